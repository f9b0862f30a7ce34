import { getInput } from '@actions/core';
import { archiveAll } from '../archive/archive.ts';
import { openPlace } from '../archive/places/open-place.ts';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { readPlace } from '../inputs/addresses.ts';
import { type ArchiveSettings, readArchiveInputs } from '../inputs/archive.ts';
import { secretsIn } from '../inputs/secrets.ts';
import { type ArchiveReport, failsStep, type Problem } from '../model.ts';
import { createConnections } from '../network/connections.ts';
import { createStepLog, maskSecrets, type StepLog } from '../outlets/log.ts';
import { setArchiveOutputs, writeJobSummary } from '../outlets/outputs.ts';
import { archiveHeadline, archiveRows, archiveSummary } from '../report/summary/archive.ts';
import { badInputSummary, bugSummary } from '../report/summary/summary.ts';
import { archiveRequestName, itemsOfArchive } from '../report/telemetry/items.ts';
import { endByBug, stackOf } from '../run/bug.ts';
import type { ArchiveSource } from '../store/archive-source.ts';
import { createCosmosArchive } from '../store/cosmos/cosmos-store.ts';
import { FileArchive } from '../store/files/archive.ts';
import { problemText } from '../text/format.ts';
import type { Redact } from '../text/redact.ts';
import { signInOnce } from './sign-in.ts';
import { stopOnSignals } from './signals.ts';
import { deliverTelemetry, sendProblemTelemetry } from './telemetry.ts';

interface Step {
  env: NodeJS.ProcessEnv;
  ending: Ending;
  log: StepLog;
  redact: Redact;
  requestName: string;
}

/** The runner shows so many error annotations of a step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;
/** The first pause before an account that has answered nothing is asked again. */
const coolDownMs = 60_000;

/** The archive: reads the inputs, archives what is over, deletes what is due, and fails the step where something is wrong. */
export async function run(): Promise<void> {
  const { env } = process;
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const redact = maskSecrets(secretsIn(getInput, env));
  const log = createStepLog(redact);
  const step = { env, ending, log, redact, requestName: archiveRequestName };
  const read = readArchiveInputs({ get: getInput, redact, env });
  for (const warning of read.warnings) log.warning(warning);
  if ('faults' in read) {
    await deliverFaults(read.faults, log);
    const problems = read.faults.map((message) => ({ message, failsStep: true }));
    return sendProblemTelemetry(problems, read.receiver, step);
  }
  const { maxMinutes } = read.inputs;
  const deadlineMs = systemClock.now() + maxMinutes * 60_000;
  ending.limit(deadlineMs, { status: 'timed out', reason: `\`max-minutes\` (${maxMinutes}) reached` });
  await archiveOnce(read.inputs, step);
  ending.finish();
}

async function archiveOnce(inputs: ArchiveSettings, step: Step): Promise<void> {
  const { ending, log, redact, env } = step;
  try {
    const report = await archive(inputs, step);
    await deliver(report, log);
    const { telemetry, proxies } = inputs;
    const items = itemsOfArchive(report, systemClock.date().getTime(), readPlace(env));
    const way = { telemetry, connections: createConnections(proxies), log, redact, signal: ending.mailing };
    await deliverTelemetry(items, way);
  } catch (error) {
    const problem = problemOf(error);
    const message = redact(problemText(problem));
    log.debug(stackOf(error));
    log.fail(message);
    setArchiveOutputs({ destination: inputs.destination.name }, log);
    await writeJobSummary(bugSummary(message), log);
    await sendProblemTelemetry([problem], inputs, step);
  }
}

function problemOf(error: unknown): Problem {
  const { reason: message, remedy } = endByBug(error);
  return { message, remedy, failsStep: true };
}

async function archive(inputs: ArchiveSettings, { env, ending, log }: Step): Promise<ArchiveReport> {
  const { destination, deleteAfterDays, dryRun, maxRetries, proxies } = inputs;
  const connections = createConnections(proxies);
  const createCredential = signInOnce(inputs, { env, ending, log, connections });
  const { deadlineMs: endMs, cancelled: signal } = ending;
  const parts = { connections, createCredential, clock: systemClock, maxRetries, endMs, signal };
  const open = () => openPlace(destination, parts);
  const source = sourceOf(inputs, () => {
    if (!inputs.cosmos) throw new Error('the inputs name no account');
    const { endpoint } = inputs.cosmos;
    return createCosmosArchive({
      ...{ ...inputs.cosmos, clock: systemClock, random: Math.random, maxRetries, coolDownMs, ending, log },
      ...{ agent: connections.agent(endpoint), createCredential },
    });
  });
  return archiveAll({ source, open, name: destination.name, clock: systemClock, log, ending, deleteAfterDays, dryRun });
}

const sourceOf = ({ cosmos, directory }: ArchiveSettings, createCosmos: () => ArchiveSource): ArchiveSource =>
  cosmos ? createCosmos() : new FileArchive(directory);

/** Outputs, job summary and log. */
async function deliver(report: ArchiveReport, log: StepLog): Promise<void> {
  setArchiveOutputs(report, log);
  await writeJobSummary(archiveSummary(report), log);
  log.info(archiveHeadline(report));
  for (const [name, value] of archiveRows(report)) log.info(`${name}: ${value}`);
  const { problems } = report;
  for (const problem of problems.filter((one) => !one.failsStep)) log.warning(problemText(problem));
  const [first, ...others] = problems.filter((one) => one.failsStep);
  for (const problem of others.slice(0, maxAnnotations - 1)) log.error(problemText(problem));
  for (const problem of others.slice(maxAnnotations - 1)) log.info(problemText(problem));
  if (failsStep({ problems: [...problems] }) && first) log.fail(`${archiveHeadline(report)}. ${problemText(first)}`);
}

/** Log, summary and outputs where an input is invalid. */
async function deliverFaults(faults: readonly string[], log: StepLog): Promise<void> {
  process.exitCode = 1;
  for (const fault of faults.slice(0, maxAnnotations)) log.error(fault);
  for (const fault of faults.slice(maxAnnotations)) log.info(fault);
  setArchiveOutputs({}, log);
  await writeJobSummary(badInputSummary(faults, { undone: 'archived' }), log);
}
