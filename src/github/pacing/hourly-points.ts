import type { RateState } from '../client/rate-state.ts';
import type { QueryResult } from '../client/results.ts';

/** An hour's points come back within the hour, and the clocks may differ by a minute: a later reset is wrong. */
const furthestResetMs = 3_660_000;
/** Resets that differ by no more are the same one, as GitHub's servers state it. */
const sameResetMs = 5_000;
/** The reset comes to the second; a second later it has come on both sides. */
const afterResetMs = 1_000;

/** The points of the hour: what GitHub said of them, and what is promised to the queries in flight. */
export class HourlyPoints {
  #rate: RateState = {};
  #used = 0;
  #promised = 0;

  /** Points charged so far; what is left in the hour, and what it had, as GitHub said last. */
  get figures(): { used: number; left: number | undefined; perHour: number | undefined } {
    return { used: this.#used, left: this.#rate.remaining, perHour: this.#rate.limit };
  }

  /** When a query of so many points may start; undefined when it may now. */
  fullUntilMs(points: number, nowMs: number): number | undefined {
    const { remaining, resetMs } = this.#rate;
    if (remaining === undefined || resetMs === undefined || resetMs <= nowMs) return undefined;
    return remaining - this.#promised >= points ? undefined : resetMs + afterResetMs;
  }

  promise(points: number): void {
    this.#promised += points;
  }

  /** A query is over to which so many points were promised. One that a limit refused is not charged. */
  settle(promised: number, { status, failure, rate }: QueryResult, nowMs: number): void {
    const isRefused = status === 'failed' && failure.kind === 'limited';
    // A query that ran out of time costs points too, so without a word from GitHub the promise counts.
    const cost = rate.cost ?? (isRefused ? 0 : promised);
    this.#promised -= promised;
    this.#used += cost;
    if (rate.remaining !== undefined) this.#learn({ ...rate, remaining: rate.remaining }, nowMs);
    else if (this.#rate.remaining !== undefined) this.#rate.remaining = Math.max(0, this.#rate.remaining - cost);
  }

  /** Answers may arrive in another order than GitHub counted them: within one hour the lowest figure is the latest. */
  #learn({ limit, remaining, resetMs }: RateState & { remaining: number }, nowMs: number): void {
    const known = this.#rate;
    const isSameHour = resetMs === undefined || Math.abs(resetMs - (known.resetMs ?? 0)) <= sameResetMs;
    this.#rate = {
      ...known,
      remaining: isSameHour ? Math.min(known.remaining ?? remaining, remaining) : remaining,
      ...(resetMs !== undefined && { resetMs: Math.min(resetMs, nowMs + furthestResetMs) }),
      ...(limit !== undefined && { limit }),
    };
  }
}
