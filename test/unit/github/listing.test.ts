import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/github/failures.ts';
import { type Listed, listRepositories } from '../../../src/github/repositories.ts';
import type { RepositoryName } from '../../../src/model.ts';
import type { ListedRepository } from '../../../src/selection.ts';
import type { OwnerSource } from '../../../src/sources.ts';
import { answerOwners, failedPage, inTime, type ListingTrial, listingTrial, pageOf } from './listing-trial.ts';
import { lostConnection, type Script } from './scripted-github.ts';

const names = (owner: string, count: number): RepositoryName[] =>
  Array.from({ length: count }, (_, i): RepositoryName => `${owner}/r${i}`);

/** An account on GitHub: its repositories may change with every page that is asked for. */
class Account {
  repositories: RepositoryName[];
  kind: 'Organization' | 'User' = 'Organization';
  /** What happens before so many-th page is answered. */
  readonly before = new Map<number, () => void>();
  namesLast = true;
  stated: number | undefined;
  asked: number[] = [];
  /** When a repository was created; long ago unless given. */
  readonly createdAt = new Map<string, string>();

  constructor(repositories: RepositoryName[]) {
    this.repositories = repositories;
  }

  page(number: number): ReturnType<typeof pageOf> {
    this.asked.push(number);
    this.before.get(this.asked.length)?.();
    const last = Math.ceil(this.repositories.length / 100);
    const url = (page: number): string => `<https://api.github.com/organizations/1/repos?per_page=100&page=${page}>`;
    const link = [
      ...(number < last ? [`${url(number + 1)}; rel="next"`] : []),
      ...(number < last && this.namesLast ? [`${url(last)}; rel="last"`] : []),
      ...(number > 1 ? [`${url(1)}; rel="first"`] : []),
    ];
    const body = this.repositories.slice((number - 1) * 100, number * 100).map((full_name) => ({
      full_name,
      created_at: this.createdAt.get(full_name) ?? '2015-01-01T00:00:00Z',
    }));
    return pageOf(body, link.join(', '));
  }
}

/** GitHub with these accounts, by login. */
const scriptOf = (accounts: Record<string, Account>): Script => ({
  page: (url) => {
    const [, kind, login = '', page] = /^\/(orgs|users)\/([^/]+)\/repos\?.*[?&]page=(\d+)$/.exec(url) ?? [];
    const account = accounts[login];
    const isThere = account && (kind === 'users' || account.kind === 'Organization');
    return isThere ? account.page(Number(page)) : failedPage({ kind: 'not-found', reason: 'HTTP 404: Not Found' });
  },
  other: (query) =>
    answerOwners(query, (login) => {
      const account = accounts[login];
      return account ? { kind: account.kind, repositories: account.stated ?? account.repositories.length } : null;
    }),
});

const sourceOf = (login: string, kind: OwnerSource['kind'] = 'organisation'): OwnerSource => ({
  kind,
  login,
  selects: () => true,
});

async function list(
  trial: ListingTrial,
  owners: OwnerSource[],
  repositories: RepositoryName[] = [],
): Promise<Listed[]> {
  const all: Listed[] = [];
  const take = async (): Promise<Listed[]> => {
    for await (const one of listRepositories({ owners, repositories }, trial)) all.push(one);
    return all;
  };
  return inTime(take(), trial);
}

const namesOf = (listed: readonly Listed[]): string[] =>
  listed.flatMap((one) => (one.status === 'listed' ? [one.name] : []));

const failuresOf = (listed: readonly Listed[]): object[] =>
  listed.flatMap((one) => (one.status === 'listed' ? [] : [one.failure]));

async function listOne(account: Account): Promise<{ listed: string[]; failures: object[]; trial: ListingTrial }> {
  const trial = listingTrial(scriptOf({ o: account }));
  const all = await list(trial, [sourceOf('o')]);
  return { listed: namesOf(all), failures: failuresOf(all), trial };
}

