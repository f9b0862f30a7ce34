import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FinishedRun, RunInfo, RunningRun, StatsDocument, StoredName, WriteOutcome } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import { FileStore } from '../../../src/store/files/file-store.ts';
import {
  type DocumentStore,
  type FoundRun,
  type Recovered,
  type RunStore,
  type Store,
  StoreError,
} from '../../../src/store/store.ts';
import { withFiles } from '../../../src/store/with-files.ts';
import { document, finishedRun, runningRun } from '../samples.ts';
import { alone } from './files/file-use.ts';

let root: string;
let directory: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  directory = join(root, 'repo-stats');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = runningRun();
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');

/** A store in memory that refuses what is called `refused`, and gives no answer for what is called `doubtful`. */
class MemoryStore implements Store, DocumentStore, RunStore {
  readonly documents = this;
  readonly runs = this;
  readonly parallelWrites = 7;
  readonly fields = { ttl: 86_400 };
  readonly usage = { requestUnits: 42, throttled: 1 };
  readonly broken = undefined;
  readonly calls: string[] = [];
  /** What `open` and `close` throw. */
  fault: StoreError | undefined;
  /** What `write` waits for. */
  gate: Promise<void> = Promise.resolve();

  async open(info: RunningRun): Promise<RunningRun> {
    this.calls.push('open');
    if (this.fault) throw this.fault;
    return { ...info, id: '1611127299' };
  }

  async write({ repo }: StatsDocument): Promise<WriteOutcome> {
    await this.gate;
    if (repo.startsWith('o/doubtful')) return { status: 'unclear', reason: 'no answer' };
    return repo === 'o/refused' ? { status: 'failed', reason: '503' } : { status: 'stored' };
  }

  async check({ repo }: StatsDocument): Promise<WriteOutcome> {
    if (repo === 'o/doubtful-still') return { status: 'unclear', reason: 'no answer' };
    return repo === 'o/doubtful-missing' ? { status: 'failed', reason: 'not there' } : { status: 'stored' };
  }

  async adopt(): Promise<WriteOutcome> {
    return { status: 'stored' };
  }

  async join(): Promise<void> {}

  async leftOpen(): Promise<undefined> {}

  async stored(): Promise<StoredName[]> {
    return [];
  }

  dropCopy(): void {}

  /** Two documents, the second of which does not count. */
  async readAll(_: string, take: (document: StatsDocument) => boolean): Promise<string | undefined> {
    for (const repo of ['o/earlier', 'o/gone'] as const) take(document(repo));
    return this.fault?.message;
  }

  async resumable(): Promise<RunInfo> {
    return run;
  }

  async reopen(info: RunningRun): Promise<RunningRun> {
    this.calls.push('reopen');
    return info;
  }

  async find(id: string): Promise<RunInfo> {
    return { ...run, id };
  }

  async recover(): Promise<Recovered> {
    return { status: 'unknown' };
  }

  async previous(): Promise<FoundRun> {
    return { status: 'unknown', reason: 'the store was asked' };
  }

  async earlier(): Promise<undefined> {}

  async history(): Promise<never[]> {
    return [];
  }

  async starts(): Promise<number[]> {
    return [1];
  }

  async unpublished(): Promise<FinishedRun[]> {
    return [finishedRun({ id: '1611000000' })];
  }

  async notePublished(): Promise<void> {
    this.calls.push('note');
  }

  async closeAbandoned(): Promise<string[]> {
    return ['1611000000'];
  }

  async close(): Promise<void> {
    this.calls.push('close');
    if (this.fault) throw this.fault;
  }
}

function createStore(): { memory: MemoryStore; store: Store; files: FileStore } {
  const memory = new MemoryStore();
  const files = new FileStore(directory, alone());
  return { memory, files, store: withFiles(memory, files, new PrivateNames(false)) };
}

test('the run info of the files has the id that the store gave', async () => {
  const { store } = createStore();
  expect(await store.runs.open(run)).toMatchObject({ id: '1611127299', status: 'running' });
  expect(JSON.parse(read('run-info.json'))).toMatchObject({ id: '1611127299', status: 'running' });
});

