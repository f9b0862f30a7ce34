import type { Clock } from '../../async/clock.ts';

// Others may use the same throughput: each refusal lowers this run's share, and time without one raises it again.
const shareAfterRefusal = 0.9;
const sharePerSecond = 0.04;
/** Requests that were refused together count once. */
const refusalsTogetherMs = 500;

/** Which part of the throughput this run takes. */
export class ThroughputShare {
  readonly #clock: Clock;
  #shareThen = 1;
  #refusedMs = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Above 0, and at most 1. */
  get now(): number {
    return Math.min(1, this.#shareThen + (this.#msSinceRefusal / 1000) * sharePerSecond);
  }

  noticeRefusal(): void {
    if (this.#msSinceRefusal <= refusalsTogetherMs) return;
    this.#shareThen = this.now * shareAfterRefusal;
    this.#refusedMs = this.#clock.now();
  }

  get #msSinceRefusal(): number {
    return this.#clock.now() - this.#refusedMs;
  }
}
