import type { Log } from '../../text/log.ts';
import type { QueryResult } from '../client/results.ts';

/** What the queries for statistics were like; each is a line of debug detail. */
export class QueryRecord {
  readonly #log: Log;
  #count = 0;
  #smallest = Number.POSITIVE_INFINITY;
  #largest = 0;
  #seconds = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  note(repositories: number, result: QueryResult): void {
    this.#count++;
    this.#smallest = Math.min(this.#smallest, repositories);
    this.#largest = Math.max(this.#largest, repositories);
    this.#seconds += result.seconds;
    const { cost, remaining } = result.rate;
    const points = cost === undefined ? '' : `, ${cost} points, ${remaining ?? 'unknown'} left`;
    const outcome =
      result.status === 'answered' ? `answered, ${result.errors.length} errors` : `failed: ${result.failure.reason}`;
    this.#log.debug(`Query for ${repositories} repositories: ${outcome}; ${result.seconds.toFixed(2)} s${points}`);
  }

  /** Repositories in a query, and the mean seconds of an answer; undefined where there was none. */
  get figures(): { smallest: number; largest: number; seconds: number } | undefined {
    if (this.#count === 0) return undefined;
    return { smallest: this.#smallest, largest: this.#largest, seconds: this.#seconds / this.#count };
  }
}