test('where the files cannot be written, the store has everything all the same', async () => {
  const { store, memory, files } = createStore();
  writeFileSync(directory, 'a file in the way');
  await store.runs.open(run);
  expect(await store.documents.write(document('o/one'))).toEqual({ status: 'stored' });
  await store.documents.write(document('o/refused'));
  await files.add('report.md', () => '# Report');
  await files.addTable(run.id, new AbortController().signal);
  await store.runs.close(finishedRun());
  expect(memory.calls).toEqual(['open', 'close']);
  expect(files.isOpen).toBe(false);
  const { names, problems } = files.contents;
  expect([names, problems]).toEqual([
    [],
    [
      {
        message: expect.stringMatching(/^No files were written: EEXIST/),
        remedy: expect.any(String),
        failsStep: false,
      },
    ],
  ]);
});

test('a document stands in the files only once the store has it', async () => {
  const { store, memory } = createStore();
  await store.runs.open(run);
  const { promise, resolve } = Promise.withResolvers<void>();
  memory.gate = promise;
  const writing = store.documents.write(document('o/r'));
  await new Promise((done) => setImmediate(done));
  expect(read('stats.ndjson')).toBe('');
  resolve();
  expect(await writing).toEqual({ status: 'stored' });
  expect(read('stats.ndjson')).toBe(`${JSON.stringify(document('o/r'))}\n`);
});

test('a document that the store refused is kept apart, and the refusal is the outcome', async () => {
  const { store } = createStore();
  await store.runs.open(run);
  expect(await store.documents.write(document('o/refused'))).toEqual({ status: 'failed', reason: '503' });
  expect(read('stats.ndjson')).toBe('');
  expect(read('not-stored.ndjson')).toBe(`${JSON.stringify(document('o/refused'))}\n`);
});

test('a document that may be in the store stands in neither file', async () => {
  const { store } = createStore();
  await store.runs.open(run);
  expect(await store.documents.write(document('o/doubtful'))).toEqual({ status: 'unclear', reason: 'no answer' });
  expect(read('stats.ndjson')).toBe('');
  expect(existsSync(join(directory, 'not-stored.ndjson'))).toBe(false);
});

test.each([
  ['stored', 'o/doubtful', 'stats.ndjson'],
  ['failed', 'o/doubtful-missing', 'not-stored.ndjson'],
] as const)('once a doubtful document is found to be %s, it stands in its file', async (status, repo, file) => {
  const { store } = createStore();
  await store.runs.open(run);
  await store.documents.write(document(repo));
  expect(await store.documents.check(document(repo), 'no answer')).toMatchObject({ status });
  expect(read(file)).toBe(`${JSON.stringify(document(repo))}\n`);
});

test('a run in which the store took everything has no file of what it did not take', async () => {
  const { store } = createStore();
  await store.runs.open(run);
  await store.documents.write(document('o/r'));
  expect(existsSync(join(directory, 'not-stored.ndjson'))).toBe(false);
});

test('a copy in which a document is missing goes, with one warning, and the store has them all', async () => {
  const { store, files } = createStore();
  await store.runs.open(run);
  await store.documents.write(document('o/one'));
  renameSync(join(directory, 'stats.ndjson'), join(directory, 'elsewhere'));
  writeFileSync(join(directory, 'stats.ndjson'), 'of somebody else');
  for (const repo of ['o/two', 'o/three'] as const)
    expect(await store.documents.write(document(repo))).toEqual({ status: 'stored' });
  expect(await store.documents.write(document('o/refused'))).toEqual({ status: 'failed', reason: '503' });
  await files.addTable(run.id, new AbortController().signal);
  expect(existsSync(join(directory, 'stats.ndjson'))).toBe(false);
  expect(files.contents.names).toEqual(['not-stored.ndjson (1 document)', 'run-info.json']);
  expect(files.contents.problems.map(({ message }) => message)).toEqual([
    '`stats.ndjson`, `stats.csv` could not be written: `stats.ndjson` was replaced while the run was writing it',
  ]);
});

