import { backoffMs } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import type { Ending } from '../../async/ending.ts';
import { within } from '../../async/within.ts';
import type { Log } from '../../text/log.ts';
import type { StoreError, StoreUsage } from '../store.ts';
import { type CosmosFailure, failureOf, storeError } from './errors.ts';
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
  /** How often it is sent again, where that is not as often as any request. */
  retries?: number;
  /** How its first try failed, unclear, where that was made by itself: what follows are the retries. */
  after?: Unfulfilled;
  /** Whether nobody waits for it, so that it takes what the others leave of the budget. */
  isIdle?: boolean;
  /** Aborts when no request may be begun any more. */
  starting: AbortSignal;
  /** Aborts when a request in flight is given up. */
  lasting: AbortSignal;
}

/** For documents: a cancelled job begins no more of them. */
export const whileWriting = ({ cancelled, writing }: Ending, expected: RequestUnits): SendOptions => ({
  expected,
  starting: cancelled,
  lasting: writing,
});

/** For looking whether a write was carried out, which a cancelled job still does. */
export const whileChecking = ({ checking }: Ending, expected: RequestUnits): SendOptions => ({
  expected,
  starting: checking,
  lasting: checking,
});

/** For the run info, which is completed in whatever way the run ends. */
export const whileClosing = ({ closing }: Ending, expected: RequestUnits): SendOptions => ({
  expected,
  starting: closing,
  lasting: closing,
});

/** Of a document of 1 KB, about; what it really costs is settled with the answer. */
export const unitsPerRead = 1;
export const unitsPerQuery = 3;

/**
 * Request units of a create, about: https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption tells
 * 5 for 1 KB, and for a large document about 0.6 for each KB more.
 */
export const unitsFor = (document: object): number => 5 + (0.6 * Buffer.byteLength(JSON.stringify(document))) / 1024;

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
/** The SDK's own time-out of half a minute, for the request and for what it may read before, with room for a sign-in. */
const longestRequestMs = 120_000;

/** Sends requests to Cosmos DB within the budget, and again where that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage;
  readonly #health: StoreHealth;
  readonly #options: RequestOptions;

  constructor(options: RequestOptions, usage: StoreUsage = { requestUnits: 0, throttled: 0 }) {
    this.usage = usage;
    this.#options = options;
    this.#health = new StoreHealth(options.clock);
  }

  /** Why no request can succeed any more, where that is so. */
  get broken(): StoreError | undefined {
    return this.#health.broken;
  }

  /** From now on no request is worth while. */
  breakDown(error: StoreError): void {
    this.#health.breakDown(error);
  }

  /** For requests on which no document depends: what comes of them says nothing about the store's health. */
  aside(): CosmosRequests {
    return new CosmosRequests(this.#options, this.usage);
  }

  /** Never throws. Being throttled is no retry: the budget waits, and the same request follows. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    const { retries, ...begun } = this.#begin(options);
    let { retry, last, unclear } = begun;
    while (retry <= retries && !options.starting.aborted) {
      const tried = await this.#try(request, options);
      if (tried.status === 'done') return tried;
      if (tried.status === 'throttled' && !unclear) last = throttledThroughout;
      if (tried.status !== 'failed') continue;
      last = tried.failure;
      if (last.kind !== 'unclear') break;
      unclear = true;
      if (++retry > retries) break;
      this.#options.log.debug(`Retry ${retry} of a request to Cosmos DB: ${last.reason}`);
      await this.#wait(retry, options.starting);
    }
    if (last.kind === 'unclear' && !options.starting.aborted) this.#health.noticeOutage(last);
    return { status: 'failed', failure: last, unclear };
  }

  #begin({ retries = this.#options.maxRetries, after }: SendOptions) {
    if (after) return { retries, retry: 1, last: after, unclear: true };
    return { retries, retry: 0, last: notSent, unclear: false };
  }

  async #try<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Tried<T>> {
    const { budget } = this.#options;
    const { isIdle, starting, lasting } = options;
    let expected = 0;
    const price = (): number => {
      expected = unitsOf(options.expected);
      return expected;
    };
    const admitted = isIdle ? budget.admitIdle(price, starting) : budget.admit(price, starting);
    if (!(await admitted)) return { status: 'not-begun' };
    try {
      // The SDK does not end every request when its signal aborts, and its time-out leaves the sign-in out.
      const response = await within({ ms: longestRequestMs, signal: lasting }, request());
      this.#charge(expected, response.requestCharge);
      this.#health.noticeAnswer();
      return { status: 'done', response };
    } catch (error) {
      this.#charge(expected, chargeOf(error));
      const failure = failureOf(error, this.#health.hasAnswered);
      this.#notice(failure);
      if (failure.kind !== 'throttled') return { status: 'failed', failure };
      this.usage.throttled++;
      budget.backOff(failure.retryAfterMs);
      return { status: 'throttled' };
    }
  }

  #notice(failure: CosmosFailure): void {
    if (failure.kind === 'unclear') this.#health.noticeSilence();
    else if (failure.kind !== 'permanent' || !failure.concernsAll) this.#health.noticeAnswer();
    else this.#health.breakDown(storeError(failure, 'the store refuses'));
  }

  #wait(retry: number, signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#options;
    return clock.sleep(backoffMs(backoff, 2 * retry - 1, random), signal).catch(() => {});
  }

  #charge(expected: number, charged: number): void {
    this.usage.requestUnits += charged;
    this.#options.budget.settle(expected, charged);
  }
}

type Unfulfilled = Exclude<CosmosFailure, { kind: 'throttled' }>;

const notSent: Unfulfilled = { kind: 'unclear', reason: 'there was no time to send it' };
const throttledThroughout: Unfulfilled = {
  kind: 'unclear',
  reason: 'it was throttled (429) until there was no more time to send it',
};

type Tried<T> =
  | { status: 'done'; response: T }
  | { status: 'failed'; failure: Unfulfilled }
  | { status: 'throttled' | 'not-begun' };

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge'] ?? 0) || 0;
}
