import { expect, test } from 'vitest';
import { canMeasurePeak } from '../../emulators/runner/process-figures.ts';
import { heapOf } from './peak-memory.ts';

// The nightly tests measure the resident memory of 100,000, which takes minutes.
test.runIf(canMeasurePeak)('what is in use of the heap hardly grows with the number of repositories', async () => {
  const [few, many] = [400, 2_400];
  const growth = (await heapOf(many)) - (await heapOf(few));
  // Names and outcomes take 0.6 kB each, and what is on its way now and then 1 MB more.
  expect(growth / (many - few)).toBeLessThan(2_500);
});
