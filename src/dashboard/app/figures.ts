import { number, signed } from '../../text/format.ts';
import { dayNumber } from '../days.ts';
import type { Period, Site } from '../site-data.ts';
import type { Span } from './address.ts';

type Series = readonly (number | null)[];

export const shown = (value: number | null | undefined): string =>
  value == null ? '–' : number(value).replace('-', '−');
export const shownChange = (value: number | null | undefined): string => (value == null ? '–' : signed(value));

const units = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
  [1, ''],
] as const;
const mostDecimals = 3;

/** The whole numbers of an axis, such as `1.25M`: as short as texts can be that say the numbers exactly. */
export function axisTexts(values: readonly number[]): string[] {
  const parts = values.map((value) => {
    const [unit, sign] = units.find(([one]) => Math.abs(value) >= one) ?? ([1, ''] as const);
    return { text: String(value / unit), sign };
  });
  const isShort = parts.every(({ text }, i) => !Number.isInteger(values[i]) || decimalsOf(text) <= mostDecimals);
  return values.map((value, i) => {
    if (!Number.isInteger(value)) return '';
    return isShort ? `${parts[i]?.text}${parts[i]?.sign}` : shown(value);
  });
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A change in percent of what was before; empty where nothing was. */
export function shownPercent(change: number, before: number): string {
  if (before <= 0) return '';
  return `${signed(Math.round((1000 * change) / before) / 10)}%`;
}

/** What a series rose in a period; null where either end is not known. */
export function changeOver(series: Series, { bases }: Pick<Site, 'bases'>, period: Period): number | null {
  const base = bases[period];
  const before = base === null ? null : series[base];
  const now = series.at(-1);
  return before == null || now == null ? null : now - before;
}

/** The weeks that were over on the day of the last run, and the one that was not. */
export function wholeWeeks<Week extends { start: string }>(
  all: readonly Week[],
  lastRun: string,
): { weeks: readonly Week[]; running: Week | undefined } {
  const last = all.at(-1);
  const isOver = last === undefined || dayNumber(lastRun) - dayNumber(last.start) >= 6;
  return isOver ? { weeks: all, running: undefined } : { weeks: all.slice(0, -1), running: last };
}

/** Where the days of a span begin. */
export const startOf = (count: number, span: Span): number =>
  span === 'all' ? 0 : Math.max(0, count - 1 - Number(span));

/** The known values of a series with their places. */
const known = (series: Series): { at: number; value: number }[] =>
  series.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

/** A series in words, for readers who do not see its line. */
export function inWords(days: readonly string[], series: Series): string {
  const values = known(series);
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last) return 'No values.';
  if (values.length === 1) return `${number(first.value)} on ${days[first.at]}.`;
  const lowest = values.reduce((least, one) => (one.value < least.value ? one : least));
  const highest = values.reduce((most, one) => (one.value > most.value ? one : most));
  return `From ${number(first.value)} on ${days[first.at]} to ${number(last.value)} on ${days[last.at]}. Lowest ${number(lowest.value)}, highest ${number(highest.value)}.`;
}

/**
 * Where a series began to rise: the point that is farthest below the straight line from its first to its last value
 * (the knee of https://raghavan.usc.edu/papers/kneedle-simplex11.pdf). Null if it did not rise much.
 */
export function riseOf(series: Series): { at: number; from: number; to: number } | null {
  const values = known(series);
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length < 8) return null;
  const slope = (last.value - first.value) / (last.at - first.at);
  const below = ({ at, value }: { at: number; value: number }): number => first.value + slope * (at - first.at) - value;
  const knee = values.reduce((most, one) => (below(one) > below(most) ? one : most));
  const rise = last.value - knee.value;
  return rise >= Math.max(10, 0.2 * knee.value) ? { at: knee.at, from: knee.value, to: last.value } : null;
}
