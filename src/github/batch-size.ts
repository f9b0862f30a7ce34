// Far from the ten seconds after which GitHub gives up, and small enough that a lost answer repeats few repositories:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const aimedSeconds = 2.5;

/**
 * GitHub charges a point for each 100 connections, rounded, and at least one:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#predicting-the-point-value-of-a-query
 */
export const pointsFor = (connections: number): number => Math.max(1, Math.round(connections / 100));

/** The most repositories for so many points: rounding gives up to 49 connections for nothing. */
const repositoriesFor = (points: number, connectionsEach: number): number =>
  Math.floor((points * 100 + 49) / connectionsEach);

/** How many repositories the next query asks for: it follows the time that answers take. */
export class BatchSize {
  readonly #most: number;
  readonly #connectionsEach: number;
  #size: number;
  #secondsEach = 0;

  constructor(most: number, connectionsEach: number) {
    this.#most = most;
    this.#connectionsEach = connectionsEach;
    this.#size = Math.min(most, repositoriesFor(1, connectionsEach));
  }

  /** The size of the next query, a whole number of points where the size allows it. */
  get current(): number {
    let size = 0;
    for (let points = 1; repositoriesFor(points, this.#connectionsEach) <= this.#size; points++) {
      size = repositoriesFor(points, this.#connectionsEach);
    }
    return Math.max(1, size || Math.floor(this.#size));
  }

  /** Response seconds that a query of so many repositories will take, from what the last ones took. */
  estimateSeconds(repositories: number): number {
    return this.#secondsEach * repositories;
  }

  points(repositories: number): number {
    return pointsFor(repositories * this.#connectionsEach);
  }

  answered(repositories: number, seconds: number): void {
    this.#secondsEach = seconds / repositories;
    const fitting = (repositories * aimedSeconds) / Math.max(seconds, 0.001);
    if (repositories < this.current && fitting > repositories) return;
    this.#size = Math.max(1, Math.min(this.#most, fitting, Math.max(this.#size, repositories) * 2));
  }

  /** Half of what was too much; success grows it again. */
  tooMuch(repositories: number): void {
    this.#size = Math.max(1, Math.min(this.#size, repositories / 2));
  }
}
