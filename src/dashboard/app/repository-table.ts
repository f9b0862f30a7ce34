import type { OwnerColumns, RepositoryColumns } from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App } from './app.ts';
import { csv } from './csv.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';
import { download, element, Place } from './element.ts';
import { readJson } from './files.ts';
import { foundRows, type Repositories, stateOf, withTexts } from './found-rows.ts';
import { columnsOf } from './repository-columns.ts';
import { filterBar } from './repository-filters.ts';

const rowsPerPage = 50;

let loaded: Promise<Repositories> | undefined;

export function loadRepositories({ site }: App): Promise<Repositories> {
  loaded ??= Promise.all([
    readJson<RepositoryColumns>(site, 'repositories.json'),
    readJson<OwnerColumns>(site, 'owners.json'),
  ]).then(([columns, { login }]) => withTexts(columns, login, site.days.at(-1) ?? ''));
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
    const next = `${periodOf(settings, app.site)} ${settings.columns}`;
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
    const rows = (table?.sorted() ?? []).map((row) => [
      ...shownColumns.map(({ value }) => value(row)),
      stateOf(all, row),
    ]);
    const text = csv([[...shownColumns.map(({ title }) => title), 'State'], ...rows]);
    download(new Blob([text], { type: 'text/csv' }), 'repositories.csv');
  }
  return { nodes: [filters.node, place.node], show };
}
