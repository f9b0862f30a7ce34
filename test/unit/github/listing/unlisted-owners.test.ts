import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { lostConnection } from '../scripted-github.ts';
import { failedPage, failuresOf, list, listingTrial, namesOf, pageOf, sourceOf } from './listing-trial.ts';
import { Account, names, scriptOf } from './scripted-accounts.ts';

describe('an owner who cannot be listed', () => {
  test('fails alone: the others are listed', async () => {
    const accounts = { a: new Account(names('a', 120)), c: new Account(names('c', 2)) };
    const trial = listingTrial(scriptOf(accounts));
    const all = await list(
      trial,
      ['a', 'gone', 'c'].map((login) => sourceOf(login)),
    );
    expect(namesOf(all).toSorted()).toEqual([...names('a', 120), ...names('c', 2)].sort());
    expect(failuresOf(all)).toEqual([
      {
        repo: 'gone',
        status: 'not-found',
        reason: expect.stringMatching(
          /^The organization could not be listed: HTTP 404: Not Found. It might have been renamed/,
        ),
      },
    ]);
    expect(trial.ending.reason).toBeUndefined();
  });

  test('as an organization, being a user, is told with the key to use', async () => {
    const account = new Account(names('ann', 2));
    account.kind = 'User';
    const all = await list(listingTrial(scriptOf({ ann: account })), [sourceOf('ann')]);
    expect(failuresOf(all)).toEqual([
      { repo: 'ann', status: 'not-found', reason: expect.stringContaining('It is a user: move it to `users`') },
    ]);
  });

  test('as a user is told to be an organization', async () => {
    const script = scriptOf({ o: new Account(names('o', 2)) });
    const trial = listingTrial({ ...script, page: () => failedPage({ kind: 'not-found', reason: 'HTTP 404' }) });
    expect(failuresOf(await list(trial, [sourceOf('o', 'user')]))).toEqual([
      { repo: 'o', status: 'not-found', reason: expect.stringMatching(/The user .*an organization: .*`fullOrgs`/) },
    ]);
  });

  test.each([
    [{ kind: 'forbidden', reason: 'IP allow list' }, 'forbidden'],
    [{ kind: 'too-heavy', reason: 'HTTP 502' }, 'github-error'],
    [lostConnection, 'github-error'],
  ] satisfies [RequestFailure, string][])('by %j is %s', async (failure, status) => {
    const trial = listingTrial({ page: () => failedPage(failure) });
    expect(failuresOf(await list(trial, [sourceOf('o')]))).toEqual([
      { repo: 'o', status, reason: expect.stringContaining(failure.reason) },
    ]);
  });

  test('after some pages is told not to be listed whole, once, and what was listed stays', async () => {
    const account = new Account(names('o', 250));
    const script = scriptOf({ o: account });
    const trial = listingTrial({
      ...script,
      page: (url, nth) =>
        url.endsWith('&page=1') ? (script.page?.(url, nth) ?? pageOf([])) : failedPage(lostConnection),
    });
    const all = await list(trial, [sourceOf('o')]);
    expect(namesOf(all)).toEqual(names('o', 100));
    expect(failuresOf(all)).toEqual([
      { repo: 'o', status: 'github-error', reason: expect.stringContaining('could not be listed completely') },
    ]);
  });

  test('because the run ends has not been attempted', async () => {
    const trial = listingTrial(scriptOf({ o: new Account(names('o', 2)) }));
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    expect(failuresOf(await list(trial, [sourceOf('o')]))).toMatchObject([{ repo: 'o', status: 'not-attempted' }]);
    expect(trial.client.sent).toEqual({ restCalls: 0, queries: 0 });
  });

  test('before the deadline has not been attempted; the run goes on, and ends with something undone', async () => {
    const script = scriptOf({ a: new Account(names('a', 2)), b: new Account(names('b', 2)) });
    const trial = listingTrial({
      ...script,
      page: (url, nth) =>
        url.startsWith('/orgs/b/')
          ? failedPage({ kind: 'limited', reason: 'limit', secondary: false, untilMs: trial.startMs + 3 * 3_600_000 })
          : (script.page?.(url, nth) ?? pageOf([])),
    });
    const all = await list(trial, [sourceOf('a'), sourceOf('b')], ['x/y']);
    expect(namesOf(all)).toEqual(['x/y', 'a/r0', 'a/r1']);
    expect(failuresOf(all)).toMatchObject([
      { repo: 'b', status: 'not-attempted', reason: expect.stringContaining('before `max-minutes` was over') },
    ]);
    expect(trial.ending.taking.aborted).toBe(false);
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
  });
});
