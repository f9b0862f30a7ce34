import {
  type Columns,
  type OwnerColumns,
  type OwnerSums,
  type Period,
  periods,
  periodText,
  type Values,
} from '../site-data.ts';
import { periodOf, type Settings } from './address.ts';
import type { App } from './app.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';
import { Place } from './element.ts';
import { readJson } from './files.ts';
import { ownerLink } from './links.ts';
import { sparkLine, valuesOfLetters } from './spark-line.ts';

const fields = ['stars', 'openIssues', 'openPRs'];

export const loadOwners = async ({ site }: App): Promise<OwnerSums[]> =>
  ownersOf(await readJson<OwnerColumns>(site, 'owners.json'));

const ownersOf = (columns: OwnerColumns): OwnerSums[] =>
  columns.login.map((login, i) => ({
    login,
    repositories: columns.repositories[i] ?? 0,
    values: at(columns.values, i),
    changes: Object.fromEntries(periods.map((period) => [period, changeAt(columns.changes[period], i)])) as Record<
      Period,
      OwnerSums['changes'][Period]
    >,
    starsLine: valuesOfLetters(columns.starsLine[i] ?? ''),
  }));

const at = (columns: Columns, i: number): Values =>
  Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, values[i] ?? null]));

function changeAt(changes: OwnerColumns['changes'][Period], i: number): OwnerSums['changes'][Period] {
  if (changes === null) return null;
  const { from, repositories, values, inBoth } = changes;
  return { from, repositories: repositories[i] ?? 0, values: at(values, i), inBoth: at(inBoth, i) };
}

/** The table of the owners; those with the most stars are there at once, all of them once they are loaded. */
export function ownersTable(app: App, first: readonly OwnerSums[], signal: AbortSignal) {
  const place = new Place(signal);
  let owners = first;
  let rows = owners.map((_, i) => i);
  let shape = '';
  let table: DataTable | undefined;
  const show = (settings: Settings): void => {
    const next = String(periodOf(settings, app.site));
    if (next !== shape) {
      shape = next;
      const made = dataTable({
        ...{ app, labelledBy: 'owners-title', columns: columnsOf(app, owners, settings), noun: ['owner', 'owners'] },
        rowsPerPage: 15,
        keys: { sort: 'owners-sort', page: 'owners-page' },
      });
      table = made;
      place.show(() => [made.count, ...made.nodes]);
    }
    table?.show(rows, rows.length, settings);
  };
  const take = (all: readonly OwnerSums[]): void => {
    owners = all;
    rows = owners.map((_, i) => i);
    shape = '';
  };
  return { node: place.node, show, take };
}

function columnsOf(app: App, owners: readonly OwnerSums[], settings: Settings): Column[] {
  const period = periodOf(settings, app.site);
  const inDays = `in ${periodText(app.site, period)}`;
  const numbers = app.site.metrics
    .filter(({ field }) => fields.includes(field))
    .flatMap(({ field, label }): Column[] => [
      { id: field, title: label, kind: 'number', value: (row) => owners[row]?.values[field] ?? null },
      {
        id: `${field}Change`,
        title: `${label} ${inDays}`,
        shortTitle: inDays,
        kind: 'change',
        value: (row) => owners[row]?.changes[period]?.values[field] ?? null,
      },
    ]);
  const loginOf = (row: number): string => owners[row]?.login ?? '';
  return [
    { id: 'owner', title: 'Owner', kind: 'name', value: loginOf, show: (row) => [ownerLink(app, loginOf(row))] },
    {
      id: 'line',
      title: 'Stars over time',
      kind: 'line',
      value: () => null,
      show: (row) => [sparkLine(owners[row]?.starsLine ?? [], `Stars of ${loginOf(row)} over time`)],
    },
    { id: 'repositories', title: 'Repositories', kind: 'number', value: (row) => owners[row]?.repositories ?? null },
    ...numbers,
  ];
}
