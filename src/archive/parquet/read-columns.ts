import { parquetMetadata, parquetScan } from 'hyparquet';
import { columnsIn, compressors, fileOf } from './read.ts';

/** Columns of a file of the archive. Each value is as Parquet has it: integers as `bigint`, times as `Date`. */
export interface ColumnReader {
  rows: number;
  /** Fields that are numbers in this file. */
  numbers: readonly string[];
  /** A value for each row, null where a document has none; undefined where no document has the field. */
  read(name: string): Promise<readonly unknown[] | undefined>;
}

/** Reads columns without making documents of them. Rejects where it is no such file, or damaged. */
export async function openColumns(bytes: Uint8Array): Promise<ColumnReader> {
  const file = fileOf(bytes);
  const metadata = parquetMetadata(file.slice(0));
  const columns = columnsIn(metadata);
  const { ranges, readColumn } = await parquetScan({ file, metadata, compressors, useOffsetIndex: false });
  const rows = Number(metadata.num_rows);
  return {
    rows,
    numbers: columns.filter(({ kind }) => kind === 'integer' || kind === 'number').map(({ name }) => name),
    async read(column) {
      if (!columns.some(({ name }) => name === column)) return undefined;
      const values: unknown[] = [];
      for (const range of ranges) for (const value of await readColumn({ column, ...range })) values.push(value);
      if (values.length !== rows) throw new Error(`${values.length} values of ${column} instead of ${rows}`);
      return values;
    },
  };
}
