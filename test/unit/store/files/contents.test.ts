import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideOf } from '../../../../src/disk/whole-file.ts';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';
import { alone } from './file-use.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'contents-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const never = new AbortController().signal;

/** A run whose files of these names cannot be written, since folders are in their way. */
async function runWithout(...names: string[]): Promise<FileStore> {
  const store = new FileStore(root, alone());
  await store.runs.open(runningRun());
  await store.documents.write(document('o/one'));
  for (const name of names) mkdirSync(besideOf(join(root, name)));
  await store.runs.close(finishedRun()).catch(() => {});
  await store.add('report.md', () => '# Report');
  expect(await store.add('report.html', () => '<html>')).toBe(!names.includes('report.html'));
  await store.addTable(runningRun().id, never);
  return store;
}

const messagesOf = ({ contents }: FileStore): string[] =>
  contents.problems.map(({ message }) => message.replace(/:.*?EISDIR.*/, ': EISDIR'));

test('names what is there, with the documents of this run', async () => {
  const { contents } = await runWithout();
  expect(contents).toEqual({
    names: ['stats.ndjson (1 document)', 'stats.csv', 'run-info.json', 'report.md', 'report.html'],
    problems: [],
  });
});

test('names what could not be written, by reason', async () => {
  const store = await runWithout('stats.csv', 'report.html');
  expect(store.contents.names).toEqual(['stats.ndjson (1 document)', 'run-info.json', 'report.md']);
  expect(messagesOf(store)).toEqual([
    expect.stringMatching(/^`report.html` could not be written: /),
    expect.stringMatching(/^`stats.csv` could not be written: /),
  ]);
});

test('says what a run info says that could not be replaced', async () => {
  const store = await runWithout('run-info.json');
  expect(messagesOf(store)).toEqual([
    expect.stringMatching(/^`run-info.json` could not be replaced and says `running`: /),
  ]);
});

test('says so where documents are in neither file', async () => {
  const store = await runWithout();
  await store.documents.keep(document('o/kept'));
  rmSync(join(root, 'not-stored.ndjson'));
  writeFileSync(join(root, 'not-stored.ndjson'), 'of somebody else');
  await store.documents.keep(document('o/lost'));
  expect(messagesOf(store)).toEqual([expect.stringMatching(/^`not-stored.ndjson` lacks documents: /)]);
});

test('what was written at a second try is no problem', async () => {
  const store = await runWithout('report.md');
  rmSync(besideOf(join(root, 'report.md')), { recursive: true });
  await store.add('report.md', () => '# Report');
  expect(store.contents.problems).toEqual([]);
});
