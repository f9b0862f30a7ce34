import type { Clock } from '../clock.ts';

/** Decides when a request to Cosmos DB may start. */
export interface RequestUnitBudget {
  /** Resolves when a request of about so many request units may start. */
  admit(expected: number): Promise<void>;
  /** Tells what a request really cost. */
  settle(expected: number, charged: number): void;
  /** The service refused a request: nothing starts for so long. */
  backOff(ms: number): void;
}

// Cosmos DB counts by the second, so a burst at the end of one second and the begin of the next would be refused;
// credit for a longer silence is not kept: https://learn.microsoft.com/azure/cosmos-db/request-units
const longestCreditMs = 25;
/** What the rest is for: the clocks of the two sides and the time on the way differ. */
const usedShare = 0.97;

/** Spreads requests evenly over each second, at the rate that the throughput allows. */
export class PacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  readonly #unitsPerMs: number;
  #nextMs = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(throughput: number, clock: Clock) {
    this.#clock = clock;
    this.#unitsPerMs = (throughput * usedShare) / 1000;
  }

  admit(expected: number): Promise<void> {
    this.#turn = this.#turn.then(() => this.#start(expected));
    return this.#turn;
  }

  async #start(expected: number): Promise<void> {
    for (let wait = this.#nextMs - this.#clock.now(); wait > 0; wait = this.#nextMs - this.#clock.now()) {
      await this.#clock.sleep(wait);
    }
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() - longestCreditMs) + expected / this.#unitsPerMs;
  }

  settle(expected: number, charged: number): void {
    this.#nextMs += (charged - expected) / this.#unitsPerMs;
  }

  backOff(ms: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + ms);
  }
}

/** For serverless accounts: no pace, only the pauses that the service asks for. */
export class UnpacedBudget implements RequestUnitBudget {
  readonly #clock: Clock;
  #nextMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async admit(): Promise<void> {
    for (let wait = this.#nextMs - this.#clock.now(); wait > 0; wait = this.#nextMs - this.#clock.now()) {
      await this.#clock.sleep(wait);
    }
  }

  settle(): void {}

  backOff(ms: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + ms);
  }
}
