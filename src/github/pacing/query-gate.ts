import type { Clock } from '../../async/clock.ts';
import { WakeUp } from '../../async/wake-up.ts';
import { isoSeconds, type StageName } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { QueryResult } from '../client/results.ts';
import { HourlyPoints } from './hourly-points.ts';
import { InFlight } from './in-flight.ts';
import { MinuteWindow } from './minute.ts';
import { Pause, shortWaitMs } from './pause.ts';
import { WaitRecord } from './waits.ts';

// In a minute GitHub allows 60 s, 2,000 points for queries of one each, and 900 for pages of one each:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
const responseSecondsPerMinute = 59.5;
const queriesPerMinute = 1_900;
const pagesPerMinute = 850;
/** Queries may take longer than is expected of them. */
const expectedFactor = 1.2;

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
  /** Of the limits, where other jobs work with the same token: above 0, at most 1. */
  share?: number;
  /** Of what a minute allows this job, what one that has just ended can have spent; at most 1. */
  spentBefore?: number;
  /** A wait that would last longer than this moment does not start. It may become an earlier one. */
  readonly deadlineMs: number;
}

/** The two APIs of GitHub, by what is asked of them. */
export type Asked = 'queries' | 'pages';

interface Obstacle {
  /** Absent: until something in flight is over, or until what is held is let go. */
  untilMs?: number;
  why: string;
  /** It was logged where it began. */
  isLogged?: boolean;
  isHeld?: boolean;
}

/** Admits queries, and pages of the listing, as soon as no limit of GitHub's and no pause stands against it. */
export class QueryGate {
  /** Holds every request back, REST included. */
  readonly pause: Pause;
  /** Holds the listing back alone: REST has points of its own. */
  readonly restPause: Pause;
  readonly points: HourlyPoints;
  readonly waits = new WaitRecord();
  readonly #options: GateOptions;
  readonly #inFlight: InFlight;
  readonly #responseSeconds: MinuteWindow;
  readonly #queries: MinuteWindow;
  readonly #pages: MinuteWindow;
  readonly #queryEnd: WakeUp;
  readonly #held = new Map<Asked, string>();
  #loggedUntilMs = 0;

  constructor(options: GateOptions) {
    const { clock, log, concurrency, share = 1, spentBefore = 0 } = options;
    this.#options = options;
    this.#inFlight = new InFlight(concurrency);
    this.points = new HourlyPoints(share);
    const windowOf = (perMinute: number): MinuteWindow => {
      const window = new MinuteWindow(perMinute * share);
      window.note(clock.now(), perMinute * share * spentBefore);
      return window;
    };
    this.#responseSeconds = windowOf(responseSecondsPerMinute);
    this.#queries = windowOf(queriesPerMinute);
    this.#pages = windowOf(pagesPerMinute);
    this.#queryEnd = new WakeUp(clock);
    this.pause = new Pause(clock, log);
    this.restPause = new Pause(clock, log);
  }

  /** Until when nothing can be asked, in milliseconds of the clock, as the log has it; it may be over. */
  get quietUntilMs(): number {
    return Math.max(this.pause.untilMs, this.#loggedUntilMs);
  }

  /** Nothing of the kind starts, probes aside, until the function that it returns is called. */
  hold(asked: Asked, why: string): () => void {
    this.#held.set(asked, why);
    return () => {
      this.#held.delete(asked);
      this.#queryEnd.wake();
    };
  }

  /** Why no query starts, and nobody knows until when. */
  get heldFor(): string | undefined {
    return this.#held.get('queries');
  }

  /** Resolves when a query may start; to `undefined` where it cannot before the deadline or the stop. */
  admit(cost: QueryCost, signal: AbortSignal): Promise<Permit | undefined> {
    return this.#admit(cost, signal, () => this.#holdOn('queries'));
  }

  /** For a query that finds out whether what is held can be let go. */
  admitProbe(cost: QueryCost, signal: AbortSignal): Promise<Permit | undefined> {
    return this.#admit(cost, signal, () => undefined);
  }

  /** `points`: what it counts in a minute; one that changes something counts five. */
  admitPage(signal: AbortSignal, points = 1): Promise<boolean> {
    return this.#admitPage(signal, () => this.#holdOn('pages'), points);
  }

  admitPageProbe(signal: AbortSignal): Promise<boolean> {
    return this.#admitPage(signal, () => undefined);
  }

  async #admit(cost: QueryCost, signal: AbortSignal, held: () => Obstacle | undefined): Promise<Permit | undefined> {
    const tryStart = (nowMs: number) =>
      held() ?? this.#queryObstacle(cost, nowMs) ?? { started: this.#start(cost, nowMs) };
    return (await this.#whenFree('querying', tryStart, signal))?.started;
  }

  async #admitPage(signal: AbortSignal, held: () => Obstacle | undefined, points = 1): Promise<boolean> {
    const tryStart = (nowMs: number) =>
      held() ?? this.#pageObstacle(nowMs, points) ?? { started: this.#pages.note(nowMs, points) };
    return (await this.#whenFree('listing', tryStart, signal)) !== undefined;
  }

  #holdOn(asked: Asked): Obstacle | undefined {
    const why = this.#held.get(asked);
    return why === undefined ? undefined : { why, isHeld: true };
  }

