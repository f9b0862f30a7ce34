import pLimit from 'p-limit';
import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { RequestFailure } from '../client/failures.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { type ListedEntry, readEntry } from './read-listed.ts';
import { requestPage } from './request-with-retry.ts';

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const pageLength = 100;
const pagesAtOnce = 4;

export interface Pass {
  pages: number;
  failure?: RequestFailure | undefined;
}

/** What is left of a page once its entries are taken: the bodies of a thousand pages would fill the memory. */
type TakenPage = { status: 'taken'; link: string } | { status: 'failed'; failure: RequestFailure };

/** The first page says how many there are; the others are requested at once, or one after another where it does not. */
export async function listPages(
  owner: OwnerSource,
  take: (entry: ListedEntry) => void,
  access: GitHubAccess,
): Promise<Pass> {
  const request = async (page: number): Promise<TakenPage> => {
    const result = await requestPage(pathOf(owner, page), access);
    if (result.status === 'failed') return result;
    for (const entry of result.entries.map(readEntry)) if (entry) take(entry);
    return { status: 'taken', link: result.link };
  };
  let page = await request(1);
  const last = page.status === 'taken' ? pageIn(page.link, 'last') : undefined;
  if (last !== undefined) {
    const rest = Array.from({ length: last - 1 }, (_, i) => i + 2);
    const results = await pLimit(pagesAtOnce).map(rest, request);
    return { pages: last, failure: results.find((result) => result.status === 'failed')?.failure };
  }
  for (let pages = 1; ; pages++) {
    if (page.status === 'failed') return { pages, failure: page.failure };
    const next = pageIn(page.link, 'next');
    if (next === undefined) return { pages };
    page = await request(next);
  }
}

function pathOf({ kind, login }: OwnerSource, page: number): string {
  const [accounts, type] = kind === 'organization' ? ['orgs', 'all'] : ['users', 'owner'];
  // Oldest first: a repository that is created meanwhile comes at the end and shifts no page.
  const order = `type=${type}&sort=created&direction=asc`;
  return `/${accounts}/${encodeURIComponent(login)}/repos?${order}&per_page=${pageLength}&page=${page}`;
}

/** The page number behind a relation of a Link header: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function pageIn(link: string, relation: 'next' | 'last'): number | undefined {
  const url = link.split(',').find((part) => part.includes(`rel="${relation}"`));
  const page = Number(url && /[?&]page=(\d+)/.exec(url)?.[1]);
  return Number.isInteger(page) && page > 0 ? page : undefined;
}
