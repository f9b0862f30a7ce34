import type { Clock } from '../../async/clock.ts';
import { WakeUp } from '../../async/wake-up.ts';
import { isoSeconds, type StageName, type Wait } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { RateState } from '../client/client.ts';
import type { QueryOutcome } from '../client/query-outcome.ts';
import { MinuteOfResponses, MinuteOfStarts } from './minute.ts';
import { Pause } from './pause.ts';
import { WaitRecord } from './waits.ts';

// The secondary limits: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
/** Queries may take longer than their estimates say. */
const promisedFactor = 1.2;
/** GitHub allows 2,000 points on the scale on which a query is one. */
const queriesPerWindow = 1_900;
/** GitHub allows 900 points for REST, where a page is one. */
const pagesPerWindow = 850;
/** An hour's points come back within the hour, and the clocks may differ by a minute: a later reset is wrong. */
const furthestResetMs = 3_660_000;
/** Resets that differ by no more are the same one, as GitHub's servers state it. */
const sameResetMs = 5_000;
/** The reset comes to the second; a second later it has come on both sides. */
const afterResetMs = 1_000;
/** Shorter waits are the rhythm of the work, and not worth a line in the log. */
const shortWaitMs = 5_000;

export interface Estimate {
  points: number;
  seconds: number;
}

export interface Permit {
  /** To be called once, when the answer is there or given up. */
  finish(outcome: QueryOutcome): void;
}

export interface GateOptions {
  clock: Clock;
  log: Log;
  concurrency: number;
  /** A wait that would last longer than this moment is not begun. */
  deadlineMs: number;
}

interface Flight extends Estimate {
  startedAt: number;
}

interface Obstacle {
  /** Infinity: until something in flight is over. */
  untilMs: number;
  why: string;
  /** It has been logged where it began. */
  isAnnounced?: boolean;
}

/**
 * Decides when the next query may start: the hour's points, response seconds and queries in any minute, what is in
 * flight, and the pauses that GitHub asks for.
 */
export class QueryGate {
  /** Holds every request back, REST included. */
  readonly pause: Pause;
  /** Holds the listing back alone: REST has points of its own. */
  readonly restPause: Pause;
  readonly #options: GateOptions;
  readonly #news: WakeUp;
  readonly #flights = new Set<Flight>();
  readonly #responses = new MinuteOfResponses();
  readonly #starts = new MinuteOfStarts(queriesPerWindow);
  readonly #pageStarts = new MinuteOfStarts(pagesPerWindow);
  #rate: RateState = {};
  #concurrency: number;
  #loweredAt = 0;
  #points = 0;
  #loggedUntilMs = 0;
  readonly #waits = new WaitRecord();

  constructor(options: GateOptions) {
    const { clock, log, concurrency } = options;
    this.#options = options;
    this.#concurrency = concurrency;
    this.#news = new WakeUp(clock);
    this.pause = new Pause(clock, log);
    this.restPause = new Pause(clock, log);
  }

