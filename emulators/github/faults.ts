import { seededRandom } from './random.ts';

/** Answered at once, without executing or charging anything. */
export type RefusalKind =
  | 'reset-before'
  | 'unauthorized-401'
  | 'rate-limited'
  | 'secondary-403'
  | 'secondary-200'
  | 'secondary-message-200'
  | 'secondary-429'
  | 'server-500'
  | 'max-node-limit'
  | 'insufficient-scopes';
/** Answered after ten seconds; charged, with the points of a time-out on top. */
export type TimeoutKind =
  | 'timeout-502-json'
  | 'timeout-504'
  | 'timeout-200'
  | 'couldnt-respond'
  | 'couldnt-respond-200'
  | 'html-502'
  | 'html-200';
/** Executed, with some repositories failing. GraphQL only. */
export type AliasKind = 'resource-limits' | 'missing-alias' | 'null-alias-error' | 'forbidden-alias';
/** Executed, with some repositories null and an error that names none of them. GraphQL only. */
export type PartialKind = 'partial-resource-limits' | 'partial-rate-limited' | 'partial-secondary';
/** Executed and charged; the answer is spoiled on its way. */
export type DeliveryKind = 'reset-after' | 'truncated-200' | 'empty-200' | 'garbage-200';
/** `hang` is charged and never answered; `shift-listing` answers and then changes the list that was paged. */
export type FaultKind = RefusalKind | TimeoutKind | AliasKind | PartialKind | DeliveryKind | 'hang' | 'shift-listing';

const graphqlOnly: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'resource-limits',
  'missing-alias',
  'null-alias-error',
  'forbidden-alias',
  'max-node-limit',
  'insufficient-scopes',
  'timeout-200',
  'secondary-200',
  'secondary-message-200',
  'couldnt-respond-200',
  'partial-resource-limits',
  'partial-rate-limited',
  'partial-secondary',
]);

/** A request as fault conditions see it. */
export interface SeenRequest {
  route: 'graphql' | 'rest';
  method: string;
  path: string;
  /** REST page number; 1 when none is given. */
  page: number;
  /** `owner/name` of each repository asked for. */
  repositories: readonly string[];
  cost: number;
  startedAt: number;
}

/** All that are given must hold. `nth` (from 1) and `every` count the requests for which the others hold. */
export interface FaultCondition {
  /** `graphql`, `rest`, or the beginning of a path. */
  route?: 'graphql' | 'rest' | `/${string}`;
  page?: number;
  containsRepository?: string | readonly string[];
  minRepositories?: number;
  nth?: number;
  every?: number;
  probability?: number;
}

export interface Fault {
  do: FaultKind;
  /** Always, when left out. */
  when?: FaultCondition | ((request: SeenRequest) => boolean);
  /** How often it can happen; unlimited if absent. */
  times?: number;
  /** Emulated milliseconds before the answer; 10,000 for the time-outs, else 0 beyond the latency. */
  afterMs?: number;
  /** `retry-after` of a secondary limit (default 60), null for none; the reset of `rate-limited` (default: the window's). */
  retryAfterSeconds?: number | null;
  errorType?: 'RATE_LIMIT' | 'RATE_LIMITED';
  /** Which repositories fail in an alias kind; default: those of `containsRepository`, else the second half asked. */
  repositories?: readonly string[];
  /** `shift-listing`: create a repository at the front (default), or delete the front one. */
  shift?: 'create' | 'delete';
}

interface FaultState {
  seen: number;
  fired: number;
}

/** The faults that a test ordered; the list can change at any time. The first that fits happens. */
export class FaultPlan {
  readonly faults: Fault[];
  readonly #random: () => number;
  readonly #states = new WeakMap<Fault, FaultState>();

  constructor(faults: readonly Fault[], seed: number) {
    this.faults = [...faults];
    this.#random = seededRandom(seed);
  }

  pick(request: SeenRequest): Fault | undefined {
    return this.faults.find((fault) => this.#fires(fault, request));
  }

  #fires(fault: Fault, request: SeenRequest): boolean {
    if (request.route === 'rest' ? graphqlOnly.has(fault.do) : fault.do === 'shift-listing') return false;
    const state = this.#states.get(fault) ?? { seen: 0, fired: 0 };
    this.#states.set(fault, state);
    if (state.fired >= (fault.times ?? Number.POSITIVE_INFINITY)) return false;
    const fires =
      typeof fault.when === 'function' ? fault.when(request) : this.#holds(fault.when ?? {}, request, state);
    if (fires) state.fired++;
    return fires;
  }

  #holds(condition: FaultCondition, request: SeenRequest, state: FaultState): boolean {
    if (!fits(condition, request)) return false;
    state.seen++;
    return (
      (condition.nth === undefined || state.seen === condition.nth) &&
      (condition.every === undefined || state.seen % condition.every === 0) &&
      (condition.probability === undefined || this.#random() < condition.probability)
    );
  }
}

function fits(condition: FaultCondition, request: SeenRequest): boolean {
  const { route, page, minRepositories } = condition;
  const routeFits =
    route === undefined || (route.startsWith('/') ? request.path.startsWith(route) : request.route === route);
  const wanted = listed(condition.containsRepository);
  return (
    routeFits &&
    (page === undefined || request.page === page) &&
    (minRepositories === undefined || request.repositories.length >= minRepositories) &&
    (wanted.length === 0 || request.repositories.some((name) => wanted.includes(name.toLowerCase())))
  );
}

function listed(names: string | readonly string[] | undefined): string[] {
  if (names === undefined) return [];
  return (typeof names === 'string' ? [names] : names).map((name) => name.toLowerCase());
}

/** The aliases that a fault of single repositories strikes. */
export function struckAliases(fault: Fault, asked: readonly { alias: string; name: string }[]): string[] {
  const contained = typeof fault.when === 'object' ? listed(fault.when.containsRepository) : [];
  const named = fault.repositories ? listed(fault.repositories) : contained;
  const struck =
    named.length > 0
      ? asked.filter((one) => named.includes(one.name.toLowerCase()))
      : asked.slice(Math.floor(asked.length / 2));
  return struck.map((one) => one.alias);
}
