import type { Ending, StopReason } from '../async/ending.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles.ts';

/** How a run ends by a bug: an error to which nothing that a service does leads. */
export const endByBug = (error: unknown): StopReason & { remedy: string } => ({
  status: 'failed',
  reason: `Unexpected: ${messageOf(error)}`,
  remedy: troubles.bug.remedy,
});

/** Ends the run by a bug, wherever in its stages it came up; what is in hand is stored. */
export function stopByBug(error: unknown, { ending, log }: { ending: Ending; log: Log }): void {
  log.debug(stackOf(error));
  ending.stop(endByBug(error));
}

export const stackOf = (error: unknown): string => (error instanceof Error ? String(error.stack) : '');
