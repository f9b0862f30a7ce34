import { race } from '../async/abort.ts';
import { systemClock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { signInFailure } from '../errors/sign-in.ts';
import { readHolder } from '../inputs/addresses.ts';
import type { Faults, Settings } from '../inputs/inputs.ts';
import type { EmailInputs, EventInputs } from '../inputs/notifications.ts';
import type { SecretInput } from '../inputs/secrets.ts';
import { type DryRun, type FinishedRun, failsStep, hasEvent, type RunReport } from '../model.ts';
import type { Connections } from '../network/connections.ts';
import type { Credential } from '../outlets/azure-credential.ts';
import { loadSendGrid, sendEmail } from '../outlets/email.ts';
import { eventGridScope, loadEventGrid, publishRunEvent } from '../outlets/event-grid.ts';
import type { StepLog } from '../outlets/log.ts';
import { outputsOf, setOutputs, writeJobSummary } from '../outlets/outputs.ts';
import { renderPage } from '../outlets/page-file.ts';
import type { PrivateNames } from '../privacy/private-names.ts';
import { publicReport } from '../privacy/public-report.ts';
import { publicRun } from '../privacy/public-run.ts';
import { hasNews } from '../report/content/news.ts';
import { type Email, endEmail, startEmail } from '../report/email/email.ts';
import { dryRunHeadline, dryRunSummary, estimateRows } from '../report/summary/dry-run.ts';
import { badInputSummary, bugSummary, summary } from '../report/summary/summary.ts';
import { itemsOfRun, type Place } from '../report/telemetry/items.ts';
import { textReport } from '../report/text/text.ts';
import { endByBug, stackOf } from '../run/bug.ts';
import type { Delivery, PublishOutcome } from '../run/context.ts';
import type { Handover } from '../run/handover.ts';
import { filesWithAllNames, putEarlierAside } from '../store/files/earlier-files.ts';
import type { FileStore } from '../store/files/file-store.ts';
import { counted, problemText } from '../text/format.ts';
import type { GroupedLog, Log } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { missingKey } from './missing-key.ts';
import { deliverTelemetry } from './telemetry.ts';

/** So long a message is tried: the job is paid for by the minute. After the deadline, and in the post step, it is less. */
const longestTryingMs = 10 * 60_000;
const lastTryingMs = 60_000;
/** A canceled job is killed 10 s after the first signal, and has sent its email after 6. */
const lateTableMs = 2_500;

/** The runner shows so many error annotations of a step: https://docs.github.com/en/actions/reference/limits */
const maxAnnotations = 10;

export interface DeliveryOptions {
  inputs: Settings;
  /** Absent without an output directory. */
  files: FileStore | undefined;
  ending: Ending;
  log: GroupedLog;
  handover: Handover;
  repositoryUrl: string;
  /** Where the page is in the workspace; absent without an output directory. */
  pagePath: string | undefined;
  connections: Connections;
  /** For telemetry, which names everything. */
  redact: Redact;
  place: Place;
  /** Keys that the post step does not have. */
  missing: readonly SecretInput[];
  names: PrivateNames;
  /** The one sign-in of this step. */
  createCredential: () => Promise<Credential>;
}

/**
 * Loads at the start of a run what is sent with at its end: a canceled job has no time for it, and the folder of the action
 * might be another by then. All else is needed at the start.
 */
export const loadSenders = ({ email, event }: Pick<Settings, 'email' | 'event'>): Promise<unknown> =>
  Promise.all([email && loadSendGrid(), event && loadEventGrid()]);

/** What is sent when: each email, the event and the report, once over the main step and the post step. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { inputs, ending, handover } = options;
  const { email, event } = inputs;
  let startMail: Promise<void> = Promise.resolve();
  const isOver = new AbortController();
  return {
    started: (run) => {
      if (event && event.key === undefined) signInForEvent(options);
      // Of a run that was taken up, the first attempt has sent it.
      if (email?.when === 'always' && !run.takenUp && !ending.cancelled.aborted)
        startMail = mail(startEmail(run), email, options, isOver.signal);
    },
    leave: async () => {
      await race(startMail, ending.cancelled);
      options.files?.release();
    },
    wantsEvent: (run) => event !== undefined && hasEvent(run) && handover.isDue('event'),
    publish: async (run, longestMs = longestTryingMs) => {
      if (!event) throw new Error('no event is wanted');
      return publish(run, event, { ...options, longestMs });
    },
    report: async (made) => {
      const isNew = handover.isDue('report');
      const report = isNew ? await show(made, options) : made;
      handover.done('report');
      const telemetry = handover.isDue('telemetry') ? sendRunTelemetry(report, options) : undefined;
      // What is under way comes to its end.
      isOver.abort();
      await race(startMail, ending.cancelled);
      if (handover.isDue('email')) {
        // At most once: a job that is killed while it is being sent sends no second one.
        handover.done('email');
        if (email && wantsEndEmail(email, report)) await mail(endEmail(report), email, options);
      }
      await telemetry;
      if (ending.cancelled.aborted) await options.files?.addTable(report.info.id, AbortSignal.timeout(lateTableMs));
      if (isNew) logFiles(options);
      options.files?.release();
    },
  };
}

/** At most once, as the email; beside it, since a canceled job has no time for one after the other. */
async function sendRunTelemetry(report: RunReport, options: DeliveryOptions): Promise<void> {
  const { handover, inputs, ending, log, missing, place } = options;
  handover.done('telemetry');
  if (missing.includes(connectionInput))
    log.warning(`Telemetry was not sent to Application Insights. ${problemText(missingKey(connectionInput))}`);
  const { telemetry } = inputs;
  await deliverTelemetry(itemsOfRun(report, place), { ...options, telemetry, signal: ending.mailing });
}

const connectionInput = 'application-insights-connection-string';

export function wantsEndEmail({ when }: Pick<EmailInputs, 'when'>, report: RunReport): boolean {
  const { status, vanished } = report.info;
  if (when === 'problem') return status !== 'completed' || failsStep(report) || vanished !== undefined;
  return when !== 'change' || hasNews(report);
}

/** Until when a message is tried, in milliseconds of the clock. */
function endOfTrying({ deadlineMs }: Ending, longestMs = longestTryingMs): number {
  const nowMs = systemClock.now();
  return Math.min(Math.max(deadlineMs, nowMs + lastTryingMs), nowMs + longestMs);
}

/** `starting`: aborts when it is not worth another try. */
async function mail(
  email: Email,
  settings: EmailInputs,
  options: DeliveryOptions,
  starting = options.ending.mailing,
): Promise<void> {
  const { ending, log, connections, missing, inputs } = options;
  if (missing.includes('sendgrid-api-key'))
    return log.warning(`The email “${email.subject}” was not sent. ${problemText(missingKey('sendgrid-api-key'))}`);
  const sent = await sendEmail(email, settings, {
    ...{ connections, clock: systemClock, maxRetries: inputs.maxRetries },
    ...{ endMs: endOfTrying(ending), starting, signal: ending.mailing },
  });
  if (sent.status === 'failed') {
    const isSent = sent.trouble === 'emailUnclear' ? 'might not have been sent' : 'was not sent';
    const message = `The email “${email.subject}” ${isSent}: ${sent.reason}`;
    log.warning(problemText({ message, remedy: troubles[sent.trouble].remedy }));
  } else log.info(`The email “${email.subject}” was sent to ${counted(settings.to.length, 'address', 'addresses')}`);
}

/** While an earlier step's sign-in lasts; what cannot succeed at the end of the run is said at its start. */
async function signInForEvent({ createCredential, log }: DeliveryOptions): Promise<void> {
  try {
    const credential = await createCredential();
    await credential.getToken(eventGridScope);
  } catch (error) {
    const failure = signInFailure(error);
    if (failure?.verdict === 'final for all')
      log.warning(`No event can be published at the end: ${failure.reason}. ${troubles[failure.trouble].remedy}`);
  }
}

async function publish(
  run: FinishedRun,
  event: EventInputs,
  options: DeliveryOptions & { longestMs: number },
): Promise<PublishOutcome> {
  const { inputs, repositoryUrl, ending, missing, longestMs } = options;
  if (missing.includes('event-grid-key')) {
    const { message, remedy } = missingKey('event-grid-key');
    return { status: 'failed', reason: message, remedy };
  }
  const published = await publishRunEvent(run, event, {
    createCredential: options.createCredential,
    connections: options.connections,
    clock: systemClock,
    maxRetries: inputs.maxRetries,
    source: repositoryUrl,
    endMs: endOfTrying(ending, longestMs),
    signal: ending.closing,
  });
  if (published.status === 'published') return published;
  return { status: 'failed', reason: published.reason, remedy: troubles[published.trouble].remedy };
}

/** Outputs, job summary, files and log: what goes wrong with one takes nothing from the others. Returns what it shows. */
async function show(run: RunReport, options: DeliveryOptions): Promise<RunReport> {
  const { files, inputs, ending, log, names, pagePath } = options;
  const { dashboardUrl } = inputs;
  const made = { ...run, ...(dashboardUrl !== undefined && { dashboardUrl }) };
  const info = publicRun(made.info, names);
  setOutputs(outputsOf({ info }, files?.isOpen ? inputs.outputDirectory : undefined), log);
  const hasPage = await addPage(publicReport(made, names), info, options);
  const report = { ...made, ...(hasPage && pagePath !== undefined && { pagePath }) };
  const shown = publicReport(report, names);
  const markdown = summary(shown);
  await writeJobSummary(markdown, log);
  await files?.add('report.md', () => markdown);
  // 100,000 documents take two seconds, which a canceled job needs for its email first.
  if (!ending.cancelled.aborted) await files?.addTable(info.id, ending.cancelled);
  for (const line of textReport(shown).flatMap((paragraph) => ['', ...paragraph.split('\n')])) log.info(line);
  return report;
}

/** The page comes before what names it, so that nobody looks for one that could not be written. */
async function addPage(
  shown: RunReport,
  info: FinishedRun,
  { files, ending }: Pick<DeliveryOptions, 'files' | 'ending'>,
): Promise<boolean> {
  if (!files) return false;
  const isHasty = ending.cancelled.aborted;
  // Also where no run info could be created, or completed, in the store.
  await files.runs.close(info).catch(() => {});
  return files.add('report.html', () => renderPage(shown, files.documents.read(info.id), { isHasty }));
}

/** What is said of the files comes last, and from what is there. */
function logFiles({ files, inputs, log, names: { hides } }: DeliveryOptions): void {
  if (!files) return;
  if (hides) warnOfShownNames(inputs.outputDirectory, log);
  const { names, problems } = files.contents;
  if (names.length > 0) log.info(`Files in ${inputs.outputDirectory}: ${names.join(', ')}`);
  for (const problem of problems) log.warning(problemText(problem));
}

/** What a step leaves is uploaded by the next: files of before names were hidden are named, since they are somebody's data. */
function warnOfShownNames(directory: string | undefined, log: Log): void {
  const found = directory === undefined ? [] : filesWithAllNames(directory);
  if (found.length === 0) return;
  const files = found.map((name) => `\`${name}\``).join(', ');
  log.warning(
    `The output directory has files of runs with \`private-names: show\`: ${files}. ${troubles.shownBefore.remedy}`,
  );
}

/** Log, summary and outputs of a dry run. */
export async function deliverDryRun(
  run: DryRun,
  { outputDirectory, privacy }: Pick<Settings, 'outputDirectory' | 'privacy'>,
  log: StepLog,
): Promise<void> {
  if (privacy.hidesNames) warnOfShownNames(outputDirectory, log);
  const { status, repositories: totalReceived, problems } = run;
  setOutputs({ status, 'total-received': totalReceived }, log);
  await writeJobSummary(dryRunSummary(run), log);
  log.info(dryRunHeadline(run));
  for (const [name, value] of estimateRows(run)) log.info(`${name}: ${value}`);
  for (const problem of problems) {
    if (problem.failsStep) log.fail(`${dryRunHeadline(run)}. ${problemText(problem)}`);
    else log.warning(problemText(problem));
  }
}

interface BugNeeds {
  log: StepLog;
  redact: Redact;
  names: PrivateNames;
}

/** A bug outside the stages that account for it. The post step closes the run info. */
export async function deliverBug(error: unknown, { log, redact, names }: BugNeeds): Promise<void> {
  const { reason, remedy } = endByBug(error);
  const message = redact(names.hide(problemText({ message: reason, remedy })));
  log.debug(stackOf(error));
  log.fail(message);
  setOutputs({ status: 'failed' }, log);
  await writeJobSummary(bugSummary(message), log);
}

/** Where the action that runs is described; unknown for one of the workflow's own folders: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function documentationOf({
  GITHUB_ACTION_REPOSITORY: action,
  GITHUB_ACTION_REF: ref,
  GITHUB_SERVER_URL,
}: NodeJS.ProcessEnv) {
  return action
    ? `${GITHUB_SERVER_URL ?? 'https://github.com'}/${action}/blob/${ref || 'HEAD'}/README.md#sources`
    : undefined;
}

/** Log, summary and outputs where an input is invalid: an annotation per fault, as many as the runner shows. */
export async function deliverFaults(
  { faults, excerpts, outputDirectory, hidesNames }: Faults,
  { env, log, signal }: { env: NodeJS.ProcessEnv; log: StepLog; signal: AbortSignal },
): Promise<void> {
  process.exitCode = 1;
  for (const fault of faults.slice(0, maxAnnotations)) log.error(fault);
  for (const fault of faults.slice(maxAnnotations)) log.info(fault);
  for (const [fault, { line, column }] of [...excerpts].slice(0, maxAnnotations))
    for (const text of [fault.split(': ')[0] ?? '', `  ${line}`, `  ${' '.repeat(column)}^`]) log.info(text);
  if (outputDirectory !== undefined)
    await putEarlierAside(outputDirectory, { holder: readHolder(env), log, clock: systemClock, signal });
  if (hidesNames) warnOfShownNames(outputDirectory, log);
  setOutputs({ status: 'failed' }, log);
  await writeJobSummary(badInputSummary(faults, { excerpts, documentation: documentationOf(env) }), log);
}
