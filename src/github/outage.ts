/** Whole queries that fail in a row, each begun after the one before had failed, are an outage. */
const failuresOfAnOutage = 3;

/** Tells a query that is too much for GitHub from a GitHub that is in trouble. */
export class OutageWatch {
  #failuresInRow = 0;
  #lastFailureMs = Number.NEGATIVE_INFINITY;
  #pauses = 0;

  /** Whether the last query failed whole. */
  get isSuspected(): boolean {
    return this.#failuresInRow > 0;
  }

  answered(): void {
    this.#failuresInRow = 0;
    this.#pauses = 0;
  }

  /** Counts a query that failed whole. `pause`: the number (from 1) of the pause that is due now; absent where none is. */
  failed(startedMs: number, nowMs: number): { pause?: number } {
    if (startedMs < this.#lastFailureMs) return {};
    this.#failuresInRow++;
    this.#lastFailureMs = nowMs;
    return this.#failuresInRow < failuresOfAnOutage ? {} : { pause: ++this.#pauses };
  }
}
