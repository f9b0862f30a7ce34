import { expect, test } from 'vitest';
import { canMeasurePeak } from '../../emulators/runner/process-figures.ts';
import { peakOf, stores } from './peak-memory.ts';

// The nightly tests measure 100,000, which takes minutes.
test.runIf(canMeasurePeak)('memory stays flat over 20,000 repositories', { timeout: 300_000 }, async () => {
  // It takes 283 to 350 MB where the heap grows as V8 would have it.
  expect(await peakOf(20_000, stores.at(-1)?.inputs ?? {})).toBeLessThan(220);
});
