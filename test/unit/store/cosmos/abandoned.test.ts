import { expect, test } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
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

test('it is closed only if it is still as it was found', async () => {
  const replaced: unknown[] = [];
  const found = (...resources: unknown[]) => ({
    query: () => ({ fetchNext: async () => ({ resources }), hasMoreResults: () => false }),
  });
  const item = () => ({
    replace: async (info: object, condition: object) => {
      replaced.push([info, condition]);
      return done;
    },
  });
  const runInfo = { items: found({ ...runningRun(), _etag: '"as found"' }), item };
  const containers = { runInfo, data: { items: found('o/a') } } as unknown as Containers;
  const { requests, clock, log } = createRequests();
  const access = new ContainerAccess(requests, new Ending(clock), async () => containers);
  expect(await new CosmosRuns(access, { clock, log }).closeAbandoned(after(31 * 60))).toEqual([runningRun().id]);
  expect(replaced).toEqual([
    [
      expect.objectContaining({ status: 'cancelled', createdList: 'o/a' }),
      { accessCondition: { type: 'IfMatch', condition: '"as found"' } },
    ],
  ]);
});
