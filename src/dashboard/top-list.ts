/** The first of many in an order, without keeping the others. */
export class TopList<T> {
  readonly #size: number;
  readonly #compare: (one: T, other: T) => number;
  #items: T[] = [];
  count = 0;

  /** `compare`: as for `sort`. */
  constructor(size: number, compare: (one: T, other: T) => number) {
    this.#size = size;
    this.#compare = compare;
  }

  add(item: T): void {
    this.count++;
    const last = this.#items[this.#size - 1];
    if (last !== undefined && this.#compare(item, last) >= 0) return;
    const place = this.#items.findIndex((one) => this.#compare(item, one) < 0);
    this.#items.splice(place < 0 ? this.#items.length : place, 0, item);
    this.#items.length = Math.min(this.#items.length, this.#size);
  }

  get items(): readonly T[] {
    return this.#items;
  }
}

export const byName = (one: { repo: string }, other: { repo: string }): number =>
  one.repo < other.repo ? -1 : one.repo > other.repo ? 1 : 0;
