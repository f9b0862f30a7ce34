import { expect, test } from 'vitest';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import type { DryRun } from '../../../src/model.ts';
import { divideWork, withShards } from '../../../src/shards/plan.ts';

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

test('shards of several tokens are as many as can work side by side, unless a token needs more than a job lasts', () => {
  const few = (seconds: number) => ({ lane: `${seconds} s`, names: 10, seconds });
  const work = (hours: number) => ({ lanes: [...lanes(hours, hours), few(1), few(2)], storeSeconds: 0 });
  const { shards, maxParallel } = divideWork(work(5.2), 'auto', inputs);
  expect([shards.length, maxParallel]).toEqual([10, 10]);
  expect(withShards({ work: work(5.2), repositories: 2_020 } as DryRun, 'auto', inputs as Inputs).shards).toBe(10);
  expect(divideWork(work(5.6), 'auto', inputs)).toMatchObject({ maxParallel: 4, shards: { length: 12 } });
});

test('a number that is asked for is taken', () => {
  expect(shardsOf({ lanes: lanes(0.1), storeSeconds: 0 }, 7)).toBe(7);
});
