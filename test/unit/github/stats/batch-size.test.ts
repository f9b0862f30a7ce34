import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../emulators/github/random.ts';
import { MetricSet } from '../../../../src/github/metrics.ts';
import { BatchSize, pointsFor } from '../../../../src/github/stats/batch-size.ts';

const connections = 5;
const metricsOf = (each: number) => ({ connections: each });

/** A size after so many answers, each of as many repositories as it named, in the time that the model gives. */
function sizesAfter(size: BatchSize, answers: number, secondsOf: (repositories: number) => number): number[] {
  return Array.from({ length: answers }, () => {
    const repositories = size.current;
    size.answered(repositories, secondsOf(repositories));
    return size.current;
  });
}

test.each([
  [0, 1],
  [1, 1],
  [145, 1],
  [149, 1],
  [150, 2],
  [249, 2],
  [250, 3],
  [1_000, 10],
])('%i connections cost %i points', (opened, points) => {
  expect(pointsFor(opened)).toBe(points);
});

describe('the first size', () => {
  test.each([
    [1, 100],
    [5, 29],
    [7, 21],
    [11, 13],
  ])('with %i connections each it is what one point buys, and no more than asked for: %i', (each, size) => {
    expect(new BatchSize(100, metricsOf(each)).current).toBe(size);
  });

  test.each([1, 7, 28])('is the most allowed where that is less: %i', (most) => {
    expect(new BatchSize(most, metricsOf(connections)).current).toBe(most);
  });
});

describe('growing', () => {
  test('quick answers lead step by step to the most that whole points buy', () => {
    const sizes = sizesAfter(new BatchSize(100, metricsOf(connections)), 6, () => 1);
    expect(sizes).toEqual([29, 49, 89, 89, 89, 89]);
  });

  test('the most is not passed for the sake of a whole point', () => {
    expect(sizesAfter(new BatchSize(65, metricsOf(connections)), 6, () => 1).at(-1)).toBe(49);
    expect(sizesAfter(new BatchSize(49, metricsOf(connections)), 6, () => 1).at(-1)).toBe(49);
    expect(sizesAfter(new BatchSize(20, metricsOf(connections)), 6, () => 1).at(-1)).toBe(20);
  });

  test.each([2, 2.5, 3])('answers of %d seconds leave the size as it is', (seconds) => {
    expect(sizesAfter(new BatchSize(100, metricsOf(connections)), 5, () => seconds)).toEqual([29, 29, 29, 29, 29]);
  });

  test('a small query that went well says nothing of a large one', () => {
    const size = new BatchSize(100, metricsOf(connections));
    for (let i = 0; i < 10; i++) size.answered(14, 0.4);
    expect([size.current, size.costOf(29).seconds]).toEqual([29, 5]);
    for (let i = 0; i < 2; i++) size.answered(29, 0.8);
    expect(size.current).toBe(49);
  });
});

describe('shrinking', () => {
  test('an answer that took too long makes the next query as much smaller', () => {
    const size = new BatchSize(100, metricsOf(connections));
    size.answered(29, 3.625);
    expect(size.current).toBe(20);
  });

  test('one very slow answer halves the size at the most', () => {
    const size = new BatchSize(100, metricsOf(connections));
    size.answered(29, 9.9);
    expect(size.current).toBe(14);
  });

  test('what was too much is halved, time and again, down to one', () => {
    const size = new BatchSize(100, metricsOf(connections));
    const sizes = Array.from({ length: 6 }, () => {
      size.tooMuch(size.current);
      return size.current;
    });
    expect(sizes).toEqual([14, 7, 3, 1, 1, 1]);
  });

  test('a larger query that fails late does not make a smaller size larger', () => {
    const size = new BatchSize(100, metricsOf(connections));
    size.tooMuch(29);
    size.tooMuch(14);
    size.tooMuch(29);
    expect(size.current).toBe(7);
  });

  test.each([1, 7, 14])('a small query that was too much says nothing of a large one: %i of 29', (repositories) => {
    const size = new BatchSize(100, metricsOf(connections));
    for (let i = 0; i < 10; i++) size.tooMuch(repositories);
    expect(size.current).toBe(29);
  });

  test.each([1, 7, 14])('nor does a slow answer to a small query: %i of 29', (repositories) => {
    const size = new BatchSize(100, metricsOf(connections));
    size.answered(29, 2.3);
    for (let i = 0; i < 10; i++) size.answered(repositories, 9);
    expect([size.current, size.costOf(29).seconds]).toEqual([29, 2.3]);
  });

  test('a query of half the size counts', () => {
    const size = new BatchSize(30, metricsOf(1));
    size.tooMuch(15);
    expect(size.current).toBe(7);
  });

  test('what was halved grows back once it goes well', () => {
    const size = new BatchSize(100, metricsOf(connections));
    for (let i = 0; i < 4; i++) size.tooMuch(size.current);
    expect(sizesAfter(size, 10, () => 1)).toContain(29);
  });
});

describe.each([0.02, 0.05, 0.08, 0.15, 0.4, 1, 4])('with %d s for each repository', (each) => {
  test('the size settles where answers take two to three seconds, or at a limit', () => {
    const size = new BatchSize(65, metricsOf(connections));
    const secondsOf = (repositories: number): number => 0.3 + each * repositories;
    const sizes = sizesAfter(size, 60, secondsOf).slice(30);
    for (const settled of new Set(sizes)) {
      const isAtLimit = settled === 1 || settled === 49;
      const isQuickInWholePoints = settled === 29 && secondsOf(29) < 3;
      expect(isAtLimit || isQuickInWholePoints || (secondsOf(settled) >= 1.2 && secondsOf(settled) <= 3.5)).toBe(true);
    }
  });
});

