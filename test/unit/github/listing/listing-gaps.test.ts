import { describe, expect, test } from 'vitest';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import { failedQuery, failuresOf, list, listingTrial, namesOf, sourceOf } from './listing-trial.ts';
import { Account, listOne, names, scriptOf } from './scripted-accounts.ts';

describe('pages that shift while they are listed', () => {
  test('a repository that falls into the gap of a deleted one is found, and no other is named twice', async () => {
    const account = new Account(names('o', 250));
    account.before.set(2, () => account.repositories.splice(5, 1));
    const { listed, trial } = await listOne(account);
    expect(listed).toHaveLength(new Set(listed).size);
    expect(listed).toEqual(expect.arrayContaining(account.repositories));
    expect(trial.log.at('warning')).toEqual([]);
  });

  test('a repository that comes twice is named once', async () => {
    const account = new Account(names('o', 250));
    account.before.set(2, () => account.repositories.unshift('o/new'));
    const { listed } = await listOne(account);
    expect(listed.toSorted()).toEqual([...account.repositories].sort());
  });

  test('one that is created on a page of its own meanwhile is found', async () => {
    const account = new Account(names('o', 200));
    account.before.set(2, () => account.repositories.push('o/new'));
    const { listed } = await listOne(account);
    expect(listed.toSorted()).toEqual([...account.repositories].sort());
  });

  test('a gap that stays makes the owner one who is not listed whole, after three times', async () => {
    const account = new Account(names('o', 150));
    account.stated = 153;
    const { listed, failures, trial } = await listOne(account);
    expect(listed).toEqual(names('o', 150));
    const reason = 'The organization could not be listed completely: GitHub lists 150 of its 153 repositories';
    expect(failures).toEqual([{ repo: 'o', status: 'github-error', reason }]);
    expect(account.asked).toHaveLength(6);
    expect(trial.log.at('warning')).toEqual([]);
  });
});

describe('the number of repositories that GitHub states', () => {
  test.each([
    ['a page that is shorter than it', 5, 3],
    ['a first page that names no other', 450, 100],
  ])('is more than %s has: the owner is listed again, and then said not to be whole', async (_, stated, found) => {
    const account = new Account(names('o', found));
    account.stated = stated;
    const { listed, failures } = await listOne(account);
    expect(listed).toEqual(names('o', found));
    expect(failures).toMatchObject([
      { repo: 'o', reason: expect.stringContaining(`GitHub lists ${found} of its ${stated} repositories`) },
    ]);
    expect(account.asked).toEqual([1, 1, 1]);
  });

  test('that is met when a short page is listed again is right', async () => {
    const account = new Account(names('o', 5));
    account.before.set(1, () => account.repositories.pop());
    account.before.set(2, () => account.repositories.push('o/r4'));
    account.stated = 5;
    expect(await listOne(account)).toMatchObject({ listed: names('o', 5), failures: [] });
  });

  test.each([tooHeavy, lostConnection])(
    'is asked for again after a failure ($kind), so that no gap is missed',
    async (failure) => {
      const account = new Account(names('o', 140));
      account.stated = 150;
      const script = scriptOf({ o: account });
      const trial = listingTrial({
        ...script,
        other: (query, nth) =>
          nth === 1 ? failedQuery(failure) : (script.other?.(query, nth) ?? failedQuery(failure)),
      });
      expect(failuresOf(await list(trial, [sourceOf('o')]))).toHaveLength(1);
      expect(trial.log.at('warning')).toEqual([]);
    },
  );

  test('that never comes leaves the list unchecked, and a warning names it', async () => {
    const script = scriptOf({ o: new Account(names('o', 140)) });
    const trial = listingTrial({ ...script, other: () => failedQuery(tooHeavy) });
    const all = await list(trial, [sourceOf('o')]);
    expect([namesOf(all).length, failuresOf(all)]).toEqual([140, []]);
    expect(trial.log.at('warning')).toEqual([expect.stringMatching(/^Cannot verify completeness for: o \(HTTP 502/)]);
  });
});
