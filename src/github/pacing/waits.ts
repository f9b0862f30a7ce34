import type { Wait } from '../../model.ts';

/** Waits that are so close are one to a reader. */
const touchMs = 100;
/** A shorter one is the rhythm of the work. */
const shortestMs = 1_000;
const mostKept = 20;

/** Keeps when a run could not go on, and why. */
export class WaitRecord {
  /** By stage and reason, in the order of time. */
  readonly #waits = new Map<string, Wait[]>();

  /** Several may wait for the same at the same time: that is one wait. */
  note(wait: Wait): void {
    const why = withoutDetail(wait.why);
    const key = `${wait.stage}: ${why}`;
    const known = this.#waits.get(key) ?? [];
    this.#waits.set(key, known);
    let { startedAt, endedAt } = wait;
    for (let last = known.at(-1); last && startedAt <= last.endedAt + touchMs; last = known.at(-1)) {
      startedAt = Math.min(startedAt, last.startedAt);
      endedAt = Math.max(endedAt, last.endedAt);
      known.pop();
    }
    known.push({ stage: wait.stage, startedAt, endedAt, why });
  }

  /** Seconds in which no query could start, by reason. */
  get seconds(): Record<string, number> {
    const querying = [...this.#waits.values()].filter(([first]) => first?.stage === 'querying');
    return Object.fromEntries(
      querying.map((waits) => [
        waits[0]?.why ?? '',
        Math.round(waits.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0) / 100) / 10,
      ]),
    );
  }

  /** The longest ones, in the order in which they began. */
  get longest(): Wait[] {
    const all = [...this.#waits.values()].flat().filter((wait) => lengthOf(wait) >= shortestMs);
    const longest = all.sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, mostKept);
    return longest.sort((one, other) => one.startedAt - other.startedAt);
  }
}

const lengthOf = ({ startedAt, endedAt }: Wait): number => endedAt - startedAt;

/** What GitHub says follows a colon, and has a number of its own in each answer. */
const withoutDetail = (why: string): string => why.split(': ')[0] ?? why;
