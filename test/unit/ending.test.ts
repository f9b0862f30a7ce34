import { describe, expect, test } from 'vitest';
import { type Counts, Ending, finalStatus, type StopReason, stepFails } from '../../src/ending.ts';

const cancelled: StopReason = { status: 'cancelled', reason: 'the job was cancelled' };
const timedOut: StopReason = { status: 'timed out', reason: 'max-minutes is over' };
const refused: StopReason = { status: 'failed', reason: 'the token is bad' };

const counts = (changes: Partial<Counts> = {}): Counts => ({
  totalReceived: 100,
  totalCreatedCount: 100,
  totalFailedCount: 0,
  ownersNotListed: 0,
  notAttempted: 0,
  ...changes,
});
const someFailed = counts({ totalCreatedCount: 97, totalFailedCount: 3 });
const nothingStored = counts({ totalCreatedCount: 0, totalFailedCount: 100 });
const someLeft = counts({ totalCreatedCount: 60, totalFailedCount: 40, notAttempted: 40 });
const nothingReceived = counts({ totalReceived: 0, totalCreatedCount: 0 });

describe('stopping', () => {
  test('a run that goes on has neither reason nor abort', () => {
    const ending = new Ending();
    expect([ending.reason, ending.taking.aborted, ending.givingUp.aborted]).toEqual([undefined, false, false]);
  });

  test.each([timedOut, refused])(
    'a run that is $status takes on nothing new and lets finish what is in flight',
    (reason) => {
      const ending = new Ending();
      ending.stop(reason);
      expect([ending.reason, ending.taking.aborted, ending.givingUp.aborted]).toEqual([reason, true, false]);
    },
  );

  test('a cancelled run gives up what is in flight too, also where it was ending already', () => {
    const ending = new Ending();
    ending.stop(timedOut);
    ending.stop(cancelled);
    expect([ending.reason, ending.taking.aborted, ending.givingUp.aborted]).toEqual([cancelled, true, true]);
  });

  test.each([
    [refused, timedOut, timedOut],
    [timedOut, refused, timedOut],
    [cancelled, refused, cancelled],
    [refused, cancelled, cancelled],
    [cancelled, timedOut, cancelled],
  ])('of $0.status and then $1.status, $2.status is the reason', (first, second, expected) => {
    const ending = new Ending();
    ending.stop(first);
    ending.stop(second);
    expect(ending.reason).toBe(expected);
  });

  test('of two reasons of one kind the first stays', () => {
    const ending = new Ending();
    ending.stop(cancelled);
    ending.stop({ status: 'cancelled', reason: 'a second signal' });
    expect(ending.reason).toBe(cancelled);
  });
});

test.each([
  ['everything is stored', counts(), undefined, 'completed'],
  ['some failed', someFailed, undefined, 'partial'],
  ['an owner could not be listed', counts({ ownersNotListed: 1 }), undefined, 'partial'],
  ['nothing was stored', nothingStored, undefined, 'failed'],
  ['no repository was found', nothingReceived, undefined, 'failed'],
  ['no owner could be listed', { ...nothingReceived, ownersNotListed: 2 }, undefined, 'failed'],
  ['the token went bad with documents stored', someFailed, refused, 'failed'],
  ['time ran out', someLeft, timedOut, 'timed out'],
  ['time ran out before anything was stored', { ...nothingStored, notAttempted: 100 }, timedOut, 'timed out'],
  ['time ran out with the last answer', counts(), timedOut, 'completed'],
  ['time ran out with everything attempted', someFailed, timedOut, 'partial'],
  ['time ran out with everything failed', nothingStored, timedOut, 'failed'],
  ['the job was cancelled', someLeft, cancelled, 'cancelled'],
  ['the job was cancelled before anything was stored', nothingStored, cancelled, 'cancelled'],
] as const)('where %s, the status is right', (_, figures, stopped, status) => {
  expect(finalStatus(figures, stopped)).toBe(status);
});

describe('whether the step fails', () => {
  test.each(['failed', 'cancelled', 'timed out'] as const)('%s fails it, whatever may fail', (status) => {
    expect(stepFails(status, counts(), 100)).toBe(true);
  });

  test('completed does not, even where nothing may fail', () => {
    expect(stepFails('completed', counts(), 0)).toBe(false);
  });

  test('partial fails it only above the percentage', () => {
    const five = counts({ totalCreatedCount: 95, totalFailedCount: 5 });
    expect(stepFails('partial', five, 5)).toBe(false);
    expect(stepFails('partial', five, 4.9)).toBe(true);
    expect(stepFails('partial', five, 0)).toBe(true);
  });

  test('the percentage is not rounded', () => {
    const figures = counts({ totalReceived: 1999, totalCreatedCount: 1899, totalFailedCount: 100 });
    expect(stepFails('partial', figures, 5)).toBe(true);
  });

  test('an owner that could not be listed fails it, unless everything may fail', () => {
    expect(stepFails('partial', counts({ ownersNotListed: 1 }), 99.9)).toBe(true);
    expect(stepFails('partial', counts({ ownersNotListed: 1 }), 100)).toBe(false);
  });
});
