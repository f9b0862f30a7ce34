import type { Clock } from '../../clock.ts';
import { backoffMs } from '../../retry.ts';
import type { RequestUnitBudget } from '../request-units.ts';
import type { StoreUsage } from '../store.ts';
import { type CosmosFailure, failureOf } from './errors.ts';

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
  coolDownMs: number;
  /** Aborts when requests are given up. */
  signal: AbortSignal;
}

const longestWaitMs = 30_000;

/** Sends requests to Cosmos DB within the budget, and again where that can help. */
export class CosmosRequests {
  readonly usage: StoreUsage = { requestUnits: 0, throttled: 0 };
  readonly #options: RequestOptions;

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  /** Never throws. Being throttled is no retry: the budget waits, and the same request follows. */
  async send<T extends Response>(expectedUnits: number, request: () => Promise<T>): Promise<RequestResult<T>> {
    const { budget, maxRetries, signal, random, clock } = this.#options;
    let unclear = false;
    for (let retry = 1; ; ) {
      await budget.admit(expectedUnits);
      const tried = await request().then(
        (response) => ({ response }),
        (error: unknown) => ({ failure: failureOf(error), charge: chargeOf(error) }),
      );
      if ('response' in tried) {
        this.#charge(expectedUnits, tried.response.requestCharge);
        return { status: 'done', response: tried.response };
      }
      this.#charge(expectedUnits, tried.charge);
      const { failure } = tried;
      if (failure.kind === 'throttled') {
        this.usage.throttled++;
        budget.backOff(failure.retryAfterMs);
        if (signal.aborted)
          return { status: 'failed', failure: { kind: 'unclear', reason: 'throttled until the end' }, unclear };
        continue;
      }
      unclear ||= failure.kind === 'unclear';
      if (failure.kind !== 'unclear' || retry > maxRetries || signal.aborted)
        return { status: 'failed', failure, unclear };
      const ms = backoffMs({ firstMs: firstRetryMs, longestMs: longestWaitMs }, retry++, random);
      await clock.sleep(ms, signal).catch(() => {});
    }
  }

  #charge(expected: number, charged: number): void {
    this.usage.requestUnits += charged;
    this.#options.budget.settle(expected, charged);
  }
}

/** Cosmos DB's own clients retry within a second: a lost answer is no outage yet. */
const firstRetryMs = 250;

function chargeOf(error: unknown): number {
  const headers = (error as { headers?: Record<string, unknown> } | null)?.headers;
  return Number(headers?.['x-ms-request-charge'] ?? 0) || 0;
}
