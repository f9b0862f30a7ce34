import type { StatsDocument } from '../../model.ts';
import { type Cell, type Column, type ColumnKind, json } from './data.ts';

/** The repositories of a run as rows of a table: those with the most stars, the largest first. */
export interface RepositoryRows {
  columns: Column[];
  rows: Cell[][];
  /** Documents that were read, of which the rows are the largest. */
  read: number;
}

/** More rows than this make a page slow to open. */
export const maxRepositories = 10_000;

const fixed: readonly [field: string, title: string, kind: ColumnKind][] = [
  ['repo', 'Repository', 'repository'],
  ['stars', 'Stars', 'number'],
  ['openIssues', 'Open issues', 'number'],
  ['closedIssues', 'Closed issues', 'number'],
  ['openPRs', 'Open PRs', 'number'],
  ['closedPRs', 'Closed PRs', 'number'],
  ['mergedPRs', 'Merged PRs', 'number'],
  ['isArchived', 'Archived', 'text'],
  ['repoUpdatedAt', 'Updated', 'time'],
];

const notShown = new Set([
  ...fixed.map(([field]) => field),
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
    const { repo, stars, openIssues, closedIssues, openPRs, closedPRs, mergedPRs, isArchived, repoUpdatedAt } =
      document;
    const numbers = [stars, openIssues, closedIssues, openPRs, closedPRs, mergedPRs];
    const extras = this.#extras.map((field) => cell(document[field]));
    this.#rows.push([repo, ...numbers, isArchived ? 'archived' : null, repoUpdatedAt, ...extras]);
    if (this.#rows.length >= 2 * this.#max) this.#cut();
  }

  get table(): RepositoryRows {
    this.#cut();
    const extras = (this.#extras ?? []).map((field, i) => ({
      title: titleOf(field),
      kind: this.#kind(fixed.length + i),
    }));
    const columns = [...fixed.map(([, title, kind]) => ({ title, kind })), ...extras];
    return { columns, rows: this.#rows, read: this.#read };
  }

  #cut(): void {
    this.#rows.sort((one, other) => Number(other[1]) - Number(one[1]) || (String(one[0]) < String(other[0]) ? -1 : 1));
    this.#rows.splice(this.#max);
  }

  #kind(column: number): ColumnKind {
    const value = this.#rows.find((row) => row[column] !== null)?.[column];
    if (typeof value === 'number') return 'number';
    return /^\d{4}-\d\d-\d\dT/.test(value ?? '') ? 'time' : 'text';
  }
}

function cell(value: unknown): Cell {
  if (typeof value === 'number') return value;
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? null : text;
}

/** `primaryLanguage` as `Primary language`. */
const titleOf = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The first rows, up to a number and a size as JSON, so that the page stays small. */
export function fitting(
  rows: readonly Cell[][],
  { maxRows, maxBytes }: { maxRows: number; maxBytes: number },
): Cell[][] {
  let bytes = 0;
  const end = rows.slice(0, maxRows).findIndex((row) => {
    bytes += Buffer.byteLength(json(row)) + 1;
    return bytes > maxBytes;
  });
  return rows.slice(0, end === -1 ? maxRows : end);
}
