import { counted, number } from '../../text/format.ts';
import { type Mover, type Overview, type OwnerSums, type Period, periodText } from '../site-data.ts';
import type { App } from './app.ts';
import { element } from './element.ts';
import { shown, shownChange, shownPercent } from './figures.ts';
import { ownerLink, repositoryLink } from './links.ts';

/** The answers that most readers come for. */
export function highlightsOf(
  app: App,
  { movers, stale, sums }: Overview,
  owners: readonly OwnerSums[],
  period: Period,
): HTMLElement[] {
  const grown = grownMost(owners, period);
  const rising = (field: string): Mover | undefined =>
    movers[field]?.[period].absolute.find(({ before, after }) => after > before);
  const starred = rising('stars');
  const piling = rising('openIssues');
  const inDays = `in ${periodText(app.site, period)}`;
  const moved = ({ before, after }: Mover, what: string): string =>
    `${shownChange(after - before)} ${what} ${inDays}, now ${shown(after)}`;
  const staleLink = element('a', { href: '#stale' }, counted(stale.count, 'stale repository', 'stale repositories'));
  return [
    ...(grown ? [card('Grew most', ownerLink(app, grown.login), `${grown.text} ${inDays}`)] : []),
    ...(starred ? [card('Most new stars', repositoryLink(app, starred.repo), moved(starred, 'stars'))] : []),
    ...(piling ? [card('Issues pile up', repositoryLink(app, piling.repo), moved(piling, 'open issues'))] : []),
    card('Consider archiving', staleLink, `of ${number(sums.repositories)}: open issues, and no activity for a year`),
  ];
}

const card = (title: string, who: HTMLElement, text: string): HTMLElement =>
  element(
    'div',
    {},
    element('h2', {}, title),
    element('p', { class: 'who' }, who),
    element('p', { class: 'note' }, text),
  );

function grownMost(owners: readonly OwnerSums[], period: Period): { login: string; text: string } | undefined {
  const changes = owners.map(({ login, values, changes }) => ({
    login,
    change: changes[period]?.values.stars ?? 0,
    stars: values.stars ?? 0,
  }));
  const [first, ...others] = changes;
  if (!first) return undefined;
  const { login, change, stars } = others.reduce((most, one) => (one.change > most.change ? one : most), first);
  if (change <= 0) return undefined;
  const percent = shownPercent(change, stars - change);
  return { login, text: `${shownChange(change)} stars${percent === '' ? '' : ` (${percent})`}` };
}
