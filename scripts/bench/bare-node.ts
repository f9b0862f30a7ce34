import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Seconds that a Node takes which has nothing to do, from its start to its end. */
export async function startBareNode(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return (performance.now() - startedAt) / 1_000;
}
