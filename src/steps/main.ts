import { getInput } from '@actions/core';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { Reserve } from '../disk/reserve.ts';
import { handOver } from '../inputs/handed-inputs.ts';
import { type Inputs, readInputs } from '../inputs/inputs.ts';
import type { InputSource } from '../inputs/reader.ts';
import { secretsIn } from '../inputs/secrets.ts';
import { failsStep, type Problem, type RunReport } from '../model.ts';
import { writeHandedInputs } from '../outlets/handover-file.ts';
import { createStepLog, maskSecrets, type StepLog } from '../outlets/log.ts';
import { PrivateNames } from '../privacy/private-names.ts';
import { headline } from '../report/content/figures.ts';
import { endByBug } from '../run/bug.ts';
import type { Services } from '../run/context.ts';
import { runDry } from '../run/dry-run.ts';
import { runPipeline } from '../run/pipeline.ts';
import { problemText } from '../text/format.ts';
import { deliverBug, deliverDryRun, deliverFaults } from './deliver.ts';
import { createServices, type Surroundings } from './services.ts';
import { stopOnSignals } from './signals.ts';
import { sendDryRunTelemetry, sendProblemTelemetry } from './telemetry.ts';

type Step = Surroundings & { log: StepLog; reserve: Reserve };

/** The whole action: reads the inputs, does the run, and fails the step where that is due. */
export async function run(): Promise<void> {
  const { env } = process;
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const redact = maskSecrets(secretsIn(getInput, env));
  const inputLog = createStepLog(redact);
  const source: InputSource = { get: getInput, redact, env };
  const read = readInputs(source);
  for (const warning of read.warnings) inputLog.warning(warning);
  if ('faults' in read) {
    await deliverFaults(read, { env, log: inputLog, signal: ending.taking });
    const problems = read.faults.map((message) => ({ message, failsStep: true }));
    return sendProblemTelemetry(problems, read.receiver, { env, ending, redact, log: inputLog });
  }
  const names = new PrivateNames(read.inputs.privacy.hidesNames);
  const owners = read.inputs.sources.owners.map(({ login }) => login);
  names.noteOwners(owners, env.GITHUB_REPOSITORY);
  const log = createStepLog((text, longest) => redact(names.hide(text), longest));
  const reserve = new Reserve(env.RUNNER_TEMP);
  writeHandedInputs(handOver(source));
  const { maxMinutes } = read.inputs;
  const deadlineMs = systemClock.now() + maxMinutes * 60_000;
  ending.limit(deadlineMs, { status: 'timed out', reason: `\`max-minutes\` (${maxMinutes}) reached` });
  await runOnce(read.inputs, { env, ending, log, redact, names, reserve });
  ending.finish();
}

async function runOnce(inputs: Inputs, step: Step): Promise<void> {
  const { log, ending, reserve } = step;
  let services: Services | undefined;
  try {
    services = await createServices(inputs, step);
    if (inputs.dryRun) {
      const dryRun = await runDry(inputs, services, ending);
      reserve.release();
      await deliverDryRun(dryRun, inputs, log);
      return await sendDryRunTelemetry(dryRun, inputs, step);
    }
    const report = await runPipeline(inputs, services, ending);
    if (failsStep(report)) log.fail(failureOf(report));
  } catch (error) {
    reserve.release();
    await deliverBug(error, step);
    // Once a run was handed over, the post step closes it, and tells of it.
    if (!services?.handover.hasRun) await sendProblemTelemetry([problemOf(error)], inputs, step);
  }
}

const problemOf = (error: unknown): Problem => {
  const { reason: message, remedy } = endByBug(error);
  return { message, remedy, failsStep: true };
};

export function failureOf(report: RunReport): string {
  const { problems, failures, ownersNotListed } = report;
  // What was not attempted has the reason that the problems name already.
  const first = [...ownersNotListed, ...failures].find(({ status }) => status !== 'not-attempted');
  const example = first ? ` For example, ${first.repo}: ${first.status}: ${first.reason}` : '';
  return `${headline(report)}. ${problems.map(problemText).join(' ')}${example}`;
}
