import { orAborted } from '../../async/abort.ts';
import type { Clock } from '../../async/clock.ts';

/** So many of them, or as many as are known of once the request starts. */
export type RequestUnits = number | (() => number);

export const unitsOf = (units: RequestUnits): number => (typeof units === 'number' ? units : units());

/** Decides when a request to Cosmos DB may start. */
export interface RequestUnitBudget {
  /** Resolves to true when a request of about so many request units may start, to false where the signal aborts first. */
  admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean>;
  /** The same for a request that nobody waits for: it takes what the others leave. */
  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean>;
  /** Tells what a request really cost. */
  settle(expected: number, charged: number): void;
  /** The service refused a request: nothing starts for so long. */
  backOff(ms: number): void;
}

async function waitUntil(atMs: () => number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  for (let wait = atMs() - clock.now(); wait > 0 && !signal.aborted; wait = atMs() - clock.now()) {
    await clock.sleep(wait, signal).catch(() => {});
  }
  return !signal.aborted;
}

// Cosmos DB counts by the second, so a burst at the end of one second and the begin of the next would be refused;
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
export class PacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  readonly #unitsPerMs: number;
  #nextMs = 0;
  #pausedUntilMs = 0;
  #wake = (): void => {};
  #turn: Promise<unknown> = Promise.resolve();
  #idleTurn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #share = 1;
  #refusedMs = Number.NEGATIVE_INFINITY;

  /** `throughput` in request units a second. */
  constructor(throughput: number, clock: Clock) {
    this.#clock = clock;
    this.#unitsPerMs = (throughput * usedShare) / 1000;
  }

  admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    this.#waiting++;
    const turn = this.#turn
      .then(() => this.#start(expected, signal))
      .finally(() => {
        this.#waiting--;
      });
    this.#turn = turn;
    return turn;
  }

  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    const turn = this.#idleTurn.then(() => this.#startIdle(expected, signal));
    this.#idleTurn = turn;
    return turn;
  }

  async #start(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    const startMs = (): number => Math.max(this.#nextMs, this.#pausedUntilMs);
    while (startMs() > this.#clock.now() && !signal.aborted) await this.#sleepUntil(startMs(), signal);
    if (signal.aborted) return false;
    this.#spend(unitsOf(expected));
    return true;
  }

  /**
   * Starts while nothing else waits, and only on the credit that has come together since: so what comes a moment later
   * starts at once all the same.
   */
  async #startIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    const startMs = (): number =>
      Math.max(this.#nextMs + Math.min(this.#msOf(unitsOf(expected)), longestCreditMs), this.#pausedUntilMs);
    while (await waitUntil(startMs, this.#clock, signal)) {
      if (this.#waiting > 0) {
        await orAborted(this.#turn, signal);
      } else if (startMs() <= this.#clock.now()) {
        this.#spend(unitsOf(expected));
        return true;
      }
    }
    return false;
  }

  /** Until then at the latest: units that come back unused are a reason to look again. */
  async #sleepUntil(untilMs: number, signal: AbortSignal): Promise<void> {
    const sleep = new AbortController();
    const wake = (): void => sleep.abort();
    this.#wake = wake;
    signal.addEventListener('abort', wake, { once: true });
    await this.#clock.sleep(untilMs - this.#clock.now(), sleep.signal).catch(() => {});
    signal.removeEventListener('abort', wake);
  }

  #spend(units: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() - longestCreditMs) + this.#msOf(units);
  }

  /** The time in which the budget brings in so many request units. */
  #msOf(units: number): number {
    return units / (this.#unitsPerMs * this.#shareAt(this.#clock.now()));
  }

  settle(expected: number, charged: number): void {
    this.#nextMs += this.#msOf(charged - expected);
    if (charged < expected) this.#wake();
  }

  backOff(ms: number): void {
    const now = this.#clock.now();
    if (now - this.#refusedMs > refusalsTogetherMs) {
      this.#share = this.#shareAt(now) * shareAfterRefusal;
      this.#refusedMs = now;
    }
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, now + ms);
  }

  #shareAt(now: number): number {
    return Math.min(1, this.#share + ((now - this.#refusedMs) / 1000) * sharePerSecond);
  }
}

/** For serverless accounts: no pace, only the pauses that the service asks for. */
export class UnpacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  #nextMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  admit(_expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    return waitUntil(() => this.#nextMs, this.#clock, signal);
  }

  admitIdle(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    return this.admit(expected, signal);
  }

  settle(): void {}

  backOff(ms: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + ms);
  }
}
