import type { OwnerColumns, RepositoryColumns } from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App } from './app.ts';
import { csv } from './csv.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';
import { button, type Child, download, element, Place, unseen } from './element.ts';
import { readJson } from './files.ts';
import { foundRows, type Repositories, withTexts } from './found-rows.ts';
import { repositoryLink } from './links.ts';
import { sparkLine, valuesOfLetters } from './spark-line.ts';

const usual = ['stars', 'openIssues', 'openPRs'];
const rowsPerPage = 50;

let loaded: Promise<Repositories> | undefined;

export function loadRepositories({ site }: App): Promise<Repositories> {
  loaded ??= Promise.all([
    readJson<RepositoryColumns>(site, 'repositories.json'),
    readJson<OwnerColumns>(site, 'owners.json'),
  ]).then(([columns, { login }]) => withTexts(columns, login));
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/** The table of all repositories, or of those of an owner, with what it is searched and filtered by. */
export function repositoryTable(app: App, all: Repositories, owner: string | null, signal: AbortSignal) {
  const fixed = owner === null ? {} : { owner };
  const nothing = { search: '', language: '', topic: '', owner: '', ...fixed };
  const place = new Place(signal, { class: 'repository-table' });
  const filters = filterBar(app, all, owner, () => save());
  let shape = '';
  let table: DataTable | undefined;
  let columns: Column[] = [];
  let wanted = '';
  let found: number[] = [];
  let total = 0;

  function show(settings: Settings): void {
    const next = `${periodOf(settings)} ${settings.columns}`;
    if (next !== shape) {
      shape = next;
      columns = columnsOf(app, all, settings);
      const keys = { sort: 'sort', page: 'page' } as const;
      const made = dataTable({
        ...{ app, columns, keys, rowsPerPage },
        labelledBy: 'repositories-title',
        noun: ['repository', 'repositories'],
      });
      table = made;
      place.show(() => [element('div', { class: 'tools' }, made.count, ...filters.tools), ...made.nodes]);
    }
    filters.show(settings);
    const { search, archived, language, topic } = settings;
    const filter = JSON.stringify([search, archived, language, topic, settings.owner]);
    if (filter !== wanted) {
      wanted = filter;
      found = foundRows(all, { ...settings, ...fixed });
      total = foundRows(all, { ...nothing, archived: archived === 'gone' ? 'gone' : '' }).length;
    }
    table?.show(found, total, settings);
  }

  function save(): void {
    const shownColumns = columns.filter(({ kind }) => kind !== 'line');
    const rows = (table?.sorted() ?? []).map((row) => shownColumns.map(({ value }) => value(row)));
    const text = csv([shownColumns.map(({ title }) => title), ...rows]);
    download(new Blob([text], { type: 'text/csv' }), 'repositories.csv');
  }
  return { nodes: [filters.node, place.node], show };
}

function columnsOf(app: App, all: Repositories, settings: Settings): Column[] {
  const period = periodOf(settings);
  const more = settings.columns.split(',');
  const metrics = app.site.metrics.filter(({ field }) => usual.includes(field) || more.includes(field));
  const numbers = metrics.flatMap(({ field, label }): Column[] => {
    const values = all.values[field] ?? [];
    const changes = all.changes[period][field] ?? [];
    return [
      { id: field, title: label, kind: 'number', value: (row) => values[row] ?? null },
      {
        id: `${field}Change`,
        title: `${label} in ${period} days`,
        shortTitle: `in ${period} days`,
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

/** The search, the choices beside it, and what is done with what is found. */
function filterBar(app: App, all: Repositories, owner: string | null, save: () => void) {
  const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', id: 'search' });
  search.addEventListener('input', () => app.change({ search: search.value, page: '1' }, { isSmall: true }));
  const choices: [name: 'owner' | 'archived' | 'language' | 'topic', label: string, options: [string, string][]][] = [
    ['owner', 'Owner', owner === null ? all.owners.map((one) => [one, one]) : []],
    ['archived', 'State', [...states]],
    ['language', 'Language', byName(all.languages ?? [])],
    ['topic', 'Topic', byName(mostUsed(all))],
  ];
  const selects = choices
    .filter(([, , options]) => options.length > 0)
    .map(([name, label, options]) => {
      const items = [['', 'all'], ...options].map(([value, text]) => element('option', { value }, text));
      const select = element('select', { name }, ...items);
      select.addEventListener('change', () => app.change({ [name]: select.value, page: '1' }));
      return { name, select, label: element('label', {}, label, select) };
    });
  const picks = app.site.metrics
    .filter(({ field }) => !usual.includes(field))
    .map(({ field, label }) => {
      const box = element('input', { type: 'checkbox', name: field });
      box.addEventListener('change', () => app.change({ columns: chosen() }));
      return { field, box, label: element('label', {}, box, label) };
    });
  const chosen = (): string => picks.flatMap(({ field, box }) => (box.checked ? [field] : [])).join(',');
  const more = element('details', { class: 'columns' }, element('summary', {}, 'Columns'));
  more.append(element('div', {}, ...picks.map(({ label }) => label)));
  const node = element(
    'div',
    { class: 'tools' },
    element('label', {}, 'Search', unseen(' repositories'), search),
    ...selects.map(({ label }) => label),
  );
  const tools = [picks.length > 0 && more, button('Save as CSV', save)];
  const show = (settings: Settings): void => {
    if (search.value !== settings.search) search.value = settings.search;
    for (const { name, select } of selects) select.value = settings[name];
    for (const { field, box } of picks) box.checked = settings.columns.split(',').includes(field);
  };
  return { node, tools, show };
}

const states = [
  ['no', 'active'],
  ['yes', 'archived'],
  ['gone', 'gone'],
] as const satisfies [string, string][];

const byName = (names: readonly string[]): [string, string][] => names.toSorted().map((name) => [name, name]);

/** More than these are found by the search. */
const mostTopics = 300;

function mostUsed({ topics = [], topicNames = [] }: Repositories): string[] {
  const uses = new Array<number>(topicNames.length).fill(0);
  for (const topic of topics.flat()) uses[topic] = (uses[topic] ?? 0) + 1;
  const order = topicNames.map((_, i) => i).sort((one, other) => (uses[other] ?? 0) - (uses[one] ?? 0));
  return order.slice(0, mostTopics).map((i) => topicNames[i] ?? '');
}
