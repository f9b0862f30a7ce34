import type { StatsDocument } from '../../model.ts';
import { capitalized } from '../../text/format.ts';
import { comparedCounts } from '../content/changes.ts';
import type { Cell, ColumnKind, Table } from '../content/table.ts';

/** The repositories of a run as rows of a table: those with the most stars, the largest first. */
export interface RepositoryRows extends Table {
  /** Documents that were read, of which the rows are the largest. */
  read: number;
}

/** More rows than this make a page slow to open. */
const maxRepositories = 10_000;

const fixed: readonly [field: string, title: string, kind: ColumnKind][] = [
  ['repo', 'Repository', 'repository'],
  ...comparedCounts.map(([field, title]): [string, string, ColumnKind] => [field, title, 'number']),
  ['isArchived', 'Archived', 'text'],
  ['repoUpdatedAt', 'Updated', 'time'],
];
const fixedFields = fixed.map(([field]) => field);
const hidden = ['id', 'runId', 'collectedAt', 'repoId', 'ttl', 'isTemplate', 'totalIssues', 'totalPRs'];
const notExtra = new Set([...fixedFields, ...hidden]);

/** Keeps of all documents of a run, which have the same fields, the rows of those with the most stars: memory stays flat. */
export async function repositoryRows(
  documents: AsyncIterable<StatsDocument> | Iterable<StatsDocument>,
  maxDocuments = Number.POSITIVE_INFINITY,
): Promise<RepositoryRows> {
  const rows: Cell[][] = [];
  let fields = fixedFields;
  let read = 0;
  for await (const document of documents) {
    if (read === 0) fields = [...fixedFields, ...Object.keys(document).filter((field) => !notExtra.has(field))];
    rows.push(fields.map((field) => cellOf(document, field)));
    if (rows.length >= 2 * maxRepositories) cut(rows);
    read++;
    if (read >= maxDocuments) break;
  }
  cut(rows);
  fields = withoutPublic(fields, rows);
  const extras = fields.slice(fixed.length).map((field, i) => ({
    title: capitalized(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
    kind: kindOf(rows, fixed.length + i),
  }));
  return { columns: [...fixed.map(([, title, kind]) => ({ title, kind })), ...extras], rows, read };
}

/** If all repositories are public, a column that says so only makes the table wider. */
function withoutPublic(fields: string[], rows: Cell[][]): string[] {
  const column = fields.indexOf('visibility');
  if (column < 0 || rows.some((row) => row[column] !== null && row[column] !== 'public')) return fields;
  for (const row of rows) row.splice(column, 1);
  return fields.toSpliced(column, 1);
}

function cut(rows: Cell[][]): void {
  rows.sort((one, other) => Number(other[1]) - Number(one[1]) || (String(one[0]) < String(other[0]) ? -1 : 1));
  rows.splice(maxRepositories);
}

function kindOf(rows: readonly Cell[][], column: number): ColumnKind {
  const value = rows.find((row) => row[column] !== null)?.[column];
  if (typeof value === 'number') return 'number';
  return /^\d{4}-\d\d-\d\dT/.test(value ?? '') ? 'time' : 'text';
}

function cellOf(document: StatsDocument, field: string): Cell {
  if (field === 'isArchived') return document.isArchived ? 'archived' : null;
  const value = document[field];
  if (typeof value === 'number') return value;
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? null : text;
}
