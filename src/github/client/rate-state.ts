/** What GitHub said of the budget with an answer; absent fields were not said. */
export interface RateState {
  cost?: number;
  limit?: number;
  remaining?: number;
  resetMs?: number;
}

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit */
export function rateInHeaders(headers: Headers): RateState {
  const numberIn = (name: string): number | undefined => {
    const text = headers.get(name);
    return text && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const reset = numberIn('x-ratelimit-reset');
  return withoutAbsent({
    limit: numberIn('x-ratelimit-limit'),
    remaining: numberIn('x-ratelimit-remaining'),
    resetMs: reset === undefined ? undefined : reset * 1000,
  });
}

/** What the `rateLimit` of a query has. */
export function rateInAnswer(rateLimit: Readonly<Record<string, unknown>>): RateState {
  const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  const resetMs = typeof rateLimit.resetAt === 'string' ? Date.parse(rateLimit.resetAt) : Number.NaN;
  return withoutAbsent({
    cost: numberIn(rateLimit.cost),
    limit: numberIn(rateLimit.limit),
    remaining: numberIn(rateLimit.remaining),
    resetMs: Number.isNaN(resetMs) ? undefined : resetMs,
  });
}

const withoutAbsent = (rate: { [field in keyof RateState]: RateState[field] | undefined }): RateState =>
  Object.fromEntries(Object.entries(rate).filter(([, value]) => value !== undefined));
