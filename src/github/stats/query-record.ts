import type { Log } from '../../text/log.ts';
import type { QueryResult } from '../client/results.ts';

/** What the queries for statistics were like; each is a line of debug detail. */
export class QueryRecord {
  readonly #log: Log;
  readonly #sizes: number[] = [];
  #seconds = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  note(repositories: number, result: QueryResult): void {
    this.#sizes.push(repositories);
    this.#seconds += result.seconds;
    const { cost, remaining } = result.rate;
    const points = cost === undefined ? '' : `, ${cost} points, ${remaining ?? 'unknown'} left`;
    const outcome =
      result.status === 'answered' ? `answered, ${result.errors.length} errors` : `failed: ${result.failure.reason}`;
    this.#log.debug(`Query for ${repositories} repositories: ${outcome}; ${result.seconds.toFixed(2)} s${points}`);
  }

  /** Repositories in a query, and the mean seconds of an answer; undefined where there was none. */
  get figures(): { first: number; smallest: number; largest: number; last: number; seconds: number } | undefined {
    const [first] = this.#sizes;
    const last = this.#sizes.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const [smallest, largest] = [Math.min(...this.#sizes), Math.max(...this.#sizes)];
    return { first, smallest, largest, last, seconds: this.#seconds / this.#sizes.length };
  }
}
