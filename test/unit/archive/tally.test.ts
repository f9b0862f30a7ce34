import { expect, it } from 'vitest';
import { Tally } from '../../../src/archive/tally.ts';
import type { ListedRun } from '../../../src/store/archive-source.ts';

const now = new Date('2026-11-27T00:00:00Z');
const runOf = (daysAgo: number): ListedRun => {
  const id = String(now.getTime() / 1_000 - daysAgo * 86_400);
  return { id, date: '20261101', totalCreatedCount: 100 };
};
const done = { documents: 100, bytes: 5_400, isNew: true, found: 100, deleted: 0, left: 0, storedBytes: 40_000 };

function resultOf(daysAgo: number[]) {
  const tally = new Tally();
  const runs = daysAgo.map(runOf);
  tally.list(runs);
  for (const run of runs) tally.add(run, done);
  return tally.result(now);
}

it('counts what Cosmos DB adds to each document', () => {
  expect(resultOf([10]).left.bytes).toBe(100 * (400 + 205));
});

it('takes the growth of a day from the last 30 days, or from as many as there are', () => {
  expect(resultOf([4, 3, 2, 1]).bytesPerDay).toBe(100 * 605);
  expect(resultOf([40, 15, 5]).bytesPerDay).toBe(Math.round((200 * 605) / 30));
});
