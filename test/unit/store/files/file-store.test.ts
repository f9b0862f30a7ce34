import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunInfo, StatsDocument } from '../../../../src/model.ts';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { document, finishedRun } from '../../samples.ts';

vi.mock('node:fs/promises', { spy: true });

let root: string;
let directory: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  directory = join(root, 'deep', 'repo-stats');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const warnings: string[] = [];
const log = { debug: () => {}, info: () => {}, notice: () => {}, warning: (line: string) => warnings.push(line) };

const run: RunInfo = { ...finishedRun(), status: 'running' };
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const linesOf = (name: string): string[] => read(name).split('\n').slice(0, -1);

async function openStore(): Promise<FileStore> {
  const store = new FileStore(directory, log);
  await store.open(run);
  return store;
}

test('opening creates the folder, empty files and the run info as running', async () => {
  await openStore();
  expect([read('stats.ndjson'), read('stats.csv')]).toEqual(['', '']);
  expect(JSON.parse(read('run-info.json'))).toEqual(run);
});

test('opening takes away what an earlier run left', async () => {
  const earlier = await openStore();
  await earlier.write(document('o/earlier'));
  await earlier.keep(document('o/kept'));
  for (const name of ['report.md', 'report.html']) earlier.writeFile(name, 'of the earlier run');
  await openStore();
  expect([read('stats.ndjson'), read('stats.csv')]).toEqual(['', '']);
  for (const name of ['not-stored.ndjson', 'report.md', 'report.html'])
    expect(existsSync(join(directory, name)), name).toBe(false);
});

test.each(['report.md', 'report.html'])('opening takes away %s of an earlier run', async (name) => {
  (await openStore()).writeFile(name, 'the earlier run');
  await openStore();
  expect(existsSync(join(directory, name))).toBe(false);
});

test('a folder that cannot be made ends the use of the store, with a remedy', async () => {
  writeFileSync(join(root, 'deep'), 'a file in the way');
  const opening = new FileStore(directory, log).open(run);
  await expect(opening).rejects.toThrow(StoreError);
  await expect(opening).rejects.toMatchObject({ remedy: expect.stringContaining('output-directory') });
});

test('a document is one line, with its fields in order', async () => {
  const store = await openStore();
  expect(await store.write(document('octokit/octokit.rb'))).toEqual({ status: 'stored' });
  expect(read('stats.ndjson')).toBe(`${JSON.stringify(document('octokit/octokit.rb'))}\n`);
});

test('the table has one header line and a row for each document', async () => {
  const store = await openStore();
  await store.write(document('o/one'));
  await store.write(document('o/two'));
  expect(linesOf('stats.csv')).toEqual([
    'id,repo,isArchived,isTemplate,repoUpdatedAt,openIssues,closedIssues,totalIssues,openPRs,closedPRs,mergedPRs,totalPRs,stars,runId,collectedAt',
    'o.one.1611127298,o/one,false,false,2021-01-19T20:44:18Z,46,455,501,13,150,598,761,3378,1611127298,2021-01-20T07:21:41Z',
    'o.two.1611127298,o/two,false,false,2021-01-19T20:44:18Z,46,455,501,13,150,598,761,3378,1611127298,2021-01-20T07:21:41Z',
  ]);
});

test('a value that a spreadsheet would compute is text in the table', async () => {
  const store = await openStore();
  await store.write({ ...document('o/r'), repoUpdatedAt: '=1+1' });
  expect(linesOf('stats.csv')[1]).toContain("'=1+1");
});

test('a value with commas, quotes and line ends stays one value of the table', async () => {
  const store = await openStore();
  await store.write({ ...document('o/r'), repoUpdatedAt: 'a,"b"\nc' });
  expect(read('stats.csv')).toContain('"a,""b""\nc"');
});

test('writes at the same time make whole lines, in both files in the order written', async () => {
  const store = await openStore();
  const documents = Array.from({ length: 500 }, (_, i) => document(`o/r${i}`));
  const outcomes = await Promise.all(documents.map((one) => store.write(one)));
  expect(outcomes.every(({ status }) => status === 'stored')).toBe(true);
  const names = linesOf('stats.ndjson').map((line) => (JSON.parse(line) as StatsDocument).repo);
  expect(names).toEqual(documents.map(({ repo }) => repo));
  expect(
    linesOf('stats.csv')
      .slice(1)
      .map((line) => line.split(',')[1]),
  ).toEqual(names);
});

test('a write resolves once its line is in the file', async () => {
  const store = await openStore();
  const first = store.write(document('o/one'));
  await new Promise((resolve) => setImmediate(resolve));
  const second = store.write(document('o/two'));
  await Promise.all([first, second]);
  expect(linesOf('stats.ndjson')).toHaveLength(2);
});

