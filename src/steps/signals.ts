import type { EventEmitter } from 'node:events';
import type { Ending } from '../async/ending.ts';

/** A canceled job gets SIGINT, and SIGTERM 7.5 s later: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation */
export function stopOnSignals(ending: Pick<Ending, 'stop'>, signals: EventEmitter = process): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signals.on(signal, () => {
      // Also where the run is over, and its last email is being sent.
      process.exitCode = 1;
      ending.stop({ status: 'cancelled', reason: `Job canceled (${signal})` });
    });
  }
}
