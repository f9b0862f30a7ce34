import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../emulators/github/random.ts';
import { runLoad } from './gate-load.ts';
import { hourMs, minuteMs } from './gate-trial.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe("GitHub's own limits", () => {
  test.each(seeds)('are kept by queries of every kind that take up to 20 %% more or less (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const concurrency = 1 + Math.floor(random() * 20);
    const longest = 0.2 + random() * 2.8;
    const { model } = await runLoad({
      concurrency,
      queries: 120,
      estimate: () => ({ points: 1 + Math.floor(random() * 4), seconds: 0.05 + random() * longest }),
      realSeconds: (estimated) => estimated * (0.8 + 0.4 * random()),
    });
    expect(model.broken).toEqual([]);
    expect(model.queries).toBe(120);
    expect(model.mostInFlight).toBeLessThanOrEqual(concurrency);
  });

  describe.each([4, 8, 20])('at %i in flight', (concurrency) => {
    test.each(seeds.slice(0, 20))('are kept even when every query takes 20 %% more (seed %i)', async (seed) => {
      const random = seededRandom(seed);
      const { model } = await runLoad({
        concurrency,
        queries: 120,
        estimate: () => ({ points: 1, seconds: 0.1 + 2.4 * random() }),
        realSeconds: (estimated) => estimated * 1.2,
      });
      expect(model.broken).toEqual([]);
    });

    test('are kept by equal queries that all take 20 % more', async () => {
      const { model } = await runLoad({
        concurrency,
        queries: 150,
        estimate: () => ({ points: 1, seconds: 2.5 }),
        realSeconds: (estimated) => estimated * 1.2,
      });
      expect(model.broken).toEqual([]);
    });
  });

  test.each(seeds.slice(0, 30))('on points are kept over several hours (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const pointsPerHour = 80 + Math.floor(random() * 150);
    const { model, startMs, endMs } = await runLoad({
      concurrency: 1 + Math.floor(random() * 20),
      queries: 300,
      pointsPerHour,
      estimate: () => ({ points: 1 + Math.floor(random() * 4), seconds: 0.05 + random() }),
      realSeconds: (estimated) => estimated * (0.8 + 0.4 * random()),
    });
    expect(model.broken).toEqual([]);
    expect(model.queries).toBe(300);
    expect(endMs - startMs).toBeGreaterThan(hourMs);
  });
});

test.each([1.4, 2.3])('equal queries of %d s use nine tenths of what GitHub allows, in the long run', async (each) => {
  const { model, startMs, endMs } = await runLoad({
    concurrency: 4,
    queries: 600,
    estimate: () => ({ points: 1, seconds: each }),
    realSeconds: (estimated) => estimated,
  });
  const afterBurstMs = startMs + minuteMs;
  const minutes = (endMs - afterBurstMs) / minuteMs;
  expect(minutes).toBeGreaterThan(10);
  expect(model.responseSecondsWithin(afterBurstMs, endMs) / minutes).toBeGreaterThanOrEqual(0.9 * 60);
  expect(model.broken).toEqual([]);
});
