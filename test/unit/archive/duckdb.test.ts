import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentId, isoSeconds } from '../../../src/model.ts';
import { stats } from '../samples.ts';
import { MemoryWorld } from './memory-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const table = `read_parquet('${folder}/**/*.parquet', hive_partitioning=true, union_by_name=true)`;
let ask: (sql: string) => Promise<Record<string, unknown>[]>;

/** Of extra metrics each run has its own; what GitHub does not give is null throughout a run. */
const extras = [
  {},
  { forks: 7, topics: ['a', 'b, c'], commits: null, ttl: 86_400 },
  { commits: 3_000_000_000, license: 'MIT', createdAt: '2011-05-01T10:20:30Z', odd: { nested: [1] } },
];

beforeAll(async () => {
  const world = new MemoryWorld();
  for (const extra of extras) {
    world.nowMs += 86_400_000;
    const startedAt = isoSeconds(new Date(world.nowMs));
    const id = String(Date.parse(startedAt) / 1_000);
    for (const repo of ['o/a', 'o/ö', 'p/c'] as const)
      world.putDocument({
        ...{ id: documentId(repo, id), ...stats(repo), runId: id, collectedAt: startedAt },
        ...{ repoId: repo === 'o/a' ? null : 4_000_000_000, visibility: 'public', ...extra },
      });
    world.putInfo({
      ...{ id, date: startedAt.slice(0, 10).replaceAll('-', ''), token: id, status: 'completed', startedAt },
      ...{ createdList: 'o/a,o/ö,p/c', failedList: '', totalCreatedCount: 3, sourcesDigest: 'd' },
    });
  }
  expect(await world.archive()).toMatchObject({ runs: 3, documents: 9, problems: [] });
  for (const [path, bytes] of world.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
});
afterAll(() => rmSync(folder, { recursive: true }));

test('all runs are one table, with the right totals', async () => {
  const totals = 'SUM(stars)::BIGINT AS stars, COUNT(forks) AS forked, MAX(commits) AS commits';
  expect(
    await ask(`SELECT date::VARCHAR AS day, COUNT(*) AS repos, ${totals} FROM ${table} GROUP BY date ORDER BY date`),
  ).toEqual([
    { day: '2026-01-02', repos: '3', stars: '10134', forked: '0', commits: null },
    { day: '2026-01-03', repos: '3', stars: '10134', forked: '3', commits: null },
    { day: '2026-01-04', repos: '3', stars: '10134', forked: '0', commits: '3000000000' },
  ]);
});

test('columns have the types of their fields, and values are as they were', async () => {
  const described = await ask(`DESCRIBE SELECT * FROM ${table}`);
  expect(Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]))).toMatchObject(
    {
      ...{ id: 'VARCHAR', repo: 'VARCHAR', isArchived: 'BOOLEAN', repoUpdatedAt: 'TIMESTAMP', openIssues: 'BIGINT' },
      ...{ stars: 'BIGINT', repoId: 'BIGINT', collectedAt: 'TIMESTAMP', topics: 'VARCHAR[]', commits: 'BIGINT' },
      ...{ license: 'VARCHAR', createdAt: 'TIMESTAMP', odd: 'VARCHAR', ttl: 'BIGINT', date: 'DATE' },
    },
  );
  const [row] = await ask(`SELECT * FROM ${table} WHERE repo = 'o/ö' AND forks = 7`);
  expect(row).toMatchObject({
    ...{ repoId: '4000000000', isArchived: false, repoUpdatedAt: '2021-01-19 20:44:18', topics: ['a', 'b, c'] },
    ...{ commits: null, license: null, visibility: 'public' },
  });
});

test('rows of a run are sorted by repository', async () => {
  const rows = await ask(`SELECT repo FROM ${table} WHERE date = '2026-01-02'`);
  expect(rows.map(({ repo }) => repo)).toEqual(['o/a', 'o/ö', 'p/c']);
});
