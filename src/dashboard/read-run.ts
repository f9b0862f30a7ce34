import { type ColumnReader, openColumns } from '../archive/parquet/read-columns.ts';
import { isRepositoryName } from '../github/metrics.ts';

/** Documents of a run by columns, those that are of use. */
export interface RunTable {
  /** Rows of the columns. */
  rows: number[];
  repo: readonly string[];
  repoId: readonly (number | null)[];
  isArchived: readonly boolean[];
  visibility: readonly (string | null)[];
  /** Whether the original system stored them, whose `totalPRs` counts issues. */
  isOriginal: boolean;
  /** NaN where a document has none. */
  numbers: ReadonlyMap<string, Float64Array>;
  /** Of one of the fields that only the last document of a repository is asked for. */
  read(field: string): Promise<readonly unknown[] | undefined>;
}

/** The documents in a file, without those in `seen`, the IDs in a newer file of the run, to which its own are added. */
export async function readTable(bytes: Uint8Array, seen: Set<string> | undefined): Promise<RunTable> {
  const columns = await openColumns(bytes);
  const repo = (await columns.read('repo')) ?? [];
  const ids = seen && (await columns.read('id'));
  const rows: number[] = [];
  for (let row = 0; row < repo.length; row++) {
    const id = String(ids?.[row] ?? '');
    if (isRepositoryName(repo[row]) && !seen?.has(id)) rows.push(row);
  }
  for (const id of ids ?? []) seen?.add(String(id));
  return {
    rows,
    repo: repo as string[],
    repoId: await readAs(columns, 'repoId', (value) => (isNumber(value) ? Number(value) : null)),
    isArchived: await readAs(columns, 'isArchived', (value) => value === true),
    visibility: await readAs(columns, 'visibility', (value) => (typeof value === 'string' ? value : null)),
    isOriginal: (await columns.read('runId')) === undefined,
    numbers: await readNumbers(columns),
    read: (field) => columns.read(field),
  };
}

const isNumber = (value: unknown): boolean => typeof value === 'bigint' || typeof value === 'number';

async function readAs<T>(columns: ColumnReader, name: string, as: (value: unknown) => T): Promise<T[]> {
  const values = await columns.read(name);
  return Array.from({ length: columns.rows }, (_, row) => as(values?.[row]));
}

async function readNumbers(columns: ColumnReader): Promise<Map<string, Float64Array>> {
  const numbers = new Map<string, Float64Array>();
  for (const name of columns.numbers) {
    const values = await columns.read(name);
    numbers.set(
      name,
      Float64Array.from(values ?? [], (value) => (isNumber(value) ? Number(value) : Number.NaN)),
    );
  }
  return numbers;
}
