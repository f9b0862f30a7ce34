import { counted, number } from '../../text/format.ts';
import type { Jump, Overview, SeenList } from '../site-data.ts';
import type { App } from './app.ts';
import { openable, shortTable } from './data-table.ts';
import { element } from './element.ts';
import { shown, shownChange } from './figures.ts';
import { repositoryLink } from './links.ts';

const note = (text: string): HTMLElement => element('p', { class: 'note' }, text);

export function staleTable(app: App, { count, repositories }: Overview['stale']): HTMLElement[] {
  if (count === 0) return [note('Every repository with open issues was active within a year.')];
  const rest = count > repositories.length ? ` Listed here are ${number(repositories.length)}.` : '';
  const text = `${counted(count, 'repository has', 'repositories have')} open issues, but no push or update for a year. Consider archiving them. Those with the most open issues come first.${rest}`;
  const table = (rows: number): HTMLElement =>
    shortTable(
      'stale-title',
      [
        ['Repository', 'name'],
        ['Open issues', 'number'],
        ['Last active', 'day'],
        ['Stars', 'number'],
      ],
      repositories
        .slice(0, rows)
        .map(({ repo, lastActive, openIssues, stars }) => [
          repositoryLink(app, repo),
          shown(openIssues),
          lastActive.slice(0, 10),
          shown(stars),
        ]),
    );
  const settings = { period: app.address().settings.period, archived: 'stale', sort: '-openIssues' };
  const href = app.href({ kind: 'overview' }, settings);
  const all = element('a', { href, 'data-section': 'repositories' }, 'Sort all of them, or save them as CSV');
  return [note(text), element('p', {}, all), openable(repositories.length, 10, table, 'stale repositories')];
}

export function lastMonth(app: App, { appeared, gone, archived }: Overview['lastMonth']): HTMLElement {
  const lists: [id: string, title: string, seen: SeenList][] = [
    ['new', 'New', appeared],
    ['gone', 'Gone', gone],
    ['archived', 'Archived', archived],
  ];
  const parts = lists.map(([id, title, { count, repositories }]) => {
    const table = (rows: number): HTMLElement =>
      shortTable(
        id,
        [
          ['Repository', 'name'],
          ['Day', 'day'],
          ['Stars', 'number'],
        ],
        repositories.slice(0, rows).map(({ repo, day, stars }) => [repositoryLink(app, repo), day, shown(stars)]),
      );
    const content =
      repositories.length === 0
        ? note('None.')
        : openable(repositories.length, 5, table, `${title.toLowerCase()} repositories`);
    return element('div', {}, element('h3', { id }, `${title} (${number(count)})`), content);
  });
  return element('div', { class: 'thirds' }, ...parts);
}

export function jumpTable(app: App, jumps: readonly Jump[]): HTMLElement[] {
  if (jumps.length === 0) return [note('No number changed much more than usual in a day.')];
  const labels = new Map(app.site.metrics.map(({ field, label }) => [field, label]));
  const table = (count: number): HTMLElement =>
    shortTable(
      'jumps-title',
      [
        ['Repository', 'name'],
        ['Day', 'day'],
        ['What', 'text'],
        ['Change', 'change'],
        ['Usual in a day', 'change'],
      ],
      jumps
        .slice(0, count)
        .map(({ repo, field, day, difference, usual }) => [
          repositoryLink(app, repo),
          day,
          labels.get(field) ?? field,
          shownChange(difference),
          shownChange(usual),
        ]),
    );
  return [note('Changes of one day that are far from what is usual.'), openable(jumps.length, 10, table, 'jumps')];
}
