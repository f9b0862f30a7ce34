import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CosmosEmulator, startCosmos } from '../../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../../scripts/bench/emulated-store.ts';
import { systemClock } from '../../../../src/async/clock.ts';
import type { FinalStatus, RunningRun, StatsDocument } from '../../../../src/model.ts';
import type { Store } from '../../../../src/store/store.ts';
import { document, finishedRun, runningRun } from '../../samples.ts';

const workflowRunUrl = 'https://github.com/contoso/stats/actions/runs/7';
const origin = { workflowRunUrl, sourcesDigest: 'sources', job: 'collect', step: 'stats' };
const second = { ...origin, attempt: 2 };
const now = new Date('2021-01-20T09:00:00Z');
const never = new AbortController().signal;

let cosmos: CosmosEmulator;
let store: Store;
beforeEach(async () => {
  cosmos = await startCosmos({ throughput: 'unlimited' });
  // Nothing arrives late here.
  store = emulatedStore(cosmos, { clock: { ...systemClock, sleep: async () => {} } });
});
afterEach(() => cosmos.close());

/** A run of an earlier attempt, which another process worked for. */
async function leave(status: FinalStatus | 'running', changes: Partial<RunningRun> = {}): Promise<RunningRun> {
  const { runs } = emulatedStore(cosmos);
  const opened = await runs.open(runningRun({ ...origin, ...changes }));
  if (status !== 'running') await runs.close({ ...finishedRun(), ...opened, status } as ReturnType<typeof finishedRun>);
  return opened;
}

const infos = async () => (await cosmos.documents('github', 'runInfo')).filter(({ status }) => status !== undefined);

describe('the run of an earlier attempt', () => {
  test.each(['failed', 'cancelled', 'timed out', 'partial', 'running'] as const)(
    'is found where it is %s',
    async (status) => {
      const { id } = await leave(status);
      expect(await store.runs.resumable(second, now)).toMatchObject({ id, status });
    },
  );

  test.each([
    ['of the day before', { date: '20210119' }, true],
    ['of two days before', { date: '20210118' }, false],
    ['of other sources', { sourcesDigest: 'others' }, false],
    ['of another workflow run', { workflowRunUrl: `${workflowRunUrl}1` }, false],
    ['of another job', { job: 'other' }, false],
    ['of another step', { step: 'other' }, false],
    ['that this attempt has already', { attempt: 2 }, false],
  ])('%s', async (_, changes, isFound) => {
    const { id } = await leave('partial', changes);
    expect((await store.runs.resumable(second, now))?.id).toBe(isFound ? id : undefined);
  });

  test('is the newest, and none where that is completed', async () => {
    await leave('partial');
    const { id } = await leave('cancelled', { id: '1611130000' });
    expect((await store.runs.resumable(second, now))?.id).toBe(id);
    await leave('completed', { id: '1611130900' });
    expect(await store.runs.resumable(second, now)).toBeUndefined();
  });

  test('is none whose documents could be those of another run with its id', async () => {
    // 10 s after midnight, counted up from the day before.
    const midnight = { id: String(Date.UTC(2021, 0, 20, 0, 0, 10) / 1_000) };
    await leave('partial', midnight);
    await leave('completed', { ...midnight, date: '20210119', token: 'other', workflowRunUrl: `${workflowRunUrl}1` });
    expect(await store.runs.resumable(second, now)).toBeUndefined();
  });
});

describe('a run that is taken up', () => {
  const reopened = (left: RunningRun): RunningRun => ({ ...left, token: 'second', attempt: 2 });

  test('is one run info, which the attempt before cannot close any more', async () => {
    const { runs } = emulatedStore(cosmos);
    const left = await runs.open(runningRun(origin));
    await store.runs.resumable(second, now);
    expect(await store.runs.reopen(reopened(left))).toEqual(reopened(left));
    await expect(runs.close({ ...finishedRun(), ...origin })).rejects.toThrow('changed by another run');
    await store.runs.close(finishedRun({ ...origin, token: 'second', status: 'completed' }));
    expect(await infos()).toMatchObject([{ id: left.id, token: 'second', status: 'completed' }]);
  });

  test('is taken up though the answer is lost, and once by two jobs', async () => {
    const left = await leave('failed');
    const other = emulatedStore(cosmos);
    await other.runs.resumable(second, now);
    await store.runs.resumable(second, now);
    cosmos.faults.push({ when: { operation: 'replace' }, do: 'reset-after', times: 1 });
    expect(await store.runs.reopen(reopened(left))).toMatchObject({ token: 'second' });
    expect(await other.runs.reopen({ ...reopened(left), token: 'third' })).toBeUndefined();
    expect(await other.runs.resumable(second, now)).toBeUndefined();
    await store.runs.close(finishedRun({ ...origin, token: 'second' }));
  });

  test('keeps what the archive noted meanwhile', async () => {
    const left = await leave('failed');
    await store.runs.resumable(second, now);
    const archive = { path: 'a', documents: 0, bytes: 1, sha256: 'b', archivedAt: '2021-01-20T08:00:00Z' };
    await emulatedStore(cosmos).runs.find(left.id, left.date);
    await emulatedStore(cosmos).runs.close({ ...finishedRun(origin), archive });
    expect(await store.runs.reopen(reopened(left))).toMatchObject({ archive });
    expect(await infos()).toMatchObject([{ token: 'second', archive }]);
  });

  test('has documents of before: another write of one finds it, and another repository of its name does not', async () => {
    const left = await leave('failed');
    const before: StatsDocument = { ...document('o/r'), repoId: 7, stars: 1 };
    await emulatedStore(cosmos).documents.write(before);
    const again = { ...before, stars: 2 };
    expect(await store.documents.write(again)).toMatchObject({ status: 'failed' });
    await store.runs.resumable(second, now);
    await store.runs.reopen(reopened(left));
    expect(await store.documents.write(again)).toEqual({ status: 'stored', already: before });
    expect(await store.documents.write({ ...again, repoId: 8 })).toMatchObject({ status: 'failed' });
    expect(await cosmos.documents('github', 'repoStats')).toMatchObject([{ stars: 1 }]);
  });

  test('has an event of its own: that of the attempt before, published late, is not noted', async () => {
    const left = { ...(await leave('partial')), ...finishedRun(), eventPublished: false };
    await store.runs.resumable(second, now);
    await store.runs.reopen(reopened(runningRun(origin)));
    await emulatedStore(cosmos).runs.notePublished(left);
    expect((await infos())[0]).not.toHaveProperty('eventPublished');
    await store.runs.close(finishedRun({ ...origin, token: 'second', eventPublished: false, events: 2 }));
    expect(await infos()).toMatchObject([{ token: 'second', eventPublished: false }]);
  });

  test('says where its documents cannot be read', async () => {
    cosmos.faults.push({ when: { operation: 'query' }, do: 'status-503' });
    expect(await store.documents.stored('1611127298')).toBeUndefined();
    expect(await store.documents.readAll('1611127298', () => true, never)).toContain('503');
  });
});
