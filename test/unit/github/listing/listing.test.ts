import { describe, expect, test } from 'vitest';
import { listRepositories } from '../../../../src/github/listing/owner-listing.ts';
import { lostConnection } from '../scripted-github.ts';
import { failedPage, inTime, list, listingTrial, namesOf, pageOf, sourceOf } from './listing-trial.ts';
import { Account, listOne, names, scriptOf } from './scripted-accounts.ts';

describe('an owner', () => {
  test.each([0, 1, 99, 100, 101, 250, 1_050])('with %i repositories is listed whole, each once', async (count) => {
    const { listed, failures } = await listOne(new Account(names('o', count)));
    expect(listed.toSorted()).toEqual(names('o', count).sort());
    expect(failures).toEqual([]);
  });

  test('of which nothing is listed is a warning with the likely reasons; where nothing is selected, that is said', async () => {
    const { trial } = await listOne(new Account([]));
    expect(trial.log.at('warning')).toEqual([
      expect.stringMatching(/^GitHub lists no repository of the organization o\. /),
    ]);
    const other = listingTrial(scriptOf({ o: new Account(names('o', 3)) }));
    await list(other, [{ ...sourceOf('o'), selects: () => false }]);
    expect(other.log.at('notice')).toEqual([expect.stringMatching(/^None of the 3 repositories of o is selected/)]);
    expect(other.log.at('warning')).toEqual([]);
  });

  test('loses none when one is deleted and another created while it is listed, though the numbers agree', async () => {
    const account = new Account(names('o', 250));
    account.createdAt.set('o/new', '2999-01-01T00:00:00Z');
    account.before.set(2, () => {
      account.repositories = [...account.repositories.filter((name) => name !== 'o/r5'), 'o/new'];
    });
    const { listed, failures } = await listOne(account);
    expect(account.repositories.filter((name) => !listed.includes(name))).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('of one page takes one REST call and one query', async () => {
    const { trial } = await listOne(new Account(names('o', 100)));
    expect(trial.client.sent).toEqual({ restCalls: 1, queries: 1 });
  });

  test('of more pages is asked for each page once when nothing changed', async () => {
    const account = new Account(names('o', 1_050));
    await listOne(account);
    expect(account.asked.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('of many pages is not asked for one page after another', async () => {
    const trial = listingTrial(scriptOf({ o: new Account(names('o', 1_050)) }));
    await list(trial, [sourceOf('o')]);
    expect(trial.clock.now() - trial.startMs).toBeLessThan(11 * 100);
  });

  test('is followed page by page where GitHub does not name the last one', async () => {
    const account = new Account(names('o', 350));
    account.namesLast = false;
    const { listed } = await listOne(account);
    expect([listed, account.asked]).toEqual([names('o', 350), [1, 2, 3, 4]]);
  });

  test('who has been renamed is listed with the new name', async () => {
    const { listed } = await listOne(new Account(names('new-name', 3)));
    expect(listed).toEqual(names('new-name', 3));
  });

  test('whose number GitHub does not state is listed all the same', async () => {
    const account = new Account(names('o', 150));
    const trial = listingTrial({ page: scriptOf({ o: account }).page ?? (() => failedPage(lostConnection)) });
    expect(namesOf(await list(trial, [sourceOf('o')]))).toHaveLength(150);
  });

  test('is listed without the entries that are no repositories', async () => {
    const body = [{ full_name: 'o/a' }, { full_name: 'o/<b>' }, { full_name: 5 }, {}, null, 'x', { full_name: 'o/c' }];
    const trial = listingTrial({ page: () => pageOf(body) });
    expect(namesOf(await list(trial, [sourceOf('o')]))).toEqual(['o/a', 'o/c']);
  });
});

test('single repositories come first, then those of the owners', async () => {
  const trial = listingTrial(scriptOf({ o: new Account(names('o', 2)) }));
  expect(namesOf(await list(trial, [sourceOf('o')], ['a/b', 'c/d']))).toEqual(['a/b', 'c/d', 'o/r0', 'o/r1']);
});

test('users and organizations are asked for where each is, oldest repository first', async () => {
  const ann = new Account(names('ann', 1));
  ann.kind = 'User';
  const trial = listingTrial(scriptOf({ ann, o: new Account(names('o', 1)) }));
  await list(trial, [sourceOf('o'), sourceOf('ann', 'user')]);
  expect(trial.client.urls.toSorted()).toEqual([
    '/orgs/o/repos?type=all&sort=created&direction=asc&per_page=100&page=1',
    '/users/ann/repos?type=owner&sort=created&direction=asc&per_page=100&page=1',
  ]);
});

test('a listing of 3,000 does not wait for those who take the names: its pages would shift for as long', async () => {
  const trial = listingTrial(scriptOf({ o: new Account(names('o', 3_000)) }));
  const stream = listRepositories({ owners: [sourceOf('o')], repositories: [] }, trial);
  await trial.clock.advance(60_000);
  expect(trial.client.sent).toEqual({ restCalls: 30, queries: 2 });
  const taken: string[] = [];
  const take = async (): Promise<void> => {
    for await (const one of stream) if (one.status === 'listed') taken.push(one.name);
  };
  await inTime(take(), trial);
  expect(taken.sort()).toEqual(names('o', 3_000).sort());
});

test('a bug in the listing reaches whoever takes the names', async () => {
  const selects = (): boolean => {
    throw new TypeError('bug');
  };
  const trial = listingTrial(scriptOf({ o: new Account(names('o', 3)) }));
  await expect(list(trial, [{ ...sourceOf('o'), selects }])).rejects.toThrow('bug');
});
