import { duration, number, signed } from '../../text/format.ts';

/** `repository` is the name of a repository or an owner, `names` are several, separated by `, `; `change` a number with its sign, `duration` a number of milliseconds. */
export type ColumnKind = 'repository' | 'names' | 'text' | 'number' | 'change' | 'duration' | 'time';

export interface Column {
  title: string;
  kind: ColumnKind;
}

export type Cell = string | number | null;

/** A table described once, with all its rows: each medium draws as many as it has room for. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export const columns = (kind: ColumnKind, ...titles: string[]): Column[] => titles.map((title) => ({ title, kind }));

export const isNumeric = ({ kind }: Column): boolean => kind in numberFormats;

const numberFormats: { [kind in ColumnKind]?: (value: number) => string } = { number, change: signed, duration };

/** The rows as people read them. */
export const textRows = ({ columns, rows }: Table): string[][] =>
  rows.map((row) => columns.map(({ kind }, i) => cellText(row[i] ?? null, kind)));

const cellText = (cell: Cell, kind: ColumnKind): string =>
  typeof cell === 'number' ? (numberFormats[kind] ?? number)(cell) : (cell ?? '');
