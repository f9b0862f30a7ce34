/** Whole queries that fail in a row, each begun after the one before had failed, are an outage. */
const failuresOfAnOutage = 3;

/** Tells a query that is too much for GitHub from a GitHub that is in trouble. */
export class OutageWatch {
  #failuresInRow = 0;
  #lastFailureMs = Number.NEGATIVE_INFINITY;
  #pauses = 0;

  answered(): void {
    this.#failuresInRow = 0;
    this.#pauses = 0;
  }

  /**
   * Counts a query that failed whole. `outage`: whether GitHub as a whole is in trouble, so that asking for less cannot
   * help; `pause`: the number (from 1) of the pause that is due now, absent where one has been made for this failure.
   */
  failed(startedMs: number, nowMs: number): { outage: boolean; pause?: number } {
    if (startedMs >= this.#lastFailureMs) {
      this.#failuresInRow++;
      this.#lastFailureMs = nowMs;
      if (this.#failuresInRow >= failuresOfAnOutage) return { outage: true, pause: ++this.#pauses };
    }
    return { outage: this.#failuresInRow >= failuresOfAnOutage };
  }
}
