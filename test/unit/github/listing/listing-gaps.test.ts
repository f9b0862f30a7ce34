import { describe, expect, test } from 'vitest';
import type { PageResult } from '../../../../src/github/client/results.ts';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import {
  answered,
  answerOwners,
  besidesPoints,
  failedQuery,
  failuresOf,
  findingsOf,
  list,
  listingTrial,
  namesOf,
  pageOf,
  sourceOf,
} from './listing-trial.ts';
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

  test('those of one that changes all the time are listed three times by REST', async () => {
    const account = new Account(names('o', 150));
    account.createdAt.set('o/r149', '2999-01-01T00:00:00Z');
    const { listed, failures } = await listOne(account);
    expect([listed, failures, account.asked.length]).toEqual([names('o', 150), [], 6]);
  });
});

describe('fewer repositories than GitHub states', () => {
  test.each([3, 100, 150])('that both ways list the same (%i) are a finding, and no failure', async (found) => {
    const account = new Account(names('o', found));
    account.stated = found + 2;
    const { listed, failures, findings, trial } = await listOne(account);
    expect([listed, failures]).toEqual([names('o', found), []]);
    const finding = `GitHub reports ${found + 2} repositories but lists ${found}, both by REST and by GraphQL`;
    expect(findings).toEqual([{ about: 'o', finding }]);
    expect([account.asked.length, account.cursorQueries.length]).toEqual([
      Math.ceil(found / 100),
      Math.ceil(found / 100),
    ]);
    expect(trial.log.at('warning')).toEqual([]);
  });

  const listsOther: [string, (account: Account) => void, string][] = [
    [
      'differ',
      (account) => account.before.set(-1, () => account.repositories.pop()),
      'GitHub lists 2 of its 5 repositories',
    ],
    [
      'differ in visibility',
      (account) => account.before.set(-1, () => account.hidden.push(account.repositories.pop() ?? 'o/x')),
      'lists 3 of its 5',
    ],
    [
      'have an entry that cannot be read',
      (account) => account.unreadable.push('o/r1'),
      'lists 2 of its 5 repositories, 1 entry is not readable (SAML)',
    ],
    [
      'have an entry twice',
      (account) => account.before.set(-1, () => account.repositories.push('o/r1')),
      'lists 3 of its 5 repositories, 1 entry comes twice',
    ],
    [
      'come while the number changes',
      (account) =>
        account.before.set(-2, () => {
          account.stated = 300;
        }),
      'lists 250 of its 300',
    ],
  ];
  test.each(listsOther)('make the owner incomplete where the lists %s', async (_, change, reason) => {
    const account = new Account(names('o', reason.includes('250') ? 250 : 3));
    account.stated = reason.includes('250') ? 299 : 5;
    change(account);
    const { failures, findings } = await listOne(account);
    expect(failures).toEqual([{ repo: 'o', status: 'github-error', reason: expect.stringContaining(reason) }]);
    expect(findings).toEqual([]);
  });

  test('by REST alone are found by GraphQL', async () => {
    const account = new Account(names('o', 5));
    account.before.set(1, () => account.repositories.pop());
    account.before.set(-1, () => account.repositories.push('o/r4'));
    account.stated = 5;
    expect(await listOne(account)).toMatchObject({ listed: names('o', 5), failures: [], findings: [] });
  });
});

describe('a listing ends', () => {
  test.each(['https://evil.example', 'https://api.github.com:444'])(
    'where its next page is said to be at another address (%s), and goes on by cursor',
    async (host) => {
      const account = new Account(names('o', 250));
      account.next = host;
      const { listed, failures } = await listOne(account);
      expect([listed.length, failures, account.asked]).toEqual([250, [], [1]]);
    },
  );

  test.each([1, 7, 0])('where the page after the first is said to be page %i', async (next) => {
    const account = new Account(names('o', 250));
    account.next = next;
    account.namesLast = false;
    const { listed, failures } = await listOne(account);
    expect([listed.length, failures, account.asked]).toEqual([250, [], [1]]);
  });

  test('soon where the last page is said to be far away', async () => {
    const account = new Account(names('o', 250));
    const script = scriptOf({ o: account });
    const trial = listingTrial({
      ...script,
      page: (url, nth) => ({ ...(script.page?.(url, nth) as PageResult & { status: 'answered' }), link: farLast }),
    });
    const all = await list(trial, [sourceOf('o')]);
    expect([namesOf(all).length, failuresOf(all)]).toEqual([250, []]);
    expect(trial.client.sent.restCalls).toBeLessThan(10);
  });

  test.each([250, 99_000])('where pages repeat, by REST and by cursor, and GitHub states %i', async (stated) => {
    const account = new Account(names('o', 250));
    account.repeats = true;
    account.stated = stated;
    const page = (): PageResult =>
      pageOf(
        names('o', 100).map((full_name) => ({ full_name })),
        farLast,
      );
    const trial = listingTrial({ ...scriptOf({ o: account }), page });
    const all = await list(trial, [sourceOf('o')]);
    expect(failuresOf(all)).toMatchObject([{ reason: expect.stringContaining('100 entries come twice') }]);
    expect(trial.client.sent.restCalls + account.cursorQueries.length).toBeLessThan(20);
  });

  test('where far more come than GitHub states', async () => {
    const script = scriptOf({ o: new Account(names('o', 90_000)) });
    const trial = listingTrial({
      ...script,
      other: (query, nth) =>
        query.text.startsWith('query owners')
          ? answerOwners(query, () => ({ kind: 'Organization', repositories: 50 }))
          : (script.other?.(query, nth) ?? answered({})),
    });
    const all = await list(trial, [sourceOf('o')]);
    expect(failuresOf(all)).toMatchObject([
      { reason: expect.stringMatching(/lists more than 1,\d00 repositories and reports/) },
    ]);
    expect(trial.client.sent.restCalls).toBeLessThan(20);
  });
});

const farLast = '<https://api.github.com/organizations/1/repos?page=999999999>; rel="last"';

describe('the number of repositories that GitHub states', () => {
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
      expect(findingsOf(await list(trial, [sourceOf('o')]))).toHaveLength(1);
      expect(trial.log.at('warning')).toEqual([]);
    },
  );

  test('that never comes leaves the list unchecked, and a warning names it', async () => {
    const script = scriptOf({ o: new Account(names('o', 140)) });
    const trial = listingTrial({ ...script, other: besidesPoints(() => failedQuery(tooHeavy)) });
    const all = await list(trial, [sourceOf('o')]);
    expect([namesOf(all).length, failuresOf(all)]).toEqual([140, []]);
    expect(trial.log.at('warning')).toEqual([expect.stringMatching(/^Cannot verify completeness for: o \(HTTP 502/)]);
  });
});
