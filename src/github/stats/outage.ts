/** Whole queries that fail in a row, each started after the one before had failed, are suspected to be an outage. */
const failuresOfAnOutage = 3;

/** Distinguishes repositories that are too much for GitHub from what may be an outage of GitHub. */
export class OutageWatch {
  #failuresInRow = 0;
  #lastFailureMs = Number.NEGATIVE_INFINITY;

  get isSuspected(): boolean {
    return this.#failuresInRow > 0;
  }

  answered(): void {
    this.#failuresInRow = 0;
  }

  /** Counts a query that failed whole; true where it is time to find out whether there is an outage. */
  failed(startedMs: number, nowMs: number): boolean {
    if (startedMs < this.#lastFailureMs) return false;
    this.#failuresInRow++;
    this.#lastFailureMs = nowMs;
    return this.#failuresInRow >= failuresOfAnOutage;
  }
}
