import { dayText } from './days.ts';
import type { Series } from './series.ts';
import type { Sheet } from './sheet.ts';
import type { Jump } from './site-data.ts';
import { byName, TopList } from './top-list.ts';

const watched = ['stars', 'openIssues', 'openPRs'];
const days = 90;
const most = 50;
/** What is usual cannot be said of fewer differences. */
const fewestDifferences = 14;
/** A difference is a jump from so many standard deviations on. */
const deviations = 8;
/**
 * By these a median and a mean absolute deviation are a standard deviation where numbers are normal. The mean is for where
 * more than half of the differences are the same: https://www.ibm.com/docs/en/cognos-analytics/11.1.0?topic=terms-modified-z-score
 */
const [ofMedian, ofMean] = [1.4826, 1.253314];
/** And from so many on, so that a quiet repository with one more issue is none. */
const fewest = 20;

interface Found extends Jump {
  score: number;
}

/** Daily differences that are far from what is usual for the repository, by the median and the median absolute deviation. */
export class Jumps {
  readonly #sheet: Sheet;
  readonly #found = new Map(
    watched.map((field) => [
      field,
      new TopList<Found>(most, (one, other) => other.score - one.score || byName(one, other)),
    ]),
  );

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  add(repo: string, series: Series): void {
    const { fields, calendar } = this.#sheet;
    for (const field of watched) {
      const line = series.values[fields.indexOf(field)];
      for (const { day, ...jump } of line ? jumpsIn(line, series, calendar.runs) : [])
        if (day > this.#sheet.today - days)
          this.#found.get(field)?.add({ repo, field, day: dayText(calendar.first + day), ...jump });
    }
  }

  /** The best of each metric in turn: stars jump by more than the others ever do. */
  get result(): Jump[] {
    return [...this.#found.values()]
      .flatMap(({ items }) => items.map((item, place) => ({ item, place })))
      .toSorted((one, other) => one.place - other.place)
      .slice(0, most)
      .map(({ item }) => item)
      .toSorted((one, other) => (one.day === other.day ? other.score - one.score : one.day < other.day ? 1 : -1))
      .map(({ score, ...jump }) => jump);
  }
}

/** `runs`: places of the days with a run. A difference over days without a document counts by the day. */
export function jumpsIn(
  line: Float64Array,
  { state, stored }: Pick<Series, 'state' | 'stored'>,
  runs: readonly number[],
) {
  const differences: { day: number; difference: number }[] = [];
  let before: number | undefined;
  for (const day of runs) {
    if (!state[day]) before = undefined;
    if (!((stored[day] ?? 0) > 0)) continue;
    const difference = before === undefined ? Number.NaN : ((line[day] ?? 0) - (line[before] ?? 0)) / (day - before);
    if (!Number.isNaN(difference)) differences.push({ day, difference });
    before = day;
  }
  if (differences.length < fewestDifferences) return [];
  const usual = medianOf(Float64Array.from(differences, ({ difference }) => difference));
  const deviation = deviationOf(Float64Array.from(differences, ({ difference }) => Math.abs(difference - usual)));
  return differences
    .map((one) => ({ ...one, usual, score: Math.abs(one.difference - usual) / Math.max(1, deviation) }))
    .filter(({ score, difference }) => score >= deviations && Math.abs(difference - usual) >= fewest);
}

function deviationOf(absolute: Float64Array): number {
  const mean = absolute.reduce((sum, one) => sum + one, 0) / absolute.length;
  return ofMedian * medianOf(absolute) || ofMean * mean;
}

/** Sorts the values. */
function medianOf(values: Float64Array): number {
  const sorted = values.sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
