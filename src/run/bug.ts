import type { StopReason } from '../async/ending.ts';
import type { Problem } from '../model.ts';
import { messageOf } from '../text/error-text.ts';
import { troubles } from '../text/troubles.ts';

/** How a run ends by a bug: an error to which nothing that a service does leads. */
export const endByBug = (error: unknown): StopReason & Pick<Problem, 'remedy'> => ({
  status: 'failed',
  reason: `Unexpected: ${messageOf(error)}`,
  remedy: troubles.bug.remedy,
});

export const stackOf = (error: unknown): string => (error instanceof Error ? String(error.stack) : '');
