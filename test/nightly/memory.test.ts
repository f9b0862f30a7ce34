import { describe, expect, test } from 'vitest';
import { canMeasurePeak } from '../../emulators/runner/process-figures.ts';
import { peakOf, stores } from '../process/peak-memory.ts';

describe.runIf(canMeasurePeak)('memory stays flat over 100,000 repositories', () => {
  test.each(stores)('$store', async ({ store, inputs }) => {
    const peak = await peakOf(100_000, inputs);
    console.log(`${store}: ${Math.round(peak)} MB`);
    expect(peak).toBeLessThan(300);
  });
});
