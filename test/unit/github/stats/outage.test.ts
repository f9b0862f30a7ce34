import { expect, test } from 'vitest';
import { OutageWatch } from '../../../../src/github/stats/outage.ts';

/** Failures one after another: each begins when the one before is over, and takes a second. */
const failuresOf = (watch: OutageWatch, count: number, fromMs = 0): boolean[] =>
  Array.from({ length: count }, (_, i) => watch.failed(fromMs + 1000 * i, fromMs + 1000 * (i + 1)));

test('two failures in a row are no reason to find out, three are, and each after them', () => {
  expect(failuresOf(new OutageWatch(), 5)).toEqual([false, false, true, true, true]);
});

test('failures alone are no outage', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 5);
  expect([watch.isOn, watch.isSuspected]).toEqual([false, true]);
});

test('an outage that is confirmed is on until the next answer', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 3);
  watch.confirm(3_000);
  const states = [watch.isOn];
  failuresOf(watch, 2, 10_000);
  states.push(watch.isOn);
  watch.answered();
  expect([...states, watch.isOn, watch.isSuspected]).toEqual([true, true, false, false]);
});

test('each confirmation is worth one pause more', () => {
  const watch = new OutageWatch();
  expect([watch.confirm(1), watch.confirm(2), watch.confirm(3)]).toEqual([1, 2, 3]);
});

test('in an outage each further failure is a reason for the next pause', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 3);
  watch.confirm(3_000);
  expect(watch.failed(60_000, 61_000)).toBe(true);
  expect(watch.confirm(61_000)).toBe(2);
});

test('queries that were in flight together and failed together count as one', () => {
  const watch = new OutageWatch();
  const together = [watch.failed(0, 1000), watch.failed(10, 1001), watch.failed(999, 1500), watch.failed(20, 1700)];
  expect(together).toEqual([false, false, false, false]);
  expect(failuresOf(watch, 2, 2000)).toEqual([false, true]);
});

test('one that was in flight when the outage showed belongs to it, and is no reason of its own', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 3);
  expect(watch.failed(2500, 3500)).toBe(false);
  expect(watch.failed(3500, 4500)).toBe(true);
});

test('one that began before the outage was confirmed belongs to it, however late it fails', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 3);
  watch.confirm(5_000);
  expect(watch.failed(4_000, 9_000)).toBe(false);
  expect(watch.failed(5_000, 10_000)).toBe(true);
});

test('an answer ends the row', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 2);
  watch.answered();
  expect(failuresOf(watch, 3, 10_000)).toEqual([false, false, true]);
});

test('the pauses of the next outage are counted from one again', () => {
  const watch = new OutageWatch();
  failuresOf(watch, 3);
  expect([watch.confirm(3_000), watch.confirm(4_000)]).toEqual([1, 2]);
  watch.answered();
  expect(failuresOf(watch, 3, 10_000)).toEqual([false, false, true]);
  expect(watch.confirm(13_000)).toBe(1);
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
