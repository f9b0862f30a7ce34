import type { App, BuiltView } from './app.ts';
import { breakable, type Child, element } from './element.ts';
import { ownerLink } from './links.ts';

interface Head {
  title: string;
  /** Of a repository. */
  owner?: string;
  badges?: readonly string[];
  links: Child;
  period: HTMLElement;
}

/** The way back, the title and the links of a page that is not the overview. */
export function pageHead(app: App, { title, owner, badges = [], links, period }: Head): HTMLElement[] {
  const heading = element('h1', { tabindex: '-1' }, ...breakable(title));
  for (const badge of badges) heading.append(' ', element('span', { class: 'badge' }, badge));
  return [element('header', {}, wayBack(app, owner), heading, links), element('div', { class: 'bar-top' }, period)];
}

function wayBack(app: App, owner?: string): HTMLElement {
  const items = [
    element('li', {}, element('a', { href: app.href({ kind: 'overview' }) }, app.site.title)),
    ...(owner === undefined ? [] : [element('li', {}, ownerLink(app, owner))]),
  ];
  return element('nav', { 'aria-label': 'Breadcrumb', class: 'way' }, element('ol', {}, ...items));
}

export function unknownView(app: App, title: string, text: string): BuiltView {
  const search = { search: title.split('/').at(-1) ?? '' };
  const all = element('a', { href: app.href({ kind: 'overview' }, search) }, 'Search all repositories');
  const head = element('header', {}, wayBack(app), element('h1', { tabindex: '-1' }, ...breakable(title)));
  return { title, nodes: [head, element('p', {}, text), element('p', {}, all)], show: () => undefined };
}

/** For a keyboard, the way past all that is before the table. */
export const skipLink = (): HTMLElement =>
  element('a', { class: 'skip', href: '#repositories' }, 'Skip to the repositories');

export const sectionOf = (id: string, title: string, nodes: readonly Node[]): HTMLElement =>
  element('section', { id }, element('h2', { id: `${id}-title`, tabindex: '-1' }, title), ...nodes);
