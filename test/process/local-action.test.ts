import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Services, startServices } from '../../emulators/services.ts';

// The toolkit's own runner, which takes the sources and not dist/: https://github.com/github/local-action

const root = fileURLToPath(new URL('../..', import.meta.url));
const repositories = ['microsoft/vscode', 'torvalds/linux'];
let services: Services;
let workspace: string;

beforeAll(async () => {
  services = await startServices();
  workspace = mkdtempSync(join(tmpdir(), 'local-action-'));
});
afterAll(async () => {
  await services.close();
  rmSync(workspace, { recursive: true, force: true });
});

interface LocalRun {
  exitCode: number | null;
  log: string;
  summary: string;
}

const linesOf = (variables: Record<string, string>): string =>
  Object.entries(variables)
    .map(([name, value]) => `${name.toUpperCase()}='${value}'\n`)
    .join('');

/** Runs with the lines of an environment file, and with the addresses of the emulators. */
async function runWith(lines: string): Promise<LocalRun> {
  const summary = join(workspace, 'summary.md');
  const dotenv = join(workspace, 'local.env');
  const ofRunner = { ...services.env, GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: summary };
  writeFileSync(dotenv, `${lines}\n${linesOf(ofRunner)}`);
  writeFileSync(summary, '');
  // `npm exec` looks for tsx on the path.
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const command = join(root, 'node_modules', '@github', 'local-action', 'bin', 'local-action.js');
  const child = spawn(process.execPath, [command, root, 'src/steps/main.ts', dotenv], {
    cwd: root,
    env: { PATH: path, HOME: workspace },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (log += text));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, log, summary: readFileSync(summary, 'utf8') };
}

describe('@github/local-action', () => {
  test('takes the file that CONTRIBUTING.md shows, which only counts, and collects without its last line', async () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const [, shown = ''] = /^```dotenv\n([\s\S]*?)^```$/m.exec(contributing) ?? [];
    expect(contributing).toContain('npx local-action . src/steps/main.ts local.env');
    const lines = shown.replace('YOUR_TOKEN', services.token);
    expect(lines).not.toBe(shown);
    const collecting = lines.replace(/^INPUT_DRY-RUN=true\n$(?![\s\S])/m, '');
    expect(collecting).not.toBe(lines);
    const { exitCode, log, summary } = await runWith(collecting);
    expect(exitCode, log).toBe(0);
    expect(log).toContain('::set-output name=status::completed');
    expect(summary).toMatch(/^## ✅ 2 repositories with .*<p>Completed: 2 of 2 repositories stored/s);
    const stored = readFileSync(join(workspace, 'repo-stats', 'stats.ndjson'), 'utf8')
      .trim()
      .split('\n');
    expect(stored.map((line) => (JSON.parse(line) as { repo: string }).repo).toSorted()).toEqual(repositories);
  });
});
