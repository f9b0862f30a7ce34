import { periodText } from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App } from './app.ts';
import type { Column } from './data-table.ts';
import { type Child, element } from './element.ts';
import type { Repositories } from './found-rows.ts';
import { repositoryLink } from './links.ts';
import { sparkLine, valuesOfLetters } from './spark-line.ts';

/** Metrics that are shown without being asked for. */
export const usualMetrics = ['stars', 'openIssues', 'openPRs'];

export function columnsOf(app: App, all: Repositories, settings: Settings): Column[] {
  const period = periodOf(settings, app.site);
  const inDays = `in ${periodText(app.site, period)}`;
  const more = settings.columns.split(',');
  const metrics = app.site.metrics.filter(({ field }) => usualMetrics.includes(field) || more.includes(field));
  const numbers = metrics.flatMap(({ field, label }): Column[] => {
    const values = all.values[field] ?? [];
    const changes = all.changes[period][field] ?? [];
    return [
      { id: field, title: label, kind: 'number', value: (row) => values[row] ?? null },
      {
        id: `${field}Change`,
        title: `${label} ${inDays}`,
        shortTitle: inDays,
        kind: 'change',
        value: (row) => changes[row] ?? null,
      },
    ];
  });
  const { language, languages = [], latestRelease, visibility } = all;
  const texts: Column[] = [
    ...(language ? [text('language', 'Language', (row) => languages[language[row] ?? -1] ?? null)] : []),
    ...(latestRelease
      ? [day('latestRelease', 'Latest release', (row) => latestRelease[row]?.slice(0, 10) ?? null)]
      : []),
    ...(visibility ? [text('visibility', 'Visibility', (row) => visibility[row] ?? null)] : []),
    day('lastActive', 'Last active', (row) => all.lastActive[row] ?? null),
  ];
  return [
    {
      id: 'repo',
      title: 'Repository',
      kind: 'name',
      value: (row) => all.names[row] ?? null,
      show: (row) => [repositoryLink(app, all.names[row] ?? ''), ...badges(all, row)],
    },
    {
      id: 'starsLine',
      title: 'Stars over time',
      kind: 'line',
      value: () => null,
      show: (row) => [sparkLine(valuesOfLetters(all.starsLine[row] ?? ''), `Stars of ${all.names[row]} over time`)],
    },
    ...numbers,
    ...texts,
  ];
}

type ValueOf = Column['value'];
const text = (id: string, title: string, value: ValueOf): Column => ({ id, title, kind: 'text', value });
const day = (id: string, title: string, value: ValueOf): Column => ({ id, title, kind: 'day', value });

function badges(all: Repositories, row: number): Child[] {
  const seen = all.lastSeen[row];
  const words = [
    ...(all.isArchived[row] ? ['archived'] : []),
    ...(all.isTemplate[row] ? ['template'] : []),
    ...(all.isGone[row] ? ['gone'] : []),
    ...(seen ? [`last seen ${seen}`] : []),
  ];
  return words.flatMap((word) => [' ', element('span', { class: 'badge' }, word)]);
}
