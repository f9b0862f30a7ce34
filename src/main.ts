import { error as annotate, debug, getInput, setFailed } from '@actions/core';
import { systemClock } from './clock.ts';
import { Ending } from './ending.ts';
import { readInputs, secretInputs } from './inputs.ts';
import type { RunReport } from './model.ts';
import { writeJobSummary } from './outlets/job-summary.ts';
import { maskInputs } from './outlets/mask.ts';
import { setOutputs } from './outlets/outputs.ts';
import { rememberMain } from './outlets/state.ts';
import { runPipeline } from './pipeline.ts';
import { createRedactor } from './redact.ts';
import { oneLine } from './report/escape.ts';
import { headline, problemText } from './report/figures.ts';
import { badInputSummary } from './report/problem-report.ts';
import { createServices, workflowOf } from './services.ts';

/** The runner shows so many error annotations of a step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;

/** The whole action: reads the inputs, does the run, and fails the step where that is due. */
export async function run(): Promise<void> {
  rememberMain();
  maskInputs(secretInputs);
  const read = readInputs({
    get: getInput,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    authorityHost: process.env.AZURE_AUTHORITY_HOST,
  });
  if ('faults' in read) return refuse(read.faults);
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const stopDeadline = stopAtDeadline(ending, read.inputs.maxMinutes);
  try {
    const report = await runPipeline(read.inputs, createServices(read.inputs, workflowOf(process.env), ending), ending);
    if (report.failed) setFailed(failureOf(report));
  } catch (error) {
    await failUnexpectedly(error);
  }
  stopDeadline();
  ending.finish();
}

/** A bug: nothing that a service does leads here. The post step closes the run info. */
async function failUnexpectedly(error: unknown): Promise<void> {
  const message = oneLine(
    `Unexpected: ${error instanceof Error ? error.message : error}. Please report it with the log.`,
  );
  debug(error instanceof Error ? String(error.stack) : '');
  setFailed(message);
  setOutputs(undefined, undefined);
  await writeJobSummary(badInputSummary([message]));
}

async function refuse(found: readonly string[]): Promise<void> {
  // A secret may have been put into the wrong input.
  const faults = found.map(createRedactor(secretInputs.map((name) => getInput(name))));
  process.exitCode = 1;
  for (const fault of faults.slice(0, maxAnnotations)) annotate(oneLine(fault));
  setOutputs(undefined, undefined);
  await writeJobSummary(badInputSummary(faults));
}

function failureOf(report: RunReport): string {
  const { problems, failures, ownersNotListed } = report;
  // What was not attempted has the reason that the problems tell already.
  const first = [...ownersNotListed, ...failures].find(({ status }) => status !== 'not-attempted');
  const example = first ? ` For one, ${first.repo}: ${first.status}: ${first.reason}` : '';
  const why = problems.map(problemText).join(' ');
  return oneLine(`${headline(report)}. ${why}${example}`);
}

/** A cancelled job gets SIGINT, and SIGTERM 7.5 s later: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation */
function stopOnSignals(ending: Ending): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => ending.stop({ status: 'cancelled', reason: `the job was cancelled (${signal})` }));
  }
}

function stopAtDeadline(ending: Ending, maxMinutes: number): () => void {
  const over = new AbortController();
  systemClock
    .sleep(maxMinutes * 60_000, over.signal)
    .then(() => ending.stop({ status: 'timed out', reason: `max-minutes (${maxMinutes}) is over` }))
    .catch(() => {});
  return () => over.abort();
}
