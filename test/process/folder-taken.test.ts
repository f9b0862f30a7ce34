import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type ActionResult, startAction } from '../../emulators/runner/runner.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import type { Services } from '../../emulators/services.ts';
import { annotationsOf } from './left-behind.ts';

const root = mkdtempSync(join(tmpdir(), 'folder-taken-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let workspace: string;
let folder: string;
beforeEach(() => {
  workspace = mkdtempSync(join(root, 'workspace-'));
  folder = join(workspace, 'repo-stats');
});

/** How a process gets numbers of its own, as in a container; undefined where that is not permitted. */
const container = [['--pid'], ['--user', '--map-root-user', '--pid']]
  .map((kinds) => ['unshare', ...kinds, '--fork', '--kill-child', '--mount-proc'])
  .find(([command = '', ...rest]) => spawnSync(command, [...rest, 'true']).status === 0);

/** A Node in such a container. */
function nodeInContainer(): string {
  const path = join(root, 'node');
  writeFileSync(path, `#!/bin/bash\nexec ${container?.join(' ')} "${process.execPath}" "$@"\n`, { mode: 0o755 });
  return path;
}

const filesOnly = { ...quiet, 'cosmos-endpoint': '' };
const sources = { individualRepos: ['torvalds/linux', 'microsoft/vscode'] };
const others = { individualRepos: ['facebook/react'] };
const slow = { timeScale: 20, github: { faults: [{ do: 'hang' as const, when: {} }] } };
const filesOfARun = ['report.html', 'report.md', 'run-info.json', 'stats.csv', 'stats.ndjson'];

/** A run that works in a container, in the folder of another one. */
const startInContainer = ({ token, env, inputs, time }: Services): Promise<ActionResult> =>
  startAction({
    ...{ workspace, githubToken: token, nodePath: nodeInContainer(), ...time },
    env: { ...env, GITHUB_ACTION: 'second' },
    inputs: { ...inputs, 'cosmos-key': '', ...filesOnly, sources: JSON.stringify(others) },
  }).done;

describe.skipIf(!container)(
  'two runs whose processes cannot see each other (needs a permitted `unshare --pid`)',
  () => {
    it('do not meet while the first lives, and do not mix where it was paused until it was taken for dead', async () => {
      const later: ActionResult[] = [];
      const first = await collect({
        ...{ sources, workspace, services: slow },
        // However long the others take to begin, it goes on asking.
        inputs: { ...filesOnly, 'max-retries': '100', 'retry-cooldown-seconds': '1' },
        meanwhile: async (_, services) => {
          const { github } = services;
          while (github.requests.length === 0) await sleep(5);
          later.push(await startInContainer(services));
          const { pid } = JSON.parse(readFileSync(join(folder, '.lock'), 'utf8').split('\n')[0] ?? '');
          process.kill(pid, 'SIGSTOP');
          // What hangs is asked again.
          github.faults.length = 0;
          later.push(await startInContainer(services));
          process.kill(pid, 'SIGCONT');
        },
      });
      const [refused, second] = later as [ActionResult, ActionResult];
      expect(refused.log).toContain('whose process cannot be seen from here');
      expect(refused.exitCode).toBe(1);
      expect(annotationsOf(refused, 'error')[0]?.message).toContain('The output directory is in use by step `__self`');
      expect(second.exitCode, second.log).toBe(0);
      expect(second.log).toMatch(/left locked by step `__self` of job `collect` \(attempt 1 of \S+\), which is over/);
      const { result } = first;
      expect(result.exitCode).toBe(1);
      expect(annotationsOf(result, 'error').at(-1)?.message).toContain(
        'The output directory was taken over by another run while this run was paused. Give each of the two steps',
      );
      expect(result.outputs).toMatchObject({ status: 'failed', 'total-created': '0', 'output-directory': '' });
      expect(JSON.parse(readFileSync(join(folder, 'run-info.json'), 'utf8'))).toMatchObject({
        id: second.outputs['run-id'],
        status: 'completed',
        createdList: 'facebook/react',
      });
      expect(readdirSync(folder).toSorted()).toEqual(filesOfARun);
    });
  },
);
