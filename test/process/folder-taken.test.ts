import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type ActionResult, startAction } from '../../emulators/runner/runner.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import { annotationsOf, linesOf, runInfoFile } from './left-behind.ts';

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

/** Two runs in one folder, the second of them in a container; `pauses`: the first stands still meanwhile. */
async function twoRuns({ pauses, inputs = filesOnly }: { pauses: boolean; inputs?: Record<string, string> }) {
  let second: ActionResult | undefined;
  const first = await collect({
    ...{ sources, workspace, inputs, services: slow },
    meanwhile: async (_, { github, token, env, inputs: given, time }) => {
      while (github.requests.length === 0) await sleep(5);
      const { pid } = JSON.parse(readFileSync(join(folder, '.lock'), 'utf8').split('\n')[0] ?? '');
      if (pauses) process.kill(pid, 'SIGSTOP');
      // What hangs is asked again.
      github.faults.length = 0;
      second = await startAction({
        ...{ workspace, githubToken: token, nodePath: nodeInContainer(), ...time },
        env: { ...env, GITHUB_ACTION: 'second' },
        inputs: { ...given, 'cosmos-key': '', ...inputs, sources: JSON.stringify(others) },
      }).done;
      if (pauses) process.kill(pid, 'SIGCONT');
    },
  });
  return { first, second: second as ActionResult };
}

describe.skipIf(!container)(
  'two runs whose processes cannot see each other (needs a permitted `unshare --pid`)',
  () => {
    it('do not meet: the first shows that it lives, so the second refuses', async () => {
      const { first, second } = await twoRuns({ pauses: false });
      expect(second.log).toContain('whose process cannot be seen from here');
      expect(second.exitCode).toBe(1);
      expect(annotationsOf(second, 'error')[0]?.message).toContain('The output directory is in use by step `__self`');
      expect(first.result.exitCode, first.result.log).toBe(0);
      expect(runInfoFile(first.result)).toMatchObject({ status: 'completed', totalCreatedCount: 2 });
      expect(linesOf(first.result)).toHaveLength(2);
      expect(readdirSync(folder).toSorted()).toEqual(filesOfARun);
    });

    it('do not mix where the first was paused until it was taken for dead: it fails, and the second has all', async () => {
      const { first, second } = await twoRuns({ pauses: true });
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
