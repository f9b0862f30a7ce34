import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { StatsDocument } from '../../../src/model.ts';
import { renderPage } from '../../../src/outlets/page-file.ts';
import { repositoryRows } from '../../../src/report/page/rows.ts';
import { fitting } from '../../../src/report/page/tables.ts';
import { readDocuments } from '../../../src/store/files/documents.ts';
import { json } from '../../../src/text/escape.ts';
import { document, report } from '../samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

const withStars = (name: string, stars: number): StatsDocument => ({ ...document(`contoso/${name}`), stars });

test('of many repositories those with the most stars are kept, in any order of their coming', async () => {
  const upAndDown = Array.from({ length: 25_000 }, (_, i) => withStars(`r${i}`, i % 2 === 0 ? i : 25_000 - i));
  const { rows, read } = await repositoryRows(upAndDown);
  const most = upAndDown.map(({ stars }) => stars).toSorted((one, other) => other - one);
  expect(rows.map(([, stars]) => stars)).toEqual(most.slice(0, 10_000));
  expect(rows[0]?.[0]).toBe('contoso/r1');
  expect(read).toBe(25_000);
});

test('repositories with as many stars are in the order of their names', async () => {
  const { rows } = await repositoryRows(['b', 'c', 'a'].map((name) => withStars(name, 1)));
  expect(rows.map(([repo]) => repo)).toEqual(['contoso/a', 'contoso/b', 'contoso/c']);
});

test('an extra metric is a column of the kind that its first value has', async () => {
  const extras = { watchers: null, license: 'MIT', createdAt: '2020-01-02T03:04:05Z', ttl: 86_400 };
  const { columns } = await repositoryRows([
    { ...withStars('a', 2), ...extras },
    { ...withStars('b', 1), ...extras, watchers: 4 },
  ]);
  expect(columns.slice(9)).toEqual([
    { title: 'Watchers', kind: 'number' },
    { title: 'License', kind: 'text' },
    { title: 'Created at', kind: 'time' },
  ]);
});

test('the visibility is a column only if not all repositories are public', async () => {
  const titles = async (visibility: string): Promise<string[]> => {
    const documents = [withStars('a', 2), { ...withStars('b', 1), visibility }];
    return (await repositoryRows(documents)).columns.map(({ title }) => title);
  };
  expect(await titles('public')).not.toContain('Visibility');
  expect(await titles('internal')).toContain('Visibility');
});

test('rows are cut by their number and by their size in the page', () => {
  const rows = ['a', 'b', '<<<', 'd'].map((name) => [name]);
  expect(fitting(rows, { maxRows: 9, maxBytes: 1_000 })).toEqual(rows);
  expect(fitting(rows, { maxRows: 2, maxBytes: 1_000 })).toEqual([['a'], ['b']]);
  const [one, other, escaped] = rows.map((row) => json(row).length + 1);
  expect(fitting(rows, { maxRows: 9, maxBytes: Number(one) + Number(other) + Number(escaped) - 1 })).toEqual([
    ['a'],
    ['b'],
  ]);
});

test('data cannot end the element that it stands in', () => {
  expect(json(['</script><!--'])).not.toContain('<');
  expect(JSON.parse(json(['</script><!--']))).toEqual(['</script><!--']);
});

test('data cannot turn the direction of what is beside it', () => {
  expect(JSON.parse(json([{ topic: 'a\u202eb\u2066c\u200fd' }]))).toEqual([{ topic: 'a b c d' }]);
});

test('the page has all inside that it shows: nothing in it names an address to fetch', async () => {
  const html = await renderPage(report(), [document('octokit/octokit.rb')]);
  const addresses = /<(?:script|img|link|iframe)\b[^>]* (?:src|href)="(?!data:)|sourceMappingURL/g;
  expect(html.match(addresses)).toBeNull();
  expect(html.match(/Chart\.js v\d/g)).toHaveLength(1);
});

test('the page of a run over several jobs shows what each came to', async () => {
  const html = await renderPage(report({ shards: [{ shard: 7, received: 3, stored: 2, failed: 1 }] }), []);
  expect(html).toMatch(/What each job came to[\s\S]*Shard 7/);
  expect(await renderPage(report(), [])).not.toContain('What each job came to');
});

test('the page runs its own scripts alone, and nothing in it can lead elsewhere', async () => {
  const html = await renderPage(report(), []);
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  const hash = (count: number): string => Array(count).fill("'sha256-[A-Za-z0-9+/]{43}='").join(' ');
  expect(policy.replaceAll('&#39;', "'")).toMatch(
    new RegExp(
      `^default-src 'none'; script-src ${hash(3)}; style-src ${hash(1)}; img-src data:; base-uri 'none'; form-action 'none'$`,
    ),
  );
});

test('the documents of a run are read from its lines; what is none of them is passed over', async () => {
  const path = join(folder, 'stats.ndjson');
  const [first, second] = [document('contoso/a'), document('contoso/b')];
  const other = { ...document('contoso/c'), runId: '1' };
  writeFileSync(
    path,
    [first, other, null, second].map((line) => `${JSON.stringify(line)}\n`).join('') + '{"id": "torn',
  );
  expect(await all(readDocuments(path, first.runId))).toEqual([first, second]);
  expect(await all(readDocuments(join(folder, 'none.ndjson'), first.runId))).toEqual([]);
});
