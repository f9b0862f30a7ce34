import { describe, expect, test } from 'vitest';
import { runTrial, type Trial } from './throughput-trial.ts';

const guesses = [
  ['right', 5],
  ['half the charge', 2.5],
  ['double the charge', 10],
] as const;
const surroundings = { charged: 5, latencyMs: 10, jitter: 0.5, offsetMs: 370 } satisfies Partial<Trial>;

describe('slow writes', () => {
  test.each([
    { throughput: 4000, latencyMs: 150, guess: 2.5 },
    { throughput: 4000, latencyMs: 240, guess: 5 },
    { throughput: 10_000, latencyMs: 150, guess: 10 },
  ])('of $latencyMs ms use $throughput RU/s to 90 per cent with $guess RU guessed for 5', async (load) => {
    const figures = await runTrial({ ...surroundings, ...load, writes: load.throughput });
    expect(figures.used).toBeGreaterThan(0.9);
    expect(figures.refused).toBeLessThan(0.02);
  });
});

// The high throughput, which takes as many more steps, with the guess that is worst for it.
describe.each([
  [400, guesses],
  [4000, [guesses[1]]],
] as const)('against a service that counts by the second, at %i RU/s', (throughput, guessed) => {
  describe.each(guessed)('guessed %s', (_, guess) => {
    test.each([195, 2000])('%i writes alone: under 2 per cent are refused, and over 90 are used', async (writes) => {
      const figures = await runTrial({ ...surroundings, throughput, writes, guess });
      expect(figures.stored).toBe(writes);
      expect(figures.refused).toBeLessThan(0.02);
      expect(figures.used).toBeGreaterThan(0.9);
    });

    test('2,000 writes of 60 ms alone: the same', async () => {
      const figures = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 2000, guess });
      expect(figures.stored).toBe(2000);
      expect(figures.refused).toBeLessThan(0.02);
      expect(figures.used).toBeGreaterThan(0.9);
    });

    test.each([10, 60])(
      'with half taken by another, at %i ms: from the third second on it has its share',
      async (latencyMs) => {
        const writes = throughput * 2;
        const others = { othersPerSecond: throughput / 2, fromMs: 2000 };
        const figures = await runTrial({ ...surroundings, ...others, latencyMs, throughput, writes, guess });
        expect(figures.stored).toBe(writes);
        expect(figures.refused).toBeLessThan(0.2);
        expect(figures.used).toBeGreaterThan(0.8);
      },
    );
  });

  test.each([50, 1000])('guessed %i for 5: the first 100 writes take no longer than guessed right', async (guess) => {
    const right = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 100, guess: 5 });
    const wrong = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 100, guess });
    // One round trip tells the price.
    expect(wrong.seconds).toBeLessThan(right.seconds + 0.3);
    expect(wrong.refused).toBeLessThan(0.02);
  });

  test('a write dearer than a second of the throughput goes through', async () => {
    const charged = throughput * 3;
    const figures = await runTrial({ ...surroundings, throughput, writes: 5, guess: charged, charged });
    expect(figures).toMatchObject({ stored: 5, refused: 0 });
  });
});

describe.each(guesses)('shared by jobs at once, guessed %s', (_, guess) => {
  test.each([4, 8])('%i jobs: under 3 per cent are refused, and over 85 are used', async (jobs) => {
    const load = { latencyMs: 60, throughput: 400, writes: 2000, guess, jobs };
    const figures = await runTrial({ ...surroundings, ...load });
    expect(figures.stored).toBe(2000);
    expect(figures.refused).toBeLessThan(0.03);
    expect(figures.used).toBeGreaterThan(0.85);
  });
});
