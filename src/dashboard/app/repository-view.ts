import { number } from '../../text/format.ts';
import { periods } from '../site-data.ts';
import type { Settings } from './address.ts';
import type { App, BuiltView } from './app.ts';
import { shortTable } from './data-table.ts';
import { element, Place } from './element.ts';
import { changeOver, riseOf } from './figures.ts';
import { readRepository } from './files.ts';
import { type RepositoryHistory, repositoryHistory } from './histories.ts';
import { gitHubLinks } from './links.ts';
import { pageHead, sectionOf, unknownView } from './page-head.ts';
import { periodNav } from './period-nav.ts';
import { type Tile, tileOf } from './tile.ts';

const pages = { Repository: '', Issues: '/issues', 'Pull requests': '/pulls', Releases: '/releases' };
/** Of one kind, one color. */
const colorOf = (field: string): Tile['color'] =>
  field === 'stars' ? 2 : field.endsWith('Issues') ? 1 : field.endsWith('PRs') ? 3 : 4;

/** What most readers look for comes first. */
const firstFields = ['openIssues', 'stars'];

export async function repositoryView(app: App, repo: string, signal: AbortSignal): Promise<BuiltView> {
  const history = repositoryHistory(await readRepository(app.site, repo), app.site);
  if (!history) {
    const text =
      'This repository is not on the dashboard. It has been renamed, it is not public, or it was never collected.';
    return unknownView(app, repo, text);
  }
  const period = periodNav(app);
  const tiles = new Place(signal, { class: 'tiles' });
  const rise = riseOf(history.values.openIssues ?? []);
  let spanShown = '';
  const show = (settings: Settings): void => {
    period.show(settings);
    if (settings.period === spanShown) return;
    spanShown = settings.period;
    tiles.show((signal) => tilesOf(app, history, rise).map((tile) => tileOf(app, tile, settings, signal)));
  };
  const { events } = history;
  const changes = shortTable(
    'events-title',
    [
      ['Day', 'day'],
      ['Change', 'text'],
    ],
    events.map(({ day, text }) => [day, text]),
  );
  const badges = [...(history.isArchived ? ['archived'] : []), ...(history.isGone ? ['gone'] : [])];
  const [owner = ''] = history.repo.split('/');
  const links = gitHubLinks(app, history.repo, pages);
  const nodes = [
    ...pageHead(app, { title: history.repo, owner, badges, links, period: period.node }),
    ...(rise ? [riseText(app, rise)] : []),
    tiles.node,
    sectionOf('events', 'What changed when', [changes]),
  ];
  return { title: history.repo, nodes, show };
}

function tilesOf({ site }: App, { values }: RepositoryHistory, rise: ReturnType<typeof riseOf>): Tile[] {
  const place = (field: string): number =>
    firstFields.includes(field) ? firstFields.indexOf(field) : firstFields.length;
  const metrics = site.metrics.toSorted((one, other) => place(one.field) - place(other.field));
  const known = metrics.filter(({ field }) => values[field]?.some((value) => value !== null));
  return known.map(({ field, label }) => {
    const series = values[field] ?? [];
    const [week, month, quarter] = periods.map((period) => changeOver(series, site, period));
    const mark = field === 'openIssues' && rise ? { day: site.days[rise.at] ?? '', text: 'rise begins' } : undefined;
    return {
      ...{
        label,
        series,
        mark,
        isWide: firstFields.indexOf(field) >= 0,
        value: series.findLast((value) => value !== null) ?? null,
        color: colorOf(field),
      },
      changes: { 7: week ?? null, 30: month ?? null, 90: quarter ?? null },
    };
  });
}

function riseText({ site }: App, { at, from, to }: NonNullable<ReturnType<typeof riseOf>>): HTMLElement {
  const day = element('strong', {}, site.days[at] ?? '');
  return element(
    'p',
    { class: 'finding' },
    'Open issues began to pile up around ',
    day,
    `: ${number(from)} then, ${number(to)} now.`,
  );
}
