import type { QueryResult } from '../client/results.ts';

/** An answer that took so long is on the way to GitHub's limit of ten. */
const slowSeconds = 5;

interface Flight {
  startedMs: number;
  expectedSeconds: number;
}

/** How many queries may be in flight: fewer when GitHub struggles, and again more while all goes well. */
export class InFlight {
  readonly #most: number;
  readonly #flights = new Set<Flight>();
  #concurrency: number;
  #loweredMs = 0;

  constructor(most: number) {
    this.#most = most;
    this.#concurrency = most;
  }

  get isEmpty(): boolean {
    return this.#flights.size === 0;
  }

  get isFull(): boolean {
    return this.#flights.size >= Math.floor(this.#concurrency);
  }

  secondsExpected(nowMs: number): number {
    const each = [...this.#flights].map((one) => Math.max(one.expectedSeconds, (nowMs - one.startedMs) / 1000));
    return each.reduce((sum, one) => sum + one, 0);
  }

  start(flight: Flight): void {
    this.#flights.add(flight);
  }

  /** A bad round halves once, however many queries of it went badly; a good round adds one. */
  end(flight: Flight, { status, failure, seconds }: QueryResult, nowMs: number): void {
    this.#flights.delete(flight);
    if (status === 'answered' && failure?.kind !== 'limited' && seconds < slowSeconds) {
      this.#concurrency = Math.min(this.#most, this.#concurrency + 1 / this.#concurrency);
    } else if (flight.startedMs >= this.#loweredMs) {
      this.#concurrency = Math.max(1, this.#concurrency / 2);
      this.#loweredMs = nowMs;
    }
  }
}
