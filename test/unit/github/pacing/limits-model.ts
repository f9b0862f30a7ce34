import type { Clock } from '../../../../src/async/clock.ts';
import type { RateState } from '../../../../src/github/client/results.ts';

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
const minuteMs = 60_000;
const hourMs = 3_600_000;
const responseSecondsPerMinute = 60;
const queriesPerMinute = 2_000;

export interface HourlyPoints {
  limit: number;
  used: number;
  resetMs: number;
}

/** GitHub's own count of what a client does; it refuses nothing, and notes what it would have refused. */
export class LimitsModel {
  readonly broken: string[] = [];
  readonly points: HourlyPoints;
  mostInFlight = 0;
  #inFlight = 0;
  #starts: number[] = [];
  #ended: { atMs: number; seconds: number }[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock, pointsPerHour = 5_000) {
    this.#clock = clock;
    this.points = { limit: pointsPerHour, used: 0, resetMs: clock.now() + hourMs };
  }

  get queries(): number {
    return this.#starts.length;
  }

  get responseSeconds(): number {
    return this.#ended.reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** Response seconds of the queries that ended after one moment and until another. */
  responseSecondsWithin(afterMs: number, untilMs: number): number {
    const within = this.#ended.filter(({ atMs }) => atMs > afterMs && atMs <= untilMs);
    return within.reduce((sum, { seconds }) => sum + seconds, 0);
  }

  start(points: number): RateState {
    const now = this.#clock.now();
    this.#starts.push(now);
    this.mostInFlight = Math.max(this.mostInFlight, ++this.#inFlight);
    const recent = this.#starts.filter((at) => at > now - minuteMs).length;
    if (recent > queriesPerMinute) this.#note(`${recent} queries in a minute`);
    if (now >= this.points.resetMs) Object.assign(this.points, { used: 0, resetMs: now + hourMs });
    this.points.used += points;
    const { limit, used, resetMs } = this.points;
    if (used > limit) this.#note(`${used} of ${limit} points`);
    return { cost: points, limit, remaining: Math.max(0, limit - used), resetMs: Math.ceil(resetMs / 1000) * 1000 };
  }

  /** Response time counts when the answer is there. */
  end(seconds: number): void {
    const now = this.#clock.now();
    this.#inFlight--;
    this.#ended.push({ atMs: now, seconds });
    const recent = this.responseSecondsWithin(now - minuteMs, now);
    if (recent > responseSecondsPerMinute + 1e-6) this.#note(`${recent.toFixed(2)} response seconds in a minute`);
  }

  #note(what: string): void {
    this.broken.push(`${new Date(this.#clock.now()).toISOString()}: ${what}`);
  }
}
