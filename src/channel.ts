interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void;
}

/**
 * A queue between two stages that run at the same time. The writer waits in `push` while `capacity` values lie unread,
 * so that a fast stage does not fill the memory; several readers may take from it at once.
 */
export class Channel<T> implements AsyncIterable<T> {
  readonly #capacity: number;
  readonly #values: T[] = [];
  readonly #readers: Waiting<T>[] = [];
  readonly #writers: (() => void)[] = [];
  #closed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Resolves once there is room for more. */
  async push(value: T): Promise<void> {
    if (this.#closed) return;
    const reader = this.#readers.shift();
    if (reader) return reader.resolve({ value, done: false });
    this.#values.push(value);
    if (this.#values.length >= this.#capacity) await new Promise<void>((resolve) => this.#writers.push(resolve));
  }

  /** Ends the stream; what was pushed before is still read. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers.splice(0)) reader.resolve({ value: undefined, done: true });
    for (const resume of this.#writers.splice(0)) resume();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const value = this.#values.shift();
    if (value !== undefined) {
      // Each writer has left its value already: all may go on as soon as there is room again.
      if (this.#values.length < this.#capacity) for (const resume of this.#writers.splice(0)) resume();
      return Promise.resolve({ value, done: false });
    }
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#readers.push({ resolve }));
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return { next: () => this.next() };
  }
}
