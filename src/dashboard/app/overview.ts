import { counted } from '../../text/format.ts';
import type { Overview, OwnerSums } from '../site-data.ts';
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

/** The sums are there first; all that is below them once they have been painted. */
export async function overviewView(app: App, signal: AbortSignal): Promise<BuiltView> {
  const overview = await readJson<Overview>(app.site, 'overview.json');
  const period = periodNav(app);
  const highlights = new Place(signal, { class: 'highlights' });
  const tiles = new Place(signal);
  const rest = new Place(signal);
  rest.show(() => [element('p', { class: 'note' }, 'Loading…')]);
  let below: Below | undefined;
  let owners: readonly OwnerSums[] = overview.owners.most;
  let spanShown = '';
  const show = (settings: Settings): void => {
    period.show(settings);
    if (settings.period !== spanShown) {
      spanShown = settings.period;
      highlights.show(() => highlightsOf(app, overview, owners, periodOf(settings, app.site)));
      tiles.show((signal) => [sumTiles(app, overview, settings, signal)]);
    }
    below?.show(settings);
  };
  const fill = (): void => {
    const made = belowSums(app, overview, signal);
    below = made;
    rest.show(() => made.nodes);
    made.show(app.address().settings);
    whenIdle(signal, async () => {
      owners = await made.load();
      spanShown = '';
      show(app.address().settings);
    });
  };
  if (app.isFirst() && app.address().section === null) afterPaint(signal, fill);
  else fill();
  const bar = element('div', { class: 'bar-top' }, sectionNav(), period.node);
  return { title: null, nodes: [skipLink(), heading(app), bar, highlights.node, tiles.node, rest.node], show };
}

const titles = {
  owners: 'Owners',
  weeks: 'Opened, closed and merged',
  movers: 'Biggest changes',
  stale: 'Stale repositories',
  repositories: 'Repositories',
  month: 'The last 30 days',
  jumps: 'Jumps',
  runs: 'Runs',
};

interface Below {
  nodes: readonly HTMLElement[];
  show(settings: Settings): void;
  /** Loads what is large. Resolves to all owners. */
  load(): Promise<readonly OwnerSums[]>;
}

function belowSums(app: App, overview: Overview, signal: AbortSignal): Below {
  const { most, count } = overview.owners;
  const owners = ownersTable(app, most, signal);
  const movers = moversPart(app, overview, signal);
  const weeks = new Place(signal);
  const repositories = new Place(signal);
  repositories.show(() => [element('p', { class: 'note' }, 'Loading…')]);
  let table: ReturnType<typeof repositoryTable> | undefined;
  let spanShown = '';
  const show = (settings: Settings): void => {
    if (settings.period !== spanShown) weeks.show((signal) => weekCharts(app, overview.history, settings, signal));
    spanShown = settings.period;
    owners.show(settings);
    movers.show(settings);
    table?.show(settings);
  };
  const load = async (): Promise<readonly OwnerSums[]> => {
    try {
      const [all, rows] = await Promise.all([count > most.length ? loadOwners(app) : most, loadRepositories(app)]);
      if (count > most.length) owners.take(all);
      repositories.show((signal) => {
        table = repositoryTable(app, rows, null, signal);
        return table.nodes;
      });
      return all;
    } catch (error) {
      repositories.show(() => [element('p', { class: 'problems' }, `${(error as Error).message} Reload the page.`)]);
      return most;
    }
  };
  const contents: Record<keyof typeof titles, readonly HTMLElement[]> = {
    owners: [owners.node],
    weeks: [weeks.node],
    movers: movers.nodes,
    stale: staleTable(app, overview.stale),
    repositories: [repositories.node],
    month: [lastMonth(app, overview.lastMonth)],
    jumps: jumpTable(app, overview.jumps),
    runs: runsPart(overview.runs, signal),
  };
  const nodes = sections.map((id) => sectionOf(id, titles[id], contents[id]));
  return { nodes, show, load };
}

const sections = Object.keys(titles) as (keyof typeof titles)[];

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

function sectionNav(): HTMLElement {
  const items = sections.map((id) => element('li', {}, element('a', { href: `#${id}` }, titles[id])));
  return element('nav', { 'aria-label': 'On this page', class: 'sections' }, element('ul', {}, ...items));
}

function afterPaint(signal: AbortSignal, act: () => void): void {
  requestAnimationFrame(() => setTimeout(() => signal.aborted || act()));
}

/** Once the first view is there, and the processor has time. Safari has no `requestIdleCallback`. */
function whenIdle(signal: AbortSignal, act: () => void): void {
  const start = (): void => {
    if (!signal.aborted) act();
  };
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1_000 });
  else setTimeout(start, 200);
}
