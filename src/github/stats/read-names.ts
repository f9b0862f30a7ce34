import type { WakeUp } from '../../async/wake-up.ts';
import type { RepositoryName } from '../../model.ts';
import type { AskQueue } from './queue.ts';

interface Intake {
  queue: AskQueue;
  /** Woken for each name, and waking when names were asked for. */
  change: WakeUp;
  /** So many names may wait to be asked for. */
  mostWaiting(): number;
  signal: AbortSignal;
}

/** Reads names in, no faster than they are asked for; all that are left at once when the signal aborts. */
export async function readNames(
  names: AsyncIterable<RepositoryName>,
  { queue, change, mostWaiting, signal }: Intake,
): Promise<void> {
  for await (const name of names) {
    queue.add(name);
    change.wake();
    while (queue.freshCount > mostWaiting() && !signal.aborted) await change.wait({ signal });
  }
  queue.complete();
  change.wake();
}
