import { describe, expect, test } from 'vitest';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock } from '../../async/fake-clock.ts';

describe('the share of a throughput that others use too', () => {
  /** Writes of 5 RU that start within a second, of 1,000 that wait. */
  async function startsWithin(clock: FakeClock, budget: PacedBudget): Promise<number> {
    const stopping = new AbortController();
    let started = 0;
    for (let i = 0; i < 1000; i++) {
      void budget.admit(5, stopping.signal).then((begun) => {
        if (begun) started++;
      });
    }
    await clock.advance(1000);
    stopping.abort();
    return started;
  }

  test('is lowered by a refusal, by a tenth', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    budget.backOff(1);
    await clock.advance(1);
    const started = await startsWithin(clock, budget);
    expect(started).toBeGreaterThan(194 * 0.9 - 1);
    expect(started).toBeLessThan(194 * 0.95);
  });

  test('is lowered once by refusals that come together', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    for (let i = 0; i < 50; i++) budget.backOff(1);
    await clock.advance(1);
    expect(await startsWithin(clock, budget)).toBeGreaterThan(194 * 0.9 - 1);
  });

  test('settles where refusals lower it as much as time raises it', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    for (let i = 0; i < 100; i++) {
      budget.backOff(1);
      await clock.advance(600);
    }
    const started = await startsWithin(clock, budget);
    expect(started).toBeGreaterThan(194 * 0.15);
    expect(started).toBeLessThan(194 * 0.35);
  });

  test('is whole again after some seconds without a refusal', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    budget.backOff(1);
    await clock.advance(5000);
    expect(await startsWithin(clock, budget)).toBeGreaterThanOrEqual(193);
  });
});
