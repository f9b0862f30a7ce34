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
export const maxRepositories = 10_000;

const fixed: readonly [field: string, title: string, kind: ColumnKind][] = [
  ['repo', 'Repository', 'repository'],
  ...comparedCounts.map(([field, title]): [string, string, ColumnKind] => [field, title, 'number']),
  ['isArchived', 'Archived', 'text'],
  ['repoUpdatedAt', 'Updated', 'time'],
];
const fixedFields = fixed.map(([field]) => field);
const notShown = new Set([
  ...fixedFields,
  ...['id', 'runId', 'collectedAt', 'ttl', 'isTemplate', 'totalIssues', 'totalPRs'],
]);

/** Keeps of many documents the rows of those with the most stars, so that memory stays flat. */
export class LargestRepositories {
  readonly #max: number;
  #rows: Cell[][] = [];
  #read = 0;
  #extras: string[] | undefined;

  constructor(max: number = maxRepositories) {
    this.#max = max;
  }

  /** All documents of a run have the same fields. */
  add(document: StatsDocument): void {
    this.#extras ??= Object.keys(document).filter((field) => !notShown.has(field));
    this.#read++;
    this.#rows.push([...fixedFields, ...this.#extras].map((field) => cellOf(document, field)));
    if (this.#rows.length >= 2 * this.#max) this.#cut();
  }

  get table(): RepositoryRows {
    this.#cut();
    const extras = (this.#extras ?? []).map((field, i) => ({
      title: titleOf(field),
      kind: this.#kindOf(fixed.length + i),
    }));
    const columns = [...fixed.map(([, title, kind]) => ({ title, kind })), ...extras];
    return { columns, rows: this.#rows, read: this.#read };
  }

  #cut(): void {
    this.#rows.sort((one, other) => Number(other[1]) - Number(one[1]) || (String(one[0]) < String(other[0]) ? -1 : 1));
    this.#rows.splice(this.#max);
  }

  #kindOf(column: number): ColumnKind {
    const value = this.#rows.find((row) => row[column] !== null)?.[column];
    if (typeof value === 'number') return 'number';
    return /^\d{4}-\d\d-\d\dT/.test(value ?? '') ? 'time' : 'text';
  }
}

function cellOf(document: StatsDocument, field: string): Cell {
  if (field === 'isArchived') return document.isArchived ? 'archived' : null;
  const value = document[field];
  if (typeof value === 'number') return value;
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? null : text;
}

const titleOf = (field: string): string => capitalized(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
