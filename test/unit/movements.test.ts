import { describe, expect, test } from 'vitest';
import type { Movement, RepoStats, RepositoryName } from '../../src/model.ts';
import { Movements, snapshotOf } from '../../src/movements.ts';
import { document, stats } from './samples.ts';

const then = (repo: RepositoryName, changes: Partial<RepoStats> = {}) => ({ ...document(repo), ...changes });
const now = (repo: RepositoryName, changes: Partial<RepoStats> = {}): RepoStats => ({ ...stats(repo), ...changes });

const still: Movement = { stars: 0, openIssues: 0, closedIssues: 0, openPRs: 0, closedPRs: 0, mergedPRs: 0 };

test('a repository that both runs have has moved by what it has more now', () => {
  const movements = new Movements();
  movements.addBefore(then('o/r'));
  movements.addNow(
    now('o/r', { stars: 3400, openIssues: 40, closedIssues: 461, openPRs: 13, closedPRs: 151, mergedPRs: 598 }),
  );
  const movement = { stars: 22, openIssues: -6, closedIssues: 6, openPRs: 0, closedPRs: 1, mergedPRs: 0 };
  expect(movements.moved).toEqual({
    compared: 1,
    counts: movement,
    owners: [{ owner: 'o', ...movement }],
    movers: [{ repo: 'o/r', ...movement }],
    archived: [],
  });
});

test.each([
  ['before', true],
  ['after', false],
])('the earlier document may come %s the later one', (_, first) => {
  const movements = new Movements();
  if (first) movements.addBefore(then('o/r', { stars: 1 }));
  movements.addNow(now('o/r', { stars: 2 }));
  if (!first) movements.addBefore(then('o/r', { stars: 1 }));
  expect(movements.moved).toMatchObject({ compared: 1, counts: { ...still, stars: 1 } });
});

test('names are the same in whatever case, and are told as they are now', () => {
  const movements = new Movements();
  movements.addBefore(then('Octokit/Octokit.RB', { stars: 1 }));
  movements.addNow(now('octokit/octokit.rb', { stars: 3 }));
  expect(movements.moved).toMatchObject({ compared: 1, movers: [{ repo: 'octokit/octokit.rb', stars: 2 }] });
});

test('what only one run has does not count', () => {
  const movements = new Movements();
  movements.addBefore(then('o/gone'));
  movements.addNow(now('o/new'));
  expect(movements.moved).toEqual({ compared: 0, counts: still, owners: [], movers: [], archived: [] });
});

test('a renamed repository is compared under its new name, and with its new owner', () => {
  const movements = new Movements();
  movements.addBefore(then('old/name', { stars: 1 }));
  movements.addNow(now('new/title', { stars: 5 }));
  movements.rename('Old/Name', 'new/title');
  expect(movements.moved).toMatchObject({
    compared: 1,
    owners: [{ owner: 'new', stars: 4 }],
    movers: [{ repo: 'new/title', stars: 4 }],
  });
});

test('a rename of which one document is missing is not compared', () => {
  const movements = new Movements();
  movements.addNow(now('new/title'));
  movements.rename('old/name', 'new/title');
  expect(movements.moved.compared).toBe(0);
});

test('owners come by how far their stars moved, up or down', () => {
  const movements = new Movements();
  const moves = { up: 25, far: -50, same: 0 };
  for (const [owner, by] of Object.entries(moves)) {
    movements.addBefore(then(`${owner}/${owner}`, { stars: 100 }));
    movements.addNow(now(`${owner}/${owner}`, { stars: 100 + by }));
  }
  movements.addBefore(then('Up/other', { stars: 7 }));
  movements.addNow(now('Up/other', { stars: 8 }));
  expect(movements.moved.owners.map(({ owner, stars }) => [owner, stars])).toEqual([
    ['far', -50],
    ['up', 26],
    ['same', 0],
  ]);
});

describe('the movers', () => {
  test('are the ten whose counts moved the most, whether up or down, each count alike', () => {
    const movements = new Movements();
    for (let i = 0; i < 30; i++) {
      movements.addBefore(then(`o/r${i}`, { stars: 100, openIssues: 100, mergedPRs: 100 }));
      movements.addNow(now(`o/r${i}`, { stars: 100 + i, openIssues: 100 - i, mergedPRs: 100 + (i === 3 ? 90 : 0) }));
    }
    const names = movements.moved.movers.map(({ repo }) => repo);
    expect(names).toEqual(['o/r3', 'o/r29', 'o/r28', 'o/r27', 'o/r26', 'o/r25', 'o/r24', 'o/r23', 'o/r22', 'o/r21']);
  });

  test('are none where nothing moved', () => {
    const movements = new Movements();
    movements.addBefore(then('o/r'));
    movements.addNow(now('o/r'));
    expect(movements.moved).toMatchObject({ compared: 1, movers: [] });
  });
});

test('archived since is what was not archived before', () => {
  const movements = new Movements();
  for (const [name, before, after] of [
    ['o/archived', false, true],
    ['o/long-ago', true, true],
    ['o/revived', true, false],
    ['o/active', false, false],
  ] as const) {
    movements.addBefore(then(name, { isArchived: before }));
    movements.addNow(now(name, { isArchived: after }));
  }
  expect(movements.moved.archived).toEqual(['o/archived']);
});

test('each pair is handed on once, to be checked', () => {
  const pairs: [string, number, number][] = [];
  const movements = new Movements((repo, before, after) => pairs.push([repo, before.stars, after.stars]));
  movements.addBefore(then('o/a', { stars: 1 }));
  movements.addBefore(then('o/b', { stars: 3 }));
  movements.addNow(now('o/a', { stars: 2 }));
  movements.addNow(now('o/new', { stars: 4 }));
  movements.rename('o/b', 'o/new');
  movements.rename('o/b', 'o/new');
  expect(pairs).toEqual([
    ['o/a', 1, 2],
    ['o/new', 3, 4],
  ]);
});

test('once there is nothing to compare with, nothing is kept', () => {
  const movements = new Movements();
  movements.addNow(now('o/r'));
  movements.stop();
  movements.addNow(now('o/s'));
  movements.addBefore(then('o/r'));
  movements.addBefore(then('o/s'));
  expect(movements.moved.compared).toBe(0);
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
  const movements = new Movements();
  movements.addBefore({ ...document('o/r'), repo: 7 });
  movements.addNow(now('o/r'));
  expect(movements.moved.compared).toBe(0);
});
