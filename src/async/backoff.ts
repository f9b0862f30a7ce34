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
