import { type Mover, type Overview, periodText } from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App } from './app.ts';
import { openable, shortTable } from './data-table.ts';
import { type Child, element, Place } from './element.ts';
import { shown, shownChange, shownPercent } from './figures.ts';
import { repositoryLink } from './links.ts';

/** The biggest changes of a metric that is chosen above them. */
export function moversPart(app: App, { movers, sums }: Overview, signal: AbortSignal) {
  const place = new Place(signal, { class: 'charts' });
  const links = app.site.metrics
    .filter(({ field }) => movers[field] !== undefined)
    .map(({ field, label }) => ({ field, link: element('a', {}, label) }));
  const items = links.map(({ link }) => element('li', {}, link));
  const nav = element(
    'nav',
    { 'aria-label': 'Metric of the biggest changes', class: 'choice' },
    element('ul', {}, ...items),
  );
  let shape = '';
  const show = (settings: Settings): void => {
    for (const { field, link } of links) {
      link.href = app.href({ kind: 'overview' }, { ...settings, metric: field });
      if (field === settings.metric) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const period = periodOf(settings, app.site);
    const inDays = `In ${periodText(app.site, period)}`;
    const next = `${settings.metric} ${period}`;
    if (next === shape) return;
    shape = next;
    const found = movers[settings.metric]?.[period];
    if (sums.changes[period] === null) {
      place.show(() => [element('p', { class: 'note' }, 'There is one day with a run so far.')]);
      return;
    }
    place.show(() => [
      half(app, 'absolute', found?.absolute ?? [], inDays),
      half(app, 'percent', found?.percent ?? [], `${inDays}, in percent`),
    ]);
  };
  return { nodes: [nav, place.node], show };
}

function half(app: App, kind: 'absolute' | 'percent', movers: readonly Mover[], title: string): HTMLElement {
  const id = `movers-${kind}`;
  const size = ({ before, after }: Mover): number =>
    Math.abs(kind === 'absolute' ? after - before : (after - before) / Math.max(1, before));
  const most = Math.max(...movers.map(size));
  const rows = movers.map((mover): Child[] => {
    const { repo, before, after } = mover;
    const bar = element('span', { class: `bar${after < before ? ' falling' : ''}` });
    bar.style.setProperty('--share', `${(100 * size(mover)) / most}%`);
    const change = after - before;
    const text = kind === 'absolute' ? shownChange(change) : shownPercent(change, before);
    return [repositoryLink(app, repo), shown(after), element('span', {}, text, bar)];
  });
  const table = (count: number): HTMLElement =>
    shortTable(
      id,
      [
        ['Repository', 'name'],
        ['Now', 'number'],
        ['Change', 'change'],
      ],
      rows.slice(0, count),
    );
  const content =
    rows.length === 0 ? element('p', { class: 'note' }, 'Nothing changed.') : openable(rows.length, 10, table, title);
  return element('div', {}, element('h3', { id }, title), content);
}
