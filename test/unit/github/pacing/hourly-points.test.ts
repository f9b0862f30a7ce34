import { describe, expect, test } from 'vitest';
import { HourlyPoints } from '../../../../src/github/pacing/hourly-points.ts';
import { resultOf } from './gate-trial.ts';

const nowMs = Date.parse('2021-01-20T07:21:38Z');
const hourMs = 3_600_000;
const resetMs = nowMs + hourMs;

/** The points of an hour of which GitHub said these things, one after the other. */
function pointsAfter(...rates: Parameters<typeof resultOf>[0][]): HourlyPoints {
  const points = new HourlyPoints();
  for (const rate of rates) points.settle(0, resultOf(rate), nowMs);
  return points;
}

const saying = (remaining: number, atMs = resetMs) => ({ rate: { cost: 1, remaining, resetMs: atMs } });

describe('what is left of the hour', () => {
  test('holds nothing back before GitHub has said it', () => {
    const points = pointsAfter({});
    expect(points.fullUntilMs(1_000, nowMs)).toBeUndefined();
    expect([points.used, points.left, points.perHour]).toEqual([0, undefined, undefined]);
  });

  test('is spent to the last, those of the queries in flight counted', () => {
    const points = pointsAfter(saying(7));
    points.promise(4);
    expect(points.fullUntilMs(3, nowMs)).toBeUndefined();
    expect(points.fullUntilMs(4, nowMs)).toBe(resetMs + 1_000);
    points.settle(4, resultOf(saying(7)), nowMs);
    expect(points.fullUntilMs(7, nowMs)).toBeUndefined();
  });

  test.each([2, 4, 5])('is never overrun by %i jobs together, each of which takes its share of it', (jobs) => {
    for (let left = 0; left < 60; left++) {
      const each = Array.from({ length: jobs }, () => new HourlyPoints(1 / jobs));
      let promised = 0;
      for (const points of each) {
        points.settle(0, resultOf(saying(left)), nowMs);
        for (; points.fullUntilMs(2, nowMs) === undefined; promised += 2) points.promise(2);
      }
      expect(promised).toBeLessThanOrEqual(left);
      expect(promised).toBeGreaterThan(left - 2 * jobs);
    }
  });

  test('comes back at the reset, a second later to be sure', () => {
    const points = pointsAfter(saying(0));
    expect(points.fullUntilMs(1, resetMs - 1)).toBe(resetMs + 1_000);
    expect(points.fullUntilMs(1, resetMs)).toBeUndefined();
  });

  test('holds nothing back where no reset was ever said, and keeps the last one that was', () => {
    const silent = { rate: { cost: 1, remaining: 0 } };
    expect(pointsAfter(silent).fullUntilMs(1, nowMs)).toBeUndefined();
    expect(pointsAfter(saying(2), silent).fullUntilMs(1, nowMs)).toBe(resetMs + 1_000);
  });

  test('is not raised by answers that arrive in another order than GitHub counted them', () => {
    expect(pointsAfter(saying(3), saying(9)).left).toBe(3);
  });

  test('belongs to the same hour where the reset differs by a minute at most', () => {
    expect(pointsAfter(saying(2), saying(50, resetMs + 60_000), saying(40, resetMs + 1)).left).toBe(2);
  });

  test('is in a new hour what GitHub says of it', () => {
    expect(pointsAfter(saying(3), saying(4_999, resetMs + hourMs)).left).toBe(4_999);
  });

  test('is waited for no longer than an hour and a minute, however far away the reset is said to be', () => {
    expect(pointsAfter(saying(0, nowMs + 5 * hourMs)).fullUntilMs(1, nowMs)).toBe(nowMs + hourMs + 61_000);
  });
});

describe('what a query is charged', () => {
  test('is what GitHub says, or what was promised where it does not say', () => {
    const points = pointsAfter({ rate: { cost: 3, remaining: 4_997, limit: 5_000, resetMs } });
    points.promise(2);
    points.settle(2, resultOf(), nowMs);
    expect([points.used, points.left, points.perHour]).toEqual([5, 4_995, 5_000]);
  });

  test('is what was promised also where it ran out of time', () => {
    const points = pointsAfter(saying(3));
    points.promise(2);
    points.settle(2, resultOf({ isWell: false }), nowMs);
    expect([points.used, points.left]).toEqual([3, 1]);
  });

  test('is nothing where a limit refused it', () => {
    const points = pointsAfter(saying(20));
    points.promise(4);
    const failure = { kind: 'limited', reason: 'limit', secondary: true } as const;
    points.settle(4, { status: 'failed', seconds: 1, rate: {}, failure }, nowMs);
    expect([points.used, points.left]).toEqual([1, 20]);
    expect(points.fullUntilMs(20, nowMs)).toBeUndefined();
  });

  test('leaves nothing rather than less, and counts no point twice', () => {
    const points = pointsAfter(saying(20));
    points.settle(4, resultOf(), nowMs);
    expect(points.left).toBe(16);
    points.settle(4, resultOf(saying(12)), nowMs);
    expect(points.left).toBe(12);
    points.settle(40, resultOf(), nowMs);
    expect(points.left).toBe(0);
  });
});
