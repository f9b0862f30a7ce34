import { backoffMs } from '../../async/backoff.ts';
import type { RateLimit } from '../client/failures.ts';
import { longestWaitMs, type Pause } from './pause.ts';

/** How long requests wait before they are sent again. */
export interface CoolDown {
  /** The first wait. */
  coolDownMs: number;
  random: () => number;
}

/** A limit that is asked again at once stays shut. */
const shortestLimitWaitMs = 1_000;
/** From so many limits in a row on, the end that GitHub states is not believed: it was wrong twice. */
const doubtedFrom = 3;

/** Milliseconds to wait before retry number `retry` (from 1). */
export const retryWaitMs = ({ coolDownMs, random }: CoolDown, retry: number): number =>
  backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, retry, random);

/** Milliseconds to wait for a limit that was met `inRow` times, and whose end GitHub does not state. */
export const limitWaitMs = ({ coolDownMs, random }: CoolDown, inRow: number): number =>
  retryWaitMs({ coolDownMs: Math.max(coolDownMs, shortestLimitWaitMs), random }, inRow);

/** Begins the pause for a limit that was met `inRow` times without an answer in between. */
export function pauseForLimit(pause: Pause, { reason, untilMs }: RateLimit, inRow: number, coolDown: CoolDown): void {
  pause.extend("GitHub's rate limit", {
    statedMs: untilMs,
    ms: limitWaitMs(coolDown, inRow),
    isDoubted: inRow >= doubtedFrom,
    said: reason,
  });
}
