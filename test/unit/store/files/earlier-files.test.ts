import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FinalStatus } from '../../../../src/model.ts';
import { filesWithAllNames, putEarlierAside } from '../../../../src/store/files/earlier-files.ts';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import { NotedLog } from '../../github/noted-log.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';
import { alone } from './file-use.ts';

let root: string;
let log: NotedLog;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earlier-'));
  log = new NotedLog();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sourcesDigest = 'of the sources';
const names = (): string[] => readdirSync(root).toSorted();
const putAside = (folder = root): Promise<void> => putEarlierAside(folder, alone({ log }));

async function runOnce(
  status: FinalStatus | 'killed',
  id = '1611127298',
  store = new FileStore(root, alone()),
): Promise<void> {
  await store.runs.open(runningRun({ id }));
  await store.documents.write({ ...document('o/r'), runId: id });
  await store.add('report.md', () => '# Report');
  if (status !== 'killed') await store.runs.close(finishedRun({ id, status, createdList: 'o/r', sourcesDigest }));
  store.release();
}

test.each(['completed', 'partial'] as const)(
  'the files of a run that was %s are those of the previous one',
  async (status) => {
    await runOnce(status);
    await putAside();
    const prefix = 'previous-1611127298-';
    expect(names()).toEqual(['report.md', 'run-info.json', 'stats.ndjson'].map((name) => `${prefix}${name}`));
    expect(log.lines).toEqual([
      { level: 'info', message: `The files of an earlier run are renamed to \`${prefix}…\`` },
    ]);
  },
);

test.each(['failed', 'cancelled', 'killed'] as const)(
  'the files of a run that was %s are those of an earlier one',
  async (status) => {
    await runOnce(status);
    writeFileSync(join(root, 'stats.csv.0123456789ab.new'), 'a part');
    await putAside();
    expect(names()).toEqual(['report.md', 'run-info.json', 'stats.ndjson'].map((name) => `earlier-1611127298-${name}`));
  },
);

test('files without a run info are put aside, too, and a link is not followed', async () => {
  writeFileSync(join(root, 'outside'), 'outside');
  writeFileSync(join(root, 'report.html'), '<html>');
  symlinkSync('outside', join(root, 'stats.csv'));
  await putAside();
  expect(names()).toEqual(['earlier-report.html', 'earlier-stats.csv', 'outside']);
  expect(readFileSync(join(root, 'outside'), 'utf8')).toBe('outside');
});

test('the next run is compared with what was put aside, and leaves no more than its own files', async () => {
  const store = new FileStore(root, alone({ keepsPrevious: true }));
  await runOnce('completed', '1611127298', store);
  await putAside();
  await runOnce('failed', '1611127300', new FileStore(root, alone({ keepsPrevious: true })));
  await putAside();
  const next = new FileStore(root, alone({ keepsPrevious: true }));
  await next.runs.open(runningRun({ id: '1611127400' }));
  const { id, date } = runningRun({ id: '1611127400' });
  expect(await next.runs.previous({ id, date, sourcesDigest, owners: [] })).toMatchObject({
    run: { info: { id: '1611127298' } },
  });
  await next.runs.close(finishedRun({ id: '1611127400', createdList: 'o/r', sourcesDigest }));
  next.release();
  expect(names()).toEqual(['run-info.json', 'stats.ndjson']);
});

test('with another store for the runs, a run removes what was put aside, and nothing else', async () => {
  await runOnce('completed');
  await putAside();
  for (const name of ['previous-notes.md', 'earlier-stats.txt']) writeFileSync(join(root, name), 'of somebody');
  await runOnce('completed');
  expect(names()).toEqual(['earlier-stats.txt', 'previous-notes.md', 'report.md', 'run-info.json', 'stats.ndjson']);
});

test('files of a run that hides names are none with all names, wherever they are; those of another run are', () => {
  const current = ['run-info.json', 'stats.ndjson'];
  const aside = current.map((name) => `previous-1611127298-${name}`);
  for (const name of [...current, ...aside, 'notes.md']) writeFileSync(join(root, name), '{}');
  expect(filesWithAllNames(root).toSorted()).toEqual([...aside, ...current]);
  writeFileSync(join(root, 'run-info.json'), '{"hiddenNames":3}');
  expect(filesWithAllNames(root).toSorted()).toEqual(aside);
  writeFileSync(join(root, aside[0] ?? ''), '{"hiddenNames":0}');
  expect(filesWithAllNames(root)).toEqual([]);
  expect(filesWithAllNames(join(root, 'missing'))).toEqual([]);
});

test('nothing is said where there is nothing to put aside', async () => {
  await putAside();
  await putAside(join(root, 'missing'));
  expect([log.lines, names()]).toEqual([[], []]);
});

test('what cannot be put aside is a warning', async () => {
  await runOnce('completed');
  mkdirSync(join(root, 'previous-1611127298-stats.ndjson', 'full'), { recursive: true });
  await putAside();
  expect(log.at('warning')).toEqual([
    expect.stringMatching(/^The files of an earlier run could not be put aside: a folder is named/),
  ]);
});

test('a post step whose run did not get to the folder puts aside what an earlier run left', async () => {
  await runOnce('completed');
  const store = new FileStore(root, alone());
  const run = { ...runningRun({ id: '1611127999' }), token: 'of the killed run' };
  expect(await store.runs.recover(run)).toEqual({ status: 'unknown' });
  await store.runs.close(finishedRun({ id: run.id, token: run.token, status: 'cancelled' }));
  await store.add('report.md', () => '# Canceled');
  store.release();
  const earlier = ['report.md', 'run-info.json', 'stats.ndjson'].map((name) => `previous-1611127298-${name}`);
  expect(names()).toEqual([...earlier, 'report.md', 'run-info.json']);
});

test('a post step goes on with the files of its run', async () => {
  await runOnce('killed');
  const store = new FileStore(root, alone());
  expect(await store.runs.recover(runningRun())).toEqual({ status: 'counted', stored: ['o/r'] });
  await store.runs.close(finishedRun({ status: 'cancelled' }));
  store.release();
  expect(names()).toEqual(['report.md', 'run-info.json', 'stats.ndjson']);
});
