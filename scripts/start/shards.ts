import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkflow } from '../../emulators/workflow/workflow.ts';
import { callOf } from '../sharded-files.ts';
import { terminalLog } from '../terminal-log.ts';
import type { Collecting, Running } from './collecting.ts';

type Sharded = Omit<Collecting, 'show' | 'shards'> & { shards: string };

/** Runs the reusable workflow's own steps, each job in processes and a folder of its own. */
export function startSharded({ root, shards, inputs, token, env, files, workspace }: Sharded): Running {
  const logs = new Map<string, (line: string) => string>();
  const print = (job: string, line: string): void => {
    const show = logs.get(job) ?? terminalLog();
    logs.set(job, show);
    process.stdout.write(show(line).replace(/^(?=.)/gm, `[${job}] `));
  };
  const call = callOf(inputs);
  const running = startWorkflow({
    ...{ file: join(root, '.github/workflows/collect-sharded.yml'), repository: root, checkout: files, token, env },
    ...{ ...call, inputs: { ...call.inputs, shards } },
    onLine: print,
  });
  const done = running.done.then((run) => {
    for (const { name, result } of run.jobs) console.log(`[${name}] ${result}`);
    const output = join(workspace, 'repo-stats');
    rmSync(output, { recursive: true, force: true });
    // There is none if the plan was refused.
    const artifact = run.artifact('repo-stats');
    if (artifact !== undefined) cpSync(artifact, output, { recursive: true });
    return run.result === 'success' ? 0 : 1;
  });
  return { done, cancel: () => running.cancel() };
}
