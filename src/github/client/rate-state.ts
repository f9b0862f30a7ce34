/** What GitHub said of the budget with an answer; absent fields were not said. */
export interface RateState {
  cost?: number | undefined;
  limit?: number | undefined;
  remaining?: number | undefined;
  resetMs?: number | undefined;
}

/**
 * Reads it from the `rateLimit` of a query, else from the headers:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit
 */
export function readRate(headers: Headers, { cost, limit, remaining, resetAt }: Record<string, unknown>): RateState {
  const reset = numberIn(headers, 'x-ratelimit-reset');
  const resetMs = typeof resetAt === 'string' ? Date.parse(resetAt) : Number.NaN;
  return {
    cost: typeof cost === 'number' ? cost : undefined,
    limit: typeof limit === 'number' ? limit : numberIn(headers, 'x-ratelimit-limit'),
    remaining: typeof remaining === 'number' ? remaining : numberIn(headers, 'x-ratelimit-remaining'),
    resetMs: Number.isNaN(resetMs) ? reset && reset * 1000 : resetMs,
  };
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
