import { describe, expect, test } from 'vitest';
import type { EndedRun, FinishedRun, RunInfo } from '../../../src/model.ts';
import type { HandoverState } from '../../../src/run/handover.ts';
import { newRunInfo } from '../../../src/run/run-info.ts';
import { closeRun } from '../../../src/steps/close-run.ts';
import { type Recovered, StoreError } from '../../../src/store/store.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { NotedLog } from '../github/noted-log.ts';
import { finishedRun, startMs } from '../samples.ts';

const running = newRunInfo(new Date(startMs), 'this-run', { sourcesDigest: 'sources' });
const { id, date, token, startedAt } = running;
const open: HandoverState = { phase: 'open', run: { id, date, token, startedAt }, due: ['report'] };
const opening: HandoverState = { ...open, phase: 'opening' };
const ended = (info: EndedRun, isOpen = true): HandoverState => ({ ...open, phase: 'ended', isOpen, info });

interface World {
  /** The run info in the store. */
  found?: RunInfo | StoreError;
  left?: Recovered;
  refusesToClose?: boolean;
}

async function close(state: HandoverState, { found, left = { status: 'unknown' }, refusesToClose }: World = {}) {
  const closed: FinishedRun[] = [];
  const log = new NotedLog();
  const clock = new FakeClock(startMs + 90_000);
  const runs = {
    find: async () => {
      if (found instanceof StoreError) throw found;
      return found;
    },
    recover: async () => left,
    close: async (run: FinishedRun) => {
      if (refusesToClose) throw new StoreError('Cosmos DB: 503', { remedy: 'Wait.' });
      closed.push(run);
    },
  };
  const end = await closeRun(state, { store: { runs } as never, clock, log });
  return { closed, log, end };
}

describe('a run that was killed', () => {
  test('is closed as cancelled, with the documents that it is known to have stored', async () => {
    const { closed, end } = await close(open, { found: running, left: { status: 'counted', stored: ['o/a', 'o/b'] } });
    expect(closed).toEqual([
      expect.objectContaining({
        ...{ id, token, status: 'cancelled', completedAt: '2021-01-20T07:23:08Z', createdList: 'o/a,o/b' },
        ...{ totalReceived: 2, totalProcessed: 2, totalCreatedCount: 2, totalFailedCount: 0 },
      }),
    ]);
    expect(end).toMatchObject({ isComplete: true, counts: { known: 'stored', stored: 2 } });
  });

  test('before it took up the run of an earlier attempt leaves that as it is, and says nothing of its counts', async () => {
    const workflowRunUrl = 'https://github.com/o/r/actions/runs/1';
    const opening: HandoverState = { ...open, phase: 'opening', run: { ...open.run, workflowRunUrl, token: 'second' } };
    const { closed, end } = await close(opening, { found: { ...running, workflowRunUrl } });
    expect(closed).toEqual([]);
    expect(end).toMatchObject({ isComplete: false, counts: { known: 'none' }, info: { status: 'cancelled' } });
  });

  test('after another attempt took it up says what it had stored, and whose run info there is', async () => {
    const workflowRunUrl = 'https://github.com/o/r/actions/runs/1';
    const state: HandoverState = { ...open, run: { ...open.run, workflowRunUrl, token: 'first' } };
    const { closed, end, log } = await close(state, {
      found: { ...running, workflowRunUrl },
      left: { status: 'counted', stored: ['o/a'] },
    });
    expect([closed, end.counts]).toEqual([[], { known: 'stored', stored: 1 }]);
    expect(log.at('info')).toEqual([expect.stringContaining('the run info document of another attempt')]);
  });

  test('says that its counts are unknown where nothing is left of them', async () => {
    const { closed, end } = await close(open, { found: running });
    expect(closed).toMatchObject([{ status: 'cancelled', countsKnown: false, totalCreatedCount: 0 }]);
    expect(end.counts).toEqual({ known: 'none' });
  });

  test('stored nothing where it was killed before its run info was created', async () => {
    const { closed, end } = await close(opening, { found: running, left: { status: 'counted', stored: ['o/other'] } });
    expect(closed).toMatchObject([{ createdList: '', totalCreatedCount: 0 }]);
    expect(closed[0]).not.toHaveProperty('countsKnown');
    expect(end.counts).toMatchObject({ known: 'all', stored: 0 });
  });

  test('ends as its files say where these were completed', async () => {
    const info = finishedRun({ status: 'completed' });
    const { closed } = await close(open, { found: running, left: { status: 'finished', info } });
    expect(closed).toMatchObject([{ status: 'completed', totalCreatedCount: info.totalCreatedCount }]);
  });
});

test('a run that ended is closed as it ended', async () => {
  const info = finishedRun({ token, status: 'partial' });
  const { closed, end } = await close(ended(info), { found: running });
  expect(closed).toMatchObject([{ status: 'partial', createdList: info.createdList }]);
  expect(end.counts).toMatchObject({ known: 'all', received: 1234, stored: 1220 });
});

test('a run info that is closed stays as it is', async () => {
  const found = finishedRun({ token, status: 'completed' });
  const { closed, end } = await close(open, { found });
  expect(closed).toEqual([]);
  expect(end).toMatchObject({ info: found, isComplete: true });
});

test('the run info of another run that has the same id is left alone', async () => {
  const { closed, end, log } = await close(open, { found: { ...running, token: 'another-run' } });
  expect(closed).toEqual([]);
  expect(end.isComplete).toBe(false);
  expect(log.at('info')).toEqual([expect.stringContaining('no run info document')]);
});

test.each([
  [open, 'is left as running'],
  [ended(finishedRun(), true), 'is left as running'],
  [ended(finishedRun(), false), 'might be left as running'],
  [opening, 'might be left as running'],
])(
  'a store that refuses leaves the run to the next one, with a warning that says what to do: %#',
  async (state, text) => {
    const refused = await close(state, { found: running, refusesToClose: true });
    const unread = await close(state, { found: new StoreError('Cosmos DB: 503', { remedy: 'Wait.' }) });
    for (const { end, log } of [refused, unread]) {
      expect(end.isComplete).toBe(false);
      expect(log.at('warning')).toEqual([expect.stringContaining(text)]);
      expect(log.at('warning')[0]).toContain('Cosmos DB: 503. Wait.');
      expect(end.obstacle).toMatchObject({ message: expect.stringContaining(text), remedy: 'Wait.' });
    }
  },
);
