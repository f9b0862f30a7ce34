import { race } from '../../async/abort.ts';
import type { Clock } from '../../async/clock.ts';
import { WakeUp } from '../../async/wake-up.ts';

/** What a request will cost, as far as is known, or as will be known once it starts. */
export type RequestUnits = number | (() => number);

export const unitsOf = (units: RequestUnits): number => (typeof units === 'number' ? units : units());

/** Of a document of 1 KB, about; what it really costs is settled with the answer. */
export const unitsPerRead = 1;
export const unitsPerQuery = 3;

/**
 * Request units of a create, about: 5 for 1 KB, and for a large document about 0.6 for each KB more.
 * https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption
 */
export const unitsFor = (document: object): number => 5 + (0.6 * Buffer.byteLength(JSON.stringify(document))) / 1024;

/** More than a write of 2 MB that indexes every property, and than a query over a year of run infos. */
const mostUnits = 10_000;

/** Whether a request can have cost so much. */
export const isCharge = (units: number): boolean => units >= 0 && units <= mostUnits;

// Cosmos DB counts by the second, so a burst at the end of one second and the beginning of the next would be refused;
// credit for a longer silence is not kept: https://learn.microsoft.com/azure/cosmos-db/request-units
const longestCreditMs = 25;
/** What the rest is for: the clocks of the two sides and the time on the way differ. */
const usedShare = 0.97;
// Others may use the same throughput: each refusal lowers this run's share, and time without one raises it again.
const shareAfterRefusal = 0.9;
const sharePerSecond = 0.04;
/** Requests that were refused together count once. */
const refusalsTogetherMs = 500;

/** Spreads requests evenly over each second, at the rate that the throughput allows. */
export class PacedBudget {
  readonly #clock: Clock;
  readonly #unitsPerMs: number;
  /** When the units that were promised have come in. */
  #nextMs = 0;
  #pausedUntilMs = 0;
  readonly #settled: WakeUp;
  #turn: Promise<unknown> = Promise.resolve();
  #idleTurn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #share = 1;
  #mostShare = 1;
  #refusedMs = Number.NEGATIVE_INFINITY;

  /** `throughput` in request units per second; without a limit only the pauses that the service asks for count. */
  constructor(throughput: number, clock: Clock) {
    this.#clock = clock;
    this.#settled = new WakeUp(clock);
    this.#unitsPerMs = (throughput * usedShare) / 1000;
  }

  /** Resolves when a request may start, to the units that it is promised; to undefined if the signal aborts first. */
  admit(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    this.#waiting++;
    const turn = this.#turn.then(() => this.#start(expected, signal)).finally(() => this.#waiting--);
    this.#turn = turn;
    return turn;
  }

  /** The same for a request that nobody waits for: it takes what the others leave. */
  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const turn = this.#idleTurn.then(() => this.#startIdle(expected, signal));
    this.#idleTurn = turn;
    return turn;
  }

  async #start(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const startMs = (): number => Math.max(this.#nextMs, this.#pausedUntilMs);
    // What a request really cost is a reason to look again.
    while (startMs() > this.#clock.now() && !signal.aborted) await this.#settled.wait({ untilMs: startMs(), signal });
    return signal.aborted ? undefined : this.#promise(unitsOf(expected));
  }

  /** Only on the credit that has come together since the last write, so that one which comes a moment later starts at once. */
  async #startIdle(expected: RequestUnits, signal: AbortSignal): Promise<number | undefined> {
    const startMs = (): number =>
      Math.max(this.#nextMs + Math.min(this.#msOf(unitsOf(expected)), longestCreditMs), this.#pausedUntilMs);
    while (!signal.aborted) {
      const waitMs = startMs() - this.#clock.now();
      if (waitMs > 0) await this.#clock.sleep(waitMs, signal).catch(() => {});
      else if (this.#waiting > 0) await race(this.#turn, signal);
      else return this.#promise(unitsOf(expected));
    }
    return undefined;
  }

  #promise(units: number): number {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() - longestCreditMs) + this.#msOf(units);
    return units;
  }

  /** How long the throughput takes to bring in so many request units. */
  #msOf(units: number): number {
    return units / (this.#unitsPerMs * this.#shareAt(this.#clock.now()));
  }

  #shareAt(now: number): number {
    return Math.min(this.#mostShare, this.#share + ((now - this.#refusedMs) / 1000) * sharePerSecond);
  }

  /** Leaves the rest of the throughput to others, from now on. */
  useAtMost(share: number): void {
    this.#mostShare = share;
  }

  /** Replaces what a request was promised by what it really cost. */
  settle(promised: number, charged: number): void {
    this.#nextMs += this.#msOf(charged - promised);
    this.#settled.wake();
  }

  /** The service refused a request: nothing starts for so long. */
  backOff(ms: number): void {
    const now = this.#clock.now();
    if (now - this.#refusedMs > refusalsTogetherMs) {
      this.#share = this.#shareAt(now) * shareAfterRefusal;
      this.#refusedMs = now;
    }
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, now + ms);
  }
}
