import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import type { WorkEnding } from '../../async/ending.ts';
import type { Log } from '../../text/log.ts';
import type { GitHubClient } from '../client/client.ts';
import type { RateLimit } from '../client/failures.ts';
import type { GitHubOutages } from './outages.ts';
import { longestWaitMs, type Pause } from './pause.ts';
import type { QueryGate } from './query-gate.ts';

export interface GitHubAccess {
  client: GitHubClient;
  gate: QueryGate;
  outages: GitHubOutages;
  clock: Clock;
  ending: WorkEnding;
  log: Log;
  random: () => number;
  maxRetries: number;
  /** The wait before the first retry. */
  coolDownMs: number;
}

type CoolDown = Pick<GitHubAccess, 'coolDownMs' | 'random'>;

/** A limit that is asked again at once stays shut. */
const shortestLimitWaitMs = 1_000;
/** From so many limits in a row on, the end that GitHub states is not believed: it was wrong twice. */
const doubtedFrom = 3;

export const retryWaitMs = ({ coolDownMs, random }: CoolDown, retry: number): number =>
  backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, retry, random);

/** Begins the pause for a limit that was met `inRow` times without an answer in between. */
export function pauseForLimit(
  { pause, limit, inRow }: { pause: Pause; limit: RateLimit; inRow: number },
  { coolDownMs, random }: CoolDown,
): void {
  pause.extend("GitHub's rate limit", {
    statedMs: limit.untilMs,
    ms: retryWaitMs({ coolDownMs: Math.max(coolDownMs, shortestLimitWaitMs), random }, inRow),
    isDoubted: inRow >= doubtedFrom,
    said: limit.reason,
  });
}
