import { expect, test } from 'vitest';
import { OutageWatch } from '../../../../src/github/stats/outage.ts';

/** Failures one after another: each begins when the one before is over, and takes a second. */
const failuresOf = (watch: OutageWatch, count: number, fromMs = 0): boolean[] =>
  Array.from({ length: count }, (_, i) => watch.failed(fromMs + 1000 * i, fromMs + 1000 * (i + 1)));

test('two failures in a row are no reason to find out, three are, and each after them', () => {
  expect(failuresOf(new OutageWatch(), 5)).toEqual([false, false, true, true, true]);
});

test('queries that were in flight together and failed together count as one', () => {
  const watch = new OutageWatch();
  const together = [watch.failed(0, 1000), watch.failed(10, 1001), watch.failed(999, 1500), watch.failed(20, 1700)];
  expect(together).toEqual([false, false, false, false]);
  expect(failuresOf(watch, 2, 2000)).toEqual([false, true]);
});

test('an answer ends the row', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 2);
  watch.answered();
  expect(failuresOf(watch, 3, 10_000)).toEqual([false, false, true]);
});

test('an outage is suspected from the first failure to the next answer', () => {
  const watch = new OutageWatch();
  const suspected = [watch.isSuspected];
  watch.failed(0, 1000);
  suspected.push(watch.isSuspected);
  watch.answered();
  suspected.push(watch.isSuspected);
  expect(suspected).toEqual([false, true, false]);
});
