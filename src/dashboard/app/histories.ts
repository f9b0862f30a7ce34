import { type History, type HistoryRow, type OwnerRow, type Site, type Week, weekColumns } from '../site-data.ts';

export interface RepositoryHistory {
  /** Under its last name, as GitHub writes it. */
  repo: string;
  isArchived: boolean;
  isGone: boolean;
  values: Record<string, (number | null)[]>;
  /** The newest first. */
  events: { day: string; text: string }[];
}

const dayOf = ({ day }: { day: Date }): string => day.toISOString().slice(0, 10);

/** Whole numbers of 64 bits come as `bigint`. */
const numberOf = (value: unknown): number | null => (value == null ? null : Number(value));

/** An entry for each day from the rows of days on which something changed; null on days without a run. */
function seriesOf<Row extends { day: Date }>(
  rows: readonly Row[],
  { days, hasRun }: Site,
  numberIn: (row: Row) => number | null,
): (number | null)[] {
  const series = new Array<number | null>(days.length).fill(null);
  const places = new Map(days.map((day, i) => [day, i]));
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    const from = places.get(dayOf(row)) ?? 0;
    series.fill(numberIn(row), from, next ? (places.get(dayOf(next)) ?? from) : from + 1);
  }
  return series.map((value, i) => (hasRun[i] ? value : null));
}

/** Null if there are no rows. */
export function repositoryHistory(rows: readonly HistoryRow[], site: Site): RepositoryHistory | null {
  const last = rows.at(-1);
  if (!last) return null;
  const values = site.metrics.map(({ field }): [string, (number | null)[]] => [
    field,
    seriesOf(rows, site, (row) => (row.isThere ? numberOf(row[field]) : null)),
  ]);
  const { repo, isArchived, isThere } = last;
  return { repo, isArchived, isGone: !isThere, values: Object.fromEntries(values), events: eventsOf(rows).reverse() };
}

function eventsOf(rows: readonly HistoryRow[]): RepositoryHistory['events'] {
  return rows.flatMap((row, i) => {
    const before = rows[i - 1];
    const texts = before ? changesOf(before, row) : [`First seen${row.name === row.repo ? '' : ` as ${row.name}`}`];
    return texts.map((text) => ({ day: dayOf(row), text }));
  });
}

const changesOf = (before: HistoryRow, row: HistoryRow): string[] => [
  ...(row.name === before.name ? [] : [`Renamed from ${before.name} to ${row.name}`]),
  ...(row.isArchived === before.isArchived ? [] : [row.isArchived ? 'Archived' : 'No longer archived']),
  ...(row.isThere === before.isThere ? [] : [row.isThere ? 'Back' : 'Gone: a run listed its owner without it']),
];

export function ownerHistory(rows: readonly OwnerRow[], site: Site): History {
  const first = rows.findIndex(({ repositories }) => Number(repositories) > 0);
  const own = first < 0 ? [] : rows.slice(first);
  const values = site.metrics.map(({ field }): [string, (number | null)[]] => [
    field,
    seriesOf(own, site, (row) => numberOf(row[field])),
  ]);
  return {
    repositories: seriesOf(own, site, ({ repositories }) => Number(repositories)),
    values: Object.fromEntries(values),
    weeks: weeksOf(rows),
  };
}

const weekMs = 7 * 86_400_000;

/** All weeks from the first Monday to the last, also those of which nothing is known. */
function weeksOf(rows: readonly OwnerRow[]): Week[] {
  const mondays = rows.filter(({ day }) => day.getUTCDay() === 1);
  const byTime = new Map(mondays.map((row) => [row.day.getTime(), row]));
  const from = mondays[0]?.day.getTime() ?? 0;
  const to = mondays.at(-1)?.day.getTime() ?? -1;
  const count = Math.floor((to - from) / weekMs) + 1;
  return Array.from({ length: count }, (_, i) => {
    const row = byTime.get(from + i * weekMs);
    return {
      start: dayOf({ day: new Date(from + i * weekMs) }),
      openedIssues: numberOf(row?.[weekColumns.openedIssues]),
      closedIssues: numberOf(row?.[weekColumns.closedIssues]),
      openedPRs: numberOf(row?.[weekColumns.openedPRs]),
      mergedPRs: numberOf(row?.[weekColumns.mergedPRs]),
    };
  });
}
