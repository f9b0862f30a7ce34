import type { Ending, StopReason } from '../async/ending.ts';
import type { Problem } from '../model.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';
import { troubles } from '../text/troubles/troubles.ts';

/** How a run ends by a bug: an error to which nothing that a service does leads. */
export const endByBug = (error: unknown): StopReason & { remedy: string } => ({
  status: 'failed',
  reason: `Unexpected: ${messageOf(error)}`,
  remedy: troubles.bug.remedy,
});

/** Ends the run by a bug, wherever in its stages it came up; what is in hand is stored. It fails the step whatever else ends the run. */
export function stopByBug(error: unknown, needs: { ending: Ending; log: Log; problems: Problem[] }): void {
  needs.ending.stop(endByBug(error));
  noteBug(error, needs);
}

/** Fails the step by a bug, and leaves the run what it is. */
export function noteBug(error: unknown, { log, problems }: { log: Log; problems: Problem[] }): void {
  const { reason: message, remedy } = endByBug(error);
  log.debug(stackOf(error));
  if (!problems.some((problem) => problem.message === message)) problems.push({ message, remedy, failsStep: true });
}

export const stackOf = (error: unknown): string => (error instanceof Error ? String(error.stack) : '');
