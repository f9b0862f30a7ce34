import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionResult, startAction } from '../../emulators/runner/runner.ts';
import { collect, collectFrom, quiet } from '../../emulators/scenario.ts';
import { startServices } from '../../emulators/services.ts';
import { thisProcess } from '../../src/store/files/processes.ts';
import { change } from './compared-runs.ts';
import { annotationsOf, linesOf, runInfoFile } from './left-behind.ts';

let root: string;
let workspace: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-of-others-'));
  workspace = join(root, 'workspace');
  folder = join(workspace, 'repo-stats');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };
const filesOnly = { ...quiet, 'cosmos-endpoint': '' };
const filesOfARun = ['report.html', 'report.md', 'run-info.json', 'stats.csv', 'stats.ndjson'];
const names = (): string[] => readdirSync(folder).toSorted();
const warningsOf = (result: ActionResult): string[] => annotationsOf(result, 'warning').map(({ message }) => message);

describe('a link', () => {
  it('in the output directory is replaced, and what it leads to is left alone', async () => {
    const outside = ['stats.ndjson', 'stats.csv', 'run-info.json', 'report.html', '.lock', '.reserve'];
    for (const name of outside) {
      writeFileSync(join(root, name), 'outside');
      symlinkSync(join(root, name), join(folder, name));
    }
    const { result, services } = await collect({ sources, workspace, inputs: filesOnly });
    expect(result.exitCode, result.log).toBe(0);
    expect(services.cosmos.requests).toEqual([]);
    for (const name of outside) expect(readFileSync(join(root, name), 'utf8')).toBe('outside');
    expect(names()).toEqual(filesOfARun);
    expect(linesOf(result)).toHaveLength(2);
    expect(runInfoFile(result)).toMatchObject({ status: 'completed' });
  });

  it('that takes the place of the output directory is not followed', async () => {
    const outside = join(root, 'outside');
    mkdirSync(outside);
    const { result, documents, runInfos } = await collect({
      sources,
      workspace,
      inputs: quiet,
      services: { github: { latency: { queryMs: 500, connectionMs: 0, restPageMs: 0 } } },
      meanwhile: async (action) => {
        while (!action.log.includes('started')) await sleep(5);
        renameSync(folder, join(workspace, 'moved'));
        symlinkSync(outside, folder);
      },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(documents).toHaveLength(2);
    expect(runInfos).toMatchObject([{ status: 'completed' }]);
    expect(readdirSync(outside)).toEqual([]);
    expect(warningsOf(result)).toEqual([expect.stringMatching(/could not be written: the folder was replaced/)]);
    // Nobody looks for a page that could not be written.
    expect(result.summary).not.toContain('report.html');
  });
});

describe('a folder that is named as a file of the run', () => {
  const remedy = /: `not-stored.ndjson`\. Rename or remove this folder in `output-directory`, and in the cache/;

  it('is named with what to do about it, and stays', async () => {
    mkdirSync(join(folder, 'not-stored.ndjson', 'inside'), { recursive: true });
    const { result } = await collect({ sources, workspace, inputs: filesOnly });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error')[0]?.message).toMatch(remedy);
    expect(names()).toEqual(['not-stored.ndjson']);
    expect(readdirSync(join(folder, 'not-stored.ndjson'))).toEqual(['inside']);
  });
});

describe('a run that does not begin', () => {
  it('puts aside what the last one left, which the next one is compared with', async () => {
    const services = await startServices();
    const next = (inputs = {}) => collectFrom(services, { sources, workspace, inputs: { ...filesOnly, ...inputs } });
    try {
      const id = (await next()).result.outputs['run-id'];
      const bad = await next({ compare: 'perhaps' });
      expect(bad.result.exitCode).toBe(1);
      expect(names()).toEqual(filesOfARun.map((name) => `previous-${id}-${name}`));
      expect(bad.result.log).toContain(`The files of an earlier run are renamed to \`previous-${id}-…\``);
      const linux = services.github.repositories.get('torvalds/linux');
      change(services, 'torvalds/linux', { stars: (linux?.stars ?? 0) + 11 });
      const { result } = await next();
      expect(runInfoFile(result)).toMatchObject({
        previousRunId: id,
        changes: { compared: 2, stars: 11, gone: 0, new: 0 },
      });
      expect(result.summary).toContain(`Compared with run ${id}`);
      expect(names()).toEqual(filesOfARun);
    } finally {
      await services.close();
    }
  });
});

describe('two runs in one folder', () => {
  it('are one too many: the first has all, a second refuses without another store, and has no files with one', async () => {
    const second: ActionResult[] = [];
    const first = await collect({
      sources,
      workspace,
      inputs: quiet,
      meanwhile: async (action, services) => {
        while (!action.log.includes('started')) await sleep(5);
        // Stopped and alive, so that the others find it at work however long they take to begin.
        const { pid } = JSON.parse(readFileSync(join(folder, '.lock'), 'utf8').split('\n')[0] ?? '');
        process.kill(pid, 'SIGSTOP');
        for (const store of [{ 'cosmos-endpoint': '', 'cosmos-key': '' }, {}])
          second.push(
            await startAction({
              workspace,
              githubToken: services.token,
              env: { ...services.env, GITHUB_ACTION: 'second' },
              inputs: {
                ...services.inputs,
                ...quiet,
                ...store,
                sources: JSON.stringify({ individualRepos: ['torvalds/linux'] }),
              },
            }).done,
          );
        process.kill(pid, 'SIGCONT');
      },
    });
    const [alone, withStore] = second as [ActionResult, ActionResult];
    const inUse = /is in use by step `__self` of job `collect` \(attempt 1 of https:\S+\/runs\/\d+\)/;
    expect(alone.exitCode).toBe(1);
    expect(annotationsOf(alone, 'error')[0]?.message).toMatch(inUse);
    expect(alone.outputs).toMatchObject({ status: 'failed', 'output-directory': '' });
    expect(withStore.exitCode, withStore.log).toBe(0);
    expect(warningsOf(withStore)).toEqual([expect.stringMatching(inUse)]);
    expect(withStore.outputs['output-directory']).toBe('');
    expect(first.result.exitCode, first.result.log).toBe(0);
    expect(first.documents).toHaveLength(3);
    expect(linesOf(first.result)).toHaveLength(2);
    expect(runInfoFile(first.result)).toMatchObject({ id: first.result.outputs['run-id'], status: 'completed' });
    expect(names()).toEqual(filesOfARun);
  });
});

describe('a run that was killed', () => {
  it('leaves its folder to the next run and to the post step, as the log says', async () => {
    const killed = { ...thisProcess(), pid: 2 ** 22 + 1, job: 'collect', step: 'first' };
    writeFileSync(join(folder, '.lock'), JSON.stringify(killed));
    const { result } = await collect({
      sources,
      workspace,
      inputs: filesOnly,
      services: { github: { faults: [{ do: 'hang', when: {} }] } },
      meanwhile: async (action, { github }) => {
        while (github.requests.length === 0) await sleep(5);
        action.kill();
      },
    });
    expect(result.main.log).toContain('left locked by step `first` of job `collect`, which is over');
    expect(result.post?.log).toContain('left locked by step `__self` of job `collect`');
    expect(runInfoFile(result)).toMatchObject({ status: 'cancelled' });
    expect(names()).toEqual(filesOfARun);
  });
});
