// Runs the built action as the runner does, against the emulated services, or real ones if their settings are given.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRows } from '../emulators/github/fixtures.ts';
import { readActionFile } from '../emulators/runner/action-file.ts';
import type { Services } from '../emulators/services.ts';
import type { LastStart } from './last-start.ts';
import { chooseInputs, inputsFrom } from './local-inputs.ts';
import { collect } from './start/collect.ts';
import { type DashboardShow, extraMetrics, showDashboard } from './start/dashboard.ts';
import { terminalLog } from './terminal-log.ts';

const usage = `npm start -- [options]
  --live       query the real GitHub with the token in GITHUB_TOKEN
  --repos N    collect N real repositories instead of those in sources.json
  --shards N   run the workflow collect-sharded.yml: plan, N shards (1 to 256, or auto) and finish, each as a job of its own
  --archive    archive five runs of 1,000 real repositories (or N), query them by DuckDB, delete and restore them
  --dashboard  make a dashboard of 60 days of 1,000 real repositories (or N), and serve it
  --fast       use emulators that answer at once (default: as slowly as the real services)
  --help       show this text

The second start compares its run with that of the first.
A real service is used if the environment or .env contains its settings:
  Cosmos DB   COSMOS_ENDPOINT, COSMOS_KEY
  Event Grid  EVENT_GRID_ENDPOINT, EVENT_GRID_KEY
  Telemetry   APPLICATION_INSIGHTS_CONNECTION_STRING
  SendGrid    SENDGRID_API_KEY, SENDGRID_FROM, SENDGRID_TO
Set any other input in the same way, for example MAX_RETRIES=2.`;

/** A mistake in the command, which needs no stack trace. */
class UsageError extends Error {}

interface Options {
  live: boolean;
  repos: string | undefined;
  shards: string | undefined;
  archive: boolean;
  dashboard: boolean;
  fast: boolean;
  help: boolean;
}

function readOptions(): Options {
  const options = {
    live: { type: 'boolean' },
    repos: { type: 'string' },
    shards: { type: 'string' },
    archive: { type: 'boolean' },
    dashboard: { type: 'boolean' },
    fast: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { live = false, archive = false, dashboard = false, shards, ...values } = parseArgs({ options }).values;
    const { fast = archive || dashboard, help = false, repos = archive || dashboard ? '1000' : undefined } = values;
    if (shards !== undefined && (archive || dashboard))
      throw new Error('--shards: cannot be combined with --archive or --dashboard');
    return { live, archive, dashboard, fast, help, repos, shards };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const root = fileURLToPath(new URL('..', import.meta.url));
const local = join(root, '.local');
const workspace = join(local, 'workspace');

function sourcesText(repos: string | undefined): string {
  if (repos === undefined) return readFileSync(join(root, 'sources.json'), 'utf8');
  const rows = loadRows();
  const count = Number(repos);
  if (!Number.isInteger(count) || count < 1 || count > rows.length) {
    throw new UsageError(`--repos ${repos}: must be a whole number from 1 to ${rows.length}`);
  }
  const individualRepos = rows.slice(0, count).map(({ owner, name }) => `${owner}/${name}`);
  return JSON.stringify({ individualRepos }, null, 1);
}

function inputNames(): string[] {
  try {
    return [...readActionFile(root).inputs.keys()];
  } catch (error) {
    // The action is not built.
    throw new UsageError(messageOf(error));
  }
}

/** The emulated repositories move on from where the last start found them, so that there is something to compare. */
function letTimePass({ documents }: LastStart, { repositories }: Services['github']): void {
  for (const [i, { repo, stars, openIssues, closedIssues }] of documents.entries()) {
    const repository = repositories.get(String(repo));
    if (!repository) continue;
    repository.stars = Number(stars) + ((i * 37) % 53);
    repository.openIssues = Number(openIssues) + (i % 5);
    repository.closedIssues = Number(closedIssues) + (i % 3);
  }
}

/** What a start does not need is not loaded: the SDKs of Azure, Azurite and DuckDB take seconds. */
const archiving = () => import('./start/archive.ts');

async function emulate({ fast, archive }: Pick<Options, 'fast' | 'archive'>): Promise<Services> {
  const { originalLatencies, startServices } = await import('../emulators/services.ts');
  const services = await startServices({
    github: { record: 'summary', ...(!fast && { latency: originalLatencies.github }) },
    cosmos: fast ? {} : { latency: originalLatencies.cosmos },
    eventGrid: { eventFolder: join(local, 'events') },
    sendGrid: { mailFolder: join(local, 'mail') },
    ...(archive && { blobStorage: { containers: [(await archiving()).container] } }),
  });
  if (archive) await (await archiving()).prepareContainers(services.cosmos);
  return services;
}

/** What is shown once there is a run; resolves to whether it went well. */
async function showMore(options: Pick<Options, 'archive' | 'dashboard'>, shown: DashboardShow): Promise<boolean> {
  if (options.dashboard) return showDashboard(shown);
  return !options.archive || (await archiving()).showArchive({ ...shown, folder: join(local, 'archive') });
}

async function main(): Promise<number> {
  const { live, repos, shards, archive, dashboard, fast, help } = readOptions();
  if (help) {
    console.log(usage);
    return 0;
  }
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const token = process.env.GITHUB_TOKEN ?? '';
  if (live && token === '')
    throw new UsageError('--live: GITHUB_TOKEN is not set. Set it to a token for the GitHub API.');
  const files = { 'sources.json': sourcesText(repos) };
  const { readLastStart, restoreLastStart } = await import('./last-start.ts');
  const last = archive || dashboard ? undefined : readLastStart(join(workspace, 'repo-stats'));
  rmSync(local, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  const names = inputNames();
  const services = await emulate({ fast, archive });
  const { inputsOf } = await import('../emulators/services.ts');
  const { startApplicationInsights } = await import('../emulators/application-insights/server.ts');
  const insights = await startApplicationInsights({ itemFolder: join(local, 'telemetry') });
  if (last) {
    await restoreLastStart(last, services.cosmos);
    letTimePass(last, services.github);
  }
  const toTerminal = terminalLog();
  const show = (line: string): void => void process.stdout.write(toTerminal(line));
  const emulated = { ...services.inputs, ...inputsOf.applicationInsights(insights) };
  const exitCode = await collect({
    inputs: chooseInputs(
      { ...emulated, ...(dashboard && { 'extra-metrics': extraMetrics }) },
      inputsFrom(process.env, names),
    ),
    token: live ? token : services.token,
    env: { ...(!live && services.env), NODE_EXTRA_CA_CERTS: insights.caCertificatePath },
    ...{ files, shards, show, root, workspace },
  });
  const shown = { services, root, workspace, show };
  const isWhole = await showMore({ archive, dashboard }, shown);
  await Promise.all([services.close(), insights.close()]);
  const path = (...names: string[]): string => relative(process.cwd(), join(local, ...names));
  console.log(
    `Exit code ${exitCode}. Files: ${path('workspace', 'repo-stats')}. Emails: ${path('mail')}. Events: ${path('events')}. Telemetry: ${path('telemetry')}.`,
  );
  return isWhole ? exitCode : 1;
}

// Whoever reads the output has had enough of it.
process.stdout.once('error', () => process.exit(1));
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
