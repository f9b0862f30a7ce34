import { getInput } from '@actions/core';
import { openPlace } from '../archive/places/open-place.ts';
import { systemClock } from '../async/clock.ts';
import { Ending } from '../async/ending.ts';
import { makeSite } from '../dashboard/dashboard.ts';
import { readAssets } from '../dashboard/static-files.ts';
import { readPlace } from '../inputs/addresses.ts';
import { type DashboardSettings, readDashboardInputs } from '../inputs/dashboard.ts';
import { secretsIn } from '../inputs/secrets.ts';
import type { DashboardReport } from '../model.ts';
import { createConnections } from '../network/connections.ts';
import { createStepLog, maskSecrets, type StepLog } from '../outlets/log.ts';
import { setDashboardOutputs, writeJobSummary } from '../outlets/outputs.ts';
import { dashboardHeadline, dashboardRows, dashboardSummary } from '../report/summary/dashboard.ts';
import { badInputSummary, bugSummary } from '../report/summary/summary.ts';
import { dashboardRequestName, itemsOfDashboard } from '../report/telemetry/items.ts';
import { endByBug, stackOf } from '../run/bug.ts';
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
  /** With what the page consists of. */
  folder: URL;
}

/** The runner shows so many error annotations of a step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;
/** Retries of a request to Blob Storage. */
const maxRetries = 5;
const maxMinutes = 60;

/** The dashboard: reads the inputs, makes the site, and fails the step where that cannot be done. */
export async function run(folder: URL): Promise<void> {
  const { env } = process;
  const ending = new Ending(systemClock);
  stopOnSignals(ending);
  const redact = maskSecrets(secretsIn(getInput, env));
  const log = createStepLog(redact);
  const step = { env, ending, log, redact, folder, requestName: dashboardRequestName };
  const read = readDashboardInputs({ get: getInput, redact, env });
  for (const warning of read.warnings) log.warning(warning);
  if ('faults' in read) {
    await deliverFaults(read.faults, log);
    const problems = read.faults.map((message) => ({ message, failsStep: true }));
    return sendProblemTelemetry(problems, read.receiver, step);
  }
  const deadlineMs = systemClock.now() + maxMinutes * 60_000;
  ending.limit(deadlineMs, { status: 'timed out', reason: `The dashboard was not made in ${maxMinutes} minutes` });
  await makeOnce(read.inputs, step);
  ending.finish();
}

async function makeOnce(inputs: DashboardSettings, step: Step): Promise<void> {
  const { ending, log, redact, env } = step;
  const connections = createConnections(inputs.proxies);
  try {
    const report = await make(inputs, step);
    await deliver(report, log);
    const items = itemsOfDashboard(report, systemClock.date().getTime(), readPlace(env));
    const { telemetry } = inputs;
    await deliverTelemetry(items, { telemetry, connections, log, redact, signal: ending.mailing });
  } catch (error) {
    const { reason, remedy } = endByBug(error);
    const problem = { message: reason, remedy, failsStep: true };
    const message = redact(problemText(problem));
    log.debug(stackOf(error));
    log.fail(message);
    setDashboardOutputs(undefined, log);
    await writeJobSummary(bugSummary(message), log);
    await sendProblemTelemetry([problem], inputs, step);
  }
}

function make(inputs: DashboardSettings, { env, ending, log, folder }: Step): Promise<DashboardReport> {
  const { archive, proxies, outputDirectory: directory, entra, telemetry, ...shown } = inputs;
  const connections = createConnections(proxies);
  const createCredential = signInOnce(inputs, { env, ending, log, connections });
  const { deadlineMs: endMs, cancelled: signal } = ending;
  const parts = { connections, createCredential, clock: systemClock, maxRetries, endMs, signal };
  const open = () => openPlace(archive, parts);
  const needs = { clock: systemClock, log, ending, assets: readAssets(folder) };
  return makeSite({ ...shown, ...needs, name: archive.name, directory, open });
}

/** Outputs, job summary and log. */
async function deliver(report: DashboardReport, log: StepLog): Promise<void> {
  setDashboardOutputs(report.site, log);
  await writeJobSummary(dashboardSummary(report), log);
  log.info(dashboardHeadline(report));
  for (const [name, value] of dashboardRows(report)) log.info(`${name}: ${value}`);
  for (const problem of report.problems)
    if (problem.failsStep) log.fail(problemText(problem));
    else log.warning(problemText(problem));
}

/** Log, summary and outputs where an input is invalid. */
async function deliverFaults(faults: readonly string[], log: StepLog): Promise<void> {
  process.exitCode = 1;
  for (const fault of faults.slice(0, maxAnnotations)) log.error(fault);
  for (const fault of faults.slice(maxAnnotations)) log.info(fault);
  setDashboardOutputs(undefined, log);
  await writeJobSummary(badInputSummary(faults, { undone: 'published' }), log);
}
