import { describe, expect, test } from 'vitest';
import { Ending, type StopReason } from '../../../src/async/ending.ts';
import { FakeClock } from './fake-clock.ts';

const cancelled: StopReason = { status: 'cancelled', reason: 'the job was cancelled' };
const timedOut: StopReason = { status: 'timed out', reason: 'max-minutes is over' };
const refused: StopReason = { status: 'failed', reason: 'the token is bad' };

describe('stopping', () => {
  test('a run that goes on has neither reason nor abort', () => {
    const ending = new Ending(new FakeClock());
    expect([ending.reason, ending.taking.aborted, ending.cancelled.aborted]).toEqual([undefined, false, false]);
  });

  test.each([timedOut, refused])(
    'a run that is $status takes on nothing new and lets finish what is in flight',
    (reason) => {
      const ending = new Ending(new FakeClock());
      ending.stop(reason);
      expect([ending.reason, ending.taking.aborted, ending.cancelled.aborted]).toEqual([reason, true, false]);
    },
  );

  test('a cancelled run gives up what is in flight too, also where it was ending already', () => {
    const ending = new Ending(new FakeClock());
    ending.stop(timedOut);
    ending.stop(cancelled);
    expect([ending.reason, ending.taking.aborted, ending.cancelled.aborted]).toEqual([cancelled, true, true]);
  });

  test.each([
    [refused, timedOut, timedOut],
    [timedOut, refused, timedOut],
    [cancelled, refused, cancelled],
    [refused, cancelled, cancelled],
    [cancelled, timedOut, cancelled],
  ])('of $0.status and then $1.status, $2.status is the reason', (first, second, expected) => {
    const ending = new Ending(new FakeClock());
    ending.stop(first);
    ending.stop(second);
    expect(ending.reason).toBe(expected);
  });

  test('of two reasons of one kind the first stays', () => {
    const ending = new Ending(new FakeClock());
    ending.stop(cancelled);
    ending.stop({ status: 'cancelled', reason: 'a second signal' });
    expect(ending.reason).toBe(cancelled);
  });
});

test('a cancelled run gives writes less than a second, the store three and an email six', async () => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  const givenUp = (): boolean[] =>
    [ending.writing, ending.checking, ending.closing, ending.mailing].map(({ aborted }) => aborted);
  ending.stop(cancelled);
  expect(givenUp()).toEqual([false, false, false, false]);
  await clock.advance(800);
  expect(givenUp()).toEqual([true, false, false, false]);
  await clock.advance(1_400);
  expect(givenUp()).toEqual([true, true, false, false]);
  await clock.advance(800);
  expect(givenUp()).toEqual([true, true, true, false]);
  await clock.advance(3_000);
  expect(givenUp()).toEqual([true, true, true, true]);
});

test('after the deadline the store has five minutes for what is in hand, four to look for it, and one for the run info', async () => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  ending.stop(timedOut);
  await clock.advance(299_000);
  expect([ending.cancelled.aborted, ending.writing.aborted]).toEqual([false, false]);
  await clock.advance(1_000);
  expect([ending.cancelled.aborted, ending.writing.aborted, ending.closing.aborted]).toEqual([true, true, false]);
  await clock.advance(239_000);
  expect(ending.checking.aborted).toBe(false);
  await clock.advance(1_000);
  expect(ending.checking.aborted).toBe(true);
  await clock.advance(59_000);
  expect(ending.closing.aborted).toBe(false);
  await clock.advance(1_000);
  expect(ending.closing.aborted).toBe(true);
});

test('a run that breaks stores what is in hand, however long that takes', async () => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  ending.stop(refused);
  await clock.advance(3_600_000);
  expect([ending.cancelled.aborted, ending.writing.aborted, ending.closing.aborted]).toEqual([false, false, false]);
});

test.each([
  [refused, timedOut, 300_000],
  [refused, cancelled, 800],
  [timedOut, cancelled, 800],
])('where it is $0.status and then $1.status, the latter says when writes are given up', async (first, second, ms) => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  ending.stop(first);
  await clock.advance(10);
  ending.stop(second);
  await clock.advance(ms - 1);
  expect(ending.writing.aborted).toBe(false);
  await clock.advance(1);
  expect(ending.writing.aborted).toBe(true);
});

test('of several limits the earliest is the deadline, and each stops the run', async () => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  expect([ending.deadlineMs, ending.beyondDeadline('too late')]).toEqual([
    Number.POSITIVE_INFINITY,
    { status: 'timed out', reason: 'too late' },
  ]);
  const start = clock.now();
  ending.limit(start + 60_000, timedOut);
  expect(ending.beyondDeadline('too late')).toEqual({ status: 'timed out', reason: 'too late' });
  ending.limit(start + 50_000, refused);
  for (const atMs of [start + 50_000, start + 70_000]) ending.limit(atMs, { ...refused, reason: 'no earlier' });
  expect([ending.deadlineMs, ending.beyondDeadline('too late')]).toEqual([start + 50_000, refused]);
  await clock.advance(50_000);
  expect(ending.reason).toEqual(refused);
  await clock.advance(10_000);
  expect(ending.reason).toEqual(timedOut);
  ending.finish();
});

test('what was waited for is why time is over, and nothing else', () => {
  const ending = new Ending(new FakeClock());
  ending.waitFor({ reason: 'GitHub was down' });
  ending.stop(refused);
  expect(ending.reason).toBe(refused);
  ending.stop(timedOut);
  expect(ending.reason?.reason).toBe('max-minutes is over while GitHub was down');
});

test('a run that is over leaves no timer behind', async () => {
  const clock = new FakeClock();
  const ending = new Ending(clock);
  ending.stop(timedOut);
  ending.finish();
  await clock.advance(0);
  expect(clock.sleeping).toBe(0);
});

test('something that is left undone stops nothing, and counts where nothing weighs more', () => {
  const undone = { status: 'timed out', reason: 'no time for an owner' } as const;
  const ending = new Ending(new FakeClock());
  ending.leaveUndone(undone);
  expect([ending.taking.aborted, ending.reason]).toEqual([false, undone]);
  ending.stop({ status: 'failed', reason: 'GitHub is down' });
  expect([ending.taking.aborted, ending.reason]).toEqual([true, undone]);
  ending.stop({ status: 'cancelled', reason: 'SIGINT' });
  expect(ending.reason).toMatchObject({ status: 'cancelled' });
});
