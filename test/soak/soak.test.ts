import { expect, it } from 'vitest';
import { kindOf } from './calendar.ts';
import { simulate } from './simulate.ts';

// `npm run soak` simulates ninety.
it('two days of runs in a world that changes keep the promises', async () => {
  const { runs, violations } = await simulate({ days: 2, seed: 1, repositories: 60 });
  expect(violations).toEqual([]);
  expect(runs).toHaveLength(8);
  expect(new Set(runs.map(({ slot }) => kindOf(slot))).size).toBeGreaterThan(4);
  expect(runs.some(({ info }) => info?.qualityFindings !== undefined)).toBe(true);
});
