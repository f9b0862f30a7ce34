import { describe, expect, test } from 'vitest';
import type { RepositoryCounts } from '../../../src/compare/differences.ts';
import { checkAnswer, checkStars, Findings, isOrdinary, suspicionsOf } from '../../../src/compare/findings.ts';
import type { Answered, RepoStats, RepositoryName } from '../../../src/model.ts';
import { stats } from '../samples.ts';

const answer = (changes: Partial<RepoStats> = {}, asked: RepositoryName = 'o/r'): Answered => ({
  status: 'answered',
  asked,
  stats: { ...stats('o/r'), ...changes },
  identity: { repoId: 1, visibility: 'public' },
  extras: {},
  collectedAt: '2021-01-20T07:21:41Z',
});

describe('an answer', () => {
  test('as answers are is no finding', () => {
    expect(checkAnswer(answer())).toEqual([]);
  });

  test('that was updated in the future is one', () => {
    expect(checkAnswer(answer({ repoUpdatedAt: '2021-01-20T07:26:42Z' }))).toEqual([
      { about: 'o/r', finding: expect.stringContaining('2021-01-20T07:26:42Z') },
    ]);
  });

  test('within five minutes of now is none: clocks differ', () => {
    expect(checkAnswer(answer({ repoUpdatedAt: '2021-01-20T07:26:41Z' }))).toEqual([]);
  });

  test('whose time has more in it than a time is told by its moment alone', () => {
    const [finding] = checkAnswer(answer({ repoUpdatedAt: '2031-01-20T07:26:42.123456+01:00' }));
    expect(finding?.finding).toContain('2031-01-20T06:26:42Z');
  });

  test.each([
    ['the same name in another case', 'O/R', 'o/r'],
    ['another name of the same owner: renamed', 'o/old', 'o/r'],
    ['the same name of another owner: transferred', 'other/r', 'o/r'],
    ['the same name, with an owner whose name is a part of it', 'r/r', 'rr/r'],
  ] as const)('with %s is none', (_, asked, repo) => {
    expect(checkAnswer(answer({ repo }, asked))).toEqual([]);
  });

  test('of another owner and with another name is one', () => {
    expect(checkAnswer(answer({ repo: 'evil/x' }, 'o/r'))).toEqual([
      { about: 'o/r', finding: expect.stringContaining('evil/x') },
    ]);
  });
});

const counts: RepositoryCounts = {
  stars: 100,
  openIssues: 46,
  closedIssues: 455,
  openPRs: 13,
  closedPRs: 150,
  mergedPRs: 598,
};

const checkPair = (...pair: Parameters<typeof suspicionsOf>) => suspicionsOf(...pair).map(({ finding }) => finding);

describe('against the last run', () => {
  test('more of everything is no finding, nor are fewer open ones', () => {
    const more = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count + 1])) as never;
    expect(checkPair('o/r', counts, more)).toEqual([]);
    expect(checkPair('o/r', counts, { ...counts, openIssues: 0, openPRs: 0, stars: 51 })).toEqual([]);
    expect(checkPair('o/r', counts, counts)).toEqual([]);
  });

  test.each(['closedIssues', 'closedPRs'] as const)('%s that fall are ordinary life', (name) => {
    expect(checkPair('o/r', counts, { ...counts, [name]: counts[name] - 50 })).toEqual([]);
  });

  test('merged pull requests that fall are a finding', () => {
    const finding = 'Fewer merged pull requests than in the last run: 598 then, 597 now';
    expect(checkPair('o/r', counts, { ...counts, mergedPRs: 597 })).toEqual([{ about: 'o/r', finding }]);
  });

  test.each([
    [300_000, 105_937, 'Less than half of the stars of the last run: 300,000 then, 105,937 now'],
    [400_000, 205_937, 'Fewer stars than in the last run: 400,000 then, 205,937 now'],
    [2_000, 1_900, 'Fewer stars than in the last run: 2,000 then, 1,900 now'],
    [2_000, 1_901, undefined],
    [100_000, 95_001, undefined],
    [30, 16, undefined],
  ])('%i stars that fall to %i: %s', (then, today, finding) => {
    const found = checkPair('o/r', { ...counts, stars: then }, { ...counts, stars: today });
    expect(found.map((one) => one.finding)).toEqual(finding ? [finding] : []);
  });

  test('a fall to what the count was before is the way of the repository', () => {
    const [one] = suspicionsOf('o/r', counts, { ...counts, stars: 40 });
    if (!one) throw new Error('no suspicion');
    const history = [100, 40, 90].map((stars) => ({ ...counts, stars }));
    expect([isOrdinary(one, history), isOrdinary(one, history.slice(2)), isOrdinary(one, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    [20_000_000, -194_063, 1],
    [20_000_000, -90_000, 0],
    [10_000, -900, 0],
    [10_000, 900, 0],
  ])('of %i stars in all, %i: %i findings', (before, change, count) => {
    expect(checkStars(before, change, [])).toHaveLength(count);
  });

  test('stars that a finding of their repository tells of are not told of again', () => {
    const found = suspicionsOf('o/r', { ...counts, stars: 300_000 }, { ...counts, stars: 100_000 });
    expect(checkStars(20_000_000, -200_000, found)).toEqual([]);
  });

  test('stars that fall by more than half are a finding, half of them are not', () => {
    expect(checkPair('o/r', counts, { ...counts, stars: 49 })).toEqual([
      { about: 'o/r', finding: 'Less than half of the stars of the last run: 100 then, 49 now' },
    ]);
    expect(checkPair('o/r', counts, { ...counts, stars: 50 })).toEqual([]);
  });

  test('issues and pull requests that collapse in all are findings', () => {
    const open = { ...counts, openIssues: 1000, openPRs: 1000, closedIssues: 0, closedPRs: 0, mergedPRs: 0 };
    const found = checkPair('o/r', open, { ...open, openIssues: 499, openPRs: 1 });
    expect(found.map(({ finding }) => finding)).toEqual([
      'Less than half of the total issues of the last run: 1,000 then, 499 now',
      'Less than half of the total pull requests of the last run: 1,000 then, 1 now',
    ]);
  });

  test('of fewer than twenty nothing collapses', () => {
    const few = { ...counts, stars: 19 };
    expect(checkPair('o/r', few, { ...few, stars: 0 })).toEqual([]);
    expect(checkPair('o/r', { ...few, stars: 20 }, { ...few, stars: 9 })).toHaveLength(1);
  });
});

test('a thousand findings are kept, and all are counted', () => {
  const findings = new Findings();
  for (let i = 0; i < 700; i++) {
    findings.add([
      { about: `o/r${i}`, finding: 'a' },
      { about: `o/r${i}`, finding: 'b' },
    ]);
  }
  expect(findings.count).toBe(1_400);
  expect(findings.list).toHaveLength(1_000);
  expect(findings.list.at(-1)).toEqual({ about: 'o/r499', finding: 'b' });
  expect(findings.reported.at(-1)).toEqual({ about: 'others', finding: '400 more findings are not listed' });
});
