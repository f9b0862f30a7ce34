import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Pages, startPages } from '../../emulators/pages.ts';

let pages: Pages;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'site/data'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), 'hello '.repeat(100));
  writeFileSync(join(folder, 'site/data/1.parquet'), '0123456789');
  pages = await startPages(join(folder, 'site'));
});
afterAll(() => pages.close());

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${pages.url}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
};

test('a page is packed, and not sent again while it is the same', async () => {
  const page = await ask('');
  expect(page).toMatchObject({ status: 200, text: 'hello '.repeat(100), headers: { 'content-encoding': 'gzip' } });
  expect(pages.requests.at(-1)?.bytes).toBeLessThan(100);
  expect(await ask('', { 'if-none-match': page.headers.etag ?? '' })).toMatchObject({ status: 304, text: '' });
});

test('ranges are of what is not packed', async () => {
  const part = await ask('data/1.parquet', { range: 'bytes=2-4' });
  expect(part).toMatchObject({ status: 206, text: '234', headers: { 'content-range': 'bytes 2-4/10' } });
  expect(await ask('data/1.parquet', { range: 'bytes=-3' })).toMatchObject({ status: 206, text: '789' });
  expect((await ask('data/1.parquet', { range: 'bytes=10-' })).status).toBe(416);
});

test('nothing but the files of the site is there', async () => {
  for (const path of ['data/', 'data', 'none.html', '%2e%2e/secret.txt', '../secret.txt'])
    expect((await ask(path)).status, path).toBe(404);
  const { status, headers } = await fetch(pages.url.slice(0, -1), { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([301, '/statistics/']);
});