test('a copy that went is not counted', async () => {
  const { store } = createStore();
  const { id } = await store.runs.open(run);
  await store.documents.write({ ...document('o/one'), runId: id });
  rmSync(join(directory, 'stats.ndjson'));
  await store.documents.write({ ...document('o/two'), runId: id });
  expect(await store.runs.recover({ ...run, id })).toEqual({ status: 'unknown' });
});

test('where the store cannot be opened, the run info of the files says that the run failed', async () => {
  const { store, memory } = createStore();
  memory.fault = new StoreError('gone');
  await expect(store.runs.open(run)).rejects.toBe(memory.fault);
  expect(JSON.parse(read('run-info.json'))).toMatchObject({ id: run.id, status: 'failed' });
});

test('a killed run is found in the store, and counted by its lines', async () => {
  const { store } = createStore();
  const { id } = await store.runs.open(run);
  await store.documents.write({ ...document('o/r'), runId: id });
  await store.documents.write({ ...document('o/refused'), runId: id });
  expect(await store.runs.find('1', '20210120')).toMatchObject({ id: '1' });
  expect(await store.runs.recover({ ...run, id })).toEqual({ status: 'counted', stored: ['o/r'] });
  expect(await store.runs.closeAbandoned(new Date('2021-01-19T07:21:38Z'))).toEqual(['1611000000']);
});

test('both run infos are completed', async () => {
  const { store, memory } = createStore();
  await store.runs.open(run);
  await store.runs.close(finishedRun());
  expect(memory.calls).toEqual(['open', 'close']);
  expect(JSON.parse(read('run-info.json'))).toEqual(finishedRun());
});

test('the files are completed even where the store cannot be', async () => {
  const { store, memory } = createStore();
  await store.runs.open(run);
  memory.fault = new StoreError('gone');
  await expect(store.runs.close(finishedRun())).rejects.toThrow('gone');
  expect(JSON.parse(read('run-info.json'))).toEqual(finishedRun());
});

test('the previous run is looked for in the store, also where the folder has one', async () => {
  const { store } = createStore();
  await store.runs.open(run);
  await store.runs.close(finishedRun());
  await store.runs.open({ ...run, id: '1611130000' });
  expect(await store.runs.previous({ ...run, owners: ['o'] }, new AbortController().signal)).toEqual({
    status: 'unknown',
    reason: 'the store was asked',
  });
  expect(existsSync(join(directory, 'previous-stats.ndjson'))).toBe(false);
});

test('pace, usage and further fields are those of the store', () => {
  const { store } = createStore();
  const { parallelWrites, usage, fields } = store.documents;
  expect({ parallelWrites, usage, fields }).toEqual({
    parallelWrites: 7,
    usage: { requestUnits: 42, throttled: 1 },
    fields: { ttl: 86_400 },
  });
});

test('a run that is taken up has lines for what was stored before and counts', async () => {
  const { store } = createStore();
  await store.runs.reopen(run);
  await store.documents.write(document('o/r'));
  await store.documents.readAll(run.id, ({ repo }) => repo === 'o/earlier', new AbortController().signal);
  expect(read('stats.ndjson').match(/"repo":"[^"]+"/g)).toEqual(['"repo":"o/r"', '"repo":"o/earlier"']);
});

test('a file in which a document of before would be missing is none, where it counts', async () => {
  const { store, memory, files } = createStore();
  await store.runs.reopen(run);
  memory.fault = new StoreError('no answer');
  expect(await store.documents.readAll(run.id, () => true, new AbortController().signal)).toBe('no answer');
  expect(existsSync(join(directory, 'stats.ndjson'))).toBe(true);
  store.documents.dropCopy('no answer');
  expect(existsSync(join(directory, 'stats.ndjson'))).toBe(false);
  expect(files.contents.problems).toMatchObject([{ message: expect.stringContaining('no answer') }]);
});
