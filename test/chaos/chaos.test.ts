import pLimit from 'p-limit';
import { describe, expect, it } from 'vitest';
import { planChaos } from './plan.ts';
import { runPlan } from './run.ts';

/** A sample that is always the same; the nightly tests run a thousand. One alone: npm run chaos -- --plans 1 --seed N --verbose */
const seeds = [20, 29, 34, 66, 565];
const oneOfTwo = pLimit(2);

describe('faults of all services at random', { timeout: 300_000 }, () => {
  it.concurrent.each(seeds)('leave a run that ends as it should and reports what happened: seed %i', async (seed) => {
    const plan = planChaos(seed);
    const { violations, log } = await oneOfTwo(() => runPlan(plan));
    expect(violations, `seed ${seed}\n${JSON.stringify(plan, null, 1)}\n${log}`).toEqual([]);
  });
});
