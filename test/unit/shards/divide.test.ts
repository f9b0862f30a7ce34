import { describe, expect, it } from 'vitest';
import { type Division, divide, divideSideBySide, type LaneNames } from '../../../src/shards/divide.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const sizesOf = ({ shards }: Division): number[] => shards.map(({ lanes }) => sum(lanes.map(({ names }) => names)));
const lanesOf = (...names: number[]): LaneNames[] => names.map((count, i) => ({ lane: `lane ${i}`, names: count }));

describe('names divided among shards', () => {
  it.each([
    [lanesOf(1_000), 4],
    [lanesOf(3), 8],
    [lanesOf(500, 20, 1), 2],
    [lanesOf(500, 20, 1), 3],
    [lanesOf(500, 20, 1), 9],
    [lanesOf(0, 7), 2],
    [lanesOf(1, 1, 1, 1), 256],
  ])('%j in %i: each name once, and no shard empty', (lanes, wanted) => {
    const division = divide(lanes, wanted, 4);
    const total = sum(lanes.map(({ names }) => names));
    expect(division.shards).toHaveLength(Math.min(wanted, total));
    expect(division.shards.map(({ shard }) => shard)).toEqual(division.shards.map((_, i) => i));
    expect(Math.min(...sizesOf(division))).toBeGreaterThan(0);
    for (const { lane, names } of lanes) {
      const parts = division.shards.flatMap((part) => part.lanes.filter((one) => one.lane === lane));
      expect(sum(parts.map((part) => part.names))).toBe(names);
    }
  });

  it('without a name, there is no shard', () => {
    expect(divide(lanesOf(0), 4, 4)).toEqual({ shards: [], maxParallel: 0 });
  });

  it('keeps the names of an installation together while there are fewer shards than installations', () => {
    const { shards } = divide(lanesOf(10, 20, 30, 40, 50), 3, 4);
    const all = shards.flatMap(({ lanes }) => lanes);
    expect(all).toHaveLength(5);
    expect(all.every(({ share, concurrency }) => share === 1 && concurrency === 4)).toBe(true);
    expect(sizesOf({ shards, maxParallel: 3 })).toEqual([50, 50, 50]);
  });

  it('gives more shards to the lane with the most names, and the first jobs each another token', () => {
    const { shards } = divide(lanesOf(900, 100), 4, 4);
    expect(shards.map(({ lanes }) => lanes.map(({ lane, names }) => [lane, names]))).toEqual([
      [['lane 0', 300]],
      [['lane 1', 100]],
      [['lane 0', 300]],
      [['lane 0', 300]],
    ]);
  });
});

describe('limits that shards share', () => {
  const whole = 1 + 1e-9;

  it.each([
    [lanesOf(1_000), 4, 4],
    [lanesOf(1_000), 3, 4],
    [lanesOf(1_000), 16, 4],
    [lanesOf(900, 100), 4, 4],
    [lanesOf(100, 100, 100), 2, 5],
    [lanesOf(1_000, 10), 9, 1],
    [lanesOf(1_000), 16, 20],
  ])('%j in %i with %i queries in flight: never exceeded by those that run at once', (lanes, wanted, concurrency) => {
    const { shards, maxParallel } = divide(lanes, wanted, concurrency);
    for (const { lane } of lanes) {
      const parts = shards.flatMap((part) => part.lanes.filter((one) => one.lane === lane));
      const most = (values: number[]): number =>
        sum(values.toSorted((one, other) => other - one).slice(0, maxParallel));
      expect(most(parts.map((part) => part.concurrency))).toBeLessThanOrEqual(Math.max(concurrency, 1));
      expect(most(parts.map((part) => part.share))).toBeLessThanOrEqual(whole);
      expect(parts.every((part) => part.concurrency >= 1 && part.share > 0)).toBe(true);
    }
    const units = shards.map(({ unitsShare }) => unitsShare).toSorted((one, other) => other - one);
    expect(sum(units.slice(0, maxParallel))).toBeCloseTo(1);
  });

  it('with more shards of a token than queries in flight, only so many run at once', () => {
    expect(divide(lanesOf(1_000), 16, 4).maxParallel).toBe(4);
    expect(divide(lanesOf(1_000), 4, 4).maxParallel).toBe(4);
    expect(divide(lanesOf(500, 500), 8, 4).maxParallel).toBe(8);
  });

  it('plans fewer shards of several tokens, so that none waits for the shards of another', () => {
    const lanes = lanesOf(5_000, 5_000, 10, 10);
    expect(divide(lanes, 11, 4).maxParallel).toBe(4);
    const { shards, maxParallel } = divideSideBySide(lanes, 11, 4);
    expect([shards.length, maxParallel]).toEqual([10, 10]);
    expect(divideSideBySide(lanes, 3, 4)).toEqual(divide(lanes, 3, 4));
    expect(divideSideBySide(lanesOf(5_000), 11, 4)).toEqual(divide(lanesOf(5_000), 11, 4));
    expect(divideSideBySide(lanesOf(0), 1, 4).shards).toEqual([]);
  });

  it('with one token, no more run at once than have room for a slow query in their share of a minute', () => {
    const { shards, maxParallel } = divide(lanesOf(1_000), 16, 20);
    expect(maxParallel).toBe(5);
    for (const { share, concurrency } of shards.flatMap(({ lanes }) => lanes))
      expect([60 * share, concurrency]).toEqual([12, 4]);
  });

  it('gives what does not divide evenly to the first ones', () => {
    const { shards } = divide(lanesOf(900), 3, 4);
    expect(shards.map(({ lanes }) => lanes[0]?.concurrency)).toEqual([2, 1, 1]);
  });
});
