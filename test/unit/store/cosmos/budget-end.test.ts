import { describe, expect, test } from 'vitest';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';

const never = new AbortController().signal;

describe('the end of a run', () => {
  test.each([
    ['paced', (clock: FakeClock) => new PacedBudget(400, clock)],
    ['unpaced', (clock: FakeClock) => new PacedBudget(Number.POSITIVE_INFINITY, clock)],
  ])('lets nothing start that the %s budget holds up, and leaves no sleep behind', async (_, create) => {
    const clock = new FakeClock();
    const budget = create(clock);
    budget.backOff(60_000);
    const stopping = new AbortController();
    const waiting = Array.from({ length: 10 }, () => budget.admit(5, stopping.signal));
    await clock.advance(100);
    stopping.abort();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => undefined));
    expect(await budget.admit(5, stopping.signal)).toBeUndefined();
    expect(clock.sleeping).toBe(0);
  });

  test('what was not started costs those nothing who may still start', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    for (let i = 0; i < 100; i++) expect(await budget.admit(400, AbortSignal.abort())).toBeUndefined();
    expect(await isSettled(budget.admit(5, never))).toBe(true);
  });
});
