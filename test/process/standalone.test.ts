import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { distMegabytes } from '../../scripts/bench/sizes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standalone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The runner checks out the repository of the action, and installs nothing. */
test('the action runs where no package is installed', async () => {
  for (const name of ['action.yml', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const { result } = await collect({ actionPath: folder, sources: { individualRepos: ['torvalds/linux'] } });
  expect(result.exitCode, result.log).toBe(0);
});

test('a post step that has nothing to do loads nothing of the action', () => {
  for (const name of ['post.js', 'package.json']) cpSync(join(root, 'dist', name), join(folder, 'alone', name));
  const said = execFileSync(process.execPath, [join(folder, 'alone/post.js')], { encoding: 'utf8', env: {} });
  expect(said).toBe('The main step handed over no run, so there is nothing to close\n');
});

test('the action is less than 8 MB in ASCII, of which a run without telemetry loads less than 6', () => {
  const unloaded = ['telemetry.js', 'licenses.txt'].map((name) => statSync(join(root, 'dist', name)).size / 1e6);
  expect(distMegabytes()).toBeLessThan(8);
  expect(unloaded.reduce((left, size) => left - size, distMegabytes())).toBeLessThan(6);
  expect(/[^\0-\x7f]/.exec(readFileSync(join(root, 'dist/index.js'), 'utf8'))?.[0]).toBeUndefined();
});
