import { describe, expect, test } from 'vitest';
import { runBaseline, runBuilt, type Setting } from '../../scripts/bench/competitors.ts';
import { runListingPeer } from '../../scripts/bench/listing-peer.ts';
import { runOriginal } from '../../scripts/bench/original.ts';

// What of the benchmark is the same on every machine. Times are for `npm run bench`.

test('the built action collects 1,000 repositories for 45 points, and meets no limit', async () => {
  const built = await runBuilt({ repositories: 1_000, withLatency: true, timeScale: 2 });
  expect(built).toMatchObject({ documents: 1_000, limitsMet: 0, restCalls: 10 });
  expect(built.points).toBeLessThanOrEqual(45);
});

describe('the baselines', () => {
  const atOnce: Setting = { repositories: 195, withLatency: false };

  test('the original asks for 65 at a time with eight connections each, and stores one after another', async () => {
    const figures = await runBaseline(atOnce, runOriginal);
    expect(figures).toMatchObject({ queries: 3, restCalls: 8, points: 15, documents: 195 });
    // A second after each query's documents, and after each time the run info is replaced.
    expect(figures.seconds).toBeGreaterThan(5);
  });

  test('the listing peer asks page after page, and stores nothing', async () => {
    const figures = await runBaseline(atOnce, runListingPeer);
    expect(figures).toMatchObject({ queries: 7, restCalls: 0, points: 14, documents: 0 });
  });
});