  /** Points charged so far; what is left in the hour, and what it had, as GitHub said last. */
  get points(): { used: number; left: number | undefined; perHour: number | undefined } {
    return { used: this.#points, left: this.#rate.remaining, perHour: this.#rate.limit };
  }

  /** Until when nothing can be asked, in milliseconds since 1970, as the log has announced; it may be over. */
  get quietUntilMs(): number {
    return Math.max(this.pause.untilMs, this.#loggedUntilMs);
  }

  /** Seconds in which no query could start, by reason. */
  get waits(): Record<string, number> {
    return this.#waits.seconds;
  }

  /** The longest times in which no query or no page could start, in the order in which they began. */
  get longestWaits(): Wait[] {
    return this.#waits.longest;
  }

  /** Resolves to a permit when a query may start; to `undefined` where it cannot before the deadline or the stop. */
  async admit(estimate: Estimate, signal: AbortSignal): Promise<Permit | undefined> {
    while (!signal.aborted) {
      const wait = this.#next(estimate);
      if (!wait) return this.#start(estimate);
      if (Number.isFinite(wait.untilMs) && wait.untilMs > this.#options.deadlineMs) return undefined;
      await this.#waitFor(wait, 'querying', signal);
    }
    return undefined;
  }

  /** Resolves to true when a page of the listing may be asked for, to false where that cannot be before the deadline or the stop. */
  async admitPage(signal: AbortSignal): Promise<boolean> {
    const { clock, deadlineMs } = this.#options;
    while (!signal.aborted) {
      const wait = this.#nextPage();
      if (!wait) {
        this.#pageStarts.note(clock.now());
        return true;
      }
      if (wait.untilMs > deadlineMs) return false;
      await this.#waitFor(wait, 'listing', signal);
    }
    return false;
  }

  #start(estimate: Estimate): Permit {
    const { clock } = this.#options;
    const flight = { ...estimate, startedAt: clock.now() };
    this.#flights.add(flight);
    this.#starts.note(flight.startedAt);
    return {
      finish: ({ seconds, rate, isWell }) => {
        this.#flights.delete(flight);
        this.#responses.note(clock.now(), seconds);
        // A query that ran out of time costs points too; without a word from GitHub the estimate stands.
        this.#points += rate.cost ?? estimate.points;
        this.#learn(rate, rate.cost ?? estimate.points);
        this.#adapt(flight, isWell);
        this.#news.wake();
      },
    };
  }

  /** Answers may arrive in another order than GitHub counted them: within one window the lowest figure is the latest. */
  #learn({ limit, remaining, resetMs }: RateState, points: number): void {
    if (remaining === undefined) {
      // An answer that does not tell may have been charged all the same.
      if (this.#rate.remaining !== undefined) this.#rate.remaining = Math.max(0, this.#rate.remaining - points);
      return;
    }
    const isSameWindow = resetMs === undefined || Math.abs(resetMs - (this.#rate.resetMs ?? 0)) <= sameResetMs;
    const known = this.#rate.remaining ?? Number.POSITIVE_INFINITY;
    const furthestMs = this.#options.clock.now() + furthestResetMs;
    this.#rate = {
      ...this.#rate,
      remaining: isSameWindow ? Math.min(known, remaining) : remaining,
      ...(resetMs !== undefined && { resetMs: Math.min(resetMs, furthestMs) }),
      ...(limit !== undefined && { limit }),
    };
  }

  /** Halves the queries in flight when GitHub struggles, once a round, and adds one for each round that went well. */
  #adapt(flight: Flight, isWell: boolean): void {
    const { clock, concurrency } = this.#options;
    if (isWell) {
      this.#concurrency = Math.min(concurrency, this.#concurrency + 1 / this.#concurrency);
    } else if (flight.startedAt >= this.#loweredAt) {
      this.#concurrency = Math.max(1, this.#concurrency / 2);
      this.#loweredAt = clock.now();
    }
  }

  /** What the next query has to wait for; undefined when it may start. */
  #next({ points, seconds }: Estimate): Obstacle | undefined {
    const now = this.#options.clock.now();
    if (this.pause.isOn) return announced(this.pause);
    if (this.#flights.size >= Math.floor(this.#concurrency)) return somethingToEnd;
    return this.#waitForPoints(now, points) ?? this.#waitForSeconds(now, seconds) ?? this.#waitForStarts(now);
  }

  #waitForPoints(now: number, points: number): Obstacle | undefined {
    const { remaining, resetMs } = this.#rate;
    if (remaining === undefined || resetMs === undefined || resetMs <= now) return undefined;
    const promised = [...this.#flights].reduce((sum, flight) => sum + flight.points, 0);
    if (remaining - promised >= points) return undefined;
    return { untilMs: resetMs + afterResetMs, why: "the hour's points are used up" };
  }

  #waitForSeconds(now: number, seconds: number): Obstacle | undefined {
    const inFlight = [...this.#flights].map((flight) => Math.max(flight.seconds, (now - flight.startedAt) / 1000));
    const full = this.#responses.fullUntilMs(now, promisedFactor * inFlight.reduce((sum, one) => sum + one, seconds));
    if (!full) return undefined;
    if (!full.isEnough && this.#flights.size > 0) return somethingToEnd;
    // A query that is dearer than the whole minute can only go alone, when the minute is free.
    return full.untilMs > now ? { untilMs: full.untilMs, why: "the minute's response time is used up" } : undefined;
  }

  #waitForStarts(now: number): Obstacle | undefined {
    const untilMs = this.#starts.fullUntilMs(now);
    return untilMs === undefined ? undefined : { untilMs, why: "the minute's queries are used up" };
  }

  /** What the next page has to wait for; undefined when it may be asked for. */
  #nextPage(): Obstacle | undefined {
    const pause = [this.pause, this.restPause].find(({ isOn }) => isOn);
    if (pause) return announced(pause);
    const untilMs = this.#pageStarts.fullUntilMs(this.#options.clock.now());
    return untilMs === undefined ? undefined : { untilMs, why: "the minute's REST calls are used up" };
  }

  async #waitFor(obstacle: Obstacle, stage: StageName, signal: AbortSignal): Promise<void> {
    const { untilMs, why } = obstacle;
    const startedAt = this.#options.clock.now();
    const ends = Number.isFinite(untilMs);
    if (ends && !obstacle.isAnnounced) this.#announce(obstacle, startedAt);
    await this.#news.wait({ untilMs: ends ? untilMs : undefined, signal });
    if (ends) this.#noteWait(stage, startedAt, why);
  }

  #noteWait(stage: StageName, startedAt: number, why: string): void {
    const endedAt = this.#options.clock.now();
    this.#waits.note({ stage, startedAt, endedAt, why });
    this.#options.log.debug(`Waited ${((endedAt - startedAt) / 1000).toFixed(1)} s in ${stage}: ${why}`);
  }

  #announce({ untilMs, why }: Obstacle, now: number): void {
    if (untilMs - now < shortWaitMs || untilMs < this.#loggedUntilMs + shortWaitMs) return;
    this.#loggedUntilMs = untilMs;
    this.#options.log.info(`Waiting until ${isoSeconds(untilMs)}: ${why}`);
  }
}

const somethingToEnd: Obstacle = { untilMs: Number.POSITIVE_INFINITY, why: '' };

const announced = ({ untilMs, why }: Pause): Obstacle => ({ untilMs, why, isAnnounced: true });
