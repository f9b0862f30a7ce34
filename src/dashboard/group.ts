import type { Series } from './series.ts';
import type { Sheet } from './sheet.ts';
import type { Span } from './spans.ts';

/** In the order of a week's numbers: what is opened is the rise of what was ever opened, in whatever state it is now. */
const weekSums: readonly (readonly string[])[] = [
  ['openIssues', 'closedIssues'],
  ['closedIssues'],
  ['openPRs', 'closedPRs', 'mergedPRs'],
  ['mergedPRs'],
];

/** Whether a repository is there on both days. */
export const isInBoth = ({ state }: Series, { from, to }: Span): boolean =>
  (state[from] ?? 0) > 0 && (state[to] ?? 0) > 0;

/** NaN where it is not known on both days. */
export const riseOf = ({ values }: Series, metric: number, { from, to }: Span): number =>
  (values[metric]?.[to] ?? Number.NaN) - (values[metric]?.[from] ?? Number.NaN);

/** Sums over repositories: all, or those of an owner. */
export class Group {
  readonly #sheet: Sheet;
  readonly #weekFields: readonly number[][];
  /** By day. */
  readonly repositories: Float64Array;
  /** By metric and day. */
  readonly values: Float64Array[];
  /** By period and metric, over repositories of both days. */
  readonly inBoth: Float64Array[];
  /** By week. */
  readonly weeks: Float64Array[];

  constructor(sheet: Sheet) {
    const { calendar, fields, periods, weeks } = sheet;
    this.#sheet = sheet;
    this.#weekFields = weekSums.map((some) => some.map((field) => fields.indexOf(field)));
    this.repositories = new Float64Array(calendar.count);
    this.values = fields.map(() => new Float64Array(calendar.count));
    this.inBoth = periods.map(() => new Float64Array(fields.length));
    this.weeks = weeks.map(() => new Float64Array(weekSums.length));
  }

  add(series: Series): void {
    const { state, values } = series;
    for (let day = 0; day < state.length; day++)
      if (state[day]) this.repositories[day] = (this.repositories[day] ?? 0) + 1;
    for (const [m, sums] of this.values.entries()) {
      const line = values[m] as Float64Array;
      for (let day = 0; day < state.length; day++) {
        const value = line[day] as number;
        if (state[day] && !Number.isNaN(value)) sums[day] = (sums[day] as number) + value;
      }
    }
    this.#addChanges(series);
    this.#addWeeks(series);
  }

  #addChanges(series: Series): void {
    for (const [p, span] of this.#sheet.periods.entries()) {
      if (!span || !isInBoth(series, span)) continue;
      const sums = this.inBoth[p] as Float64Array;
      for (let m = 0; m < sums.length; m++) sums[m] = (sums[m] as number) + (riseOf(series, m, span) || 0);
    }
  }

  #addWeeks(series: Series): void {
    for (const [w, { span }] of this.#sheet.weeks.entries()) {
      if (!span || !isInBoth(series, span)) continue;
      const sums = this.weeks[w] as Float64Array;
      for (const [i, some] of this.#weekFields.entries())
        for (const metric of some) sums[i] = (sums[i] as number) + (riseOf(series, metric, span) || 0);
    }
  }

  merge(other: Group): void {
    const lines = (group: Group): Float64Array[] => [
      group.repositories,
      ...group.values,
      ...group.inBoth,
      ...group.weeks,
    ];
    const theirs = lines(other);
    for (const [i, line] of lines(this).entries())
      for (let j = 0; j < line.length; j++) line[j] = (line[j] as number) + (theirs[i]?.[j] as number);
  }
}
