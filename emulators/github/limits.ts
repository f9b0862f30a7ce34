import type { ServiceClock } from '../service-clock.ts';

const minuteMs = 60_000;

/** A primary limit: so many points or requests in the hour that begins with the first of them. */
export class HourlyBudget {
  readonly limit: number;
  readonly resource: 'graphql' | 'core';
  readonly #clock: ServiceClock;
  readonly #hourMs: number;
  #used = 0;
  #resetMs: number | undefined;

  constructor(resource: 'graphql' | 'core', limit: number, clock: ServiceClock, hourMs = 3_600_000) {
    this.#hourMs = hourMs;
    this.resource = resource;
    this.limit = limit;
    this.#clock = clock;
  }

  #roll(): void {
    if (this.#resetMs === undefined || this.#clock.now() < this.#resetMs) return;
    this.#used = 0;
    this.#resetMs = undefined;
  }

  spend(amount: number): void {
    this.#roll();
    this.#resetMs ??= this.#clock.now() + this.#hourMs;
    this.#used += amount;
  }

  get used(): number {
    this.#roll();
    return this.#used;
  }

  get remaining(): number {
    return Math.max(0, this.limit - this.used);
  }

  /** When the window ends; rounded up to whole seconds since 1970, as the header has it. */
  get resetSeconds(): number {
    this.#roll();
    return Math.ceil((this.#resetMs ?? this.#clock.now() + this.#hourMs) / 1000);
  }
}

export interface SecondaryLimits {
  maxInFlight: number;
  graphqlPointsPerMinute: number;
  restPointsPerMinute: number;
  graphqlSecondsPerMinute: number;
  /** The `retry-after` of a refusal; null sends none. Requests go on being refused for that long. */
  retryAfterSeconds: number | null;
  status: 200 | 403 | 429;
}

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
export const documentedSecondaryLimits: SecondaryLimits = {
  maxInFlight: 100,
  graphqlPointsPerMinute: 2_000,
  restPointsPerMinute: 900,
  graphqlSecondsPerMinute: 60,
  retryAfterSeconds: 60,
  status: 403,
};

export type SecondaryLimitName = 'inFlight' | 'graphqlPoints' | 'restPoints' | 'graphqlSeconds';
export type Route = 'graphql' | 'rest';

interface RunningQuery {
  startedMs: number;
  simulatedMs: number;
}

/** The secondary limits over sliding minutes; response time is the simulated one, so a slow test machine trips none. */
export class SecondaryLimiter {
  readonly trips: Record<SecondaryLimitName, number> = {
    inFlight: 0,
    graphqlPoints: 0,
    restPoints: 0,
    graphqlSeconds: 0,
  };
  inFlight = 0;
  readonly #limits: SecondaryLimits;
  readonly #clock: ServiceClock;
  readonly #starts: Record<Route, number[]> = { graphql: [], rest: [] };
  readonly #running = new Set<RunningQuery>();
  #finished: { endedMs: number; ms: number }[] = [];
  readonly #blockedUntilMs = new Map<SecondaryLimitName, number>();

  constructor(limits: SecondaryLimits, clock: ServiceClock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Counts a request that is allowed to start; for another, names the limit and counts the trip. */
  admit(route: Route): SecondaryLimitName | undefined {
    const now = this.#clock.now();
    const limit = this.#exceeded(route, now);
    if (limit === undefined) {
      this.#starts[route].push(now);
      return undefined;
    }
    this.trips[limit]++;
    if (!this.#isBlocked(limit, now))
      this.#blockedUntilMs.set(limit, now + (this.#limits.retryAfterSeconds ?? 0) * 1000);
    return limit;
  }

  #exceeded(route: Route, now: number): SecondaryLimitName | undefined {
    const points = route === 'graphql' ? 'graphqlPoints' : 'restPoints';
    const mostPoints = route === 'graphql' ? this.#limits.graphqlPointsPerMinute : this.#limits.restPointsPerMinute;
    if (this.inFlight > this.#limits.maxInFlight || this.#isBlocked('inFlight', now)) return 'inFlight';
    if (this.#startsInMinute(route, now) >= mostPoints || this.#isBlocked(points, now)) return points;
    if (route === 'rest') return undefined;
    const spentMs = this.responseMsInMinute(now);
    const tooLong = spentMs >= this.#limits.graphqlSecondsPerMinute * 1000;
    return tooLong || this.#isBlocked('graphqlSeconds', now) ? 'graphqlSeconds' : undefined;
  }

  #isBlocked(limit: SecondaryLimitName, now: number): boolean {
    return now < (this.#blockedUntilMs.get(limit) ?? 0);
  }

  #startsInMinute(route: Route, now: number): number {
    const starts = this.#starts[route];
    const firstRecent = starts.findIndex((start) => start > now - minuteMs);
    starts.splice(0, firstRecent < 0 ? starts.length : firstRecent);
    return starts.length;
  }

  /** GraphQL response time of the past minute: what ended in it, and what is running for as long as it runs. */
  responseMsInMinute(now: number = this.#clock.now()): number {
    this.#finished = this.#finished.filter((query) => query.endedMs > now - minuteMs);
    const ended = this.#finished.reduce((sum, query) => sum + query.ms, 0);
    let running = 0;
    for (const query of this.#running) running += Math.min(now - query.startedMs, query.simulatedMs);
    return ended + running;
  }

  /** Counts a query's simulated response time; call the result when it ends. */
  run(simulatedMs: number): () => void {
    const query: RunningQuery = { startedMs: this.#clock.now(), simulatedMs };
    this.#running.add(query);
    return () => {
      if (this.#running.delete(query)) this.#finished.push({ endedMs: this.#clock.now(), ms: simulatedMs });
    };
  }
}
