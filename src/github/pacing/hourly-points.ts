import type { QueryResult, RateState } from '../client/results.ts';

/** An hour's points come back within the hour, and the clocks may differ by a minute: a later reset is wrong. */
const furthestResetMs = 3_660_000;
/** Resets that differ by no more are the same one: GitHub's servers state it, and the answer was on its way. */
const sameResetMs = 60_000;
/** The reset comes to the second; a second later it has come on both sides. */
const afterResetMs = 1_000;

/** The points of the hour: what GitHub said of them, and what is promised to the queries in flight. */
export class HourlyPoints {
  readonly #share: number;
  #rate: RateState = {};
  #promised = 0;
  used = 0;

  /** `share`: of what is left, where other jobs spend the same points; together they promise no more than there is. */
  constructor(share = 1) {
    this.#share = share;
  }

  get left(): number | undefined {
    return this.#rate.remaining;
  }

  get perHour(): number | undefined {
    return this.#rate.limit;
  }

  /** When a query of so many points may start; undefined when it may now. */
  fullUntilMs(points: number, nowMs: number): number | undefined {
    const { remaining, resetMs } = this.#rate;
    if (remaining === undefined || resetMs === undefined || resetMs <= nowMs) return undefined;
    return remaining * this.#share - this.#promised >= points ? undefined : resetMs + afterResetMs;
  }

  promise(points: number): void {
    this.#promised += points;
  }

  settle(promised: number, { status, failure, rate, isUnsent }: QueryResult, nowMs: number): void {
    this.#promised -= promised;
    // A limit refuses for nothing; a query that ran out of time costs points, too.
    const isFree = isUnsent || (status === 'failed' && failure.kind === 'limited');
    const cost = rate.cost ?? (isFree ? 0 : promised);
    this.used += cost;
    const { remaining, limit, resetMs } = this.#rate;
    if (rate.remaining === undefined) {
      if (remaining !== undefined) this.#rate.remaining = Math.max(0, remaining - cost);
      return;
    }
    // Answers may arrive in another order than GitHub counted them: within one hour the lowest figure is the latest.
    const isSameHour = Math.abs((rate.resetMs ?? resetMs ?? 0) - (resetMs ?? 0)) <= sameResetMs;
    this.#rate = {
      remaining: isSameHour ? Math.min(remaining ?? rate.remaining, rate.remaining) : rate.remaining,
      limit: rate.limit ?? limit,
      resetMs: rate.resetMs === undefined ? resetMs : Math.min(rate.resetMs, nowMs + furthestResetMs),
    };
  }
}
