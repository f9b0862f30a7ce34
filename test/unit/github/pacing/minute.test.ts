import { expect, test } from 'vitest';
import { MinuteWindow } from '../../../../src/github/pacing/minute.ts';

/** A minute of which these amounts were spent, one a second from the first second on. */
function spent(most: number, ...amounts: number[]): MinuteWindow {
  const minute = new MinuteWindow(most);
  for (const [i, amount] of amounts.entries()) minute.note(1_000 * (i + 1), amount);
  return minute;
}

test.each([
  [0, 60, true],
  [0, 60.1, false],
  [53.5, 6.5, true],
  [53.5, 6.6, false],
])('of 60, %d spent leave room for %d more: %s', (past, more, hasRoom) => {
  expect(spent(60, past).fullUntil(2_000, more) === undefined).toBe(hasRoom);
});

test('so many starts may come in any minute; the next one comes when the first of them is a minute old', () => {
  const starts = spent(3, 1, 1);
  expect(starts.fullUntil(2_500)).toBeUndefined();
  starts.note(3_000);
  expect(starts.fullUntil(3_500)?.untilMs).toBe(61_001);
  expect(starts.fullUntil(61_001)).toBeUndefined();
  starts.note(61_001);
  expect(starts.fullUntil(61_002)?.untilMs).toBe(62_001);
});

test('what was spent comes back in the order in which it was, as soon as there is enough room', () => {
  const minute = spent(60, 20, 20, 19);
  expect(minute.fullUntil(3_000, 10)).toEqual({ untilMs: 61_001, isEnough: true });
  expect(minute.fullUntil(3_000, 40)).toEqual({ untilMs: 62_001, isEnough: true });
  expect(minute.fullUntil(3_000, 41)).toEqual({ untilMs: 62_001, isEnough: true });
  expect(spent(1, 1).fullUntil(61_000)).toBeUndefined();
  expect(minute.fullUntil(61_001, 10)).toBeUndefined();
});

test('all of it comes back where even a whole minute is not enough', () => {
  expect(spent(60, 20, 10).fullUntil(3_000, 90)).toEqual({ untilMs: 62_001, isEnough: false });
  expect(spent(60).fullUntil(3_000, 90)).toEqual({ untilMs: 3_000, isEnough: false });
});
