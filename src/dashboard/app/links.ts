import type { View } from './address.ts';
import type { App } from './app.ts';
import { breakable, type Child, element } from './element.ts';

const linkTo = (app: App, view: View, ...content: readonly Child[]): HTMLElement =>
  element('a', { href: app.href(view) }, ...content);

export const repositoryLink = (app: App, repo: string): HTMLElement =>
  linkTo(app, { kind: 'repo', repo }, ...breakable(repo));

export const ownerLink = (app: App, login: string): HTMLElement =>
  linkTo(app, { kind: 'owner', login }, ...breakable(login));

/** What GitHub accepts as the name of an account or a repository. */
const isName = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** Links to pages of GitHub; none if its address is not known, or the name is none that GitHub has. */
export function gitHubLinks({ site }: App, name: string, pages: Readonly<Record<string, string>>): HTMLElement | false {
  if (site.server === null || !isName.test(name)) return false;
  const items = Object.entries(pages).map(([text, path]) =>
    element('li', {}, element('a', { href: `${site.server}/${name}${path}` }, text)),
  );
  return element('ul', { class: 'links', 'aria-label': 'On GitHub' }, ...items);
}
