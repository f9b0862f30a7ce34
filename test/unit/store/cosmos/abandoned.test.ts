import { expect, test } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
import type { RunningRun } from '../../../../src/model.ts';
import { abandonedRun, isAbandoned } from '../../../../src/store/cosmos/abandoned.ts';
import { ContainerAccess } from '../../../../src/store/cosmos/access.ts';
import type { Containers } from '../../../../src/store/cosmos/resources.ts';
import { CosmosRuns } from '../../../../src/store/cosmos/runs.ts';
import { runningRun, startMs } from '../../samples.ts';
import { createRequests, done } from './cosmos-request-trial.ts';

const after = (minutes: number): Date => new Date(startMs + minutes * 60_000);

test.each([
  [330, 359, false],
  [330, 361, true],
  [10, 39, false],
  [10, 41, true],
])('a run of %i minutes cannot be alive after %i: %j', (maxMinutes, minutes, isOver) => {
  expect(isAbandoned(runningRun({ maxMinutes }), after(minutes))).toBe(isOver);
});

test('a run that was taken up can be alive for as long again', () => {
  const takenUp = { firstToken: 'first', at: '2021-01-20T20:21:38Z' };
  const run = runningRun({ maxMinutes: 330, takenUp });
  expect([1_079, 1_141].map((minutes) => isAbandoned(run, after(minutes)))).toEqual([false, true]);
});

test.each([
  ['that does not say how long it lasts', {}, 30],
  ['over several jobs', { shards: 4, maxMinutes: 60 }, 7 * 24],
])('a run %s cannot be alive after so many hours', (_name, more, hours) => {
  const run = runningRun(more);
  expect(isAbandoned(run, after(60 * hours - 1))).toBe(false);
  expect(isAbandoned(run, after(60 * hours + 1))).toBe(true);
});

test('it is closed with the documents that are there; without a count it says so', () => {
  const run = runningRun();
  expect(abandonedRun(run, ['o/a', 'o/b'], after(60))).toMatchObject({
    ...{ id: run.id, status: 'cancelled', completedAt: '2021-01-20T08:21:38Z', createdList: 'o/a,o/b' },
    ...{ totalReceived: 2, totalProcessed: 2, totalCreatedCount: 2, totalFailedCount: 0 },
  });
  expect(abandonedRun(run, undefined, after(60))).toMatchObject({ status: 'cancelled', countsKnown: false });
});

test.each([
  ['as many documents as it has in the archive', 1, { createdList: 'o/a', totalCreatedCount: 1 }],
  ['fewer documents than it has in the archive', 2, { createdList: '', countsKnown: false }],
])('a run with %s is closed with what is known', async (_name, documents, end) => {
  const archive = { path: 'p', documents, bytes: 1, sha256: 'h', archivedAt: '2021-01-20T08:21:38Z' };
  const [[info] = []] = await closing({ ...runningRun(), archive });
  expect(info).toMatchObject({ ...end, archive });
});

test('it is closed only if it is still as it was found', async () => {
  expect(await closing(runningRun())).toEqual([
    [
      expect.objectContaining({ status: 'cancelled', createdList: 'o/a' }),
      { accessCondition: { type: 'IfMatch', condition: '"as found"' } },
    ],
  ]);
});

/** What replaces the run info of a run that stored one document. */
async function closing(run: RunningRun): Promise<[info: unknown, condition: unknown][]> {
  const replaced: [unknown, unknown][] = [];
  const found = (...resources: unknown[]) => ({
    query: () => ({ fetchNext: async () => ({ resources }), hasMoreResults: () => false }),
  });
  const item = () => ({
    replace: async (info: object, condition: object) => {
      replaced.push([info, condition]);
      return done;
    },
  });
  const runInfo = { items: found({ ...run, _etag: '"as found"' }), item };
  const containers = { runInfo, data: { items: found({ repo: 'o/a' }) } } as unknown as Containers;
  const { requests, clock, log } = createRequests();
  const access = new ContainerAccess(requests, new Ending(clock), async () => containers);
  expect(await new CosmosRuns(access, { clock, log }).closeAbandoned(after(31 * 60))).toEqual([run.id]);
  return replaced;
}
