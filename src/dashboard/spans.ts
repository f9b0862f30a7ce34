import { isMonday } from './days.ts';
import type { Calendar } from './series.ts';
import { type Period, periods } from './site-data.ts';

/** Two days that are compared, as places in the calendar. */
export interface Span {
  from: number;
  to: number;
}

/** From the last run at or before the period's first day to the last run; undefined where no run was that early. */
export function periodSpan({ count, runs }: Calendar, period: Period): Span | undefined {
  const to = count - 1;
  const from = runs.findLast((day) => day <= to - period);
  return from === undefined ? undefined : { from, to };
}

export const periodSpans = (calendar: Calendar): (Span | undefined)[] =>
  periods.map((period) => periodSpan(calendar, period));

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
