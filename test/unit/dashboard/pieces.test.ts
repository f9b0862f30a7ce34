import { describe, expect, test } from 'vitest';
import { axisTexts, wholeWeeks } from '../../../src/dashboard/app/figures.ts';
import { foundRows, type Repositories, sortedNames } from '../../../src/dashboard/app/found-rows.ts';
import { dayNumber, dayText } from '../../../src/dashboard/days.ts';
import { Grid } from '../../../src/dashboard/grid.ts';
import { Jumps, jumpsIn } from '../../../src/dashboard/jumps.ts';
import { metricsFor } from '../../../src/dashboard/metrics.ts';
import { runRow } from '../../../src/dashboard/run-info.ts';
import type { Sheet } from '../../../src/dashboard/sheet.ts';
import { periodSpans, weekSpans } from '../../../src/dashboard/spans.ts';
import { lettersOf } from '../../../src/dashboard/stars-line.ts';
import { TopList } from '../../../src/dashboard/top-list.ts';
import { fc } from '../../fast-check.ts';

test('a grid gives back every number that it was given, whatever its size, and NaN for the others', () => {
  const cell = fc.record({
    row: fc.nat(1_200),
    day: fc.nat(4),
    value: fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const grid = new Grid(5);
      const expected = new Map<number, number[]>();
      for (const { row, day, value } of cells) {
        grid.set(row, day, value);
        const days = expected.get(row) ?? Array(5).fill(Number.NaN);
        expected.set(row, days.with(day, value + 0));
      }
      for (const row of [...expected.keys(), 1_999]) {
        const found = new Float64Array(4);
        grid.read(row, 1, found);
        expect([...found].map((one) => one + 0)).toEqual(expected.get(row)?.slice(1) ?? Array(4).fill(Number.NaN));
      }
    }),
  );
});

test('a top list has the first of all in their order, and counts the others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 9 }), (numbers, size) => {
      const list = new TopList<number>(size, (one, other) => other - one);
      for (const one of numbers) list.add(one);
      expect(list.items).toEqual(numbers.toSorted((one, other) => other - one).slice(0, size));
      expect(list.count).toBe(numbers.length);
    }),
  );
});

describe('days', () => {
  const calendar = (days: readonly string[]) => {
    const [first, count] = [dayNumber(days[0] ?? ''), dayNumber(days.at(-1) ?? '') - dayNumber(days[0] ?? '') + 1];
    const runs = days.map((day) => dayNumber(day) - first);
    return { first, count, runs, hasRun: Array.from({ length: count }, (_, i) => runs.includes(i)) };
  };

  test('a period begins with the last run that is early enough, and the first that has none with the first run', () => {
    const days = calendar(['2026-11-01', '2026-11-18', '2026-11-22', '2026-11-27']);
    expect(periodSpans(days)).toEqual([{ from: 17, to: 26 }, { from: 0, to: 26 }, undefined]);
    expect(periodSpans(calendar(['2026-11-18', '2026-11-27']))).toEqual([{ from: 0, to: 9 }, undefined, undefined]);
    expect(periodSpans(calendar(['2026-11-27']))).toEqual([undefined, undefined, undefined]);
  });

  test('a week goes from the last run of the week before to its own last run, and is unknown if one is missing', () => {
    // 2026-11-02 is a Monday.
    const days = calendar(['2026-10-30', '2026-11-01', '2026-11-02', '2026-11-08', '2026-11-23']);
    const weeks = weekSpans(days).map(({ monday, span }) => [dayText(days.first + monday), span]);
    expect(weeks).toEqual([
      ['2026-10-26', undefined],
      ['2026-11-02', { from: 2, to: 9 }],
      ['2026-11-09', undefined],
      ['2026-11-16', undefined],
      ['2026-11-23', undefined],
    ]);
  });
});

describe('a jump', () => {
  const days = Array.from({ length: 20 }, (_, i) => i);
  const seen = (state: Uint8Array) => ({ state, stored: Float64Array.from(state) });
  const there = new Uint8Array(20).fill(1);
  const line = (value: (day: number) => number): Float64Array => Float64Array.from(days, value);

  test('is far from what is usual, up or down', () => {
    const found = jumpsIn(
      line((day) => 5 * day + ([0, 1, 3, 2, 5][day % 5] ?? 0) + (day >= 12 ? 90 : 0) - (day >= 15 ? 60 : 0)),
      seen(there),
      days,
    );
    expect(found).toMatchObject([
      { day: 12, difference: 97, usual: 6 },
      { day: 15, difference: -60, usual: 6 },
    ]);
  });

  test('is none in what always moves so, in a handful, over a gap by the day, or where the repository was gone', () => {
    expect(
      jumpsIn(
        line((day) => ((day * 37) % 101) * 3),
        seen(there),
        days,
      ),
    ).toEqual([]);
    expect(
      jumpsIn(
        line((day) => (day >= 9 ? 19 : 0)),
        seen(there),
        days,
      ),
    ).toEqual([]);
    expect(
      jumpsIn(
        Float64Array.from({ length: 60 }, (_, day) => 10 * day),
        seen(new Uint8Array(60).fill(1)),
        [...days, 59],
      ),
    ).toEqual([]);
    expect(
      jumpsIn(
        line((day) => (day >= 9 ? 900 : 0)),
        seen(there.with(8, 0)),
        days,
      ),
    ).toEqual([]);
    expect(
      jumpsIn(line((day) => (day >= 9 ? 900 : 0)).subarray(0, 14), seen(there.subarray(0, 14)), days.slice(0, 14)),
    ).toEqual([]);
  });

  test('is none where a run stores again what runs before it could not, for they are no days without a change', () => {
    const state = new Uint8Array(40).fill(1);
    const isMissed = (day: number): boolean => day > 20 && day < 30;
    const stored = Float64Array.from(state, (_, day) => (isMissed(day) ? Number.NaN : 1));
    const carried = Float64Array.from(state, (_, day) => 10 * (isMissed(day) ? 20 : day));
    const runs = Array.from(state, (_, day) => day);
    expect(jumpsIn(carried, { state, stored }, runs)).toEqual([]);
    expect(jumpsIn(carried, seen(state), runs)).toMatchObject([{ day: 30, difference: 100 }]);
  });
});

