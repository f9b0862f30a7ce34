import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideOf } from '../../../../src/disk/whole-file.ts';
import type { StatsDocument } from '../../../../src/model.ts';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';
import { alone } from './file-use.ts';

let root: string;
let directory: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  directory = join(root, 'deep', 'repo-stats');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const never = new AbortController().signal;
const run = runningRun();
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const visibleFiles = (): string[] =>
  readdirSync(directory)
    .filter((name) => !name.startsWith('.'))
    .sort();
const linesOf = (name: string): string[] => read(name).split('\n').slice(0, -1);

async function openStore(): Promise<FileStore> {
  const store = new FileStore(directory, alone());
  await store.runs.open(run);
  return store;
}

test('opening creates the folder, an empty file for documents and the run info as running', async () => {
  await openStore();
  expect(visibleFiles()).toEqual(['run-info.json', 'stats.ndjson']);
  expect(read('stats.ndjson')).toBe('');
  expect(JSON.parse(read('run-info.json'))).toEqual(run);
});

test('opening takes away what an earlier run left', async () => {
  const earlier = await openStore();
  await earlier.documents.write(document('o/earlier'));
  await earlier.documents.keep(document('o/kept'));
  await earlier.addTable(run.id, never);
  for (const name of ['report.md', 'report.html'] as const) await earlier.add(name, () => 'of the earlier run');
  await openStore();
  expect(visibleFiles()).toEqual(['run-info.json', 'stats.ndjson']);
  expect(read('stats.ndjson')).toBe('');
});

test('a folder that cannot be made ends the use of the store, with a remedy', async () => {
  writeFileSync(join(root, 'deep'), 'a file in the way');
  const opening = new FileStore(directory, alone()).runs.open(run);
  await expect(opening).rejects.toThrow(StoreError);
  await expect(opening).rejects.toMatchObject({ remedy: expect.stringContaining('output-directory') });
});

test('a document is one line, with its fields in order', async () => {
  const store = await openStore();
  expect(await store.documents.write(document('octokit/octokit.rb'))).toEqual({ status: 'stored' });
  expect(read('stats.ndjson')).toBe(`${JSON.stringify(document('octokit/octokit.rb'))}\n`);
});

describe('the table', () => {
  async function tableOf(...documents: StatsDocument[]): Promise<string> {
    const store = await openStore();
    for (const one of documents) await store.documents.write(one);
    await store.addTable(run.id, never);
    return read('stats.csv');
  }

  test('has one header line and a row for each document, in their order', async () => {
    expect((await tableOf(document('o/one'), document('o/two'))).split('\n')).toEqual([
      'id,repo,isArchived,isTemplate,repoUpdatedAt,openIssues,closedIssues,totalIssues,openPRs,closedPRs,mergedPRs,totalPRs,stars,runId,collectedAt,repoId,visibility',
      'o.one.1611127298,o/one,false,false,2021-01-19T20:44:18Z,46,455,501,13,150,598,761,3378,1611127298,2021-01-20T07:21:41Z,,',
      'o.two.1611127298,o/two,false,false,2021-01-19T20:44:18Z,46,455,501,13,150,598,761,3378,1611127298,2021-01-20T07:21:41Z,,',
      '',
    ]);
  });

  test('is empty where nothing was stored', async () => {
    expect(await tableOf()).toBe('');
  });

  test('has extra metrics: lists by spaces, and nothing for null', async () => {
    const table = await tableOf({ ...document('o/r'), topics: ['a', 'b'], license: null, delta: -1, ttl: 60 });
    expect(table.split('\n').map((row) => row.split(',').slice(-6).join())).toEqual([
      'topics,license,delta,ttl,repoId,visibility',
      'a b,,-1,60,,',
      '',
    ]);
  });

  test('has values that a spreadsheet would compute as text, also where it parts cells by semicolons, and numbers as numbers', async () => {
    const latestRelease = 'v1;=HYPERLINK("https://evil.example")';
    const table = await tableOf({
      ...document('o/r'),
      repoUpdatedAt: '=1+1',
      defaultBranch: ' @x',
      delta: -5,
      latestRelease,
    });
    const cells = table.split(/[,;\n]/).map((one) => one.replace(/^"|"$/g, '').trim());
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'@x", '-5']));
    expect(cells.filter((one) => /^[=+@-]/.test(one))).toEqual(['-5']);
  });

  test('has a value with commas, quotes and line ends as one value', async () => {
    expect(await tableOf({ ...document('o/r'), repoUpdatedAt: 'a,"b"\nc' })).toContain('"a,""b""\nc"');
  });

  test('has the documents of its run only', async () => {
    const table = await tableOf(document('o/one'), { ...document('o/two'), runId: '1' });
    expect(table).toContain('o/one');
    expect(table).not.toContain('o/two');
  });

  test.each([
    ['the time for it is over', () => AbortSignal.abort()],
    ['the disk refuses it', () => never, besideOf('stats.csv')],
  ])('is not there in part where %s', async (_, signal, inTheWay?: string) => {
    const store = await openStore();
    await store.documents.write(document('o/r'));
    if (inTheWay) mkdirSync(join(directory, inTheWay));
    await store.addTable(run.id, signal());
    expect(store.contents.problems).toMatchObject([
      { message: expect.stringMatching(/^`stats.csv` could not be written: /) },
    ]);
    expect(existsSync(join(directory, 'stats.csv'))).toBe(false);
    expect(read('stats.ndjson')).toContain('o/r');
  });

  test('stays whole where it cannot be written anew', async () => {
    const before = await tableOf(document('o/one'));
    await new FileStore(directory, alone()).addTable(run.id, AbortSignal.abort());
    expect(read('stats.csv')).toBe(before);
    expect(readdirSync(directory)).not.toContain(besideOf('stats.csv'));
  });
});

