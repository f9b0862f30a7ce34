import type { ListedRun } from '../store/archive-source.ts';

type RunAddress = Pick<ListedRun, 'id' | 'date'>;
type Kind = 'parquet' | 'json';

/** Hive’s form, from which readers take the day: https://duckdb.org/docs/stable/data/partitioning/hive_partitioning */
export const folderOf = ({ date }: Pick<RunAddress, 'date'>): string =>
  `date=${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}/`;

/** The first file of a run has no number. */
export const pathOf = (run: RunAddress, kind: Kind, n: number): string =>
  `${folderOf(run)}${run.id}${n === 1 ? '' : `.${n}`}.${kind}`;

/** Which file of a run a path is; undefined for any other. */
export function numberOf(path: string, { id, ...run }: RunAddress, kind: Kind): number | undefined {
  const found = new RegExp(`^${folderOf(run)}${id}(?:\\.([1-9]\\d{0,5}))?\\.${kind}$`).exec(path);
  return found ? Number(found[1] ?? 1) : undefined;
}

/** The first number that no file has. */
export function freeNumber(taken: readonly number[]): number {
  let n = 1;
  while (taken.includes(n)) n++;
  return n;
}

/** A file of the archive, by its path; undefined for any other. */
export function fileIn(path: string): { day: string; id: string; n: number; kind: Kind } | undefined {
  const found = /^date=(\d{4}-\d\d-\d\d)\/(\d{1,15})(?:\.([1-9]\d{0,5}))?\.(parquet|json)$/.exec(path);
  if (!found) return undefined;
  const [, day = '', id = '', n = '1', kind] = found;
  return { day, id, n: Number(n), kind: kind as Kind };
}
