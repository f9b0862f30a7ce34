import { expect, test } from 'vitest';
import { canMeasurePeak } from '../../emulators/runner/process-figures.ts';
import { peakOf, stores } from './peak-memory.ts';

// The nightly tests measure 100,000, which takes minutes.
test.runIf(canMeasurePeak)('memory stays flat over 10,000 repositories', { timeout: 300_000 }, async () => {
  // It takes 160 MB, and 240 MB where the heap grows as V8 would have it.
  expect(await peakOf(10_000, stores.at(-1)?.inputs ?? {})).toBeLessThan(200);
});