test('a write that the disk refuses is an outcome with its reason', async () => {
  const store = await openStore();
  rmSync(directory, { recursive: true });
  expect(await store.write(document('o/r'))).toEqual({ status: 'failed', reason: expect.stringContaining('ENOENT') });
});

test('documents that another store did not take are kept apart', async () => {
  const store = await openStore();
  expect(await store.keep(document('o/one'))).toEqual({ status: 'stored' });
  expect(linesOf('not-stored.ndjson')).toEqual([JSON.stringify(document('o/one'))]);
  expect(read('stats.ndjson')).toBe('');
});

test('closing replaces the run info, with whole lists, and leaves no second file', async () => {
  const store = await openStore();
  const createdList = Array.from({ length: 100_000 }, (_, i) => `owner/repository-${i}`).join(',');
  await store.close(finishedRun({ createdList }));
  expect(JSON.parse(read('run-info.json'))).toEqual(finishedRun({ createdList }));
  expect(readdirSync(directory).sort()).toEqual(['run-info.json', 'stats.csv', 'stats.ndjson']);
});

test('the report goes beside the other files', async () => {
  const store = await openStore();
  store.writeFile('report.md', '# Report');
  expect(read('report.md')).toBe('# Report');
});

test('a table that cannot be written is a warning, and the documents are stored', async () => {
  const store = await openStore();
  warnings.length = 0;
  rmSync(join(directory, 'stats.csv'));
  mkdirSync(join(directory, 'stats.csv'));
  expect(await store.write(document('o/one'))).toEqual({ status: 'stored' });
  expect(await store.write(document('o/two'))).toEqual({ status: 'stored' });
  expect(linesOf('stats.ndjson')).toHaveLength(2);
  expect(warnings).toHaveLength(1);
});

test('a line whose append failed is not written later', async () => {
  const store = await openStore();
  rmSync(directory, { recursive: true });
  const failed = await Promise.all([store.write(document('o/a')), store.write(document('o/b'))]);
  expect(failed.map(({ status }) => status)).toEqual(['failed', 'failed']);
  mkdirSync(directory, { recursive: true });
  expect(await store.write(document('o/c'))).toEqual({ status: 'stored' });
  expect(linesOf('stats.ndjson')).toEqual([JSON.stringify(document('o/c'))]);
  expect(linesOf('stats.csv')).toHaveLength(2);
});

test('a header line that could not be written comes with the next row', async () => {
  const store = await openStore();
  vi.mocked(appendFile).mockImplementation(async (path, text) => {
    if (String(path).endsWith('.csv')) throw new Error('ENOSPC');
    appendFileSync(String(path), String(text));
  });
  await store.write(document('o/one'));
  vi.mocked(appendFile).mockReset();
  await store.write(document('o/two'));
  expect(linesOf('stats.csv').map((line) => line.split(',')[1])).toEqual(['repo', 'o/two']);
});

test('a run info that cannot be written is an error with a remedy', async () => {
  const store = await openStore();
  rmSync(directory, { recursive: true });
  await expect(store.close(run)).rejects.toBeInstanceOf(StoreError);
});

describe('what a process left that was killed while it wrote', () => {
  async function tearLines(): Promise<FileStore> {
    const store = await openStore();
    await store.write(document('o/one'));
    await store.write({ ...document('o/two'), repoUpdatedAt: 'two\nlines' });
    await store.keep(document('o/kept'));
    appendFileSync(join(directory, 'stats.ndjson'), '{"id":"o.three.16');
    appendFileSync(join(directory, 'stats.csv'), 'o.three.1611127298,o/three,"a value\nof two');
    appendFileSync(join(directory, 'not-stored.ndjson'), '{"id');
    return store;
  }

  test('is told by the whole lines', async () => {
    const store = await tearLines();
    expect(await store.recover(run.id)).toMatchObject({ totalCreatedCount: 2, createdList: 'o/one,o/two' });
  });

  test('has whole lines again, in all files', async () => {
    const store = await openStore();
    await store.write(document('o/one'));
    await store.write({ ...document('o/two'), repoUpdatedAt: 'two\nlines' });
    await store.keep(document('o/kept'));
    const names = ['stats.ndjson', 'stats.csv', 'not-stored.ndjson'];
    const whole = names.map(read);
    await tearLines();
    await store.recover(run.id);
    expect(whole.every((text) => text.endsWith('\n'))).toBe(true);
    expect(names.map(read)).toEqual(whole);
  });

  test('is left as it is where it is whole', async () => {
    const store = await openStore();
    await store.write(document('o/one'));
    const before = [read('stats.ndjson'), read('stats.csv')];
    await store.recover(run.id);
    expect([read('stats.ndjson'), read('stats.csv')]).toEqual(before);
  });
});
