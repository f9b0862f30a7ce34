import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { QueryResult } from '../../../src/github/client.ts';
import type { Failure } from '../../../src/github/failures.ts';
import type { Query } from '../../../src/github/query.ts';
import { type Listed, listRepositories } from '../../../src/github/repositories.ts';
import type { RepositoryName } from '../../../src/model.ts';
import { createSelection, type ListedRepository } from '../../../src/selection.ts';
import type { OwnerSource } from '../../../src/sources.ts';
import {
  answerOwners,
  failedPage,
  failedQuery,
  inTime,
  type ListingTrial,
  listingTrial,
  pageOf,
} from './listing-trial.ts';
import { lostConnection, type Script, tooHeavy } from './scripted-github.ts';

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

  /** Repositories that the REST listing of a user leaves out. */
  hidden: RepositoryName[] = [];
  readonly cursorQueries: string[] = [];

  constructor(repositories: RepositoryName[]) {
    this.repositories = repositories;
  }

  get all(): RepositoryName[] {
    return [...this.repositories, ...this.hidden];
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
  other: (query) => {
    if (query.text.startsWith('query repositories')) return cursorPage(accounts[query.variables.login ?? ''], query);
    return answerOwners(query, (login) => {
      const account = accounts[login];
      return account ? { kind: account.kind, repositories: account.stated ?? account.all.length } : null;
    });
  },
});

/** A page by cursor; the cursor is the name of the last repository before it. */
function cursorPage(account: Account | undefined, { text, variables }: Query): QueryResult {
  if (!account) return answered({ o0: null });
  account.cursorQueries.push(text);
  account.before.get(-account.cursorQueries.length)?.();
  const { all } = account;
  const from = variables.after === undefined ? 0 : all.indexOf(variables.after as RepositoryName) + 1;
  const page = all.slice(from, from + 100);
  const nodes = page.map((nameWithOwner) => ({
    nameWithOwner,
    visibility: account.hidden.includes(nameWithOwner) ? 'PRIVATE' : 'PUBLIC',
    createdAt: '2015-01-01T00:00:00Z',
    repositoryTopics: { nodes: [{ topic: { name: 'azure' } }] },
  }));
  const pageInfo = { hasNextPage: from + 100 < all.length, endCursor: page.at(-1) ?? null };
  return answered({ o0: { repositories: { totalCount: account.stated ?? all.length, nodes, pageInfo } } });
}

