import type { Clock } from '../async/clock.ts';
import type { Stage, StageName } from '../model.ts';

/** Notes when each stage of a run began and ended. */
export class Timeline {
  readonly #clock: Clock;
  readonly #stages = new Map<StageName, Stage>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get stages(): Stage[] {
    return [...this.#stages.values()].sort((one, other) => one.startedAt - other.startedAt);
  }

  /** Notes that a stage is at work now: its first mark is its start, its last one its end. */
  mark(name: StageName): void {
    const now = this.#clock.now();
    const stage = this.#stages.get(name);
    if (stage) stage.endedAt = now;
    else this.#stages.set(name, { name, startedAt: now, endedAt: now });
  }

  /** Takes in a span of the stage at which another job was at work. */
  include({ name, startedAt, endedAt }: Stage): void {
    const stage = this.#stages.get(name) ?? { name, startedAt, endedAt };
    stage.startedAt = Math.min(stage.startedAt, startedAt);
    stage.endedAt = Math.max(stage.endedAt, endedAt);
    this.#stages.set(name, stage);
  }

  async during<T>(name: StageName, work: () => Promise<T>): Promise<T> {
    this.mark(name);
    try {
      return await work();
    } finally {
      this.mark(name);
    }
  }

  /** Passes a stream on, as a stage that lasts from now to the end of the stream. */
  along<T>(name: StageName, stream: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    this.mark(name);
    return this.#pass(name, stream);
  }

  async *#pass<T>(name: StageName, stream: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    try {
      for await (const value of stream) {
        this.mark(name);
        yield value;
      }
    } finally {
      this.mark(name);
    }
  }
}
