import { type Period, periods, periodText } from '../site-data.ts';
import { periodOf, type Settings, spanOf } from './address.ts';
import type { App } from './app.ts';
import { chartOf } from './chart.ts';
import { element } from './element.ts';
import { shown, shownChange, shownPercent, startOf } from './figures.ts';
import type { Chart } from './plot.ts';

export interface Tile {
  label: string;
  value: number | null;
  changes: Record<Period, number | null>;
  /** A value for each day of the site. */
  series: readonly (number | null)[];
  color: 1 | 2 | 3 | 4;
  note?: string | undefined;
  /** Twice as wide as others. */
  isWide?: boolean;
  mark?: Chart['mark'];
}

const plotHeight = 130;

/** A number with its changes, and its line over the chosen period. */
export function tileOf({ site }: App, tile: Tile, settings: Settings, signal: AbortSignal): HTMLElement {
  const { label, value, changes, note } = tile;
  const items = periods.map((period) => {
    const change = changes[period];
    const percent = change === null || value === null ? '' : shownPercent(change, value - change);
    const attributes = periodOf(settings, site) === period ? { class: 'chosen' } : {};
    const text = element('strong', {}, shownChange(change));
    return element(
      'li',
      attributes,
      element('span', {}, periodText(site, period)),
      text,
      element('small', {}, percent),
    );
  });
  return element(
    'section',
    { class: `tile color-${tile.color}${tile.isWide ? ' wide' : ''}` },
    element('h2', {}, label),
    element('p', { class: 'value' }, shown(value)),
    element('ul', { class: 'changes', 'aria-label': `Changes of ${label.toLowerCase()}` }, ...items),
    note !== undefined && element('p', { class: 'note' }, note),
    chartOf({ ...partOf(tile, site.days, settings), title: label, height: plotHeight, isFirst: true }, signal),
  );
}

function partOf(
  { label, series, color, mark }: Tile,
  days: readonly string[],
  settings: Settings,
): Pick<Chart, 'days' | 'lines' | 'mark'> {
  const start = startOf(days.length, spanOf(settings));
  return { days: days.slice(start), lines: [{ label, values: series.slice(start), color }], mark };
}
