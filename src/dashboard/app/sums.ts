import { type History, type Period, periods, type Sums, type Values } from '../site-data.ts';
import { periodOf, type Settings, spanOf } from './address.ts';
import type { App } from './app.ts';
import { chartOf } from './chart.ts';
import { element } from './element.ts';
import { shownChange, wholeWeeks } from './figures.ts';
import type { Line } from './plot.ts';
import { type Tile, tileOf } from './tile.ts';

const shownSums = [
  ['stars', 2],
  ['openIssues', 1],
  ['openPRs', 3],
] as const;

/** The sums of all repositories, or of those of an owner, with their lines. */
export function sumTiles(
  app: App,
  { sums, history }: { sums: Sums; history: History },
  settings: Settings,
  signal: AbortSignal,
): HTMLElement {
  const repositories: Tile = {
    label: 'Repositories',
    value: sums.repositories,
    changes: changesOf(sums, ({ repositories: change }) => change),
    series: history.repositories,
    color: 4,
  };
  const tiles = shownSums.map(([field, color]): Tile => {
    const label = app.site.metrics.find((metric) => metric.field === field)?.label ?? field;
    return {
      ...{ label, color, value: sums.values[field] ?? null, series: history.values[field] ?? [] },
      changes: changesOf(sums, ({ values }) => values[field] ?? null),
      note: partInBoth(sums, field, periodOf(settings, app.site)),
    };
  });
  const made = [repositories, ...tiles].map((tile) => tileOf(app, tile, settings, signal));
  return element('div', { class: 'tiles' }, ...made);
}

function changesOf(
  { changes }: Sums,
  of: (change: { repositories: number; values: Values }) => number | null,
): Tile['changes'] {
  const [week, month, quarter] = periods.map((period) => {
    const change = changes[period];
    return change === null ? null : of(change);
  });
  return { 7: week ?? null, 30: month ?? null, 90: quarter ?? null };
}

/** Sums also change by repositories that come and go, which is said where it makes a difference. */
function partInBoth({ changes }: Sums, field: string, period: Period): string | undefined {
  const change = changes[period];
  const part = change?.inBoth[field];
  if (change == null || part == null || part === change.values[field]) return undefined;
  return `${shownChange(part)} in repositories of both days`;
}

/** Fewer weeks make no picture. */
const leastDays = 91;

/** What was opened, closed and merged in each week. */
export function weekCharts(
  { site }: App,
  { weeks: all }: History,
  settings: Settings,
  signal: AbortSignal,
): HTMLElement[] {
  const { weeks, running } = wholeWeeks(all, site.days.at(-1) ?? '');
  const note = running
    ? [element('p', { class: 'note' }, `The week from ${running.start} is not over, and is left out.`)]
    : [];
  if (weeks.length === 0) return note;
  const span = spanOf(settings);
  const count = span === 'all' ? weeks.length : Math.ceil(Math.max(leastDays, Number(span)) / 7);
  const shown = weeks.slice(-count);
  const line = (label: string, field: 'openedIssues' | 'closedIssues' | 'openedPRs' | 'mergedPRs'): Line => ({
    ...{ label, values: shown.map((week) => week[field]) },
    ...(field.startsWith('opened') ? { color: 1, isBars: true } : { color: 2 }),
  });
  const charts = [
    { title: 'Issues per week', lines: [line('Opened', 'openedIssues'), line('Closed', 'closedIssues')] },
    { title: 'Pull requests per week', lines: [line('Opened', 'openedPRs'), line('Merged', 'mergedPRs')] },
  ].map(({ title, lines }) =>
    element(
      'div',
      {},
      element('h3', {}, title),
      chartOf({ title, dayTitle: 'Week from', days: shown.map(({ start }) => start), lines, height: 200 }, signal),
    ),
  );
  return [...note, element('div', { class: 'charts' }, ...charts)];
}
