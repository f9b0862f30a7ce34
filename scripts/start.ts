// Runs the built action as the runner does, against the emulated services, or real ones where their settings are given.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRows } from '../test/emulators/github/fixtures.ts';
import { originalLatencies, startServices } from '../test/emulators/services.ts';
import { runAction } from '../test/runner.ts';

const usage = `npm start -- [options]
  --live         ask the real GitHub, with the token in GITHUB_TOKEN
  --repos N      so many real repositories instead of those of sources.json
  --fast         emulators that answer at once, instead of as slowly as the services
Real services are used where their settings stand in the environment or in .env:
  COSMOS_ENDPOINT and COSMOS_KEY; EVENT_GRID_ENDPOINT and EVENT_GRID_KEY;
  SENDGRID_API_KEY, SENDGRID_FROM and SENDGRID_TO; or any other input, as in MAX_RETRIES=2.`;

const { values } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    repos: { type: 'string' },
    fast: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const local = join(root, '.local');
const workspace = join(local, 'workspace');

function sourcesText(): string {
  if (values.repos === undefined) return readFileSync(join(root, 'sources.json'), 'utf8');
  const rows = loadRows();
  const count = Number(values.repos);
  if (!Number.isInteger(count) || count < 1 || count > rows.length) {
    throw new Error(`--repos takes a whole number from 1 to ${rows.length}, the real repositories at hand`);
  }
  return JSON.stringify(
    { individualRepos: rows.slice(0, count).map(({ owner, name }) => `${owner}/${name}`) },
    null,
    1,
  );
}

/** The inputs that the environment sets, as COSMOS_ENDPOINT sets cosmos-endpoint. */
function inputsFromEnvironment(): Record<string, string> {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const names = [...readFileSync(join(root, 'action.yml'), 'utf8').matchAll(/^ {2}([a-z-]+):$/gm)].map(
    ([, name = '']) => name,
  );
  const entries = names.map((name) => [name, process.env[name.toUpperCase().replaceAll('-', '_')] ?? '']);
  return Object.fromEntries(entries.filter(([name, value]) => value !== '' && name !== 'github-token'));
}

/** A real account is used whole: with its key, never with the emulator's. */
function chooseInputs(emulated: Record<string, string>, given: Record<string, string>): Record<string, string> {
  const real = ['cosmos', 'event-grid', 'sendgrid'].filter((service) =>
    Object.keys(given).some((name) => name.startsWith(`${service}-`)),
  );
  const kept = Object.entries(emulated).filter(([name]) => !real.some((service) => name.startsWith(`${service}-`)));
  return { ...Object.fromEntries(kept), ...given };
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const token = process.env.GITHUB_TOKEN ?? '';
  if (values.live && token === '') throw new Error('--live needs a token for the GitHub API in GITHUB_TOKEN');
  const files = { 'sources.json': sourcesText() };
  rmSync(local, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  const services = await startServices({
    github: { record: 'summary', ...(!values.fast && { latency: originalLatencies.github }) },
    cosmos: values.fast ? {} : { latency: originalLatencies.cosmos },
    eventGrid: { eventFolder: join(local, 'events') },
    sendGrid: { mailFolder: join(local, 'mail') },
  });
  const result = await runAction({
    inputs: chooseInputs(services.inputs, inputsFromEnvironment()),
    githubToken: values.live ? token : services.token,
    env: values.live ? {} : services.env,
    workspace,
    files,
    timeLimitMs: 24 * 3_600_000,
    onOutput: (line) => {
      if (!line.startsWith('::add-mask::')) process.stdout.write(line);
    },
  });
  await services.close();
  const path = (...names: string[]): string => relative(process.cwd(), join(local, ...names));
  console.log(
    `Exit code ${result.exitCode}. Files: ${path('workspace', 'repo-stats')}. Emails: ${path('mail')}. Events: ${path('events')}.`,
  );
  return result.exitCode ?? 1;
}

process.exitCode = await main();
