import type { QueryResult, RateState } from './client.ts';

/** How a query went: its response seconds, and what GitHub said of the budget. */
export interface QueryOutcome {
  seconds: number;
  rate: RateState;
  /** Whether GitHub answered well and in time; else fewer queries go at once for a while. */
  isWell: boolean;
}

/** An answer that took so long is on the way to GitHub's limit of ten. */
const slowSeconds = 5;

/** What the gate is to know of a query. One that a limit refused was not carried out, and is not charged. */
export function outcomeOf({ status, seconds, rate, failure }: QueryResult): QueryOutcome {
  const isRefused = status === 'failed' && failure.kind === 'limited';
  const isWell = status === 'answered' && failure?.kind !== 'limited' && seconds < slowSeconds;
  return { seconds, rate: isRefused ? { cost: 0, ...rate } : rate, isWell };
}
