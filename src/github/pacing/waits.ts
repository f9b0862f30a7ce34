import type { Wait } from '../../model.ts';

/** Waits that are so close are one to a reader. */
const touchMs = 100;
/** A shorter one is the rhythm of the work. */
const shortestMs = 1_000;
const mostKept = 20;

export class WaitRecord {
  readonly #waits = new Map<string, Wait[]>();

  /** Several may wait for the same at the same time: that is one wait. */
  note({ stage, startedAt, endedAt, why }: Wait): void {
    const known = this.#waits.get(`${stage}: ${why}`) ?? [];
    this.#waits.set(`${stage}: ${why}`, known);
    const wait = { stage, startedAt, endedAt, why };
    for (let last = known.at(-1); last && wait.startedAt <= last.endedAt + touchMs; last = known.at(-1)) {
      wait.startedAt = Math.min(wait.startedAt, last.startedAt);
      wait.endedAt = Math.max(wait.endedAt, last.endedAt);
      known.pop();
    }
    known.push(wait);
  }

  /** Seconds in which no query could start, by reason. */
  get seconds(): Record<string, number> {
    const querying = [...this.#waits.values()].filter(([first]) => first?.stage === 'querying');
    const secondsOf = (waits: Wait[]): number =>
      Math.round(waits.reduce((ms, wait) => ms + lengthOf(wait), 0) / 100) / 10;
    return Object.fromEntries(querying.map((waits) => [waits[0]?.why, secondsOf(waits)]));
  }

  /** In the order in which they began. */
  get longest(): Wait[] {
    return longestOf([...this.#waits.values()].flat());
  }
}

/** Those of some length, no more than a person reads. */
export function longestOf(waits: readonly Wait[]): Wait[] {
  const all = waits.filter((wait) => lengthOf(wait) >= shortestMs);
  const longest = all.sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, mostKept);
  return longest.sort((one, other) => one.startedAt - other.startedAt);
}

const lengthOf = ({ startedAt, endedAt }: Wait): number => endedAt - startedAt;
