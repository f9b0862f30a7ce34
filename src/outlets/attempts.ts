import { backoffMs } from '../async/backoff.ts';
import type { Clock } from '../async/clock.ts';
import { type Confirmation, confirmationWaitMs } from '../errors/confirmation.ts';
import { retryAfterMs } from '../errors/retry-after.ts';
import type { Verdict } from '../errors/verdicts/verdict.ts';
import { pageTitle } from '../text/html-page.ts';
import type { TroubleName } from '../text/troubles/troubles.ts';

/** A message that a service did not take. */
export interface FailedAttempt {
  /** The service's own words, whole, or why there was no answer. */
  reason: string;
  trouble: TroubleName;
  /** Whether the same message can be sent again. */
  isWorthAnother: boolean;
  /** How long the service asks to wait. */
  waitMs?: number | undefined;
  /** Instead of a pause that grows. */
  pauseMs?: number | undefined;
}

export interface AttemptOptions {
  clock: Clock;
  maxRetries: number;
  /** No wait begins that would last longer, in milliseconds of the clock. */
  endMs: number;
  /** Aborts when no further attempt begins. */
  starting: AbortSignal;
}

const backoff = { firstMs: 2_000, longestMs: 60_000 };

/** Sends a message until it is taken, as often as that can help. Resolves to why it was not taken at last. */
export async function attempt(
  send: () => Promise<FailedAttempt | undefined>,
  { clock, maxRetries, endMs, starting }: AttemptOptions,
): Promise<FailedAttempt | undefined> {
  for (let retry = 1; ; retry++) {
    const failed = await send();
    if (!failed?.isWorthAnother || retry > maxRetries) return failed;
    const pauseMs = failed.pauseMs ?? backoffMs(backoff, 2 * retry - 1, Math.random);
    const waitMs = Math.max(failed.waitMs ?? 0, pauseMs);
    if (clock.now() + waitMs > endMs) return failed.waitMs === undefined ? failed : withWait(failed, failed.waitMs);
    await clock.sleep(waitMs, starting).catch(() => {});
    if (starting.aborted) return failed;
  }
}

const withWait = (failed: FailedAttempt, waitMs: number): FailedAttempt => ({
  ...failed,
  reason: `${failed.reason.replace(/\.$/, '')}. It asks to wait ${Math.ceil(waitMs / 1000)} s, longer than the run has left`,
});

/** Whether the same is worth another try; a host that nobody knows is looked up five times in ten seconds. */
export function worthAnother(
  verdict: Verdict,
  hosts: Confirmation,
  clock: Clock,
): Pick<FailedAttempt, 'isWorthAnother' | 'pauseMs'> {
  if (verdict !== 'unknown host') return { isWorthAnother: verdict === 'passing' };
  return { isWorthAnother: !hosts.isUnknown(clock.now()), pauseMs: confirmationWaitMs };
}

type Header = (name: string) => unknown;

/** The wait that an answer names; undefined for none that can be. */
export function statedWaitMs(header: Header, clock: Clock): number | undefined {
  const now = clock.date();
  const after = retryAfterMs(header('retry-after'), now);
  if (after !== undefined) return after;
  // SendGrid names the second at which its limit is over.
  const reset = String(header('x-ratelimit-reset') ?? '');
  return /^\d+$/.test(reset) ? Math.max(0, 1000 * Number(reset) - now.getTime()) : undefined;
}

/** What a service says, whole and in one line; of a page its title. */
export const wordsOf = (body: string): string => pageTitle(body) ?? body.slice(0, 4_000).replace(/\s+/g, ' ').trim();
