import { deadline, race } from './abort.ts';
import type { Clock } from './clock.ts';

/** Wakes everyone who waits for the next change of something. */
export class WakeUp {
  readonly #clock: Clock;
  #next = Promise.withResolvers<void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  wake(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers();
    resolve();
  }

  /** Resolves at the next `wake`, at `untilMs` of the clock at the latest, or when the signal aborts. */
  async wait({ untilMs, signal }: { untilMs?: number | undefined; signal?: AbortSignal }): Promise<void> {
    const ms = untilMs === undefined ? Number.MAX_SAFE_INTEGER : untilMs - this.#clock.now();
    const limit = deadline(this.#clock, ms, ...(signal ? [signal] : []));
    await race(this.#next.promise, limit.signal);
    limit.clear();
  }
}
