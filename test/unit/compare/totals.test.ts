import { describe, expect, it } from 'vitest';
import { CollectionTally } from '../../../src/compare/totals.ts';
import type { RepoStats, RepositoryName } from '../../../src/model.ts';
import { stats } from '../samples.ts';

const repository = (repo: RepositoryName, counts: Partial<RepoStats>): RepoStats => ({ ...stats(repo), ...counts });

function tally(repositories: readonly RepoStats[]) {
  const collecting = new CollectionTally();
  for (const one of repositories) collecting.add(one);
  return collecting.collection;
}

describe('the collection of a run', () => {
  it('is empty without a document', () => {
    expect(tally([])).toEqual({ owners: [], byStars: [], byOpenIssues: [] });
  });

  it('adds up the repositories of each owner, whatever the case of its name, the most stars first', () => {
    const { owners } = tally([
      repository('small/a', { stars: 1, openIssues: 2, openPRs: 3 }),
      repository('Large/b', { stars: 10, openIssues: 20, openPRs: 30 }),
      repository('large/c', { stars: 100, openIssues: 200, openPRs: 300 }),
    ]);
    expect(owners).toEqual([
      { owner: 'Large', repositories: 2, stars: 110, openIssues: 220, openPRs: 330 },
      { owner: 'small', repositories: 1, stars: 1, openIssues: 2, openPRs: 3 },
    ]);
  });

  it('holds the ten largest, the largest first, whatever the order in which they come', () => {
    const twelve = [5, 12, 1, 8, 3, 10, 7, 2, 11, 6, 9, 4].map((stars) =>
      repository(`o/r${stars}`, { stars, openIssues: 100 - stars }),
    );
    const { byStars, byOpenIssues } = tally(twelve);
    expect(byStars.map((one) => one.stars)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(byOpenIssues.map((one) => one.stars)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('puts equal ones in the order of their names', () => {
    const equal = ['o/b', 'o/a', 'o/c'] as const;
    expect(tally(equal.map((repo) => repository(repo, { stars: 1 }))).byStars.map(({ repo }) => repo)).toEqual([
      'o/a',
      'o/b',
      'o/c',
    ]);
  });
});
