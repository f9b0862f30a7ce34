import type { Clock } from '../../../src/async/clock.ts';

interface Sleeper {
  dueMs: number;
  wake(): void;
}

/** Its scale begins anywhere but in 1970, so that a time of day taken for a moment of the clock is far off. */
const scaleMs = 1_000_000;

/** A clock that stands still until the test moves it. */
export class FakeClock implements Clock {
  /** The length of every sleep asked for, in order. */
  readonly sleeps: number[] = [];
  readonly #sleepers = new Set<Sleeper>();
  #nowMs = scaleMs;
  readonly #dateMs: number;

  constructor(startedAtMs = Date.UTC(2021, 0, 20, 7, 21, 38)) {
    this.#dateMs = startedAtMs - scaleMs;
  }

  /** How many sleeps are under way. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  now(): number {
    return this.#nowMs;
  }

  date(atMs = this.#nowMs): Date {
    return new Date(this.#dateMs + atMs);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    // A timer of Node would end at once.
    if (Number.isNaN(ms)) throw new RangeError('A sleep needs a length');
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const end = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const sleeper = { dueMs: this.#nowMs + Math.max(0, ms), wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  /** Lets so much time pass; every sleeper wakes at its own moment, and what follows from that is done before the next. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    await settled();
    for (let next = this.#next(endMs); next; next = this.#next(endMs)) {
      this.#sleepers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      next.wake();
      await settled();
    }
    this.#nowMs = endMs;
  }

  #next(endMs: number): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const one of this.#sleepers)
      if (one.dueMs <= endMs && one.dueMs < (next?.dueMs ?? Number.POSITIVE_INFINITY)) next = one;
    return next;
  }
}

/** Resolves once every promise that can settle without time passing has settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whether a promise has settled by now. */
export async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  const note = (): void => {
    over = true;
  };
  promise.then(note, note);
  await settled();
  return over;
}
