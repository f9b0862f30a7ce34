import type { Clock } from '../../async/clock.ts';
import { WakeUp } from '../../async/wake-up.ts';
import { isoSeconds, type StageName, type Wait } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { QueryResult } from '../client/results.ts';
import { HourlyPoints } from './hourly-points.ts';
import { InFlight } from './in-flight.ts';
import { MinuteOfResponses, MinuteOfStarts } from './minute.ts';
import { Pause } from './pause.ts';
import { WaitRecord } from './waits.ts';

// The secondary limits: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
/** GitHub allows 2,000 points on the scale on which a query is one. */
const queriesPerMinute = 1_900;
/** GitHub allows 900 points for REST, where a page is one. */
const pagesPerMinute = 850;
/** Shorter waits are the rhythm of the work, and not worth a line in the log. */
const shortWaitMs = 5_000;

/** What a query is expected to take. */
export interface QueryCost {
  points: number;
  seconds: number;
}

export interface Permit {
  /** To be called once, when the answer is there or given up. */
  finish(result: QueryResult): void;
}

export interface GateOptions {
  clock: Clock;
  log: Log;
  concurrency: number;
  /** A wait that would last longer than this moment is not begun. */
  deadlineMs: number;
}

interface Obstacle {
  /** Absent: until something in flight is over. */
  untilMs?: number;
  why: string;
  /** It has been logged where it began. */
  isLogged?: boolean;
}

interface Admission<Started> {
  stage: StageName;
  obstacle(nowMs: number): Obstacle | undefined;
  /** Called when there is no obstacle, before anyone else is admitted. */
  start(nowMs: number): Started;
}

/** Admits queries, and pages of the listing, as soon as no limit of GitHub's and no pause stands against it. */
export class QueryGate {
  /** Holds every request back, REST included. */
  readonly pause: Pause;
  /** Holds the listing back alone: REST has points of its own. */
  readonly restPause: Pause;
  readonly #options: GateOptions;
  readonly #points = new HourlyPoints();
  readonly #inFlight: InFlight;
  readonly #responses = new MinuteOfResponses();
  readonly #queryStarts = new MinuteOfStarts(queriesPerMinute);
  readonly #pageStarts = new MinuteOfStarts(pagesPerMinute);
  readonly #queryEnd: WakeUp;
  readonly #waits = new WaitRecord();
  #loggedUntilMs = 0;

  constructor(options: GateOptions) {
    const { clock, log, concurrency } = options;
    this.#options = options;
    this.#inFlight = new InFlight(concurrency);
    this.#queryEnd = new WakeUp(clock);
    this.pause = new Pause(clock, log);
    this.restPause = new Pause(clock, log);
  }

  /** Points charged so far; what is left in the hour, and what it had, as GitHub said last. */
  get points(): HourlyPoints['figures'] {
    return this.#points.figures;
  }

  /** Until when nothing can be asked, in milliseconds since 1970, as the log has it; it may be over. */
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
  admit(cost: QueryCost, signal: AbortSignal): Promise<Permit | undefined> {
    const obstacle = (nowMs: number): Obstacle | undefined => this.#queryObstacle(cost, nowMs);
    const start = (nowMs: number): Permit => this.#start(cost, nowMs);
    return this.#whenFree({ stage: 'querying', obstacle, start }, signal);
  }

  /** Resolves to true when a page of the listing may be asked for, to false where that cannot be before the deadline or the stop. */
  async admitPage(signal: AbortSignal): Promise<boolean> {
    const obstacle = (nowMs: number): Obstacle | undefined => this.#pageObstacle(nowMs);
    const start = (nowMs: number): true => {
      this.#pageStarts.note(nowMs);
      return true;
    };
    return (await this.#whenFree({ stage: 'listing', obstacle, start }, signal)) ?? false;
  }

  async #whenFree<T>({ stage, obstacle, start }: Admission<T>, signal: AbortSignal): Promise<T | undefined> {
    const { clock, deadlineMs } = this.#options;
    while (!signal.aborted) {
      const met = obstacle(clock.now());
      if (!met) return start(clock.now());
      if (met.untilMs !== undefined && met.untilMs > deadlineMs) return undefined;
      await this.#waitFor(met, stage, signal);
    }
    return undefined;
  }

  #start({ points, seconds }: QueryCost, nowMs: number): Permit {
    this.#points.promise(points);
    this.#queryStarts.note(nowMs);
    const flight = this.#inFlight.start(seconds, nowMs);
    return {
      finish: (result) => {
        const endMs = this.#options.clock.now();
        this.#responses.note(endMs, result.seconds);
        this.#points.settle(points, result, endMs);
        this.#inFlight.end(flight, result, endMs);
        this.#queryEnd.wake();
      },
    };
  }

  #queryObstacle({ points, seconds }: QueryCost, nowMs: number): Obstacle | undefined {
    if (this.pause.isOn) return pausedBy(this.pause);
    if (this.#inFlight.isFull) return queryToEnd;
    return (
      obstacleUntil(this.#points.fullUntilMs(points, nowMs), "the hour's points are used up") ??
      this.#responseObstacle(seconds, nowMs) ??
      obstacleUntil(this.#queryStarts.fullUntilMs(nowMs), "the minute's queries are used up")
    );
  }

  #responseObstacle(seconds: number, nowMs: number): Obstacle | undefined {
    const full = this.#responses.fullUntilMs(nowMs, this.#inFlight.secondsExpected(nowMs) + seconds);
    if (!full) return undefined;
    if (!full.isEnough && !this.#inFlight.isEmpty) return queryToEnd;
    // A query that is dearer than the whole minute can only go alone, when the minute is free.
    return full.untilMs > nowMs ? { untilMs: full.untilMs, why: "the minute's response time is used up" } : undefined;
  }

  #pageObstacle(nowMs: number): Obstacle | undefined {
    const pause = [this.pause, this.restPause].find(({ isOn }) => isOn);
    if (pause) return pausedBy(pause);
    return obstacleUntil(this.#pageStarts.fullUntilMs(nowMs), "the minute's REST calls are used up");
  }

  async #waitFor({ untilMs, why, isLogged }: Obstacle, stage: StageName, signal: AbortSignal): Promise<void> {
    if (untilMs === undefined) return this.#queryEnd.wait({ signal });
    const { clock, log } = this.#options;
    const startedAt = clock.now();
    if (!isLogged) this.#logWait(untilMs, why);
    await this.#queryEnd.wait({ untilMs, signal });
    const endedAt = clock.now();
    this.#waits.note({ stage, startedAt, endedAt, why });
    log.debug(`Waited ${((endedAt - startedAt) / 1000).toFixed(1)} s in ${stage}: ${why}`);
  }

  #logWait(untilMs: number, why: string): void {
    const { clock, log } = this.#options;
    if (untilMs - clock.now() < shortWaitMs || untilMs < this.#loggedUntilMs + shortWaitMs) return;
    this.#loggedUntilMs = untilMs;
    log.info(`Waiting until ${isoSeconds(untilMs)}: ${why}`);
  }
}

const queryToEnd: Obstacle = { why: 'a query in flight' };

const pausedBy = ({ untilMs, why }: Pause): Obstacle => ({ untilMs, why, isLogged: true });

const obstacleUntil = (untilMs: number | undefined, why: string): Obstacle | undefined =>
  untilMs === undefined ? undefined : { untilMs, why };
