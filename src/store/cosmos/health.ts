import type { Clock } from '../../async/clock.ts';
import { Confirmation } from '../../errors/confirmation.ts';
import type { StoreError } from '../store.ts';
import { type CosmosFailure, storeError } from './errors.ts';

/** So many requests in a row that failed with all their retries are a store that is down, */
const failuresOfAnOutage = 20;
/** if that has lasted: many connections can be lost in one moment. */
const shortestOutageMs = 10_000;

/** What follows: nothing; the same as a retry; the same to confirm a refusal; or the same, since looking up a name is no retry. */
export type Next = 'end' | 'retry' | 'confirm' | 'look up';

/** A request that failed: when it was sent, and the document that it is about, if any. */
export interface Sent {
  startedMs: number;
  about?: string | undefined;
}

/** Whether a store is worth asking, judged by what came of the requests so far. */
export class StoreHealth {
  readonly #clock: Clock;
  readonly #confirmation = new Confirmation();
  /** The document of the last request that was refused. */
  #refused: string | undefined;
  #failedInRow = 0;
  #silentSinceMs: number | undefined;
  #broken: StoreError | undefined;

  readonly #onAnswer: () => void;

  constructor(clock: Clock, onAnswer: () => void) {
    this.#clock = clock;
    this.#onAnswer = onAnswer;
  }

  get broken(): StoreError | undefined {
    return this.#broken;
  }

  noticeAnswer(): void {
    this.#confirmation.answered();
    this.#onAnswer();
    this.#refused = undefined;
    this.#failedInRow = 0;
    this.#silentSinceMs = undefined;
  }

  /** What follows from a failure; one that would concern all requests is believed once it is confirmed. */
  judge(failure: CosmosFailure, sent: Sent): Next {
    const { verdict, status } = failure;
    if (status !== undefined) this.#confirmation.resolved();
    // A host that has answered has a name; then it is the name server that is in trouble.
    if (verdict === 'passing' || (verdict === 'unknown host' && this.#confirmation.hasResolved)) {
      this.#silentSinceMs ??= this.#clock.now();
      return 'retry';
    }
    const isRefusal = verdict === 'final for all';
    if (!isRefusal && verdict !== 'unknown host') {
      this.noticeAnswer();
      return 'end';
    }
    const isSure = isRefusal ? this.#isConfirmed(sent) : this.#confirmation.isUnknown(this.#clock.now());
    if (!isSure) return isRefusal ? 'confirm' : 'look up';
    this.#broken ??= storeError(failure, 'all requests are refused');
    return 'end';
  }

  /** A document that is refused again confirms nothing about the others. */
  #isConfirmed({ startedMs, about }: Sent): boolean {
    const isSame = about !== undefined && about === this.#refused;
    this.#refused = about;
    return !isSame && this.#confirmation.isConfirmed(startedMs, this.#clock.now());
  }

  /** A request had no clear answer with all its retries: a service that is silent need not be asked for every document. */
  noticeOutage(failure: CosmosFailure): void {
    this.#failedInRow++;
    const silentMs = this.#clock.now() - (this.#silentSinceMs ?? this.#clock.now());
    if (this.#failedInRow >= failuresOfAnOutage && silentMs >= shortestOutageMs)
      this.#broken ??= storeError(failure, 'the account is not responding');
  }
}
