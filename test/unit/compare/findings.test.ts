import { describe, expect, test } from 'vitest';
import type { RepositoryCounts } from '../../../src/compare/differences.ts';
import { checkAnswer, checkPair, Findings } from '../../../src/compare/findings.ts';
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

describe('against the last run', () => {
  test('more of everything is no finding, nor are fewer open ones', () => {
    const more = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count + 1])) as never;
    expect(checkPair('o/r', counts, more)).toEqual([]);
    expect(checkPair('o/r', counts, { ...counts, openIssues: 0, openPRs: 0, stars: 51 })).toEqual([]);
    expect(checkPair('o/r', counts, counts)).toEqual([]);
  });

  test.each([
    ['closedIssues', 454, 'Fewer closed issues than in the last run: 455 then, 454 now'],
    ['closedPRs', 149, 'Fewer closed pull requests than in the last run: 150 then, 149 now'],
    ['mergedPRs', 597, 'Fewer merged pull requests than in the last run: 598 then, 597 now'],
  ])('%s that fall are a finding', (name, value, finding) => {
    expect(checkPair('o/r', counts, { ...counts, [name]: value })).toEqual([{ about: 'o/r', finding }]);
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
