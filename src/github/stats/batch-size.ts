import type { QueryCost } from '../pacing/query-gate.ts';

// Answers of two to three seconds are far from the ten after which GitHub gives up, and repeat few repositories when one is
// lost: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const quickSeconds = 2;
const aimedSeconds = 2.5;
const slowSeconds = 3;
const assumedSeconds = 5;
/** One answer changes the size at most so much: a single slow or quick one is no trend. */
const growth = 1.5;
const shrinkage = 0.5;
/** Each of the first queries may cost a part of a point more than its repositories would in a full one. */
const longestOpening = 4;
const weightOfLatest = 0.3;

// GitHub charges a point for each 100 connections, rounded, and at least one:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#predicting-the-point-value-of-a-query
export const pointsFor = (connections: number): number => Math.max(1, Math.round(connections / 100));

export interface Progress {
  started: number;
  /** Repositories that are known and were never asked for; `isAll`: no further ones will come. */
  waiting: number;
  isAll: boolean;
  concurrency: number;
}

/** How many repositories the next query asks for: it follows the time that answers take. */
export class BatchSize {
  readonly #most: number;
  readonly #metrics: { readonly connections: number };
  #size: number;
  #secondsEach: number | undefined;

  constructor(reposPerQuery: number, metrics: { readonly connections: number }) {
    this.#most = reposPerQuery;
    this.#metrics = metrics;
    this.#size = Math.min(reposPerQuery, this.#repositoriesFor(1));
  }

  /** The size of a query in mid-run: as many repositories as a whole number of points buys, where the time allows that. */
  get current(): number {
    return this.#wholePoints(this.#size);
  }

  next({ started, waiting, isAll, concurrency }: Progress): number {
    const { current } = this;
    // Where it takes several, the first ones grow: documents are stored soon, and the others follow one after another.
    const opening = Math.min(concurrency, longestOpening);
    // One more than a full query takes are waited for, to know that it is several.
    if (started < opening - 1)
      return waiting > current ? Math.ceil((current * (started + 2)) / (opening + 1)) : current + 1;
    if (!isAll) return current;
    // The last ones are alike, since the run is as long as the longest.
    const share = Math.max(waiting / concurrency, this.#repositoriesFor(1));
    return this.#wholePoints(Math.min(this.#size, share));
  }

  #wholePoints(most: number): number {
    let size = 0;
    for (let points = 1; this.#repositoriesFor(points) <= most; points++) size = this.#repositoriesFor(points);
    return Math.max(1, size === 0 ? Math.floor(most) : size);
  }

  costOf(repositories: number): QueryCost {
    const points = pointsFor(repositories * this.#metrics.connections);
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
    return Math.floor((points * 100 + 49) / this.#metrics.connections);
  }
}
