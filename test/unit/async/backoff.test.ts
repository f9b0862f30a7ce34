import { expect, test } from 'vitest';
import { backoffMs } from '../../../src/async/backoff.ts';

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
