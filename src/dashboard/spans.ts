import { isMonday } from './days.ts';
import type { Calendar } from './series.ts';
import { periods } from './site-data.ts';

/** Two days that are compared, as places in the calendar. */
export interface Span {
  from: number;
  to: number;
}

/**
 * In the order of `periods`: from the last run at or before the period's first day to the last run. The shortest period for
 * which no run is that early counts from the first run, as far as that is more than a shorter one has; longer ones are
 * undefined.
 */
export function periodSpans({ count, runs: [first = 0, ...later] }: Calendar): (Span | undefined)[] {
  const to = count - 1;
  const spans = periods.map((period) => [first, ...later].findLast((day) => day <= to - period));
  const partial = spans.indexOf(undefined);
  if (partial >= 0 && first < (spans[partial - 1] ?? to)) spans[partial] = first;
  return spans.map((from) => (from === undefined ? undefined : { from, to }));
}

export interface WeekSpan {
  /** Of its Monday, which can be before the first day. */
  monday: number;
  /** From the last run of the week before to the last one in it; undefined where one of them is missing. */
  span: Span | undefined;
}

/** Weeks from that of the first to that of the last day. */
export function weekSpans({ first, count, runs }: Calendar): WeekSpan[] {
  let monday = 0;
  while (!isMonday(first + monday)) monday--;
  const weeks: WeekSpan[] = [];
  for (; monday < count; monday += 7) {
    const from = runs.findLast((day) => day >= monday - 7 && day < monday);
    const to = runs.findLast((day) => day >= monday && day < monday + 7);
    weeks.push({ monday, span: from === undefined || to === undefined ? undefined : { from, to } });
  }
  return weeks;
}

const mostPoints = 30;

/** Days for a small line: about thirty from the first to the last. */
export function linePoints({ count }: Calendar): number[] {
  const points = Math.min(count, mostPoints);
  return Array.from({ length: points }, (_, i) => (points === 1 ? 0 : Math.round((i * (count - 1)) / (points - 1))));
}
