import { describe, expect, test } from 'vitest';
import { gapBefore, mightBeGap } from '../../../src/compare/gap.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mondayMs = Date.UTC(2026, 0, 5);

/** Starts each so many hours over so many days, those left out that the filter names; each a few minutes late. */
function schedule(hours: number, days: number, runs: (at: Date) => boolean = () => true): number[] {
  return Array.from({ length: Math.round((24 * days) / hours) }, (_, i) => mondayMs + i * hours * hourMs)
    .filter((ms) => runs(new Date(ms)))
    .map((ms, i) => ms + ((7 * i) % 20) * 60_000);
}

const lastOf = (starts: readonly number[]): number => starts.at(-1) ?? 0;
/** What is said of a run so many hours after the last one. */
const gapAfter = (starts: number[], hours: number) => gapBefore(lastOf(starts) + hours * hourMs, starts);

test.each([
  ['a run each 6 hours', 6, 10, 12],
  ['a run each 6 hours, off for nine days', 6, 10, 9 * 24],
  ['a run each hour', 1, 3, 2.25],
  ['a run each day', 24, 20, 48],
  ['a run each week', 168, 50, 14 * 24],
  ['a schedule that GitHub turned off', 6, 30, 70 * 24],
])('%s: a missing one is a gap', (_name, hours, days, since) => {
  const starts = schedule(hours, days);
  const gap = gapAfter(starts, since);
  expect(gap?.sinceMs).toBe(since * hourMs);
  expect(Math.abs(Number(gap?.usualMs) - hours * hourMs)).toBeLessThan(hourMs / 2);
  expect(mightBeGap(lastOf(starts) + since * hourMs, starts.slice(-8))).toBe(true);
});

describe('no gap is', () => {
  test.each([
    ['a run that starts late', schedule(6, 10), 7.5],
    ['a manual run in between', schedule(6, 10), 0.2],
    ['the first run', [], 0],
    ['the third run', schedule(6, 0.5), 200],
    ['a schedule by the minute that GitHub does not keep', schedule(0.25, 2), 0.9],
    ['a weekend', schedule(24, 26, (at) => at.getUTCDay() % 6 !== 0), 72],
    ['a night', schedule(1, 11, (at) => at.getUTCHours() >= 8 && at.getUTCHours() <= 18), 14],
    ['the first weekend', schedule(24, 5), 72],
    ['the first weekend of a schedule by the hour', schedule(6, 5), 54],
    ['the first day after someone tried things out', [0, 0.1, 0.2, 0.3, 0.4].map((h) => mondayMs + h * hourMs), 20],
  ])('%s', (_name, starts, hours) => {
    expect(gapAfter(starts, hours)).toBeUndefined();
  });

  test('a weekend after two with a run by hand', () => {
    const workdays = schedule(24, 40, (at) => at.getUTCDay() % 6 !== 0);
    const byHand = [1, 2].map((weeks) => lastOf(workdays) - (7 * weeks - 1.4) * dayMs);
    expect(gapAfter([...workdays, ...byHand].sort(), 72)).toBeUndefined();
  });

  test('a day of a daily schedule that began after many runs by hand', () => {
    const byHand = Array.from({ length: 8 }, (_, i) => mondayMs + i * 300_000);
    const starts = [...byHand, ...[1, 2, 3].map((day) => mondayMs + day * dayMs)];
    expect(gapAfter(starts, 24)).toBeUndefined();
  });
});

test('a run that is on time needs no look at older ones', () => {
  const starts = schedule(6, 2);
  expect(mightBeGap(lastOf(starts) + 6.3 * hourMs, starts)).toBe(false);
});

test('after a gap the runs that follow are not said to be late', () => {
  const before = schedule(6, 20);
  const after = Array.from({ length: 3 }, (_, i) => lastOf(before) + 9 * dayMs + i * 6 * hourMs);
  expect(gapAfter([...before, ...after], 6)).toBeUndefined();
  expect(gapAfter([...before, ...after], 12)).toBeDefined();
});
