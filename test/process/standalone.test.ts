import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { collect, quiet } from '../../emulators/scenario.ts';
import { distFiles, distMegabytes, loadedMegabytes, loadedWith } from '../../scripts/bench/sizes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standalone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sources = { individualRepos: ['torvalds/linux'] };

/** The SDKs that few runs need: each is a file that no other imports before it is asked for. */
const sdks = [
  'azure-cosmos',
  'azure-eventgrid',
  'azure-identity',
  'azure-storage-blob',
  'octokit-auth-app',
  'sendgrid-mail',
  'undici',
].map((name) => `sdk/${name}.js`);

/** The action as the runner checks it out, which installs nothing. */
function actionWithout(...missing: string[]): string {
  const actionPath = mkdtempSync(join(folder, 'action-'));
  for (const name of ['action.yml', 'dist']) cpSync(join(root, name), join(actionPath, name), { recursive: true });
  for (const name of missing) rmSync(join(actionPath, 'dist', name));
  return actionPath;
}

test('the action runs where no package is installed, and loads no SDK that it was not asked to use', async () => {
  const unused = ['azure-identity', 'azure-storage-blob', 'octokit-auth-app', 'undici'].map((name) => `sdk/${name}.js`);
  const whole = await collect({ actionPath: actionWithout(...unused), sources });
  expect(whole.result.exitCode, whole.result.log).toBe(0);
  const inputs = { ...quiet, 'cosmos-endpoint': '' };
  const files = await collect({ actionPath: actionWithout('telemetry.js', ...sdks), sources, inputs });
  expect(files.result.exitCode, files.result.log).toBe(0);
});

test.each([
  ['an email at the end', 'sdk/sendgrid-mail.js', {}],
  ['an event at the end', 'sdk/azure-eventgrid.js', {}],
  ['a way by a proxy', 'sdk/undici.js', { GITHUB_GRAPHQL_URL: 'https://a.test/graphql', HTTPS_PROXY: 'http://b.test' }],
])('%s is prepared for at the start: a missing file is a bug that says so', async (_, file, env) => {
  const { result, services } = await collect({ actionPath: actionWithout(file), sources, env });
  expect(result.exitCode).toBe(1);
  expect(result.log).toMatch(new RegExp(`^::error::Unexpected: Cannot find module '[^']*/dist/${file}'`, 'm'));
  expect(services.github.requests).toEqual([]);
});

test('a post step that has nothing to do loads nothing of the action', () => {
  for (const name of ['post.js', 'package.json']) cpSync(join(root, 'dist', name), join(folder, 'alone', name));
  const said = execFileSync(process.execPath, [join(folder, 'alone/post.js')], { encoding: 'utf8', env: {} });
  expect(said).toBe('The main step handed over no run, so there is nothing to close\n');
});

test('all of dist/ is less than 6 MB, of which a run loads less than 1 at its start', () => {
  expect(distMegabytes()).toBeLessThan(6);
  expect(loadedMegabytes('index.js')).toBeLessThan(1);
});

test('no action loads an SDK at its start that few runs need', () => {
  expect(distFiles()).toEqual(expect.arrayContaining(sdks));
  for (const entry of ['index.js', 'archive/index.js', 'dashboard/index.js']) {
    const loaded = [...loadedWith(entry)];
    expect(loaded).toContain('shared/index-archive-dashboard.js');
    expect(loaded.filter((file) => sdks.includes(file) || file === 'sdk/azure-core.js')).toEqual([]);
  }
});

test('the code in dist/ is ASCII', () => {
  const code = distFiles().filter((file) => /^(?!page\/|dashboard\/app).*\.js$/.test(file));
  expect(code.length).toBeGreaterThan(10);
  expect(code.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(root, 'dist', file), 'utf8')))).toEqual([]);
});
