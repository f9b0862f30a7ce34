import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Column, type Document, otherColumn, schemaOf } from './columns.ts';
import { encodeRow } from './values.ts';

/** So many rows are in memory as rows at a time; a reader takes a group at once. */
export const rowsPerGroup = 10_000;

export const createdBy = 'github-repo-stats';

/** Parquet with these documents in their order; undefined if `hasOthers` is false, and the columns cannot hold all of them. */
export function writeParquet(
  documents: Iterable<Document>,
  columns: readonly Column[],
  { hasOthers }: { hasOthers: boolean },
): Uint8Array | undefined {
  const all = hasOthers ? [...columns, otherColumn] : columns;
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(all),
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    createdBy,
    // By which a reader knows lists and JSON from texts.
    kvMetadata: [{ key: columnsKey, value: JSON.stringify(all) }],
  });
  for (const rows of groupsOf(documents, columns)) {
    if (!hasOthers && rows.some((row) => row.at(-1) !== null)) return undefined;
    const columnData = all.map(({ name }, i) => ({ name, data: rows.map((row) => row[i] ?? null) }));
    void parquet.write({ columnData, rowGroupSize: rows.length });
  }
  void parquet.finish();
  return writer.getBytes();
}

export const columnsKey = 'github-repo-stats.columns';

function* groupsOf(documents: Iterable<Document>, columns: readonly Column[]): Generator<unknown[][]> {
  let rows: unknown[][] = [];
  for (const document of documents) {
    const { row, others = null } = encodeRow(document, columns);
    rows.push([...row, others]);
    if (rows.length < rowsPerGroup) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
