import type { ServiceClock } from '../service-clock.ts';

export type Admission = { admitted: true } | { admitted: false; retryAfterMs: number };

const windowMs = 1_000;

/**
 * Request units by fixed windows of one second. A request is admitted while the window's balance is positive, so its
 * charge can overdraw the balance; the following windows pay that back before they admit anything. What a window leaves
 * over is lost.
 * https://learn.microsoft.com/azure/cosmos-db/request-units
 */
export class ThroughputWindows {
  perSecond: number;
  readonly #clock: ServiceClock;
  #othersPerSecond = 0;
  #window: number;
  #balance: number;

  constructor(clock: ServiceClock, perSecond: number) {
    this.#clock = clock;
    this.perSecond = perSecond;
    this.#window = this.#currentWindow();
    this.#balance = perSecond;
  }

  /** Provisions another throughput, from the next window on. */
  provision(perSecond: number): void {
    this.perSecond = perSecond;
  }

  /** Another client takes `requestUnits` out of every window, from the next one on. */
  consume(requestUnits: number): void {
    this.#othersPerSecond = requestUnits;
  }

  admit(): Admission {
    this.#advance();
    if (this.#balance > 0) return { admitted: true };
    const income = this.#income();
    const windows = income > 0 ? Math.floor(-this.#balance / income) + 1 : 1;
    const retryAt = (this.#window + windows) * windowMs;
    return { admitted: false, retryAfterMs: Math.max(1, Math.ceil(retryAt - this.#clock.now())) };
  }

  /** Takes `requestUnits` from the current window; below 0 gives back what was estimated too high. */
  spend(requestUnits: number): void {
    this.#advance();
    this.#balance -= requestUnits;
  }

  #advance(): void {
    const current = this.#currentWindow();
    const passed = current - this.#window;
    if (passed <= 0) return;
    const overdraft = Math.min(this.#balance, 0);
    this.#balance = Math.min(this.#income(), overdraft + passed * this.#income());
    this.#window = current;
  }

  #income(): number {
    return Math.max(0, this.perSecond - this.#othersPerSecond);
  }

  #currentWindow(): number {
    return Math.floor(this.#clock.now() / windowMs);
  }
}
