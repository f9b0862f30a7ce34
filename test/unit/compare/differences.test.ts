import { describe, expect, test } from 'vitest';
import { Differences, snapshotOf } from '../../../src/compare/differences.ts';
import type { Difference, RepoStats, RepositoryName } from '../../../src/model.ts';
import { document, stats } from '../samples.ts';

const then = (repo: RepositoryName, changes: Partial<RepoStats> = {}) => ({ ...document(repo), ...changes });
const now = (repo: RepositoryName, changes: Partial<RepoStats> = {}): RepoStats => ({ ...stats(repo), ...changes });

const still: Difference = { stars: 0, openIssues: 0, closedIssues: 0, openPRs: 0, closedPRs: 0, mergedPRs: 0 };

const none = { stars: [], openIssues: [], openPRs: [] };

test('a repository that both runs have has moved by what it has more now', () => {
  const differences = new Differences();
  differences.addBefore(then('o/r'));
  differences.addNow(
    now('o/r', { stars: 3400, openIssues: 40, closedIssues: 461, openPRs: 13, closedPRs: 151, mergedPRs: 598 }),
  );
  const difference = { stars: 22, openIssues: -6, closedIssues: 6, openPRs: 0, closedPRs: 1, mergedPRs: 0 };
  expect(differences.moved).toEqual({
    compared: 1,
    counts: difference,
    starsBefore: 3378,
    owners: [{ owner: 'o', ...difference }],
    movers: { stars: [{ repo: 'o/r', change: 22 }], openIssues: [{ repo: 'o/r', change: -6 }], openPRs: [] },
    archived: [],
  });
});

test.each([
  ['before', true],
  ['after', false],
])('the earlier document may come %s the later one', (_, first) => {
  const differences = new Differences();
  if (first) differences.addBefore(then('o/r', { stars: 1 }));
  differences.addNow(now('o/r', { stars: 2 }));
  if (!first) differences.addBefore(then('o/r', { stars: 1 }));
  expect(differences.moved).toMatchObject({ compared: 1, counts: { ...still, stars: 1 } });
});

test('names are the same in whatever case, and are told as they are now', () => {
  const differences = new Differences();
  differences.addBefore(then('Octokit/Octokit.RB', { stars: 1 }));
  differences.addNow(now('octokit/octokit.rb', { stars: 3 }));
  expect(differences.moved).toMatchObject({
    compared: 1,
    movers: { stars: [{ repo: 'octokit/octokit.rb', change: 2 }] },
  });
});

test.each([
  ['is the same under another name', 5, 5, 'p/new', { compared: 1, owners: [{ owner: 'p', stars: 2 }] }],
  ['is the same by its name, where the earlier document has no number', null, 5, 'O/Old', { compared: 1 }],
  ['is the same by its name, where this server gives no number', 5, null, 'o/old', { compared: 1 }],
  ['is another one under the same name', 5, 6, 'o/old', { compared: 0 }],
])('a repository %s', (_, before, after, repo, moved) => {
  for (const isFirst of [true, false]) {
    const differences = new Differences();
    const add = [
      () => differences.addBefore({ ...then('o/old', { stars: 1 }), repoId: before }),
      () => differences.addNow({ ...now(repo as RepositoryName, { stars: 3 }), repoId: after }),
    ];
    for (const one of isFirst ? add : add.toReversed()) one();
    expect(differences.moved).toMatchObject(moved);
    expect(differences.isReused('O/old')).toBe(moved.compared === 0);
    expect([...differences.renamed]).toEqual(repo === 'p/new' ? [['o/old', 'p/new']] : []);
  }
});

test('a repository that takes the name of one that is gone is compared with itself', () => {
  const differences = new Differences();
  differences.addBefore({ ...then('o/a', { stars: 100 }), repoId: 1 });
  differences.addBefore({ ...then('o/b', { stars: 1 }), repoId: 2 });
  differences.addNow({ ...now('o/a', { stars: 4 }), repoId: 2 });
  expect(differences.moved).toMatchObject({ compared: 1, counts: { ...still, stars: 3 } });
});

test('what only one run has does not count', () => {
  const differences = new Differences();
  differences.addBefore(then('o/gone'));
  differences.addNow(now('o/new'));
  expect(differences.moved).toEqual({
    compared: 0,
    counts: still,
    starsBefore: 0,
    owners: [],
    movers: none,
    archived: [],
  });
});

