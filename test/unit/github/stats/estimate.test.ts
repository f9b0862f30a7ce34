import { describe, expect, test } from 'vitest';
import { estimateQueries } from '../../../../src/github/stats/estimate.ts';

const plan = {
  repositories: 1_000,
  listingPoints: 2,
  reposPerQuery: 65,
  connections: 5,
  concurrency: 4,
};

describe('an estimate', () => {
  // What runs of so many repositories cost in the emulator that charges as GitHub does: BENCHMARKS.md.
  test.each([
    { repositories: 195, points: 10 },
    { repositories: 1_000, points: 42 },
    { repositories: 6_000, points: 246 },
  ])('of $repositories repositories has the points that a run costs', ({ repositories, points }) => {
    const estimate = estimateQueries({ ...plan, repositories });
    expect(Math.abs(estimate.points - points)).toBeLessThanOrEqual(0.03 * points);
  });

  test('takes a minute for each 60 seconds of answers', () => {
    const { seconds } = estimateQueries({ ...plan, repositories: 6_000 });
    // A run in the emulator with GitHub’s limits and latencies takes 264 s.
    expect(seconds).toBeGreaterThan(225);
    expect(seconds).toBeLessThan(300);
  });

  test('waits for as many hours as the points need', () => {
    const resets = (pointsLeft: number) => estimateQueries({ ...plan, pointsLeft, pointsPerHour: 10 }).resets;
    const { points } = estimateQueries(plan);
    expect(resets(points)).toBe(0);
    expect(resets(points - 1)).toBe(1);
    expect(resets(points - 10)).toBe(1);
    expect(resets(points - 11)).toBe(2);
    expect(estimateQueries({ ...plan, pointsLeft: 0, pointsPerHour: 1_000 }).seconds).toBeGreaterThan(3_600);
  });

  test('of nothing is nothing', () => {
    expect(estimateQueries({ ...plan, repositories: 0, listingPoints: 0 })).toEqual({
      queries: 0,
      points: 0,
      resets: 0,
      seconds: 0,
    });
  });
});
