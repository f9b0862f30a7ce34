import { describe, expect, test } from 'vitest';
import { isCharge, PacedBudget, unitsFor, unitsOf } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';

const never = new AbortController().signal;

/** A budget of one request unit a millisecond, and the milliseconds at which what it admits starts. */
function createTrial() {
  const clock = new FakeClock();
  const budget = new PacedBudget(1_000 / 0.97, clock);
  const beginMs = clock.now();
  const starts: number[] = [];
  const note = (units: number | undefined): void => void (units && starts.push(Math.round(clock.now() - beginMs)));
  const write = (units: number) => budget.admit(units, never).then(note);
  const idle = (units: number) => budget.admitIdle(units, never).then(note);
  const startsIn = async (ms: number, ...asked: unknown[]): Promise<number[]> => {
    void asked;
    await clock.advance(ms);
    return starts;
  };
  return { clock, budget, write, idle, startsIn };
}

test.each([
  [-1, false],
  [0, true],
  [10_000, true],
  [10_001, false],
  [Number.NaN, false],
])('a request can have cost %d request units: %j', (units, can) => {
  expect(isCharge(units)).toBe(can);
});

test('a document costs 5 request units, and 0.6 for each KB', () => {
  expect(unitsFor({ text: '' })).toBeCloseTo(5 + (0.6 * 11) / 1024);
  expect(unitsFor({ text: 'é'.repeat(1024) })).toBeCloseTo(5 + (0.6 * (11 + 2048)) / 1024);
  expect([unitsOf(7), unitsOf(() => 8)]).toEqual([7, 8]);
});

test('writes start when those before are paid for, the first with 25 ms of credit', async () => {
  const { write, startsIn } = createTrial();
  expect(await startsIn(100, write(20), write(20), write(20), write(20), write(20))).toEqual([0, 0, 15, 35, 55]);
});

describe('a request that nobody waits for', () => {
  test.each([
    [10, [0, 5]],
    [25, [0, 20]],
    [60, [0, 20]],
  ])('of %i units takes what a write of 20 left of the credit', async (units, starts) => {
    const { write, idle, startsIn } = createTrial();
    expect(await startsIn(100, write(20), idle(units))).toEqual(starts);
  });

  test('starts at once after a silence, one after the other, and is paid for by those that follow', async () => {
    const { write, idle, startsIn } = createTrial();
    expect(await startsIn(100, idle(10), idle(10), idle(10))).toEqual([0, 0, 5]);
    expect(await startsIn(100, write(50), write(1))).toEqual([0, 0, 5, 100, 125]);
  });

  test('lets all go first that is waited for', async () => {
    const { write, idle, startsIn } = createTrial();
    expect(await startsIn(200, write(50), idle(10), write(30))).toEqual([0, 25, 65]);
  });

  test('lets a write go first that waits for the end of the same pause', async () => {
    const { budget, write, idle, startsIn } = createTrial();
    budget.backOff(70);
    expect(await startsIn(100, idle(10), write(20))).toEqual([70, 78]);
  });

  test('waits out a pause, and ends with the signal', async () => {
    const { clock, budget, idle, startsIn } = createTrial();
    budget.backOff(70);
    const stop = new AbortController();
    const ended = [budget.admitIdle(1, stop.signal), budget.admitIdle(1, stop.signal)];
    await clock.advance(50);
    stop.abort();
    expect(await Promise.all(ended)).toEqual([undefined, undefined]);
    expect(await startsIn(100, idle(1))).toEqual([70]);
    expect(clock.sleeping).toBe(0);
  });

  test('ends with the signal also while a write is waited for', async () => {
    const { clock, budget, write } = createTrial();
    void write(500);
    void write(1);
    const stop = new AbortController();
    const idle = budget.admitIdle(0, stop.signal);
    await clock.advance(10);
    stop.abort();
    expect(await isSettled(idle)).toBe(true);
  });
});

describe('the share after refusals', () => {
  test.each([
    [[0], 0.9],
    [[0, 500], 0.9 + 0.02],
    [[0, 501], (0.9 + 0.02004) * 0.9],
    [[0, 1_000, 2_000], ((0.9 + 0.04) * 0.9 + 0.04) * 0.9],
    [[-9_000, 0], 0.9],
  ])('at %j ms', async (refusedMs, share) => {
    const { clock, budget, write, startsIn } = createTrial();
    let atMs = Math.min(...refusedMs);
    for (const ms of refusedMs) {
      await clock.advance(ms - atMs);
      atMs = ms;
      budget.backOff(0);
    }
    const [, from = 0, to = 0] = await startsIn(3_000, write(25), write(1_000), write(1));
    expect(to - from).toBeCloseTo(1_000 / share, -1);
  });
});
