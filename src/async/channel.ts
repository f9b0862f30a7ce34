interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/** Read values are cut off so many at a time: one by one, a long queue would be copied for each. */
const cutLength = 1_000;

/**
 * A queue between two stages that run at the same time. The writer waits in `push` while `capacity` values lie unread,
 * so that a fast stage does not fill the memory; several readers may take from it at once.
 */
export class Channel<T> implements AsyncIterable<T> {
  readonly #capacity: number;
  readonly #values: T[] = [];
  #read = 0;
  readonly #readers: Waiting<T>[] = [];
  readonly #writers: (() => void)[] = [];
  #closed = false;
  #failure: { error: unknown } | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get #unread(): number {
    return this.#values.length - this.#read;
  }

  /** Resolves once there is room for more. */
  async push(value: T): Promise<void> {
    if (this.#closed) return;
    const reader = this.#readers.shift();
    if (reader) return reader.resolve({ value, done: false });
    this.#values.push(value);
    if (this.#unread >= this.#capacity) await new Promise<void>((resolve) => this.#writers.push(resolve));
  }

  /** Ends the stream; what was pushed before is still read. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers.splice(0)) reader.resolve({ value: undefined, done: true });
    for (const resume of this.#writers.splice(0)) resume();
  }

  /** Ends the stream by a bug in the stage that writes: after what was pushed before, every reader gets the error. */
  fail(error: unknown): void {
    if (this.#closed) return;
    this.#failure = { error };
    for (const reader of this.#readers.splice(0)) reader.reject(error);
    this.close();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#unread > 0) {
      const value = this.#take();
      // Each writer has left its value already: all may go on as soon as there is room again.
      if (this.#unread < this.#capacity) for (const resume of this.#writers.splice(0)) resume();
      return Promise.resolve({ value, done: false });
    }
    if (this.#failure) return Promise.reject(this.#failure.error);
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  #take(): T {
    const value = this.#values[this.#read++] as T;
    if (this.#read >= cutLength) {
      this.#values.splice(0, this.#read);
      this.#read = 0;
    }
    return value;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return { next: () => this.next() };
  }
}
