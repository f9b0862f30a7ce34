import type { Site } from '../site-data.ts';
import { addressOf, readAddress, type View } from './address.ts';
import type { App, BuiltView } from './app.ts';
import { element } from './element.ts';
import { overviewView } from './overview.ts';
import { ownerView } from './owner-view.ts';
import { unknownView } from './page-head.ts';
import { Places } from './places.ts';
import { repositoryView } from './repository-view.ts';

const site = JSON.parse(document.getElementById('site')?.textContent ?? '') as Site;
const main = document.querySelector('main') ?? document.body;

const app: App = {
  site,
  address: () => readAddress(location.hash),
  isFirst: () => shown === undefined && top === 0,
  href: (view, settings = { period: app.address().settings.period }) => addressOf(view, settings),
  change(settings, { isSmall } = { isSmall: false }) {
    const { view, settings: now } = app.address();
    const address = addressOf(view, { ...now, ...settings });
    if (isSmall) history.replaceState(history.state, '', address);
    else {
      places.leave();
      history.pushState(null, '', address);
      places.arrive();
    }
    shown?.built.show(app.address().settings);
  },
};

let shown: { key: string; built: BuiltView; content: AbortController } | undefined;
const places = new Places();
/** Where the reader of the step that is shown next was. */
let top = places.arrive();
/** The section that a link to another way of showing the view leads to. */
let wanted: string | undefined;

function build(view: View, signal: AbortSignal): BuiltView | Promise<BuiltView> {
  if (view.kind === 'overview') return overviewView(app, signal);
  if (view.kind === 'owner') return ownerView(app, view.login, signal);
  if (view.kind === 'repo') return repositoryView(app, view.repo, signal);
  return unknownView(app, 'Not found', 'There is no page at this address.');
}

let latest = 0;

async function show(): Promise<void> {
  const { view, settings, section } = app.address();
  const key = JSON.stringify(view);
  latest++;
  const mine = latest;
  if (shown?.key !== key) {
    const content = new AbortController();
    main.setAttribute('aria-busy', 'true');
    const built = await Promise.resolve(build(view, content.signal)).catch(problemView);
    // Meanwhile the reader went on.
    if (mine !== latest) {
      content.abort();
      return;
    }
    put({ key, built, content });
  }
  main.removeAttribute('aria-busy');
  shown?.built.show(settings);
  if (section !== null) goTo(section);
}

function put(next: NonNullable<typeof shown>): void {
  const isFirst = shown === undefined;
  shown?.content.abort();
  shown = next;
  main.replaceChildren(...next.built.nodes);
  document.title = next.built.title === null ? site.title : `${next.built.title} · ${site.title}`;
  if (isFirst && top === 0) return;
  main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  // The content has its height only now that it is shown.
  next.built.show(app.address().settings);
  scrollTo({ top, behavior: 'instant' });
}

function problemView(error: unknown): BuiltView {
  const text = error instanceof Error ? error.message : String(error);
  const again = element('a', { href: '' }, 'Reload the page');
  const nodes = [
    element('h1', { tabindex: '-1' }, 'This page could not be shown'),
    element('p', { class: 'problems' }, text),
    element('p', {}, again),
  ];
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  return { title: 'Problem', nodes, show: () => undefined };
}

function goTo(id: string): void {
  const heading = document.getElementById(`${id}-title`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

history.scrollRestoration = 'manual';
addEventListener('hashchange', () => {
  places.leave();
  top = places.arrive();
  const section = wanted;
  wanted = undefined;
  void show().then(() => section && goTo(section));
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const [, id = link?.dataset.section] = /^#([a-z]+)$/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (link === null || id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.section !== undefined && link.hash !== location.hash) {
    wanted = id;
    return;
  }
  // Sections are no views: the address stays that of the view.
  event.preventDefault();
  goTo(id);
});
void show();
