// GitHub's secondary limits count over a minute:
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
const windowMs = 60_000;

/** Requests of one kind that began in the last minute. */
export class MinuteOfStarts {
  readonly #most: number;
  #starts: number[] = [];

  /** `most`: how many may begin in any minute. */
  constructor(most: number) {
    this.#most = most;
  }

  note(nowMs: number): void {
    this.#starts.push(nowMs);
  }

  /** When the next one may begin; undefined when it may now. */
  fullUntilMs(nowMs: number): number | undefined {
    const firstRecent = this.#starts.findIndex((at) => at > nowMs - windowMs);
    this.#starts.splice(0, firstRecent < 0 ? this.#starts.length : firstRecent);
    const oldest = this.#starts[this.#starts.length - this.#most];
    return oldest === undefined ? undefined : oldest + windowMs + 1;
  }
}

/** GitHub allows 60 s. */
const mostSeconds = 59.5;
/** Queries may take longer than is expected of them. */
const expectedFactor = 1.2;

/** Response seconds of the queries that ended in the last minute. */
export class MinuteOfResponses {
  #ended: { atMs: number; seconds: number }[] = [];

  note(nowMs: number, seconds: number): void {
    if (seconds > 0) this.#ended.push({ atMs: nowMs, seconds });
  }

  /**
   * When there is room for so many more seconds as are expected; undefined when there is now. A whole minute may not be
   * enough for them (`isEnough`): then it is when the minute is free.
   */
  fullUntilMs(nowMs: number, expectedSeconds: number): { untilMs: number; isEnough: boolean } | undefined {
    this.#ended = this.#ended.filter(({ atMs }) => atMs > nowMs - windowMs);
    const spent = this.#ended.reduce((sum, { seconds }) => sum + seconds, 0);
    let over = spent + expectedFactor * expectedSeconds - mostSeconds;
    if (over <= 0) return undefined;
    let untilMs = nowMs;
    for (const { atMs, seconds } of this.#ended) {
      over -= seconds;
      untilMs = atMs + windowMs + 1;
      if (over <= 0) break;
    }
    return { untilMs, isEnough: over <= 0 };
  }
}