describe('the estimate', () => {
  test.each([
    [1, 1],
    [29, 1],
    [30, 2],
  ])('before the first answer is five seconds, for %i repositories too', (repositories, points) => {
    expect(new BatchSize(65, metricsOf(connections)).costOf(repositories)).toEqual({ points, seconds: 5 });
  });

  test('goes by the answers, for as many repositories as are asked for', () => {
    const size = new BatchSize(65, metricsOf(connections));
    size.answered(20, 2);
    expect(size.costOf(20).seconds).toBeCloseTo(2);
    expect(size.costOf(10).seconds).toBeCloseTo(1);
    expect(size.costOf(30)).toMatchObject({ points: 2 });
  });

  test('follows a trend, and is not carried away by one answer', () => {
    const size = new BatchSize(65, metricsOf(connections));
    size.answered(20, 2);
    size.answered(20, 4);
    expect(size.costOf(20).seconds).toBeGreaterThan(2);
    expect(size.costOf(20).seconds).toBeLessThan(3);
    for (let i = 0; i < 20; i++) size.answered(20, 4);
    expect(size.costOf(20).seconds).toBeCloseTo(4, 1);
  });
});

test('a metric that is left out makes room for more repositories in a point', () => {
  const metrics = new MetricSet(['discussions']);
  const size = new BatchSize(100, metrics);
  for (let i = 0; i < 2; i++) size.answered(size.current, 1);
  const before = [size.current, size.costOf(100).points];
  metrics.leaveOut('discussions');
  expect([before, [size.current, size.costOf(100).points]]).toEqual([
    [41, 6],
    [49, 5],
  ]);
});

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'whatever happens, a query asks for one repository at least, and for no more than allowed (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const most = 1 + Math.floor(random() * 100);
    const each = 1 + Math.floor(random() * 12);
    const size = new BatchSize(most, metricsOf(each));
    for (let i = 0; i < 200; i++) {
      const repositories = 1 + Math.floor(random() * most);
      if (random() < 0.2) size.tooMuch(repositories);
      else size.answered(repositories, random() * 8);
      expect(size.current).toBeGreaterThanOrEqual(1);
      expect(size.current).toBeLessThanOrEqual(most);
      expect(Number.isInteger(size.current)).toBe(true);
    }
  },
);

test.each([1, 3, 5, 7, 11])('above one point, no size wastes what rounding gives: %i connections each', (each) => {
  const random = seededRandom(each);
  const size = new BatchSize(100, metricsOf(each));
  const onePoint = Math.floor(149 / each);
  for (let i = 0; i < 300; i++) {
    if (random() < 0.1) size.tooMuch(size.current);
    else size.answered(size.current, random() * 4);
    const { current } = size;
    if (current < onePoint || current === 100) continue;
    expect(pointsFor((current + 1) * each)).toBe(pointsFor(current * each) + 1);
  }
});

describe('the next query', () => {
  /** The sizes of all queries for so many repositories, all known from the beginning, at the size that one point buys. */
  const sizesFor = (
    repositories: number,
    concurrency: number,
    size = new BatchSize(100, metricsOf(connections)),
  ): number[] => {
    const sizes: number[] = [];
    for (let waiting = repositories; waiting > 0; ) {
      const next = Math.min(waiting, size.next({ started: sizes.length, waiting, isAll: true, concurrency }));
      sizes.push(next);
      waiting -= next;
    }
    return sizes;
  };

  test.each([
    [4, [12, 18, 24, 29, 29, 29, 29, 25]],
    [20, [12, 18, 24, 29, 29, 29, 29, 25]],
    [2, [20, 29, 29, 29, 29, 29, 29, 1]],
    [1, [29, 29, 29, 29, 29, 29, 21]],
  ])('is smaller at the beginning where %i go at once', (concurrency, sizes) => {
    expect(sizesFor(195, concurrency)).toEqual(sizes);
  });

  test('costs no more than a point of its own at the beginning, of whatever many repositories', () => {
    const points = (sizes: number[]): number => sizes.reduce((sum, size) => sum + pointsFor(size * connections), 0);
    for (let repositories = 1; repositories < 500; repositories++)
      expect(points(sizesFor(repositories, 4))).toBeLessThanOrEqual(points(sizesFor(repositories, 1)) + 2);
    expect(points(sizesFor(195, 4))).toBe(8);
  });

  test('is one query where that takes them all', () => {
    expect(sizesFor(29, 4)).toEqual([29]);
    expect(sizesFor(30, 4)).toEqual([12, 18]);
  });

  test('is not begun before it is known whether one is enough', () => {
    const size = new BatchSize(100, metricsOf(connections));
    expect(size.next({ started: 0, waiting: 29, isAll: false, concurrency: 4 })).toBe(30);
    expect(size.next({ started: 3, waiting: 29, isAll: false, concurrency: 4 })).toBe(29);
  });

  test('is no longer than the others at the end of a run', () => {
    const size = new BatchSize(100, metricsOf(connections));
    for (let answers = 0; answers < 3; answers++) size.answered(size.current, 1);
    expect(size.current).toBe(89);
    const next = (waiting: number, isAll: boolean): number => size.next({ started: 9, waiting, isAll, concurrency: 4 });
    const sizes = [
      next(400, false),
      next(200, false),
      next(400, true),
      next(280, true),
      next(200, true),
      next(60, true),
    ];
    expect(sizes).toEqual([89, 89, 89, 69, 49, 29]);
  });
});
