import { zstdDecompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type Column, type Document, otherColumn } from './columns.ts';
import { decodeRow } from './values.ts';
import { columnsKey, rowsPerGroup } from './write.ts';

/** More than any page has: what a damaged file claims is not believed. */
const longestPageBytes = 2 ** 28;

export const compressors = {
  ZSTD: (input: Uint8Array, length: number) =>
    zstdDecompressSync(input, { maxOutputLength: Math.min(longestPageBytes, Math.max(1, length)) }),
};

/** The documents in a file of the archive. Throws where it is no such file, or damaged. */
export async function* readParquet(bytes: Uint8Array): AsyncGenerator<Document, void, undefined> {
  const file = fileOf(bytes);
  const metadata = parquetMetadata(file.slice(0));
  const columns = columnsIn(metadata);
  const own = columns.filter(({ name }) => name !== otherColumn.name);
  const count = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < count; rowStart += rowsPerGroup) {
    const rowEnd = Math.min(count, rowStart + rowsPerGroup);
    const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
    if (rows.length !== rowEnd - rowStart) throw new Error(`${rows.length} rows instead of ${rowEnd - rowStart}`);
    for (const row of rows)
      yield decodeRow(
        own.map(({ name }) => row[name]),
        own,
        row[otherColumn.name] ?? undefined,
      );
  }
}

export function fileOf(bytes: Uint8Array) {
  // A view of its own, since Node's buffers can be parts of larger ones.
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
}

export function columnsIn({ key_value_metadata: pairs = [] }: FileMetaData): Column[] {
  const text = pairs.find(({ key }) => key === columnsKey)?.value;
  if (text === undefined) throw new Error('not a file of this archive');
  return JSON.parse(text);
}
