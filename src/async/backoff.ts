export interface Backoff {
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

/** No service needs longer: GitHub's points come back within the hour. */
const longestStatedMs = 3_600_000;
/** The clocks of the two sides differ. */
const afterStatedMs = 5_000;

/** Milliseconds to wait until a moment that a service names, which may be wrong; undefined where it is over or absent. */
export function msUntilStated(untilMs: number | undefined, nowMs: number): number | undefined {
  if (untilMs === undefined || untilMs <= nowMs) return undefined;
  return Math.min(untilMs - nowMs, longestStatedMs) + afterStatedMs;
}
