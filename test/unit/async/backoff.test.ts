import { expect, test } from 'vitest';
import { backoffMs, msUntilStated } from '../../../src/async/backoff.ts';

const backoff = { firstMs: 1000, longestMs: 10_000 };
const noChance = (): number => 0;

test('the wait doubles from the first up to the longest', () => {
  expect([1, 2, 3, 4, 5, 6].map((retry) => backoffMs(backoff, retry, noChance))).toEqual([
    1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
});

test('chance adds up to a quarter and never passes the longest wait', () => {
  expect(backoffMs(backoff, 1, () => 0.5)).toBe(1125);
  expect(backoffMs(backoff, 1, () => 0.999)).toBeLessThan(1250);
  expect(backoffMs(backoff, 4, () => 0.999)).toBeLessThan(10_000);
  expect(backoffMs(backoff, 5, () => 0.999)).toBe(10_000);
});

test('a first wait of nothing stays nothing', () => {
  expect(backoffMs({ firstMs: 0, longestMs: 10_000 }, 100, () => 0.9)).toBe(0);
});

test.each([
  [undefined, undefined],
  [99_999, undefined],
  [100_000, undefined],
  [100_001, 5_001],
  [3_700_000, 3_605_000],
  [9_000_000, 3_605_000],
])('until a stated moment, %j, it is %j ms, with a margin and for no more than an hour', (untilMs, ms) => {
  expect(msUntilStated(untilMs, 100_000)).toBe(ms);
});