test('a renamed repository is compared under its new name, and with its new owner', () => {
  const differences = new Differences();
  differences.addBefore(then('old/name', { stars: 1 }));
  differences.addNow(now('new/title', { stars: 5 }));
  differences.pair('Old/Name', 'new/title');
  expect(differences.moved).toMatchObject({
    compared: 1,
    owners: [{ owner: 'new', stars: 4 }],
    movers: { stars: [{ repo: 'new/title', change: 4 }] },
  });
});

test('a rename of which one document is missing is not compared', () => {
  const differences = new Differences();
  differences.addNow(now('new/title'));
  differences.pair('old/name', 'new/title');
  expect(differences.moved.compared).toBe(0);
});

test('owners come by how far their stars moved, up or down', () => {
  const differences = new Differences();
  const moves = { up: 25, far: -50, same: 0 };
  for (const [owner, by] of Object.entries(moves)) {
    differences.addBefore(then(`${owner}/${owner}`, { stars: 100 }));
    differences.addNow(now(`${owner}/${owner}`, { stars: 100 + by }));
  }
  differences.addBefore(then('Up/other', { stars: 7 }));
  differences.addNow(now('Up/other', { stars: 8 }));
  expect(differences.moved.owners.map(({ owner, stars }) => [owner, stars])).toEqual([
    ['far', -50],
    ['up', 26],
    ['same', 0],
  ]);
});

describe('the movers', () => {
  test('are for each count the ten in which it moved the most, whether up or down', () => {
    const differences = new Differences();
    for (let i = 0; i < 30; i++) {
      differences.addBefore(then(`o/r${i}`, { stars: 100, openIssues: 100, mergedPRs: 100 }));
      differences.addNow(now(`o/r${i}`, { stars: 100 + i, openIssues: 100 - i, mergedPRs: 100 + (i === 3 ? 90 : 0) }));
    }
    const { stars, openIssues, openPRs } = differences.moved.movers;
    expect(stars).toEqual(Array.from({ length: 10 }, (_, i) => ({ repo: `o/r${29 - i}`, change: 29 - i })));
    expect(openIssues).toEqual(stars.map(({ repo, change }) => ({ repo, change: -change })));
    expect(openPRs).toEqual([]);
  });

  test('are none where nothing moved', () => {
    const differences = new Differences();
    differences.addBefore(then('o/r'));
    differences.addNow(now('o/r'));
    expect(differences.moved).toMatchObject({ compared: 1, movers: none });
  });
});

test('archived since is what was not archived before', () => {
  const differences = new Differences();
  for (const [name, before, after] of [
    ['o/archived', false, true],
    ['o/long-ago', true, true],
    ['o/revived', true, false],
    ['o/active', false, false],
  ] as const) {
    differences.addBefore(then(name, { isArchived: before }));
    differences.addNow(now(name, { isArchived: after }));
  }
  expect(differences.moved.archived).toEqual(['o/archived']);
});

test('each pair is handed on once, to be checked', () => {
  const pairs: [string, number, number][] = [];
  const differences = new Differences((repo, before, after) => pairs.push([repo, before.stars, after.stars]));
  differences.addBefore(then('o/a', { stars: 1 }));
  differences.addBefore(then('o/b', { stars: 3 }));
  differences.addNow(now('o/a', { stars: 2 }));
  differences.addNow(now('o/new', { stars: 4 }));
  differences.pair('o/b', 'o/new');
  differences.pair('o/b', 'o/new');
  expect(pairs).toEqual([
    ['o/a', 1, 2],
    ['o/new', 3, 4],
  ]);
});

test('once there is nothing to compare with, nothing is kept', () => {
  const differences = new Differences();
  differences.addNow(now('o/r'));
  differences.stop();
  differences.addNow(now('o/s'));
  differences.addBefore(then('o/r'));
  differences.addBefore(then('o/s'));
  expect(differences.moved.compared).toBe(0);
});

test.each([
  ['a count is missing', { stars: undefined }],
  ['a count is a text', { openIssues: '46' }],
  ['a count is negative', { mergedPRs: -1 }],
  ['a count is no whole number', { closedPRs: 0.5 }],
  ['a count is beyond what numbers hold', { closedIssues: 2 ** 60 }],
])('a stored document of which %s is not compared', (_, changes) => {
  expect(snapshotOf({ ...document('o/r'), ...changes })).toBeUndefined();
});

test('a stored document without a name is not compared', () => {
  const differences = new Differences();
  differences.addBefore({ ...document('o/r'), repo: 7 });
  differences.addNow(now('o/r'));
  expect(differences.moved.compared).toBe(0);
});
