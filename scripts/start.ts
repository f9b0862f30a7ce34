// Runs the built action as the runner does, against the emulated services, or real ones where their settings are given.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRows } from '../emulators/github/fixtures.ts';
import { readActionFile } from '../emulators/runner/action-file.ts';
import { type RunningAction, startAction } from '../emulators/runner/runner.ts';
import { originalLatencies, startServices } from '../emulators/services.ts';
import { chooseInputs, inputsFrom } from './local-inputs.ts';

const usage = `npm start -- [options]
  --live         ask the real GitHub, with the token in GITHUB_TOKEN
  --repos N      so many real repositories instead of those of sources.json
  --fast         emulators that answer at once, instead of as slowly as the services
Real services are used where their settings stand in the environment or in .env:
  COSMOS_ENDPOINT and COSMOS_KEY; EVENT_GRID_ENDPOINT and EVENT_GRID_KEY;
  SENDGRID_API_KEY, SENDGRID_FROM and SENDGRID_TO; or any other input, as in MAX_RETRIES=2.`;

/** A mistake in the command, which needs no stack trace. */
class UsageError extends Error {}

interface Options {
  live: boolean;
  repos: string | undefined;
  fast: boolean;
  help: boolean;
}

function readOptions(): Options {
  const options = {
    live: { type: 'boolean' },
    repos: { type: 'string' },
    fast: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { live = false, repos, fast = false, help = false } = parseArgs({ options }).values;
    return { live, repos, fast, help };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const local = join(root, '.local');
const workspace = join(local, 'workspace');

function sourcesText(repos: string | undefined): string {
  if (repos === undefined) return readFileSync(join(root, 'sources.json'), 'utf8');
  const rows = loadRows();
  const count = Number(repos);
  if (!Number.isInteger(count) || count < 1 || count > rows.length) {
    throw new UsageError(`--repos takes a whole number from 1 to ${rows.length}, the real repositories at hand`);
  }
  const individualRepos = rows.slice(0, count).map(({ owner, name }) => `${owner}/${name}`);
  return JSON.stringify({ individualRepos }, null, 1);
}

/** The first Ctrl-C cancels the run as GitHub does, so that it can say how far it came; the second ends everything. */
function cancelOnSignals(action: RunningAction): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => action.cancel());
}

async function main(): Promise<number> {
  const { live, repos, fast, help } = readOptions();
  if (help) {
    console.log(usage);
    return 0;
  }
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const token = process.env.GITHUB_TOKEN ?? '';
  if (live && token === '') throw new UsageError('--live needs a token for the GitHub API in GITHUB_TOKEN');
  const files = { 'sources.json': sourcesText(repos) };
  rmSync(local, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  const services = await startServices({
    github: { record: 'summary', ...(!fast && { latency: originalLatencies.github }) },
    cosmos: fast ? {} : { latency: originalLatencies.cosmos },
    eventGrid: { eventFolder: join(local, 'events') },
    sendGrid: { mailFolder: join(local, 'mail') },
  });
  const action = startAction({
    inputs: chooseInputs(services.inputs, inputsFrom(process.env, readActionFile(root).inputs.keys())),
    githubToken: live ? token : services.token,
    env: live ? {} : services.env,
    workspace,
    files,
    timeLimitMs: 24 * 3_600_000,
    onOutput: (line) => {
      if (!line.startsWith('::add-mask::')) process.stdout.write(line);
    },
  });
  cancelOnSignals(action);
  const result = await action.done;
  await services.close();
  const path = (...names: string[]): string => relative(process.cwd(), join(local, ...names));
  console.log(
    `Exit code ${result.exitCode}. Files: ${path('workspace', 'repo-stats')}. Emails: ${path('mail')}. Events: ${path('events')}.`,
  );
  return result.exitCode ?? 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