const answered = (data: Record<string, unknown>): QueryResult => ({
  seconds: 0.1,
  rate: {},
  status: 'answered',
  data,
  errors: [],
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

  test('of which nothing is listed is a warning with the likely reasons; where nothing is selected, that is said', async () => {
    const { trial } = await listOne(new Account([]));
    expect(trial.log.at('warning')).toEqual([
      expect.stringMatching(/^GitHub lists no repository of the organisation o: /),
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
      {
        repo: 'gone',
        status: 'not-found',
        reason: expect.stringMatching(
          /^the organisation could not be listed: HTTP 404: Not Found; it may have been renamed/,
        ),
      },
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
      { repo: 'b', status: 'not-attempted', reason: expect.stringContaining('before the deadline') },
    ]);
    expect(trial.ending.taking.aborted).toBe(false);
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
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
    expect(trial.log.at('warning')).toEqual([expect.stringMatching(/is not checked: o \(HTTP 502/)]);
  });
});

describe('a user', () => {
  const userOf = (count: number, hidden = 0): Account => {
    const account = new Account(names('ann', count));
    account.kind = 'User';
    account.hidden = Array.from({ length: hidden }, (_, i): RepositoryName => `ann/secret${i}`);
    return account;
  };
  const listUser = async (account: Account, selects: OwnerSource['selects'] = () => true) => {
    const trial = listingTrial(scriptOf({ ann: account }));
    const all = await list(trial, [{ ...sourceOf('ann', 'user'), selects }]);
    return { listed: namesOf(all), failures: failuresOf(all), trial };
  };

  test.each([
    [2, 3],
    [150, 1],
    [40, 250],
  ])('with %i public and %i private repositories that the token sees is listed whole', async (count, hidden) => {
    const account = userOf(count, hidden);
    const { listed, failures, trial } = await listUser(account);
    expect(listed.toSorted()).toEqual(account.all.toSorted());
    expect([failures, account.cursorQueries.length]).toEqual([[], Math.ceil((count + hidden) / 100)]);
    expect(trial.gate.points.used).toBe(1 + account.cursorQueries.length);
  });

  test.each([1, 250])('with %i public repositories alone is listed by REST, and costs one point', async (count) => {
    const account = userOf(count);
    const { listed, trial } = await listUser(account);
    expect(listed.toSorted()).toEqual(account.repositories.toSorted());
    expect([account.cursorQueries, trial.client.sent.queries]).toEqual([[], 1]);
  });

  test('whose pages shifted is listed by cursor, which cannot', async () => {
    const account = userOf(250);
    account.before.set(2, () => account.repositories.splice(5, 1));
    const { listed, failures } = await listUser(account);
    expect(account.repositories.filter((name) => !listed.includes(name))).toEqual([]);
    expect([failures, account.cursorQueries.length]).toEqual([[], 3]);
  });

  test('is asked for topics only where the selection depends on them', async () => {
    const [plain, byTopic] = [userOf(1, 1), userOf(1, 1)];
    await listUser(plain, createSelection({ visibility: 'private' }));
    const { listed } = await listUser(byTopic, createSelection({ topics: ['azure'] }));
    expect(plain.cursorQueries[0]).not.toContain('repositoryTopics');
    expect(byTopic.cursorQueries[0]).toContain('repositoryTopics');
    expect(listed).toContain('ann/secret0');
  });

  test('selects private repositories by what GraphQL says of them', async () => {
    const { listed } = await listUser(userOf(2, 2), createSelection({ visibility: 'private' }));
    expect(listed).toEqual(['ann/secret0', 'ann/secret1']);
  });

  test('of whom GitHub lists fewer than it states is said not to be whole', async () => {
    const account = userOf(2, 1);
    account.stated = 5;
    const { failures } = await listUser(account);
    expect(failures).toMatchObject([{ repo: 'ann', reason: expect.stringContaining('3 of its 5 repositories') }]);
  });

  test('whose listing by cursor fails keeps what REST listed, and says that it is not whole', async () => {
    const script = scriptOf({ ann: userOf(2, 1) });
    const trial = listingTrial({
      ...script,
      other: (query, nth) =>
        query.text.startsWith('query repositories')
          ? failedQuery(tooHeavy)
          : (script.other?.(query, nth) ?? answered({})),
    });
    const all = await list(trial, [sourceOf('ann', 'user')]);
    expect(namesOf(all)).toEqual(['ann/r0', 'ann/r1']);
    expect(failuresOf(all)).toMatchObject([
      { status: 'github-error', reason: expect.stringContaining('listed whole') },
    ]);
    expect(trial.client.sent.queries).toBe(1 + 3);
  });

  test('who is an organisation is listed whole all the same, and a warning names the right key', async () => {
    const account = new Account(names('o', 3));
    account.hidden = ['o/secret'];
    const trial = listingTrial(scriptOf({ o: account }));
    const all = await list(trial, [sourceOf('o', 'user')]);
    expect([namesOf(all), failuresOf(all)]).toEqual([account.all, []]);
    expect(trial.log.at('warning')).toEqual(['o is an organisation, and is listed as one; name it under `fullOrgs`']);
  });

  test.each([
    ['by the schema', false],
    ['by the schema, with topics', true],
  ])('is listed by a query that is valid %s', async (_, withTopics) => {
    const account = userOf(1, 1);
    await listUser(account, createSelection(withTopics ? { topics: ['azure'] } : {}));
    const schema = buildSchema(published.idl, { assumeValidSDL: true });
    expect(validate(schema, parse(account.cursorQueries[0] ?? '')).map(({ message }) => message)).toEqual([]);
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
    expect([account.asked.length, trial.log.at('warning'), trial.log.at('info')]).toEqual([2, [], []]);
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