test('writes at the same time make whole lines, in the order written', async () => {
  const store = await openStore();
  const documents = Array.from({ length: 500 }, (_, i) => document(`o/r${i}`));
  const outcomes = await Promise.all(documents.map((one) => store.documents.write(one)));
  expect(outcomes.every(({ status }) => status === 'stored')).toBe(true);
  const names = linesOf('stats.ndjson').map((line) => (JSON.parse(line) as StatsDocument).repo);
  expect(names).toEqual(documents.map(({ repo }) => repo));
});

test('a write resolves once its line is in the file', async () => {
  const store = await openStore();
  const first = store.documents.write(document('o/one'));
  await new Promise((resolve) => setImmediate(resolve));
  const second = store.documents.write(document('o/two'));
  await Promise.all([first, second]);
  expect(linesOf('stats.ndjson')).toHaveLength(2);
});

test('a write that the disk refuses is an outcome with its reason', async () => {
  const store = await openStore();
  rmSync(directory, { recursive: true });
  expect(await store.documents.write(document('o/r'))).toEqual({
    status: 'failed',
    reason: expect.stringContaining('ENOENT'),
  });
});

test('documents that another store did not take are kept apart', async () => {
  const store = await openStore();
  await store.documents.keep(document('o/one'));
  expect(linesOf('not-stored.ndjson')).toEqual([JSON.stringify(document('o/one'))]);
  expect(read('stats.ndjson')).toBe('');
});

test('closing replaces the run info, with whole lists, and leaves no second file', async () => {
  const store = await openStore();
  const createdList = Array.from({ length: 100_000 }, (_, i) => `owner/repository-${i}`).join(',');
  await store.runs.close(finishedRun({ createdList }));
  expect(JSON.parse(read('run-info.json'))).toEqual(finishedRun({ createdList }));
  store.release();
  expect(readdirSync(directory).sort()).toEqual(['run-info.json', 'stats.ndjson']);
});

test('the report goes beside the other files', async () => {
  const store = await openStore();
  await store.add('report.md', async () => '# Report');
  expect(read('report.md')).toBe('# Report');
});

test('a line whose append failed is not written later', async () => {
  const store = await openStore();
  renameSync(directory, join(root, 'moved'));
  const failed = await Promise.all([store.documents.write(document('o/a')), store.documents.write(document('o/b'))]);
  expect(failed.map(({ status }) => status)).toEqual(['failed', 'failed']);
  renameSync(join(root, 'moved'), directory);
  expect(await store.documents.write(document('o/c'))).toEqual({ status: 'stored' });
  expect(linesOf('stats.ndjson')).toEqual([JSON.stringify(document('o/c'))]);
});

test('a run info that cannot be written is an error with a remedy', async () => {
  const store = await openStore();
  rmSync(directory, { recursive: true });
  await expect(store.runs.close(finishedRun())).rejects.toBeInstanceOf(StoreError);
});

describe('what a process left that was killed while it wrote', () => {
  async function tearLines(): Promise<FileStore> {
    const store = await openStore();
    await store.documents.write(document('o/one'));
    await store.documents.write({ ...document('o/two'), repoUpdatedAt: 'two\nlines' });
    await store.documents.keep(document('o/kept'));
    appendFileSync(join(directory, 'stats.ndjson'), '{"id":"o.three.16');
    appendFileSync(join(directory, 'not-stored.ndjson'), '{"id');
    return store;
  }

  test('is recovered from the whole lines', async () => {
    const store = await tearLines();
    expect(await store.runs.recover(run)).toEqual({ status: 'counted', stored: ['o/one', 'o/two'] });
  });

  test('has whole lines again, in all files', async () => {
    const store = await openStore();
    await store.documents.write(document('o/one'));
    await store.documents.write({ ...document('o/two'), repoUpdatedAt: 'two\nlines' });
    await store.documents.keep(document('o/kept'));
    const names = ['stats.ndjson', 'not-stored.ndjson'];
    const whole = names.map(read);
    await tearLines();
    await store.runs.recover(run);
    expect(whole.every((text) => text.endsWith('\n'))).toBe(true);
    expect(names.map(read)).toEqual(whole);
  });

  test('is unknown where there is no file of documents', async () => {
    const store = await openStore();
    rmSync(join(directory, 'stats.ndjson'));
    expect(await store.runs.recover(run)).toEqual({ status: 'unknown' });
  });

  test('is the run info as the run finished it', async () => {
    const store = await openStore();
    await store.runs.close(finishedRun());
    expect(await store.runs.recover(run)).toEqual({ status: 'finished', info: finishedRun() });
  });

  test('is left as it is where it is whole', async () => {
    const store = await openStore();
    await store.documents.write(document('o/one'));
    const before = read('stats.ndjson');
    await store.runs.recover(run);
    expect(read('stats.ndjson')).toBe(before);
  });
});
