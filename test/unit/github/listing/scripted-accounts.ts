import type { Query } from '../../../../src/github/client/query.ts';
import type { QueryResult } from '../../../../src/github/client/results.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import type { Script } from '../scripted-github.ts';
import {
  answered,
  answerOwners,
  failedPage,
  failuresOf,
  findingsOf,
  type ListingTrial,
  list,
  listingTrial,
  namesOf,
  pageOf,
  sourceOf,
} from './listing-trial.ts';

export const names = (owner: string, count: number): RepositoryName[] =>
  Array.from({ length: count }, (_, i): RepositoryName => `${owner}/r${i}`);

/** An account on GitHub: its repositories may change with every page that is asked for. */
export class Account {
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
  /** Repositories that GraphQL counts and lists as null. */
  unreadable: RepositoryName[] = [];
  /** The page that Link headers name as the next one, or their host, where it is not the right one. */
  next: number | string | undefined;
  /** Each page by cursor is the first one. */
  repeats = false;
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
    const host = typeof this.next === 'string' ? this.next : 'https://api.github.com';
    const url = (page: number): string => `<${host}/organizations/1/repos?per_page=100&page=${page}>`;
    const next = typeof this.next === 'number' ? this.next : number + 1;
    const link = [
      ...(number < last ? [`${url(next)}; rel="next"`] : []),
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
export const scriptOf = (accounts: Record<string, Account>): Script => ({
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
  const from =
    variables.after === undefined || account.repeats ? 0 : all.indexOf(variables.after as RepositoryName) + 1;
  const page = all.slice(from, from + 100);
  const nodes = page.map((nameWithOwner) => {
    if (account.unreadable.includes(nameWithOwner)) return null;
    const visibility = account.hidden.includes(nameWithOwner) ? 'PRIVATE' : 'PUBLIC';
    const repositoryTopics = { nodes: [{ topic: { name: 'azure' } }] };
    return { nameWithOwner, visibility, createdAt: '2015-01-01T00:00:00Z', repositoryTopics };
  });
  const pageInfo = { hasNextPage: from + 100 < all.length, endCursor: page.at(-1) ?? null };
  const errors = nodes.includes(null) ? [{ message: 'SAML', path: ['o0'] }] : [];
  return answered({ o0: { repositories: { totalCount: account.stated ?? all.length, nodes, pageInfo } } }, errors);
}

/** What comes of listing one organization, o. */
export async function listOne(
  account: Account,
): Promise<{ listed: string[]; failures: object[]; findings: object[]; trial: ListingTrial }> {
  const trial = listingTrial(scriptOf({ o: account }));
  const all = await list(trial, [sourceOf('o')]);
  return { listed: namesOf(all), failures: failuresOf(all), findings: findingsOf(all), trial };
}
