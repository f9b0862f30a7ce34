import { realClock, type ServiceClock } from '../service-clock.ts';
import type { App } from './apps.ts';
import { FaultPlan } from './faults.ts';
import {
  documentedSecondaryLimits,
  HourlyBudget,
  type Route,
  SecondaryLimiter,
  type SecondaryLimits,
} from './limits.ts';
import { Listings } from './listing.ts';
import type { GitHubOptions, Latency, TimeoutOptions } from './options.ts';
import { Journal, type RequestRecord } from './record.ts';
import { defaultGrant, defaultToken, type Grant } from './tokens.ts';
import { World } from './world.ts';

const noLimits: SecondaryLimits = {
  ...documentedSecondaryLimits,
  maxInFlight: Number.POSITIVE_INFINITY,
  graphqlPointsPerMinute: Number.POSITIVE_INFINITY,
  restPointsPerMinute: Number.POSITIVE_INFINITY,
  graphqlSecondsPerMinute: Number.POSITIVE_INFINITY,
};

/** The state that all requests of one emulator share. */
export class Emulation {
  readonly options: GitHubOptions;
  readonly clock: ServiceClock;
  readonly world: World;
  readonly listings: Listings;
  readonly journal: Journal;
  readonly plan: FaultPlan;
  readonly secondary: SecondaryLimits;
  readonly timeout: TimeoutOptions;
  readonly tokens: Map<string, Grant>;
  readonly apps: readonly App[];
  readonly closing = new AbortController();
  latency: Latency;
  primaryRefusals = 0;
  readonly #budgets = new Map<string, HourlyBudget>();
  readonly #limiters = new Map<string, SecondaryLimiter>();
  readonly #notBeforeMs = new Map<string, number>();

  constructor(options: GitHubOptions) {
    this.options = options;
    this.clock = options.clock ?? realClock;
    this.world = buildWorld(options);
    this.listings = new Listings(this.world);
    this.journal = new Journal(options.record !== 'summary');
    this.plan = new FaultPlan(options.faults ?? [], options.seed ?? 1);
    const limited = options.secondaryLimits ?? (options.rateLimit === false ? false : {});
    this.secondary = limited === false ? noLimits : { ...documentedSecondaryLimits, ...limited };
    this.timeout = { afterMs: 10_000, answer: 'timeout-502-json', extraPoints: 10, ...options.timeout };
    this.tokens = new Map(Object.entries(options.tokens ?? { [defaultToken]: defaultGrant }));
    this.apps = options.apps ?? [];
    this.latency = options.latency ?? {};
  }

  get isLimited(): boolean {
    return this.options.rateLimit !== false;
  }

  /** Each user and each installation has secondary limits of its own; who is unknown shares one. */
  limiterOf(grant?: Pick<Grant, 'login'>): SecondaryLimiter {
    const key = grant?.login ?? '';
    const limiter = this.#limiters.get(key) ?? new SecondaryLimiter(this.secondary, this.clock);
    this.#limiters.set(key, limiter);
    return limiter;
  }

  get limiters(): SecondaryLimiter[] {
    return [...this.#limiters.values()];
  }

  budgetOf(grant: Grant, route: Route): HourlyBudget {
    const key = `${route} ${grant.login}`;
    const known = this.#budgets.get(key);
    if (known) return known;
    const resource = route === 'graphql' ? 'graphql' : 'core';
    const budget = new HourlyBudget(resource, this.#hourlyLimit(grant, route), this.clock, this.options.hourMs);
    this.#budgets.set(key, budget);
    return budget;
  }

  #hourlyLimit(grant: Grant, route: Route): number {
    if (route === 'graphql') return grant.pointsPerHour ?? this.options.pointsPerHour ?? 5_000;
    return grant.restRequestsPerHour ?? this.options.restRequestsPerHour ?? 5_000;
  }

  /** Charges a request's points, or a REST request's one. */
  charge(grant: Grant, record: RequestRecord, amount: number): void {
    this.budgetOf(grant, record.route).spend(amount);
    record.cost += amount;
    if (record.route === 'graphql') this.journal.usage.points += amount;
  }

  /** Remembers that a client was told to wait until `timeMs`. */
  holdOff(grant: Grant, route: Route, timeMs: number): void {
    this.#notBeforeMs.set(`${route} ${grant.login}`, timeMs);
  }

  isEarly(grant: Grant, route: Route): boolean {
    return this.clock.now() < (this.#notBeforeMs.get(`${route} ${grant.login}`) ?? 0);
  }

  /** Waits in emulated time; resolves at once when the emulator closes. */
  async wait(ms: number): Promise<void> {
    if (ms <= 0) return;
    await this.clock.sleep(ms, this.closing.signal).catch(() => undefined);
  }
}

function buildWorld(options: GitHubOptions): World {
  const world = new World(options.realRepositories !== false);
  for (const owner of options.owners ?? []) world.addOwner(owner);
  for (const population of options.populate ?? []) world.populate(population);
  for (const [old, present] of Object.entries(options.renames ?? {})) world.renames.set(old.toLowerCase(), present);
  for (const [old, present] of Object.entries(options.ownerRenames ?? {})) {
    world.ownerRenames.set(old.toLowerCase(), present);
  }
  return world;
}
