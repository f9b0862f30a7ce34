import { dayText } from './days.ts';
import type { Group } from './group.ts';
import type { Sheet } from './sheet.ts';
import { type Change, type History, type Period, periods, type Sums, type Values, type Week } from './site-data.ts';

/** The sums of today, with the change of each period. */
export function sumsOf(group: Group, sheet: Sheet): Sums {
  const changes = periods.map((period, p) => [period, changeOf(group, sheet, p)]);
  return {
    repositories: group.repositories[sheet.today] ?? 0,
    values: valuesOf(sheet, (m) => sumOn(group, sheet, m, sheet.today)),
    changes: Object.fromEntries(changes) as Record<Period, Change | null>,
  };
}

export function changeOf(group: Group, sheet: Sheet, p: number): Change | null {
  const span = sheet.periods[p];
  if (!span) return null;
  const { from, to } = span;
  const ifKnown = (m: number, value: number): number | null =>
    sheet.known[m]?.[from] && sheet.known[m]?.[to] ? value : null;
  return {
    from: dayText(sheet.calendar.first + from),
    repositories: (group.repositories[to] ?? 0) - (group.repositories[from] ?? 0),
    values: valuesOf(sheet, (m) => ifKnown(m, (group.values[m]?.[to] ?? 0) - (group.values[m]?.[from] ?? 0))),
    inBoth: valuesOf(sheet, (m) => ifKnown(m, group.inBoth[p]?.[m] ?? 0)),
  };
}

export const valuesOf = ({ fields }: Sheet, value: (metric: number) => number | null): Values =>
  Object.fromEntries(fields.map((field, m) => [field, value(m)]));

/** Null where no repository has the metric in that run. */
export const sumOn = (group: Group, { known }: Sheet, metric: number, day: number): number | null =>
  known[metric]?.[day] ? (group.values[metric]?.[day] ?? null) : null;

/** Sums by day, and by week. */
export function historyOf(group: Group, sheet: Sheet): History {
  const { calendar, fields } = sheet;
  const byDay = (value: (day: number) => number | null): (number | null)[] =>
    calendar.hasRun.map((has, day) => (has ? value(day) : null));
  return {
    repositories: byDay((day) => group.repositories[day] ?? null),
    values: Object.fromEntries(fields.map((field, m) => [field, byDay((day) => sumOn(group, sheet, m, day))])),
    weeks: sheet.weeks.map((_, w) => weekOf(group, sheet, w)),
  };
}

/** A week of a group; nulls where it is not known. */
export function weekOf({ weeks }: Group, sheet: Sheet, w: number): Week {
  const { monday, span } = sheet.weeks[w] ?? { monday: 0 };
  const [openedIssues = null, closedIssues = null, openedPRs = null, mergedPRs = null] = span ? (weeks[w] ?? []) : [];
  return { start: dayText(sheet.calendar.first + monday), openedIssues, closedIssues, openedPRs, mergedPRs };
}

/** The stars of a group for a small line; null while it had no repository. */
export function starsLineOf(group: Group, sheet: Sheet): (number | null)[] {
  const stars = sheet.fields.indexOf('stars');
  return sheet.linePoints.map((day) => (group.repositories[day] ? sumOn(group, sheet, stars, day) : null));
}