  /** `tryStart` starts what is free at once, before anyone else is admitted. */
  async #whenFree<T>(
    stage: StageName,
    tryStart: (nowMs: number) => Obstacle | { started: T },
    signal: AbortSignal,
  ): Promise<{ started: T } | undefined> {
    const { clock } = this.#options;
    while (!signal.aborted) {
      const tried = tryStart(clock.now());
      if ('started' in tried) return tried;
      if (tried.untilMs !== undefined && tried.untilMs > this.#options.deadlineMs) return undefined;
      await this.#waitFor(tried, stage, signal);
    }
    return undefined;
  }

  #start({ points, seconds }: QueryCost, nowMs: number): Permit {
    const flight = { startedMs: nowMs, expectedSeconds: seconds };
    this.#inFlight.start(flight);
    this.points.promise(points);
    this.#queries.note(nowMs);
    return {
      finish: (result) => {
        const endMs = this.#options.clock.now();
        this.#inFlight.end(flight, result, endMs);
        this.points.settle(points, result, endMs);
        this.#responseSeconds.note(endMs, result.seconds);
        this.#queryEnd.wake();
      },
    };
  }

  #queryObstacle({ points, seconds }: QueryCost, nowMs: number): Obstacle | undefined {
    if (this.pause.isOn) return pausedBy(this.pause);
    if (this.#inFlight.isFull) return queryToEnd;
    const pointsAtMs = this.points.fullUntilMs(points, nowMs);
    if (pointsAtMs !== undefined) return { untilMs: pointsAtMs, why: "the hour's points are used up" };
    const expected = expectedFactor * (this.#inFlight.secondsExpected(nowMs) + seconds);
    const full = this.#responseSeconds.fullUntil(nowMs, expected);
    if (full && !full.isEnough && !this.#inFlight.isEmpty) return queryToEnd;
    // A query that is dearer than the whole minute can only go alone, when the minute is free.
    if (full && full.untilMs > nowMs) return { untilMs: full.untilMs, why: "the minute's response time is used up" };
    return usedUp(this.#queries.fullUntil(nowMs), "the minute's queries are used up");
  }

  #pageObstacle(nowMs: number, points: number): Obstacle | undefined {
    const pause = [this.pause, this.restPause].find(({ isOn }) => isOn);
    return pause
      ? pausedBy(pause)
      : usedUp(this.#pages.fullUntil(nowMs, points), "the minute's REST calls are used up");
  }

  async #waitFor({ untilMs, why, ...is }: Obstacle, stage: StageName, signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#options;
    const startedAt = clock.now();
    if (untilMs !== undefined && !is.isLogged) this.#logWait(untilMs, why);
    await this.#queryEnd.wait({ untilMs, signal });
    if (untilMs === undefined && !is.isHeld) return;
    const endedAt = clock.now();
    this.waits.note({ stage, startedAt, endedAt, why });
    log.debug(`Waited ${((endedAt - startedAt) / 1000).toFixed(1)} s in ${stage}: ${why}`);
  }

  #logWait(untilMs: number, why: string): void {
    const { clock, log } = this.#options;
    if (untilMs - clock.now() < shortWaitMs || untilMs < this.#loggedUntilMs + shortWaitMs) return;
    this.#loggedUntilMs = untilMs;
    log.info(`Waiting until ${isoSeconds(clock.date(untilMs))}: ${why}`);
  }
}

const queryToEnd: Obstacle = { why: 'a query in flight' };

const pausedBy = ({ untilMs, why }: Pause): Obstacle => ({ untilMs, why, isLogged: true });

const usedUp = (full: { untilMs: number } | undefined, why: string): Obstacle | undefined =>
  full && { untilMs: full.untilMs, why };