test('of the jumps, the best of each metric are shown: stars do not crowd out the others', () => {
  const fields = ['stars', 'openIssues'];
  const calendar = { first: 0, runs: Array.from({ length: 20 }, (_, day) => day) };
  const jumps = new Jumps({ fields, calendar, today: 19 } as unknown as Sheet);
  const there = new Uint8Array(20).fill(1);
  const line = (by: number): Float64Array => Float64Array.from(there, (_, day) => (day >= 9 ? by : 0));
  for (let i = 0; i < 60; i++)
    jumps.add(`o/r${i}`, {
      state: there,
      stored: Float64Array.from(there),
      values: [line(9_000), line(i === 7 ? 50 : 0)],
    });
  expect(jumps.result).toHaveLength(50);
  expect(jumps.result.filter(({ field }) => field === 'openIssues')).toMatchObject([{ repo: 'o/r7', difference: 50 }]);
});

test('a filter finds each spelling of a language, and what is stale, and only what is gone where that is asked for', () => {
  const all = {
    ...{
      names: ['o/a', 'o/b', 'o/c', 'o/d'],
      texts: ['o/a', 'o/b', 'o/c', 'o/d'],
      languages: ['MATLAB', 'Vue', 'Matlab'],
    },
    ...{
      language: [0, 2, 1, 0],
      isGone: [false, false, false, true],
      isArchived: [],
      isStale: [false, true, false, false],
    },
  } as object as Repositories;
  const found = (filters: object) =>
    foundRows(all, { ...{ search: '', owner: '', archived: '', language: '', topic: '' }, ...filters });
  expect(found({ language: 'Matlab' })).toEqual([0, 1]);
  expect([found({ archived: 'stale' }), found({ archived: 'gone' })]).toEqual([[1], [3]]);
});

test('a run whose id is no time of this calendar is shown at its last moment', () => {
  expect(runRow('9'.repeat(20), {}).startedAt).toBe('+275760-09-13T00:00:00.000Z');
  expect(runRow('1611127298', {}).startedAt).toBe('2021-01-20T07:21:38.000Z');
});

test('a week that is not over on the day of the last run is none of those that are compared', () => {
  const weeks = [{ start: '2026-11-02' }, { start: '2026-11-09' }];
  expect(wholeWeeks(weeks, '2026-11-15')).toEqual({ weeks, running: undefined });
  expect(wholeWeeks(weeks, '2026-11-14')).toEqual({ weeks: weeks.slice(0, 1), running: weeks[1] });
  expect(wholeWeeks([], '')).toEqual({ weeks: [], running: undefined });
});

test('a small line goes from the lowest to the highest letter, with spaces where nothing is known', () => {
  expect(lettersOf([null, 0, 50, 100])).toBe(' anz');
  expect(lettersOf([7, 7])).toBe('aa');
  expect(lettersOf([null])).toBe(' ');
});

test('metrics are stars, then those of the documents, then extra ones, with names for people', () => {
  const shown = metricsFor(['openIssuesOfBots', 'ttl', 'forks', 'repoId', 'totalPRs', 'openIssues', 'stars', 'stars']);
  expect(shown.map(({ label }) => label)).toEqual([
    ...['Stars', 'Open issues', 'All pull requests', 'Forks', 'Open issues of bots'],
  ]);
});

test.each([
  [
    [1_250, 1_500, 1_750, 2_000],
    ['1.25K', '1.5K', '1.75K', '2K'],
  ],
  [
    [0, 500, 1_000, 1_500_000],
    ['0', '500', '1K', '1.5M'],
  ],
  [
    [1_234_567, 1_234_568.5],
    ['1,234,567', ''],
  ],
])('the texts of an axis say the numbers %j exactly', (values, texts) => {
  expect(axisTexts(values)).toEqual(texts);
});

test('names that differ by case only are one, and have the order of the alphabet', () => {
  expect(sortedNames(['Vue', 'matlab', 'MATLAB', 'apex'])).toEqual(['apex', 'matlab', 'Vue']);
});
