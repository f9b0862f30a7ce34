// Answers of two to three seconds are far from the ten after which GitHub gives up, and repeat few repositories when one is
// lost: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const quickSeconds = 2;
const aimedSeconds = 2.5;
const slowSeconds = 3;
/** How long the first queries are taken to last. */
const assumedSeconds = 5;
/** One answer changes the size so much at the most: a single slow or quick one is no trend. */
const growth = 1.5;
const shrinkage = 0.5;
/** How much the latest answer counts in the estimate of the next. */
const weightOfLatest = 0.3;

/**
 * GitHub charges a point for each 100 connections, rounded, and at least one:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#predicting-the-point-value-of-a-query
 */
export const pointsFor = (connections: number): number => Math.max(1, Math.round(connections / 100));

/** How many repositories the next query asks for: it follows the time that answers take. */
export class BatchSize {
  readonly #most: number;
  readonly #connectionsEach: number;
  #size: number;
  #secondsEach: number | undefined;

  /** `most`: repositories in one query at the most; `connectionsEach`: connections that one repository opens. */
  constructor(most: number, connectionsEach: number) {
    this.#most = most;
    this.#connectionsEach = connectionsEach;
    this.#size = Math.min(most, this.#repositoriesFor(1));
  }

  /** The size of the next query: as many repositories as a whole number of points buys, where the time allows that. */
  get current(): number {
    let size = 0;
    for (let points = 1; this.#repositoriesFor(points) <= this.#size; points++) size = this.#repositoriesFor(points);
    return Math.max(1, size === 0 ? Math.floor(this.#size) : size);
  }

  /** Points and response seconds that a query of so many repositories will take; seconds by what the last ones took. */
  estimate(repositories: number): { points: number; seconds: number } {
    const points = pointsFor(repositories * this.#connectionsEach);
    return { points, seconds: this.#secondsEach === undefined ? assumedSeconds : this.#secondsEach * repositories };
  }

  answered(repositories: number, seconds: number): void {
    if (!this.#isTelling(repositories)) return;
    const each = seconds / repositories;
    const known = this.#secondsEach ?? each;
    this.#secondsEach = known + weightOfLatest * (each - known);
    if (seconds > slowSeconds) this.#set(repositories * Math.max(aimedSeconds / seconds, shrinkage));
    else if (seconds < quickSeconds) this.#set(this.#size * growth);
  }

  /** Half of what was too much; success grows it again. */
  tooMuch(repositories: number): void {
    if (this.#isTelling(repositories)) this.#set(Math.min(this.#size, repositories * shrinkage));
  }

  /** How a small query fared says little of a large one: one slow repository is not to slow all the others. */
  #isTelling(repositories: number): boolean {
    return 2 * repositories >= this.#size;
  }

  #set(size: number): void {
    this.#size = Math.max(1, Math.min(this.#most, size));
  }

  /** The most repositories for so many points: rounding gives up to 49 connections for nothing. */
  #repositoriesFor(points: number): number {
    return Math.floor((points * 100 + 49) / this.#connectionsEach);
  }
}
