import { withTimeout } from '../../async/abort.ts';
import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import type { Log } from '../../text/log.ts';
import type { StoreError, StoreUsage } from '../store.ts';
import { type CosmosFailure, failureOf, reasonOf } from './errors.ts';
import { StoreHealth } from './health.ts';
import { type RequestUnitBudget, type RequestUnits, unitsOf } from './request-units.ts';

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
  budget: RequestUnitBudget;
  clock: Clock;
  log: Log;
  random: () => number;
  maxRetries: number;
}

export interface SendOptions {
  /** What the request will cost, as far as is known. */
  expected: RequestUnits;
  /** How often it is sent again, if not as often as any request. */
  retries?: number | undefined;
  /** Whether nobody waits for it, so that it takes what the others leave of the budget. */
  isIdle?: boolean;
  /** Aborts when no request may be begun anymore. */
  starting: AbortSignal;
  /** Aborts when a request in flight is given up. */
  lasting: AbortSignal;
}

/** The signals of a request that may be begun for as long as it may last. */
export const until = (signal: AbortSignal) => ({ starting: signal, lasting: signal });

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
/** The SDK's own time-out of half a minute, for the request and for what it may read before, with room for a sign-in. */
const longestRequestMs = 120_000;

const notSent: Unfulfilled = { kind: 'unclear', reason: 'not sent before the run stopped' };
const throttledThroughout: Unfulfilled = { kind: 'unclear', reason: 'throttled (429) until the run stopped' };

/** Sends requests to Cosmos DB within the budget, and again if that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage;
  readonly #health: StoreHealth;
  readonly #options: RequestOptions;

  constructor(options: RequestOptions, usage: StoreUsage = { requestUnits: 0, throttled: 0 }) {
    this.usage = usage;
    this.#options = options;
    this.#health = new StoreHealth(options.clock);
  }

  get maxRetries(): number {
    return this.#options.maxRetries;
  }

  /** Why no request can succeed anymore. */
  get broken(): StoreError | undefined {
    return this.#health.broken;
  }

  /** From now on no request is worth while. */
  breakDown(error: StoreError): void {
    this.#health.breakDown(error);
  }

  /** For requests on which no document depends: what comes of them says nothing about the store's health. */
  aside(mostRetries = Number.POSITIVE_INFINITY): CosmosRequests {
    const maxRetries = Math.min(this.maxRetries, mostRetries);
    return new CosmosRequests({ ...this.#options, maxRetries }, this.usage);
  }

  /** Never throws. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    const { starting, retries = this.maxRetries } = options;
    let failure = notSent;
    let unclear = false;
    for (let retry = 0; retry <= retries && !starting.aborted; retry++) {
      if (retry > 0) await this.#waitBefore(retry, failure, starting);
      const tried = await this.#try(request, options);
      if (tried.status === 'done') return tried;
      if (tried.status === 'failed' || !unclear) failure = tried.failure;
      if (tried.status === 'not-sent' || failure.kind !== 'unclear') break;
      unclear = true;
    }
    if (failure.kind === 'unclear' && !starting.aborted) this.#health.noticeOutage(failure);
    return { status: 'failed', failure, unclear };
  }

  /** Being throttled is no retry: the budget waits, and the same request follows. */
  async #try<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Tried<T>> {
    let failure = notSent;
    for (;;) {
      const expected = await this.#admit(options);
      if (expected === undefined) return { status: 'not-sent', failure };
      try {
        // The SDK does not end every request when its signal aborts, and its time-out leaves the sign-in out.
        const response = await withTimeout({ ms: longestRequestMs, signal: options.lasting }, request());
        this.#charge(expected, response.requestCharge);
        this.#health.noticeAnswer();
        return { status: 'done', response };
      } catch (error) {
        this.#charge(expected, chargeOf(error));
        const thrown = failureOf(error, this.#health.hasAnswered);
        this.#health.notice(thrown);
        if (thrown.kind !== 'throttled') return { status: 'failed', failure: thrown };
        this.#options.budget.backOff(thrown.retryAfterMs);
        if (!options.isIdle) this.usage.throttled++;
        failure = throttledThroughout;
      }
    }
  }

  /** Waits until the request may start; resolves to what it is expected to cost by then, if it may. */
  async #admit({ expected, isIdle, starting }: SendOptions): Promise<number | undefined> {
    const { budget } = this.#options;
    let price = 0;
    const priceNow = (): number => {
      price = unitsOf(expected);
      return price;
    };
    const isAdmitted = await (isIdle ? budget.admitIdle(priceNow, starting) : budget.admit(priceNow, starting));
    return isAdmitted ? price : undefined;
  }

  #charge(expected: number, charged: number): void {
    this.usage.requestUnits += charged;
    this.#options.budget.settle(expected, charged);
  }

  async #waitBefore(retry: number, failure: Unfulfilled, signal: AbortSignal): Promise<void> {
    const { clock, log, random } = this.#options;
    log.debug(`Retry ${retry} of a request to Cosmos DB: ${reasonOf(failure)}`);
    // Each wait is four times the one before.
    await clock.sleep(backoffMs(backoff, 2 * retry - 1, random), signal).catch(() => {});
  }
}

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge'] ?? 0) || 0;
}
