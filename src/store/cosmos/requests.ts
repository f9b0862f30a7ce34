import type { Clock } from '../../clock.ts';
import { backoffMs } from '../../retry.ts';
import type { RequestUnitBudget } from '../request-units.ts';
import type { StoreError, StoreUsage } from '../store.ts';
import { type CosmosFailure, failureOf, storeError } from './errors.ts';

/** The part of the SDK's responses that every request has. */
export interface Response {
  requestCharge: number;
}

export type RequestResult<T> =
  | { status: 'done'; response: T }
  /** `unclear`: an earlier try, or this one, may have been carried out though its answer was lost. */
  | { status: 'failed'; failure: Exclude<CosmosFailure, { kind: 'throttled' }>; unclear: boolean };

export interface RequestOptions {
  budget: RequestUnitBudget;
  clock: Clock;
  random: () => number;
  maxRetries: number;
}

export interface SendOptions {
  /** Request units that the request will cost, as far as is known. */
  expected: number;
  /** Aborts when no request may be begun any more. */
  starting: AbortSignal;
  /** Aborts when a request in flight is given up. */
  lasting: AbortSignal;
}

/** A lost answer is no outage yet: the first retry comes soon, the last ones after a minute. */
const backoff = { firstMs: 250, longestMs: 60_000 };
/** So many requests in a row that failed with all their retries, and none that was carried out, are a store that is down. */
const failuresOfAnOutage = 20;

/** Sends requests to Cosmos DB within the budget, and again where that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage = { requestUnits: 0, throttled: 0 };
  readonly #options: RequestOptions;
  #failedInRow = 0;
  #broken: StoreError | undefined;

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  /** Why no request can succeed any more, where that is so. */
  get broken(): StoreError | undefined {
    return this.#broken;
  }

  /** From now on no request is worth while. */
  breakDown(error: StoreError): void {
    this.#broken ??= error;
  }

  /** Never throws. Being throttled is no retry: the budget waits, and the same request follows. */
  async send<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<RequestResult<T>> {
    let unclear = false;
    let last: Exclude<CosmosFailure, { kind: 'throttled' }> = {
      kind: 'unclear',
      reason: 'there was no time to send it',
    };
    for (let retry = 0; retry <= this.#options.maxRetries && !options.starting.aborted; ) {
      const tried = await this.#try(request, options);
      if (tried.status === 'done') {
        this.#failedInRow = 0;
        return tried;
      }
      if (tried.status !== 'failed') continue;
      last = tried.failure;
      if (last.kind !== 'unclear') {
        // Whatever it says, it answers.
        this.#failedInRow = 0;
        break;
      }
      unclear = true;
      if (++retry <= this.#options.maxRetries) await this.#wait(retry, options.starting);
    }
    this.#notice(last, options);
    return { status: 'failed', failure: last, unclear };
  }

  async #try<T extends Response>(request: () => Promise<T>, options: SendOptions): Promise<Tried<T>> {
    const { budget } = this.#options;
    const { expected, starting, lasting } = options;
    if (!(await budget.admit(expected, starting))) return { status: 'not-begun' };
    try {
      const response = await orGivenUp(request(), lasting);
      this.#charge(expected, response.requestCharge);
      return { status: 'done', response };
    } catch (error) {
      this.#charge(expected, chargeOf(error));
      const failure = failureOf(error);
      if (failure.kind !== 'throttled') return { status: 'failed', failure };
      this.usage.throttled++;
      budget.backOff(failure.retryAfterMs);
      return { status: 'throttled' };
    }
  }

  /** A service that refuses for good, or does not answer at all, need not be asked for every document. */
  #notice(failure: CosmosFailure, { starting }: SendOptions): void {
    if (failure.kind === 'permanent' && failure.concernsAll) this.#broken ??= storeError(failure, 'the store refuses');
    if (failure.kind !== 'unclear' || starting.aborted) return;
    this.#failedInRow++;
    if (this.#failedInRow >= failuresOfAnOutage) this.#broken ??= storeError(failure, 'the store does not answer');
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

type Tried<T> =
  | { status: 'done'; response: T }
  | { status: 'failed'; failure: Exclude<CosmosFailure, { kind: 'throttled' }> }
  | { status: 'throttled' | 'not-begun' };

/** The SDK does not end every request when its signal aborts, so nobody waits for it then. */
function orGivenUp<T>(request: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('it was given up'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    request.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge'] ?? 0) || 0;
}
