import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentId, type FinalStatus, type RunOrigin } from '../../../../src/model.ts';
import { FileStore } from '../../../../src/store/files/file-store.ts';
import type { Seeker } from '../../../../src/store/own-kind.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';
import { alone } from './file-use.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'previous-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const never = new AbortController().signal;
const path = (name: string): string => join(directory, name);

const seeker: Seeker = { ...runningRun({ id: '9' }), owners: ['o'] };

const createStore = (): FileStore => new FileStore(directory, alone({ keepsPrevious: true }));

async function doRun(
  id: string,
  status: FinalStatus = 'completed',
  store = createStore(),
  origin: Partial<RunOrigin> = {},
): Promise<void> {
  await store.runs.open(runningRun({ id, ...origin }));
  await store.documents.write({ ...document('o/r'), id: documentId('o/r', id), runId: id });
  await store.runs.close(finishedRun({ id, status, createdList: 'o/r', ...origin }));
  store.release();
}

/** The run that the next one finds, and the runs that its documents belong to. */
async function lookBack(by = seeker): Promise<{ id: string | undefined; runIds: unknown[] }> {
  const store = createStore();
  await store.runs.open(runningRun({ id: '9' }));
  const found = await store.runs.previous(by);
  const runIds: unknown[] = [];
  if (found.status === 'found') await found.run.read(({ runId }) => runIds.push(runId), never);
  return { id: found.status === 'found' ? found.run.info.id : undefined, runIds };
}

test('the last run is put aside before the files are written anew', async () => {
  await doRun('1');
  await createStore().runs.open(runningRun({ id: '2' }));
  expect(readFileSync(path('stats.ndjson'), 'utf8')).toBe('');
  expect(JSON.parse(readFileSync(path('previous-1-stats.ndjson'), 'utf8'))).toMatchObject({ runId: '1' });
  expect(JSON.parse(readFileSync(path('previous-1-run-info.json'), 'utf8'))).toMatchObject({ id: '1' });
});

test('a run that ended well leaves the files of one run', async () => {
  await doRun('1');
  await doRun('2');
  expect(readdirSync(directory).sort()).toEqual(['run-info.json', 'stats.ndjson']);
});

const step = { workflow: 'o/r/.github/workflows/stats.yml', job: 'stats', step: '__run' };

test('two steps that write to one directory are each compared with their own last run', async () => {
  const other = { sourcesDigest: 'other', ...step, step: '__run_2' };
  for (const [id, origin] of [
    ['1', step],
    ['2', other],
    ['3', step],
    ['4', other],
  ] as const)
    await doRun(id, 'completed', createStore(), origin);
  expect(await lookBack({ ...seeker, ...step })).toEqual({ id: '3', runIds: ['3'] });
  expect(await lookBack({ ...seeker, ...other })).toEqual({ id: '4', runIds: ['4'] });
  await doRun('10', 'completed', createStore(), other);
  expect(readdirSync(directory).filter((name) => name.startsWith('previous'))).toHaveLength(2);
});

test('those of many other steps are left behind for the last eight', async () => {
  for (let id = 1; id <= 12; id++) await doRun(String(id), 'completed', createStore(), { sourcesDigest: String(id) });
  expect(readdirSync(directory).filter((name) => name.startsWith('previous'))).toHaveLength(16);
});

test('the run that another one carries over from stays beside it', async () => {
  await doRun('1');
  const carriedOver = [{ runId: '1', startedAt: '2021-01-19T07:21:38Z', owners: ['p'] }];
  const store = createStore();
  await store.runs.open(runningRun({ id: '2' }));
  await store.runs.close(finishedRun({ id: '2', status: 'partial', createdList: 'o/r', carriedOver }));
  store.release();
  const previous = ['previous-1-run-info.json', 'previous-1-stats.ndjson'];
  expect(readdirSync(directory).sort()).toEqual([...previous, 'run-info.json', 'stats.ndjson']);
});

test('a run that did not end well leaves the one before it for the next', async () => {
  await doRun('1');
  await doRun('2', 'failed');
  await doRun('3', 'cancelled');
  expect(await lookBack()).toEqual({ id: '1', runIds: ['1'] });
});

test('where the process ended between the two moves, the next one makes up for it', async () => {
  await doRun('1');
  await doRun('2', 'failed');
  await doRun('1');
  renameSync(path('stats.ndjson'), path('previous-1-stats.ndjson'));
  expect(await lookBack()).toEqual({ id: '1', runIds: ['1'] });
});

test('lines that are no document of that run are skipped', async () => {
  await doRun('1');
  const lines = [
    '{"runId":"0","repo":"o/r"}',
    'null',
    '[]',
    '{"runId":"1","rep',
    '',
    '\u0000',
    '{"runId":1}',
    '{"runId":"1"}',
    '{"runId":"1","repo":5}',
  ];
  writeFileSync(path('stats.ndjson'), `${lines.join('\n')}\n${readFileSync(path('stats.ndjson'), 'utf8')}{"runId":`);
  expect(await lookBack()).toEqual({ id: '1', runIds: ['1'] });
});

test.each(['', '{', 'null', '{"status":"completed"}', '{"id":1,"status":"completed","createdList":""}'])(
  'a run info that is %j is no run',
  async (text) => {
    await doRun('1');
    writeFileSync(path('run-info.json'), text);
    expect(await lookBack()).toEqual({ id: undefined, runIds: [] });
  },
);

test('documents that are gone are said to be', async () => {
  await doRun('1');
  rmSync(path('stats.ndjson'));
  const store = createStore();
  await store.runs.open(runningRun({ id: '2' }));
  const found = await store.runs.previous(seeker);
  const fault = found.status === 'found' ? await found.run.read(() => {}, never) : undefined;
  expect(fault).toBe('previous-1-stats.ndjson is missing');
});

test('a run in the second of the one before takes the next id', async () => {
  await doRun('1');
  expect((await createStore().runs.open(runningRun({ id: '1' }))).id).toBe('2');
});

test('where nothing is compared, nothing is put aside', async () => {
  const plain = new FileStore(directory, alone());
  await doRun('1', 'completed', plain);
  await plain.runs.open(runningRun({ id: '2' }));
  expect(existsSync(path('previous-1-stats.ndjson'))).toBe(false);
  expect(await plain.runs.previous(seeker)).toEqual({ status: 'none' });
});
