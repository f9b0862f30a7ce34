import { Bell } from '../bell.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { isoSeconds } from '../model.ts';
import type { RateState } from './client.ts';

// The secondary limits: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
const windowMs = 60_000;
/** GitHub allows 60 s; the rest is for what a query takes beyond its estimate. */
const responseSecondsPerWindow = 58;
/** GitHub allows 2,000 points on the scale on which a query is one; the rest is for the listing. */
const queriesPerWindow = 1_800;
/** An hour's points come back within the hour; a header that says more is wrong. */
const longestStatedWaitMs = 3_605_000;
/** The longest wait where GitHub states no end. */
export const longestWaitMs = 15 * 60_000;
/** Waits shorter than this are not worth a line in the log. */
const shortWaitMs = 5_000;

export interface Estimate {
  points: number;
  seconds: number;
}

export type Verdict = 'answered' | 'in trouble';

export interface Permit {
  /** To be called once, when the answer is there or given up. */
  finish(seconds: number, rate: RateState, verdict: Verdict): void;
}

export interface GateOptions {
  clock: Clock;
  log: Log;
  concurrency: number;
  /** After this moment nothing starts: a wait that would pass it is not begun. */
  deadlineMs: number;
}

interface Flight extends Estimate {
  startedAt: number;
}

interface Wait {
  untilMs: number;
  why: string;
}

/**
 * Decides when the next query may start: the hour's points, response seconds and queries in any minute, what is in
 * flight, and the pauses that GitHub asks for.
 */
