import { backoffMs } from '../../async/backoff.ts';
import type { RequestFailure } from '../client/failures.ts';
import { longestWaitMs, type Pause } from './pause.ts';

export type Limit = Extract<RequestFailure, { kind: 'limited' }>;

export interface Backoff {
  /** The first wait. */
  coolDownMs: number;
  random: () => number;
}

/** A limit that is asked again at once stays shut. */
const shortestLimitWaitMs = 1_000;
/** From so many limits in a row on, the end that GitHub states is not believed: it was wrong twice. */
const doubtedFrom = 3;

/** Milliseconds to wait before retry number `retry` (from 1). */
export const coolDown = ({ coolDownMs, random }: Backoff, retry: number): number =>
  backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, retry, random);

/** Milliseconds to wait for a limit whose end GitHub does not state. */
export const limitWaitMs = ({ coolDownMs, random }: Backoff, inRow: number): number =>
  coolDown({ coolDownMs: Math.max(coolDownMs, shortestLimitWaitMs), random }, inRow);

/** Begins the pause for a limit that was met `inRow` times without an answer in between. */
export function pauseForLimit(pause: Pause, { reason, untilMs }: Limit, inRow: number, backoff: Backoff): void {
  pause.extend("GitHub's rate limit", {
    statedMs: untilMs,
    ms: limitWaitMs(backoff, inRow),
    isDoubted: inRow >= doubtedFrom,
    said: reason,
  });
}
