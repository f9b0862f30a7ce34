import { counted } from '../../text/format.ts';
import type { Overview } from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App, BuiltView } from './app.ts';
import { element, Place } from './element.ts';
import { readJson } from './files.ts';
import { highlightsOf } from './highlights.ts';
import { moversPart } from './movers.ts';
import { jumpTable, lastMonth, staleTable } from './news.ts';
import { loadOwners, ownersTable } from './owners.ts';
import { sectionOf, skipLink } from './page-head.ts';
import { periodNav } from './period-nav.ts';
import { loadRepositories, repositoryTable } from './repository-table.ts';
import { runsPart } from './runs.ts';
import { sumTiles, weekCharts } from './sums.ts';

export async function overviewView(app: App, signal: AbortSignal): Promise<BuiltView> {
  const overview = await readJson<Overview>(app.site, 'overview.json');
  const period = periodNav(app);
  const highlights = new Place(signal, { class: 'highlights' });
  const tiles = new Place(signal);
  const weeks = new Place(signal);
  let owners = overview.owners.most;
  const ownerRows = ownersTable(app, owners, signal);
  const movers = moversPart(app, overview, signal);
  const repositories = new Place(signal);
  repositories.show(() => [element('p', { class: 'note' }, 'Loading…')]);
  let table: ReturnType<typeof repositoryTable> | undefined;
  let spanShown = '';
  const show = (settings: Settings): void => {
    period.show(settings);
    if (settings.period !== spanShown) {
      spanShown = settings.period;
      highlights.show(() => highlightsOf(app, overview, owners, periodOf(settings)));
      tiles.show((signal) => [sumTiles(app, overview, settings, signal)]);
      weeks.show((signal) => [weekCharts(overview.history, settings, signal)]);
    }
    ownerRows.show(settings);
    movers.show(settings);
    table?.show(settings);
  };
  const loadAll = async (): Promise<void> => {
    if (overview.owners.count > owners.length) {
      owners = await loadOwners(app);
      ownerRows.take(owners);
    }
    const all = await loadRepositories(app);
    repositories.show((signal) => {
      table = repositoryTable(app, all, null, signal);
      return table.nodes;
    });
    highlights.show(() => highlightsOf(app, overview, owners, periodOf(app.address().settings)));
    show(app.address().settings);
  };
  whenIdle(signal, () =>
    loadAll().catch((error: Error) =>
      repositories.show(() => [element('p', { class: 'problems' }, `${error.message} Reload the page.`)]),
    ),
  );
  const parts: [id: string, title: string, nodes: readonly HTMLElement[]][] = [
    ['owners', 'Owners', [ownerRows.node]],
    ['weeks', 'Opened, closed and merged', [weeks.node]],
    ['movers', 'Biggest changes', movers.nodes],
    ['stale', 'Stale repositories', staleTable(app, overview.stale)],
    ['repositories', 'Repositories', [repositories.node]],
    ['month', 'The last 30 days', [lastMonth(app, overview.lastMonth)]],
    ['jumps', 'Jumps', jumpTable(app, overview.jumps)],
    ['runs', 'Runs', runsPart(overview.runs, signal)],
  ];
  const bar = element('div', { class: 'bar-top' }, sectionNav(parts), period.node);
  const sections = parts.map((part) => sectionOf(...part));
  return { title: null, nodes: [skipLink(), heading(app), bar, highlights.node, tiles.node, ...sections], show };
}

function heading({ site }: App): HTMLElement {
  const runs = site.hasRun.filter(Boolean).length;
  const leftOut = counted(site.leftOut, 'repository that is not public is', 'repositories that are not public are');
  const facts = [
    `Last run ${site.days.at(-1) ?? 'unknown'}`,
    ...(site.days[0] === undefined ? [] : [`${counted(runs, 'day', 'days')} with a run since ${site.days[0]}`]),
    ...(site.leftOut > 0 ? [`${leftOut} left out`] : []),
  ];
  return element(
    'header',
    {},
    element('p', { class: 'kicker' }, 'GitHub repository statistics'),
    element('h1', { tabindex: '-1' }, site.title),
    element('p', { class: 'note' }, facts.join(' · ')),
  );
}

function sectionNav(parts: readonly [id: string, title: string, ...rest: unknown[]][]): HTMLElement {
  const items = parts.map(([id, title]) => element('li', {}, element('a', { href: `#${id}` }, title)));
  return element('nav', { 'aria-label': 'On this page', class: 'sections' }, element('ul', {}, ...items));
}

/** Once the first view is there, and the processor has time. Safari has no `requestIdleCallback`. */
function whenIdle(signal: AbortSignal, act: () => void): void {
  const start = (): void => {
    if (!signal.aborted) act();
  };
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1_000 });
  else setTimeout(start, 200);
}
