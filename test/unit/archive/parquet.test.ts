import { expect, test } from 'vitest';
import { canonical } from '../../../src/archive/canonical.ts';
import { ColumnFinder, type Document } from '../../../src/archive/parquet/columns.ts';
import { readParquet } from '../../../src/archive/parquet/read.ts';
import { writeParquet } from '../../../src/archive/parquet/write.ts';
import { fc } from '../../fast-check.ts';

async function writtenAndRead(documents: readonly Document[]): Promise<Document[]> {
  const finder = new ColumnFinder();
  for (const document of documents) finder.see(document);
  const bytes =
    writeParquet(documents, finder.columns, { hasOthers: false }) ??
    writeParquet(documents, finder.columns, { hasOthers: true });
  const read: Document[] = [];
  for await (const document of readParquet(bytes ?? new Uint8Array())) read.push(document);
  return read;
}

const names = [
  'id',
  'repo',
  'stars',
  'Stars',
  'isArchived',
  'repoUpdatedAt',
  'topics',
  'ttl',
  'date',
  'otherValues',
  'new',
];
const time = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
const value = fc.oneof(
  fc.jsonValue(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  time,
  fc.array(fc.string()),
  fc.constant(null),
);

test('whatever fields documents have, and whatever is in them, they come back as they were', async () => {
  const document = fc.dictionary(fc.constantFrom(...names), value);
  const documents = fc.array(
    document.map((fields) => ({ ...fields, id: 'x' })),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(documents, async (some) => {
      // As a store has them.
      const stored = some.map((one) => JSON.parse(JSON.stringify(one)));
      expect((await writtenAndRead(stored)).map(canonical)).toEqual(stored.map(canonical));
    }),
    { numRuns: 60 },
  );
});

test('documents of more than one row group keep their order', async () => {
  const documents = Array.from({ length: 20_001 }, (_, i) => ({ id: `${i}`, stars: i, topics: [`t${i % 3}`] }));
  expect(await writtenAndRead(documents)).toEqual(documents);
});
