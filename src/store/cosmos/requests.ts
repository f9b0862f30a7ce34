import { withTimeout } from '../../async/abort.ts';
import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import type { Log } from '../../text/log.ts';
import type { StoreUsage } from '../store.ts';
import type { CosmosFailure } from './errors.ts';
import { StoreHealth } from './health.ts';
import type { PacedBudget, RequestUnits } from './request-units.ts';

/** The part of the SDK's responses that every request has. */
export interface Response {
  requestCharge: number;
}

export type RequestResult<T> =
  | { status: 'done'; response: T }
  /** `unclear`: an earlier try, or this one, may have been carried out though its answer was lost. */
  | { status: 'failed'; failure: Unfulfilled; unclear: boolean };

type Unfulfilled = Exclude<CosmosFailure, { kind: 'throttled' }>;
type Tried<T> = { status: 'done'; response: T } | { status: 'failed' | 'not-sent'; failure: Unfulfilled };

export interface RequestOptions {
  budget: Pick<PacedBudget, keyof PacedBudget>;
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
}

export interface SendOptions {
  expected: RequestUnits;
  retries?: number | undefined;
  /** How often it was sent before: its waits go on from there. */
  sentBefore?: number | undefined;
  /** Nobody waits for it, so it takes what the others leave of the budget. */
  isIdle?: boolean;
  lasting: AbortSignal;
  /** Aborts when none can start anymore; absent if that is when those in flight are given up. */
  starting?: AbortSignal;
}

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
/** The SDK's own time-out of half a minute, for the request and for what it may read before, with room for a sign-in. */
const longestRequestMs = 120_000;

const notSent: Unfulfilled = { kind: 'unclear', reason: 'not sent before the run stopped' };
const throttledThroughout: Unfulfilled = { kind: 'unclear', reason: 'throttled (429) until the run stopped' };

/** Sends requests within the budget, and again if that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage;
  readonly health: StoreHealth;
  readonly maxRetries: number;
  readonly #options: RequestOptions;

  constructor(options: RequestOptions, usage: StoreUsage = { requestUnits: 0, throttled: 0 }) {
    this.usage = usage;
    this.health = new StoreHealth(options.clock);
    this.maxRetries = options.maxRetries;
    this.#options = options;
  }

  /** For requests on which no document depends: what comes of them says nothing about the store's health. */
  aside(mostRetries = this.maxRetries): CosmosRequests {
    const maxRetries = Math.min(this.maxRetries, mostRetries);
    return new CosmosRequests({ ...this.#options, maxRetries }, this.usage);
  }

  /** Never throws. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    const { clock, log, random } = this.#options;
    const { lasting, starting = lasting, retries = this.maxRetries, sentBefore = 0 } = options;
    let failure = notSent;
    let unclear = false;
    for (let retry = 0; retry <= retries && !starting.aborted; retry++) {
      if (retry > 0) {
        log.debug(`Retry ${retry} of a request to Cosmos DB: ${failure.reason}`);
        // Each wait is four times the one before.
        await clock.sleep(backoffMs(backoff, 2 * (sentBefore + retry) - 1, random), starting).catch(() => {});
      }
      const tried = await this.#try(request, options);
      if (tried.status === 'done') return tried;
      if (tried.status === 'failed' || !unclear) failure = tried.failure;
      if (tried.status === 'not-sent' || failure.kind !== 'unclear') break;
      unclear = true;
    }
    if (failure.kind === 'unclear' && !starting.aborted) this.health.noticeOutage(failure);
    return { status: 'failed', failure, unclear };
  }

  /** Being throttled is no retry: the budget waits, and the same request follows. */
  async #try<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Tried<T>> {
    const { budget } = this.#options;
    const { expected, isIdle, lasting, starting = lasting } = options;
    let failure = notSent;
    for (;;) {
      const promised = await (isIdle ? budget.admitIdle(expected, starting) : budget.admit(expected, starting));
      if (promised === undefined) return { status: 'not-sent', failure };
      try {
        // The SDK does not end every request when its signal aborts, and its time-out leaves the sign-in out.
        const response = await withTimeout({ ms: longestRequestMs, signal: lasting }, request());
        this.#charge(promised, response.requestCharge);
        this.health.noticeAnswer();
        return { status: 'done', response };
      } catch (error) {
        this.#charge(promised, chargeOf(error));
        const thrown = this.health.noticeError(error);
        if (thrown.kind !== 'throttled') return { status: 'failed', failure: thrown };
        budget.backOff(thrown.retryAfterMs);
        if (!isIdle) this.usage.throttled++;
        failure = throttledThroughout;
      }
    }
  }

  #charge(promised: number, charged: number): void {
    this.usage.requestUnits += charged;
    this.#options.budget.settle(promised, charged);
  }
}

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge']) || 0;
}