export class QueryGate {
  readonly #options: GateOptions;
  readonly #flights = new Set<Flight>();
  #finished: { endedAt: number; seconds: number }[] = [];
  #starts: number[] = [];
  #rate: RateState = {};
  #pause: Wait = { untilMs: 0, why: '' };
  #concurrency: number;
  #loweredAt = 0;
  readonly #news: Bell;
  readonly #waited = new Map<string, number>();
  #points = 0;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#concurrency = options.concurrency;
    this.#news = new Bell(options.clock);
  }

  /** Points charged so far, and left in the hour as GitHub said last. */
  get points(): { used: number; left: number | undefined } {
    return { used: this.#points, left: this.#rate.remaining };
  }

  /** Milliseconds spent in waiting, by reason. */
  get waited(): ReadonlyMap<string, number> {
    return this.#waited;
  }

  /** Holds every query back: until the moment that GitHub states, else for `ms`. */
  pause(why: string, { statedMs, ms }: { statedMs?: number | undefined; ms: number }): void {
    const now = this.#options.clock.now();
    const untilMs =
      statedMs === undefined ? now + Math.min(ms, longestWaitMs) : Math.min(statedMs, now + longestStatedWaitMs);
    if (untilMs <= this.#pause.untilMs) return;
    this.#pause = { untilMs, why };
    this.#news.ring();
  }

  /** Resolves to a permit when a query may start; to `undefined` where it cannot before the deadline or the stop. */
  async admit(estimate: Estimate, signal: AbortSignal): Promise<Permit | undefined> {
    const { deadlineMs } = this.#options;
    for (;;) {
      if (signal.aborted) return undefined;
      const wait = this.#next(estimate);
      if (!wait) return this.#start(estimate);
      if (wait.untilMs > deadlineMs && wait.untilMs !== Number.POSITIVE_INFINITY) return undefined;
      await this.#waitFor(wait, signal);
    }
  }

  /** Resolves to true when no pause holds requests back, to false where the pause outlasts the run. */
  async open(signal: AbortSignal): Promise<boolean> {
    const { clock, deadlineMs } = this.#options;
    while (this.#pause.untilMs > clock.now()) {
      if (signal.aborted || this.#pause.untilMs > deadlineMs) return false;
      await clock.sleep(this.#pause.untilMs - clock.now(), signal).catch(() => {});
    }
    return !signal.aborted;
  }

  #start(estimate: Estimate): Permit {
    const { clock } = this.#options;
    const flight = { ...estimate, startedAt: clock.now() };
    this.#flights.add(flight);
    this.#starts.push(flight.startedAt);
    return {
      finish: (seconds, rate, verdict) => {
        this.#flights.delete(flight);
        this.#finished.push({ endedAt: clock.now(), seconds });
        this.#points += rate.cost ?? (verdict === 'answered' ? estimate.points : 0);
        this.#learn(rate);
        this.#adapt(flight, verdict);
        this.#news.ring();
      },
    };
  }

  /** Answers may arrive in another order than GitHub counted them: within one window the lowest figure is the latest. */
  #learn({ remaining, resetMs }: RateState): void {
    if (remaining === undefined) return;
    const sameWindow = resetMs === undefined || resetMs === this.#rate.resetMs;
    const known = this.#rate.remaining ?? Number.POSITIVE_INFINITY;
    this.#rate = {
      ...this.#rate,
      remaining: sameWindow ? Math.min(known, remaining) : remaining,
      ...(resetMs && { resetMs }),
    };
  }

  /** Halves the queries in flight when GitHub struggles, once a round, and adds one for each round that went well. */
  #adapt(flight: Flight, verdict: Verdict): void {
    const { clock, concurrency } = this.#options;
    if (verdict === 'answered') {
      this.#concurrency = Math.min(concurrency, this.#concurrency + 1 / this.#concurrency);
    } else if (flight.startedAt >= this.#loweredAt) {
      this.#concurrency = Math.max(1, this.#concurrency / 2);
      this.#loweredAt = clock.now();
    }
  }

  /** What the next query has to wait for; undefined when it may start. */
  #next({ points, seconds }: Estimate): Wait | undefined {
    const now = this.#options.clock.now();
    if (this.#pause.untilMs > now) return this.#pause;
    if (this.#flights.size >= Math.floor(this.#concurrency)) return { untilMs: Number.POSITIVE_INFINITY, why: '' };
    return this.#waitForPoints(now, points) ?? this.#waitForSeconds(now, seconds) ?? this.#waitForStarts(now);
  }

  #waitForPoints(now: number, points: number): Wait | undefined {
    const { remaining, resetMs } = this.#rate;
    if (remaining === undefined || resetMs === undefined || resetMs <= now) return undefined;
    const promised = [...this.#flights].reduce((sum, flight) => sum + flight.points, 0);
    if (remaining - promised >= points) return undefined;
    const untilMs = Math.min(resetMs + 1000, now + longestStatedWaitMs);
    return { untilMs, why: 'the points of this hour are used up' };
  }

  #waitForSeconds(now: number, seconds: number): Wait | undefined {
    this.#finished = this.#finished.filter(({ endedAt }) => endedAt > now - windowMs);
    const flying = [...this.#flights].reduce(
      (sum, flight) => sum + Math.max(flight.seconds, (now - flight.startedAt) / 1000),
      0,
    );
    let over = this.#finished.reduce((sum, query) => sum + query.seconds, flying + seconds) - responseSecondsPerWindow;
    if (over <= 0) return undefined;
    for (const query of this.#finished) {
      over -= query.seconds;
      if (over <= 0)
        return { untilMs: query.endedAt + windowMs + 1, why: 'GitHub allows 60 s of response time a minute' };
    }
    // A single query beyond the budget can only go alone.
    return this.#flights.size === 0 ? undefined : { untilMs: Number.POSITIVE_INFINITY, why: '' };
  }

  #waitForStarts(now: number): Wait | undefined {
    this.#starts = this.#starts.filter((at) => at > now - windowMs);
    const oldest = this.#starts[this.#starts.length - queriesPerWindow];
    return oldest === undefined
      ? undefined
      : { untilMs: oldest + windowMs + 1, why: 'GitHub allows 2,000 queries a minute' };
  }

  async #waitFor({ untilMs, why }: Wait, signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#options;
    const startedAt = clock.now();
    const ends = Number.isFinite(untilMs);
    if (ends && untilMs - startedAt >= shortWaitMs && this.#flights.size === 0) {
      log.info(`Waiting until ${isoSeconds(untilMs)}: ${why}`);
    }
    await this.#news.heard({ untilMs: ends ? untilMs : undefined, signal });
    if (why) this.#waited.set(why, (this.#waited.get(why) ?? 0) + clock.now() - startedAt);
  }
}
