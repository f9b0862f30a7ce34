import { randomUUID } from 'node:crypto';
import { systemClock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import { createGitHubClient } from '../github/client/client.ts';
import type { Settings } from '../inputs/inputs.ts';
import type { EmailInputs, EventInputs } from '../inputs/notifications.ts';
import type { Problem, RunReport } from '../model.ts';
import { createCredential } from '../outlets/azure-credential.ts';
import { sendEmail } from '../outlets/email.ts';
import { publishRunEvent } from '../outlets/event-grid.ts';
import { writeHandover } from '../outlets/handover-file.ts';
import { writeJobSummary } from '../outlets/job-summary.ts';
import { setOutputs } from '../outlets/outputs.ts';
import { renderPage } from '../outlets/page-file.ts';
import { type Email, endEmail, startEmail } from '../report/email/email.ts';
import { summary } from '../report/summary/summary.ts';
import { textReport } from '../report/text/text.ts';
import type { Services } from '../run/context.ts';
import { createCosmosStore } from '../store/cosmos/cosmos-store.ts';
import { fileNames } from '../store/files/file-names.ts';
import { FileStore } from '../store/files/file-store.ts';
import type { Store } from '../store/store.ts';
import { withFiles } from '../store/with-files.ts';
import { counted } from '../text/format.ts';
import type { GroupedLog } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import { troubles } from '../text/troubles.ts';

/** What the runner tells of the workflow run. */
export interface Workflow {
  graphqlUrl: string;
  repositoryUrl: string;
  runUrl: string | undefined;
}

const random = Math.random;
/** A message is accepted within a second; a longer wait would only hold up the end of the run. */
const emailMs = 15_000;
const publishMs = 60_000;

/** What the services of one step work with. */
export interface Surroundings {
  workflow: Workflow;
  ending: Ending;
  log: GroupedLog;
  redact: Redact;
  /** How often the store is asked again, where that is not `max-retries`. */
  storeRetries?: number;
}

/** The services that the inputs ask for. */
export function createServices(inputs: Settings, surroundings: Surroundings): Services {
  const { email, event, outputDirectory } = inputs;
  const { workflow, ending, log, redact } = surroundings;
  const files = createFiles(inputs);
  const userAgent = 'github-repo-stats';
  return {
    github: createGitHubClient({
      token: inputs.github.token,
      graphqlUrl: workflow.graphqlUrl,
      userAgent,
      clock: systemClock,
    }),
    store: createStore(inputs, files, surroundings),
    mailStart: email?.when === 'always' ? (run) => mail(startEmail(run), email, surroundings) : undefined,
    mailEnd: email && ((report) => mailEnd(report, email, surroundings)),
    publish: event && ((run) => publish(run, event, { ...surroundings, inputs })),
    handOver: writeHandover,
    show: (report) => show(report, { files, outputDirectory, ending, log }),
    clock: systemClock,
    log,
    random,
    newToken: randomUUID,
    redact,
    workflowRunUrl: workflow.runUrl,
  };
}

/** With Cosmos DB it is there that the last run is looked for. */
function createFiles({ outputDirectory, compare, cosmos }: Settings): FileStore | undefined {
  return outputDirectory === undefined
    ? undefined
    : new FileStore(outputDirectory, { keepsPrevious: compare && !cosmos });
}

function createStore(
  { cosmos, entra, maxRetries }: Settings,
  files: FileStore | undefined,
  { ending, log, storeRetries = maxRetries }: Surroundings,
): Store {
  const options = { clock: systemClock, random, maxRetries: storeRetries, ending, log };
  const store = cosmos && createCosmosStore({ ...cosmos, ...options, createCredential: () => createCredential(entra) });
  if (store && files) return withFiles(store, files, log);
  const only = store ?? files;
  if (!only) throw new Error('the inputs name no store');
  return only;
}

async function mail(email: Email, settings: EmailInputs, { ending, log }: Surroundings): Promise<void> {
  const sent = await sendEmail(email, settings, { ms: emailMs, signal: ending.telling });
  if (sent.status === 'failed')
    log.warning(`The email “${email.subject}” was not sent: ${sent.reason}. ${troubles.email.remedy}`);
  else log.info(`The email “${email.subject}” was sent to ${counted(settings.to.length, 'address', 'addresses')}`);
}

async function mailEnd(report: RunReport, settings: EmailInputs, surroundings: Surroundings): Promise<void> {
  const isWanted = settings.when !== 'problem' || report.info.status !== 'completed';
  if (isWanted) await mail(endEmail(report), settings, surroundings);
}

async function publish(
  run: RunReport['info'],
  event: EventInputs,
  { inputs, workflow, ending }: Surroundings & { inputs: Settings },
): Promise<Problem | undefined> {
  const published = await publishRunEvent(run, event, {
    createCredential: () => createCredential(inputs.entra),
    maxRetries: inputs.maxRetries,
    source: workflow.repositoryUrl,
    limits: { ms: publishMs, signal: ending.closing },
  });
  if (published.status === 'published') return undefined;
  return {
    message: `The event could not be published: ${published.reason}`,
    remedy: troubles.eventGrid.remedy,
    failsStep: true,
  };
}

interface ShowOptions {
  files: FileStore | undefined;
  outputDirectory: string | undefined;
  ending: Ending;
  log: GroupedLog;
}

async function show(report: RunReport, { files, outputDirectory, ending, log }: ShowOptions): Promise<void> {
  const markdown = summary(report);
  const shown = [
    // Also where no run info could be created, or completed, in the store.
    () => files?.runs.close(report.info),
    () => files?.writeFile(fileNames.report, markdown),
    () => writeJobSummary(markdown, log),
    () => setOutputs(report, outputDirectory),
    () => files && writePage(report, files, ending),
    () => files?.writeTable(report.info.id, ending.telling),
  ];
  for (const one of shown) {
    try {
      await one();
    } catch (error) {
      log.warning(`A part of the report could not be shown: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const line of textReport(report).flatMap((paragraph) => ['', ...paragraph.split('\n')])) log.info(line);
  if (outputDirectory !== undefined) log.info(`Files: ${outputDirectory}`);
}

async function writePage(report: RunReport, files: FileStore, { cancelled }: Ending): Promise<void> {
  const isHasty = cancelled.aborted;
  files.writeFile(fileNames.page, await renderPage(report, files.documents.read(report.info.id), { isHasty }));
}

/** What the runner's variables tell of the workflow run. */
export function workflowOf(env: NodeJS.ProcessEnv): Workflow {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const repositoryUrl = `${server}/${env.GITHUB_REPOSITORY ?? ''}`;
  return {
    graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    repositoryUrl,
    runUrl: env.GITHUB_RUN_ID ? `${repositoryUrl}/actions/runs/${env.GITHUB_RUN_ID}` : undefined,
  };
}
