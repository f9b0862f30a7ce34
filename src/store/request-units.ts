import type { Clock } from '../clock.ts';

/** So many of them, or as many as are known of once the request starts. */
export type RequestUnits = number | (() => number);

export const unitsOf = (units: RequestUnits): number => (typeof units === 'number' ? units : units());

/** Decides when a request to Cosmos DB may start. */
export interface RequestUnitBudget {
  /** Resolves to true when a request of about so many request units may start, to false where the signal aborts first. */
  admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean>;
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
  #share = 1;
  #refusedMs = Number.NEGATIVE_INFINITY;

  /** `throughput` in request units a second. */
  constructor(throughput: number, clock: Clock) {
    this.#clock = clock;
    this.#unitsPerMs = (throughput * usedShare) / 1000;
  }

  admit(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    const turn = this.#turn.then(() => this.#start(expected, signal));
    this.#turn = turn;
    return turn;
  }

  async #start(expected: RequestUnits, signal: AbortSignal): Promise<boolean> {
    const startMs = (): number => Math.max(this.#nextMs, this.#pausedUntilMs);
    while (startMs() > this.#clock.now() && !signal.aborted) await this.#sleepUntil(startMs(), signal);
    if (signal.aborted) return false;
    const now = this.#clock.now();
    const units = unitsOf(expected);
    this.#nextMs = Math.max(this.#nextMs, now - longestCreditMs) + units / (this.#unitsPerMs * this.#shareAt(now));
    return true;
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

  settle(expected: number, charged: number): void {
    this.#nextMs += (charged - expected) / (this.#unitsPerMs * this.#shareAt(this.#clock.now()));
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

  settle(): void {}

  backOff(ms: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + ms);
  }
}
