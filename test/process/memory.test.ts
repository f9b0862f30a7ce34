import { describe, expect, test } from 'vitest';
import { canMeasurePeak, peakMegabytes } from '../../emulators/runner/process-figures.ts';
import { collect, quiet } from '../../emulators/scenario.ts';
import { servicesFor } from '../../scripts/bench/competitors.ts';

const repositories = 20_000;

// `npm run bench -- --only memory` measures 100,000, which take minutes.
describe.runIf(canMeasurePeak)('memory', () => {
  test.each([
    { store: 'files', inputs: { 'cosmos-endpoint': '', 'cosmos-key': '' } },
    { store: 'Cosmos DB and files', inputs: { 'cosmos-serverless': 'true' } },
  ])('stays flat: $store', { timeout: 300_000 }, async ({ inputs }) => {
    let received = '';
    const peak = await peakMegabytes(async (options) => {
      const { result } = await collect({
        ...options,
        sources: { fullOrgs: [{ orgName: 'contoso' }] },
        inputs: { ...quiet, compare: 'false', ...inputs },
        services: servicesFor({ repositories, withLatency: false, serverless: true }),
        timeLimitMs: 280_000,
      });
      received = result.outputs['total-created'] ?? '';
    });
    expect(received).toBe(String(repositories));
    // It takes 283 to 350 MB where the heap grows as V8 would have it.
    expect(peak).toBeLessThan(220);
  });
});
