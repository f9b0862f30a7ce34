import { ByteWriter, type ColumnSource, parquetWrite, type SchemaElement } from 'hyparquet-writer';
import { dayDate } from './days.ts';

/** So many rows at most on average: a file of a hundred busy repositories over a year is some 100 KB. */
export const rowsPerFile = 4_000;

export const filesFor = (rows: number): number => Math.max(1, Math.ceil(rows / rowsPerFile));

interface Form {
  element: Omit<SchemaElement, 'name'>;
  encoding?: 'DELTA_BINARY_PACKED';
}

/** Of numbers that change little from day to day: a few bits each. */
const encoding = 'DELTA_BINARY_PACKED';
const text: Form = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } };
const date: Form = { element: { type: 'INT32', converted_type: 'DATE' }, encoding };

type Value = number | string | boolean | null;

/** A Parquet file of changes, column by column. */
export class HistoryFile {
  readonly #key: string;
  readonly #names: readonly string[];
  readonly #keys: string[] = [];
  readonly #days: Date[] = [];
  readonly #columns: Value[][];

  /** `key`: the column with the name of a repository or an owner; `names`: those after it and the day. */
  constructor(key: 'repo' | 'owner', names: readonly string[]) {
    this.#key = key;
    this.#names = names;
    this.#columns = names.map(() => []);
  }

  /** `values`: of the columns in their order; NaN is null. */
  add(name: string, day: number, values: readonly Value[]): void {
    this.#keys.push(name);
    this.#days.push(dayDate(day));
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? null;
      this.#columns[i]?.push(Number.isNaN(value) ? null : value);
    }
  }

  /** Undefined for a file without a row. */
  bytes(): Uint8Array | undefined {
    if (this.#keys.length === 0) return undefined;
    const writer = new ByteWriter();
    const columns = [
      { ...text, name: this.#key, data: this.#keys },
      { ...date, name: 'day', data: this.#days },
      ...this.#columns.map((data, i) => ({ ...formOf(data), name: this.#names[i] ?? '', data })),
    ];
    const schema = columns.map(
      ({ name, element }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...element }),
    );
    parquetWrite({
      ...{ writer, rowGroupSize: this.#keys.length, statistics: false },
      schema: [{ name: 'root', num_children: schema.length }, ...schema],
      columnData: columns.map(({ element, ...column }): ColumnSource => column),
    });
    return writer.getBytes();
  }
}

function formOf(data: readonly unknown[]): Form {
  const kind = typeof data.find((value) => value !== null);
  if (kind === 'string') return text;
  if (kind === 'boolean') return { element: { type: 'BOOLEAN' } };
  const isShort = data.every((value) => value === null || ((value as number) | 0) === value);
  return isShort ? { element: { type: 'INT32' }, encoding } : { element: { type: 'DOUBLE' } };
}
