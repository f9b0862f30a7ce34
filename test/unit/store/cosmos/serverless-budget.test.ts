import { describe, expect, test } from 'vitest';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';

const never = new AbortController().signal;

describe('the budget of a serverless account', () => {
  test('holds nothing up, however dear', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(Number.POSITIVE_INFINITY, clock);
    await Promise.all(Array.from({ length: 1000 }, () => budget.admit(5, never)));
    expect(clock.sleeps).toEqual([]);
  });

  test('pauses for as long as the service says', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(Number.POSITIVE_INFINITY, clock);
    budget.backOff(500);
    budget.backOff(10);
    const next = budget.admit(5, never);
    await clock.advance(499);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(next)).toBe(true);
  });
});