describe('an owner', () => {
  test.each([0, 1, 99, 100, 101, 250, 1_050])('with %i repositories is listed whole, each once', async (count) => {
    const { listed, failures } = await listOne(new Account(names('o', count)));
    expect(listed.toSorted()).toEqual(names('o', count).sort());
    expect(failures).toEqual([]);
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
    const reason = 'the organisation could not be listed whole: GitHub lists 150 of its 153 repositories';
    expect(failures).toEqual([{ repo: 'o', status: 'github-error', reason }]);
    expect(account.asked).toHaveLength(6);
    expect(trial.log.at('warning')).toEqual([]);
  });
});

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
      { repo: 'gone', status: 'not-found', reason: 'the organisation could not be listed: HTTP 404: Not Found' },
    ]);
    expect(trial.ending.reason).toBeUndefined();
  });

  test('as an organisation, being a user, is told with the key to use', async () => {
    const account = new Account(names('ann', 2));
    account.kind = 'User';
    const all = await list(listingTrial(scriptOf({ ann: account })), [sourceOf('ann')]);
    expect(failuresOf(all)).toEqual([
      { repo: 'ann', status: 'not-found', reason: expect.stringContaining('it is a user: name it under `users`') },
    ]);
  });

  test('as a user is told to be an organisation', async () => {
    const script = scriptOf({ o: new Account(names('o', 2)) });
    const trial = listingTrial({ ...script, page: () => failedPage({ kind: 'not-found', reason: 'HTTP 404' }) });
    expect(failuresOf(await list(trial, [sourceOf('o', 'user')]))).toEqual([
      { repo: 'o', status: 'not-found', reason: expect.stringMatching(/the user .*an organisation: .*`fullOrgs`/) },
    ]);
  });

  test.each([
    [{ kind: 'forbidden', reason: 'IP allow list' }, 'forbidden'],
    [{ kind: 'too-heavy', reason: 'HTTP 502' }, 'github-error'],
    [lostConnection, 'github-error'],
  ] satisfies [Failure, string][])('by %j is %s', async (failure, status) => {
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
      page: (url, nth) => (nth === 1 ? (script.page?.(url, nth) ?? pageOf([])) : failedPage(lostConnection)),
    });
    const all = await list(trial, [sourceOf('o')]);
    expect(namesOf(all)).toEqual(names('o', 100));
    expect(failuresOf(all)).toEqual([
      { repo: 'o', status: 'github-error', reason: expect.stringContaining('could not be listed whole') },
    ]);
  });

  test('because the run ends has not been attempted', async () => {
    const trial = listingTrial(scriptOf({ o: new Account(names('o', 2)) }));
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    expect(failuresOf(await list(trial, [sourceOf('o')]))).toMatchObject([{ repo: 'o', status: 'not-attempted' }]);
    expect(trial.client.sent).toEqual({ restCalls: 0, queries: 0 });
  });

  test('before the deadline ends the run, and says so', async () => {
    const trial = listingTrial({
      page: () =>
        failedPage({ kind: 'limited', reason: 'limit', secondary: false, untilMs: trial.startMs + 3 * 3_600_000 }),
    });
    expect(failuresOf(await list(trial, [sourceOf('o')]))).toMatchObject([{ repo: 'o', status: 'not-attempted' }]);
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
  });
});

describe('selection', () => {
  test('is told what GitHub says of each repository', async () => {
    const seen: ListedRepository[] = [];
    const body = [
      {
        full_name: 'o/.github',
        archived: true,
        fork: true,
        is_template: true,
        visibility: 'internal',
        private: true,
        topics: ['a', 'b'],
      },
      { full_name: 'o/old-server', private: true },
      { full_name: 'o/plain' },
    ];
    const selects = (repository: ListedRepository): boolean => {
      seen.push(repository);
      return repository.visibility !== 'private';
    };
    const trial = listingTrial({ page: () => pageOf(body) });
    const all = await list(trial, [{ ...sourceOf('o'), selects }]);
    const plain = { isArchived: false, isFork: false, isTemplate: false, topics: [] };
    expect(seen).toEqual([
      {
        name: '.github',
        isArchived: true,
        isFork: true,
        isTemplate: true,
        visibility: 'internal',
        topics: ['a', 'b'],
      },
      { ...plain, name: 'old-server', visibility: 'private' },
      { ...plain, name: 'plain', visibility: 'public' },
    ]);
    expect(namesOf(all)).toEqual(['o/.github', 'o/plain']);
  });

  test('what is left out is no gap', async () => {
    const account = new Account(names('o', 150));
    const trial = listingTrial(scriptOf({ o: account }));
    expect(await list(trial, [{ ...sourceOf('o'), selects: () => false }])).toEqual([]);
    expect([account.asked.length, trial.log.lines]).toEqual([2, []]);
  });
});

test('single repositories come first, then those of the owners', async () => {
  const trial = listingTrial(scriptOf({ o: new Account(names('o', 2)) }));
  expect(namesOf(await list(trial, [sourceOf('o')], ['a/b', 'c/d']))).toEqual(['a/b', 'c/d', 'o/r0', 'o/r1']);
});

test('users and organisations are asked for where each is, oldest repository first', async () => {
  const ann = new Account(names('ann', 1));
  ann.kind = 'User';
  const trial = listingTrial(scriptOf({ ann, o: new Account(names('o', 1)) }));
  await list(trial, [sourceOf('o'), sourceOf('ann', 'user')]);
  expect(trial.client.urls.toSorted()).toEqual([
    '/orgs/o/repos?type=all&sort=created&direction=asc&per_page=100&page=1',
    '/users/ann/repos?type=owner&sort=created&direction=asc&per_page=100&page=1',
  ]);
});

test('a listing of 3,000 waits for those who take the names, and loses none', async () => {
  const trial = listingTrial(scriptOf({ o: new Account(names('o', 3_000)) }));
  const stream = listRepositories({ owners: [sourceOf('o')], repositories: [] }, trial);
  await trial.clock.advance(60_000);
  expect(trial.client.sent.restCalls).toBeLessThan(20);
  const taken: string[] = [];
  const take = async (): Promise<void> => {
    for await (const one of stream) if (one.status === 'listed') taken.push(one.name);
  };
  await inTime(take(), trial);
  expect(taken.sort()).toEqual(names('o', 3_000).sort());
});
