import { getInput } from '@actions/core';
import { after } from '../async/abort.ts';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { type Inputs, readInputs, secretInputs } from '../inputs/inputs.ts';
import { type DryRun, failsStep, type RunReport } from '../model.ts';
import { createStepLog, maskInputs, type StepLog } from '../outlets/log.ts';
import { setOutputsOfNoRun, writeJobSummary } from '../outlets/outputs.ts';
import { headline } from '../report/content/figures.ts';
import { dryRunHeadline, dryRunSummary, estimateRows } from '../report/summary/dry-run.ts';
import { badInputSummary, bugSummary } from '../report/summary/summary.ts';
import { endByBug, stackOf } from '../run/bug.ts';
import { runDry } from '../run/dry-run.ts';
import { runPipeline } from '../run/pipeline.ts';
import { problemText } from '../text/format.ts';
import { createServices, type Surroundings } from './services.ts';

/** The runner shows so many error annotations of a step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;

type Step = Surroundings & { log: StepLog };

/** The whole action: reads the inputs, does the run, and fails the step where that is due. */
export async function run(): Promise<void> {
  const { env } = process;
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const redact = maskInputs(secretInputs);
  const log = createStepLog(redact);
  const read = readInputs({ get: getInput, redact, env });
  if ('faults' in read) return refuse(read.faults, log);
  const { maxMinutes } = read.inputs;
  const clearDeadline = after(systemClock, maxMinutes * 60_000, () =>
    ending.stop({ status: 'timed out', reason: `\`max-minutes\` (${maxMinutes}) reached` }),
  );
  await runOnce(read.inputs, { env, ending, log, redact });
  clearDeadline();
  ending.finish();
}

async function runOnce(inputs: Inputs, step: Step): Promise<void> {
  const { log, ending } = step;
  try {
    const services = createServices(inputs, step);
    if (inputs.dryRun) return await showDryRun(await runDry(inputs, services, ending), log);
    const report = await runPipeline(inputs, services, ending);
    if (failsStep(report)) log.fail(failureOf(report));
  } catch (error) {
    await failUnexpectedly(error, step);
  }
}

async function showDryRun(run: DryRun, log: StepLog): Promise<void> {
  const { status, repositories: totalReceived, problems } = run;
  setOutputsOfNoRun({ status, totalReceived });
  await writeJobSummary(dryRunSummary(run), log);
  log.info(dryRunHeadline(run));
  for (const [name, value] of estimateRows(run)) log.info(`${name}: ${value}`);
  for (const problem of problems) {
    if (problem.failsStep) log.fail(`${dryRunHeadline(run)}. ${problemText(problem)}`);
    else log.warning(problemText(problem));
  }
}

/** A bug outside the stages that account for it. The post step closes the run info. */
async function failUnexpectedly(error: unknown, { log, redact }: Step): Promise<void> {
  const { reason, remedy } = endByBug(error);
  const message = redact(problemText({ message: reason, remedy }));
  log.debug(stackOf(error));
  log.fail(message);
  setOutputsOfNoRun({ status: 'failed' });
  await writeJobSummary(bugSummary(message), log);
}

async function refuse(faults: readonly string[], log: StepLog): Promise<void> {
  process.exitCode = 1;
  for (const fault of faults.slice(0, maxAnnotations)) log.error(fault);
  for (const fault of faults.slice(maxAnnotations)) log.info(fault);
  setOutputsOfNoRun({ status: 'failed' });
  await writeJobSummary(badInputSummary(faults), log);
}

function failureOf(report: RunReport): string {
  const { problems, failures, ownersNotListed } = report;
  // What was not attempted has the reason that the problems name already.
  const first = [...ownersNotListed, ...failures].find(({ status }) => status !== 'not-attempted');
  const example = first ? ` For example, ${first.repo}: ${first.status}: ${first.reason}` : '';
  return `${headline(report)}. ${problems.map(problemText).join(' ')}${example}`;
}

/** A canceled job gets SIGINT, and SIGTERM 7.5 s later: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation */
function stopOnSignals(ending: Ending): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Also where the run is over, and its last email is being sent.
      process.exitCode = 1;
      ending.stop({ status: 'cancelled', reason: `Job canceled (${signal})` });
    });
  }
}
