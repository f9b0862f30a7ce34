import type { Clock } from './clock.ts';

export interface Backoff {
  /** The first wait. */
  firstMs: number;
  longestMs: number;
}

/**
 * Milliseconds to wait before retry number `retry` (from 1): doubling from the first wait up to the longest, and up to a
 * quarter more by chance, so that several clients do not come back at the same moment.
 */
export function backoffMs({ firstMs, longestMs }: Backoff, retry: number, random: () => number): number {
  const doubled = firstMs * 2 ** (retry - 1);
  return Math.min(doubled * (1 + random() / 4), longestMs);
}

export type Attempt<T> = { status: 'done'; value: T } | { status: 'again'; error: Error };

export interface RetryPolicy {
  maxRetries: number;
  backoff: Backoff;
  clock: Clock;
  random: () => number;
  signal?: AbortSignal;
}

/** Tries until an attempt is done; throws the last attempt's error once the retries are used up or the signal aborts. */
export async function withRetries<T>(attempt: () => Promise<Attempt<T>>, policy: RetryPolicy): Promise<T> {
  for (let retry = 1; ; retry++) {
    const result = await attempt();
    if (result.status === 'done') return result.value;
    if (retry > policy.maxRetries || policy.signal?.aborted) throw result.error;
    await policy.clock.sleep(backoffMs(policy.backoff, retry, policy.random), policy.signal).catch(() => {
      throw result.error;
    });
  }
}
