import type { Clock } from '../../async/clock.ts';
import { WakeUp } from '../../async/wake-up.ts';
import type { RepositoryName } from '../../model.ts';

/** Names that are asked for in one query; `isFresh`: for the first time. */
export interface Batch {
  names: RepositoryName[];
  isFresh: boolean;
}

/** The names that still have no answer, in the order in which they are asked. */
export class AskQueue {
  /** Wakes who waits for names, or for room for them. */
  readonly change: WakeUp;
  isComplete = false;
  readonly #clock: Clock;
  readonly #fresh: RepositoryName[] = [];
  /** Names that are asked together as they are here: halving reaches the one at fault only if halves stay apart. */
  readonly #groups: RepositoryName[][] = [];
  readonly #delayed: { name: RepositoryName; atMs: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.change = new WakeUp(clock);
  }

  get freshCount(): number {
    return this.#fresh.length;
  }

  get finished(): boolean {
    return this.isComplete && this.#fresh.length + this.#groups.length + this.#delayed.length === 0;
  }

  get nextDueMs(): number | undefined {
    return this.#delayed.reduce<number | undefined>((soonest, { atMs }) => Math.min(soonest ?? atMs, atMs), undefined);
  }

  add(name: RepositoryName): void {
    this.#fresh.push(name);
    this.change.wake();
  }

  complete(): void {
    this.isComplete = true;
    this.change.wake();
  }

  /** Reads names in, no more than `mostFresh` ahead of the queries; all that are left at once when the signal aborts. */
  async fill(names: AsyncIterable<RepositoryName>, mostFresh: () => number, signal: AbortSignal): Promise<void> {
    for await (const name of names) {
      this.add(name);
      while (this.freshCount > mostFresh() && !signal.aborted) await this.change.wait({ signal });
    }
    this.complete();
  }

  putBack(names: RepositoryName[]): void {
    if (names.length > 0) this.#groups.push(names);
  }

  halve(names: readonly RepositoryName[], asked: number): void {
    const half = Math.ceil(asked / 2);
    for (let from = 0; from < names.length; from += half) this.#groups.push(names.slice(from, from + half));
  }

  /** To be asked again alone, after a wait that holds up nobody else. */
  delay(name: RepositoryName, ms: number): void {
    this.#delayed.push({ name, atMs: this.#clock.now() + ms });
  }

  /** `untried`: names that have not failed come first, to distinguish trouble with some from trouble with all. */
  next(size: number, untried: boolean): Batch | undefined {
    const fresh = untried ? this.#nextFresh(size) : undefined;
    const again = fresh ? undefined : (this.#groups.shift() ?? this.#nextDue());
    return again ? { names: again, isFresh: false } : (fresh ?? this.#nextFresh(size));
  }

  /** One name that nobody is asking for, and of which `fits` is true: fresh ones first, those that failed alone never. */
  takeOne(fits: (name: RepositoryName) => boolean): RepositoryName | undefined {
    for (const group of [this.#fresh, ...this.#groups]) {
      const at = group.findIndex(fits);
      if (at >= 0) return this.#takeFrom(group, at);
    }
    return undefined;
  }

  #takeFrom(group: RepositoryName[], at: number): RepositoryName | undefined {
    const [name] = group.splice(at, 1);
    const emptied = this.#groups.findIndex(({ length }) => length === 0);
    if (emptied >= 0) this.#groups.splice(emptied, 1);
    return name;
  }

  giveBack({ names, isFresh }: Batch): void {
    if (isFresh) this.#fresh.unshift(...names);
    else this.#groups.unshift(names);
  }

  #nextDue(): RepositoryName[] | undefined {
    const now = this.#clock.now();
    const due = this.#delayed.findIndex(({ atMs }) => atMs <= now);
    return due < 0 ? undefined : this.#delayed.splice(due, 1).map(({ name }) => name);
  }

  #nextFresh(size: number): Batch | undefined {
    const isWhole = this.#fresh.length >= size || (this.isComplete && this.#fresh.length > 0);
    return isWhole ? { names: this.#fresh.splice(0, size), isFresh: true } : undefined;
  }

  /** Takes out all that is left; `asked`: at least once. */
  drain(): { asked: RepositoryName[]; fresh: RepositoryName[] } {
    const groups = this.#groups.splice(0).flat();
    const delayed = this.#delayed.splice(0).map(({ name }) => name);
    return { asked: [...groups, ...delayed], fresh: this.#fresh.splice(0) };
  }
}
