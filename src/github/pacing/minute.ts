// GitHub's secondary limits count over a minute:
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
const windowMs = 60_000;

export class MinuteWindow {
  readonly #most: number;
  #spent: { atMs: number; amount: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  note(nowMs: number, amount = 1): void {
    if (amount > 0) this.#spent.push({ atMs: nowMs, amount });
  }

  /** When there is room for so much more; undefined when there is now. `isEnough`: false where a whole minute has no room. */
  fullUntil(nowMs: number, more = 1): { untilMs: number; isEnough: boolean } | undefined {
    this.#spent = this.#spent.filter(({ atMs }) => atMs > nowMs - windowMs);
    let over = this.#spent.reduce((sum, { amount }) => sum + amount, more) - this.#most;
    if (over <= 0) return undefined;
    let untilMs = nowMs;
    for (const { atMs, amount } of this.#spent) {
      over -= amount;
      untilMs = atMs + windowMs + 1;
      if (over <= 0) break;
    }
    return { untilMs, isEnough: over <= 0 };
  }
}
