import { startAction } from '../../emulators/runner/runner.ts';
import type { Collecting, Running } from './collecting.ts';
import { startSharded } from './shards.ts';

/** The first Ctrl-C cancels the run as GitHub does, so that it can say how far it came; the second ends everything. */
export async function collect({ shards, show, ...start }: Collecting): Promise<number> {
  const run = shards === undefined ? startPlain({ show, ...start }) : startSharded({ shards, ...start });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, run.cancel);
  return run.done;
}

function startPlain({ show, token, ...start }: Omit<Collecting, 'shards'>): Running {
  const { inputs, env, files, workspace } = start;
  const action = startAction({
    ...{ inputs, env, files, workspace, githubToken: token, timeLimitMs: 24 * 3_600_000 },
    onOutput: (line) => show(line.trimEnd()),
  });
  return { done: action.done.then(({ exitCode }) => exitCode ?? 1), cancel: () => action.cancel() };
}
