import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A process spends a third less on its start where others have compiled what it loads. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'start-compile-cache') };
const start = (...options: string[]) =>
  spawnSync(process.execPath, ['scripts/start.ts', ...options], { cwd: root, encoding: 'utf8', env });
const stored = (): string[] =>
  readFileSync(`${root}.local/workspace/repo-stats/stats.ndjson`, 'utf8').trimEnd().split('\n');

describe('npm start', () => {
  it('runs the jobs of the workflow, each with its name, and shows the report of the last one', () => {
    const { stdout, status } = start('--fast', '--shards', '2');
    expect(status, stdout).toBe(0);
    for (const shard of [0, 1])
      expect(stdout).toMatch(new RegExp(`\\[Shard ${shard}\\] Shard ${shard}: (\\d+) of \\1 repositories stored`));
    const [, count = ''] = /^\[Finish\] Completed: (\d+) of \1 repositories stored/m.exec(stdout) ?? [];
    expect(stored()).toHaveLength(Number(count));
    expect(stdout).not.toMatch(/::\w+(::| )|##\[/);
  });

  it('collects the repositories of sources.json, compares them with those of the last start, and says where the files are', () => {
    const { stdout, status } = start('--fast');
    expect(status, stdout).toBe(0);
    const [, count = ''] = /(\d+) of \1 repositories stored/.exec(stdout) ?? [];
    expect(stored()).toHaveLength(Number(count));
    expect(stdout).toMatch(
      /Exit code 0\. Files: \S+repo-stats\. Emails: \S+mail\. Events: \S+events\. Telemetry: \S+telemetry\.\n$/,
    );
    expect(stdout).toMatch(/Compared with run \d+ of .* UTC: \d+\s+repositories\s+appear\s+in both runs/);
    expect(stdout).toMatch(/repositories with [\d,]+ stars \(\+[\d,]+ since \d+ minutes? ago\)/);
    expect(stdout).not.toMatch(/::\w+(::| )|##\[/);
  });

  it('archives five runs, reads them by DuckDB, deletes and restores them', () => {
    const { stdout, status } = start('--archive', '--repos', '10');
    expect(status, stdout).toBe(0);
    expect(stdout).toContain('Archived 50 documents of 5 runs, and deleted 40');
    expect(stdout).toContain('Cosmos DB has 10 of 50 documents left');
    expect(stdout.match(/^ {2}\d{4}-\d\d-\d\d {2}10 documents {2}[\d,]+ stars$/gm)).toHaveLength(5);
    expect(stdout).toContain('50 of 50 documents are equal to the originals');
  });

  it('makes a dashboard of 60 days, says what is made up, and serves it until Ctrl-C', async () => {
    const child = spawn(process.execPath, ['scripts/start.ts', '--dashboard', '--repos', '12'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(output)));
      child.stdout.on('data', (text: Buffer) => {
        output += text;
        const [, url] = /Open (http:\S+) to see the dashboard/.exec(output) ?? [];
        if (url) resolve(url);
      });
    });
    const page = await (await fetch(address)).text();
    child.removeAllListeners('exit').kill('SIGINT');
    expect(page).toContain('(the numbers of earlier days are made up)');
    expect(output).toContain('The numbers of 59 earlier days are made up from those of today');
    expect(output).toContain('Dashboard of 12 repositories over 60 days made');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });

  it.each([[['--repos', '0']], [['--foo']]])('explains itself after %j, without a stack trace', (options) => {
    const { stderr, status } = start(...options);
    expect(status).toBe(2);
    expect(stderr).toContain('npm start -- [options]');
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('ends a run by Ctrl-C as GitHub cancels one', async () => {
    const child = spawn(process.execPath, ['scripts/start.ts', '--repos', '400'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      if (!output.includes(' started') && `${output}${text}`.includes(' started')) child.kill('SIGINT');
      output += text;
    });
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect(status).not.toBe(0);
    expect(output).toMatch(/Canceled: \d+ of [\d,]+ repositories stored/);
    const info = JSON.parse(readFileSync(`${root}.local/workspace/repo-stats/run-info.json`, 'utf8')) as {
      status: string;
    };
    expect(info.status).toBe('cancelled');
  });
});
