import type { Clock } from '../../async/clock.ts';
import type { StoreError } from '../store.ts';
import { type CosmosFailure, failureOf, storeError } from './errors.ts';

/** So many requests in a row that failed with all their retries are a store that is down, */
const failuresOfAnOutage = 20;
/** if that has lasted: many connections can be lost in one moment. */
const shortestOutageMs = 10_000;

/** Whether a store is worth asking, judged by what came of the requests so far. */
export class StoreHealth {
  readonly #clock: Clock;
  #failedInRow = 0;
  #silentSinceMs: number | undefined;
  #hasAnswered = false;
  #broken: StoreError | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get broken(): StoreError | undefined {
    return this.#broken;
  }

  breakDown(error: StoreError): void {
    this.#broken ??= error;
  }

  noticeAnswer(): void {
    this.#hasAnswered = true;
    this.#failedInRow = 0;
    this.#silentSinceMs = undefined;
  }

  /** Returns what the error of a request means. */
  noticeError(error: unknown): CosmosFailure {
    const failure = failureOf(error, this.#hasAnswered);
    if (failure.kind === 'unclear') this.#silentSinceMs ??= this.#clock.now();
    else if (failure.kind !== 'permanent' || !failure.concernsAll) this.noticeAnswer();
    else this.breakDown(storeError(failure, 'the account cannot be used'));
    return failure;
  }

  /** A request had no clear answer with all its retries: a service that is silent need not be asked for every document. */
  noticeOutage(failure: CosmosFailure): void {
    this.#failedInRow++;
    const silentMs = this.#clock.now() - (this.#silentSinceMs ?? this.#clock.now());
    if (this.#failedInRow >= failuresOfAnOutage && silentMs >= shortestOutageMs)
      this.breakDown(storeError(failure, 'the account is not responding'));
  }
}
