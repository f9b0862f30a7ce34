import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { numbersBefore } from '../../emulators/github/earlier-days.ts';
import { loadRepositories, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { type Column, ColumnFinder, schemaOf } from '../../src/archive/parquet/columns.ts';
import { columnsKey, rowsPerGroup } from '../../src/archive/parquet/write.ts';
import { folderOf, pathOf } from '../../src/archive/paths.ts';
import { documentId, isoSeconds } from '../../src/model.ts';

const dayMs = 86_400_000;
const lastRun = Date.parse('2026-11-27T05:00:00Z');

/** A real repository; beyond as many as there are, it has a number of its own in its name. */
function fixturesFor(count: number): RepositoryFixture[] {
  const real = loadRepositories();
  const all = Array.from({ length: count }, (_, i): RepositoryFixture => {
    const one = real[i % real.length] as RepositoryFixture;
    return i < real.length ? one : { ...one, id: i + 1, name: `${one.name}-${Math.floor(i / real.length)}` };
  });
  return all.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const nameOf = ({ owner, name }: RepositoryFixture): string => `${owner}/${name}`;

/**
 * Writes an archive of one run a day of real repositories, whose earlier numbers are made up: files as the archive's
 * action writes them, column by column, since millions of documents as rows would take hours.
 */
export function makeArchive(folder: string, { repositories, days }: { repositories: number; days: number }): void {
  const fixtures = fixturesFor(repositories);
  for (let daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
    const startedAt = new Date(lastRun - daysAgo * dayMs);
    const run = {
      id: String(startedAt.getTime() / 1_000),
      date: isoSeconds(startedAt).slice(0, 10).replaceAll('-', ''),
    };
    mkdirSync(join(folder, folderOf(run)), { recursive: true });
    writeFileSync(join(folder, pathOf(run, 'parquet', 1)), fileOf(fixtures, daysAgo, startedAt));
    writeFileSync(join(folder, pathOf(run, 'json', 1)), JSON.stringify(infoOf(fixtures, run, isoSeconds(startedAt))));
  }
}

function infoOf(fixtures: readonly RepositoryFixture[], run: { id: string; date: string }, startedAt: string) {
  const totals = {
    totalReceived: fixtures.length,
    totalProcessed: fixtures.length,
    totalCreatedCount: fixtures.length,
  };
  const lists = { totalFailedCount: 0, createdList: fixtures.map(nameOf).join(','), failedList: '' };
  const usage = {
    graphqlQueries: 200,
    restCalls: 70,
    points: 270,
    requestUnits: 5 * fixtures.length,
    throttledWrites: 0,
  };
  return { ...run, ...totals, ...lists, status: 'completed', startedAt, completedAt: startedAt, usage };
}

/** Of every repository on one day, in the order of a document's fields. */
function columnsOf(
  fixtures: readonly RepositoryFixture[],
  daysAgo: number,
  startedAt: Date,
): Record<string, unknown[]> {
  const runId = String(startedAt.getTime() / 1_000);
  const before = fixtures.map((one) => numbersBefore(one, daysAgo));
  const all = (value: (numbers: (typeof before)[number]) => number): bigint[] =>
    before.map((one) => BigInt(value(one)));
  const each = <T>(value: (fixture: RepositoryFixture) => T): T[] => fixtures.map(value);
  return {
    id: each((one) => documentId(nameOf(one), runId)),
    repo: each(nameOf),
    isArchived: each((one) => one.isArchived),
    isTemplate: each((one) => one.isTemplate),
    repoUpdatedAt: each((one) => new Date(one.updatedAt)),
    openIssues: all((one) => one.openIssues),
    closedIssues: all((one) => one.closedIssues),
    totalIssues: all((one) => one.openIssues + one.closedIssues),
    openPRs: all((one) => one.openPRs),
    closedPRs: all((one) => one.closedPRs),
    mergedPRs: all((one) => one.mergedPRs),
    totalPRs: all((one) => one.openPRs + one.closedPRs + one.mergedPRs),
    stars: all((one) => one.stars),
    runId: each(() => runId),
    collectedAt: each(() => startedAt),
    repoId: each((one) => BigInt(one.id)),
    visibility: each(() => 'public'),
    forks: all((one) => one.forks),
    primaryLanguage: each((one) => one.language),
    topics: each((one) => [...one.topics]),
    pushedAt: each((one) => new Date(one.pushedAt)),
  };
}

function fileOf(fixtures: readonly RepositoryFixture[], daysAgo: number, startedAt: Date): Uint8Array {
  const data = columnsOf(fixtures, daysAgo, startedAt);
  const finder = new ColumnFinder();
  finder.see(Object.fromEntries(Object.keys(data).map((name) => [name, null])));
  const columns: Column[] = finder.columns;
  const writer = new ByteWriter();
  parquetWrite({
    ...{ writer, schema: schemaOf(columns), codec: 'ZSTD', rowGroupSize: rowsPerGroup },
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    kvMetadata: [{ key: columnsKey, value: JSON.stringify(columns) }],
    columnData: columns.map(({ name }) => ({ name, data: data[name] ?? [] })),
  });
  return writer.getBytes();
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '', repositories = '6000', days = '365'] = process.argv.slice(2);
  makeArchive(folder, { repositories: Number(repositories), days: Number(days) });
}
