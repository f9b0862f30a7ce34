/** The few values that measure most, the largest first; of equal ones the first by name. */
export class Largest<T extends { repo: string }> {
  readonly #count: number;
  readonly #measure: (value: T) => number;
  #held: T[] = [];

  constructor(count: number, measure: (value: T) => number) {
    this.#count = count;
    this.#measure = measure;
  }

  add(value: T): void {
    const last = this.#held[this.#count - 1];
    if (last && this.#order(last, value) < 0) return;
    this.#held = [...this.#held, value].sort((one, other) => this.#order(one, other)).slice(0, this.#count);
  }

  get values(): T[] {
    return this.#held;
  }

  #order(one: T, other: T): number {
    return this.#measure(other) - this.#measure(one) || one.repo.localeCompare(other.repo);
  }
}
