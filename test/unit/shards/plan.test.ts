import { expect, test } from 'vitest';
import { divideWork } from '../../../src/shards/plan.ts';

const hour = 3_600;
const inputs = { github: { token: 't', app: undefined, reposPerQuery: 65, concurrency: 4 }, maxMinutes: 330 };
const lanes = (...hours: number[]) => hours.map((one, i) => ({ lane: `lane ${i}`, names: 1_000, seconds: one * hour }));
const shardsOf = (work: Parameters<typeof divideWork>[0], shards: number | 'auto' = 'auto'): number =>
  divideWork(work, shards, inputs).shards.length;

test.each([
  ['a few minutes of one token', lanes(0.1), 0, 1],
  ['three hours and a half of one token', lanes(3.5), 0, 4],
  ['an hour of each of eight tokens', lanes(...Array(8).fill(1)), 0, 8],
  ['minutes of each of eight tokens', lanes(...Array(8).fill(0.05)), 0, 1],
  ['writes that take longer than the queries', lanes(1), 2.5 * hour, 3],
  ['nothing', [], 0, 0],
])('%s: as many shards as keep each within about an hour', (_, work, storeSeconds, expected) => {
  expect(shardsOf({ lanes: work, storeSeconds })).toBe(expected);
});

test('a number that is asked for is taken', () => {
  expect(shardsOf({ lanes: lanes(0.1), storeSeconds: 0 }, 7)).toBe(7);
});
