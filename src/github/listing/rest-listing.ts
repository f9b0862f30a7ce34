import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { RequestFailure } from '../client/failures.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { type ListedEntry, readEntry } from './read-listed.ts';
import { requestPage } from './request-with-retry.ts';

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const pageLength = 100;
const pagesAtOnce = 4;

/** Takes the entries of a page, undefined for what cannot be read; false where pages after this one are not to be asked for. */
export type TakePage = (entries: readonly (ListedEntry | undefined)[]) => boolean;

export interface RestListing {
  /** How many there are, as far as GitHub let them be seen. */
  pages: number;
  /** GitHub says that another page follows, and not which one. */
  isCut?: boolean;
  failure?: RequestFailure | undefined;
}

/** What is left of a page once its entries are taken: the bodies of a thousand pages would fill the memory. */
type TakenPage = { status: 'taken'; goesOn: boolean; link: string } | { status: 'failed'; failure: RequestFailure };

/** The first page says how many there are; the others are requested at once, or one after another where it does not. */
export async function listPages(owner: OwnerSource, take: TakePage, access: GitHubAccess): Promise<RestListing> {
  const request = async (page: number): Promise<TakenPage> => {
    const result = await requestPage(pathOf(owner, page), access);
    if (result.status === 'failed') return result;
    return { status: 'taken', goesOn: take(result.entries.map(readEntry)), link: result.link };
  };
  const first = await request(1);
  const last = first.status === 'taken' ? pageIn(first.link, 'last', access) : undefined;
  return typeof last === 'number' ? listUpTo(last, request) : listOneByOne(first, request, access);
}

/** A last page far behind the real one costs no more than a few empty ones. */
async function listUpTo(last: number, request: (page: number) => Promise<TakenPage>): Promise<RestListing> {
  const failures: RequestFailure[] = [];
  let next = 2;
  let isOver = false;
  const requestNext = async (): Promise<void> => {
    while (!isOver && next <= last) {
      const page = await request(next++);
      if (page.status === 'failed') failures.push(page.failure);
      isOver ||= page.status === 'taken' ? !page.goesOn : failures.length > pagesAtOnce;
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, requestNext));
  return { pages: last, failure: failures[0] };
}

async function listOneByOne(
  first: TakenPage,
  request: (page: number) => Promise<TakenPage>,
  access: GitHubAccess,
): Promise<RestListing> {
  for (let page = first, pages = 1; ; pages++) {
    if (page.status === 'failed') return { pages, failure: page.failure };
    const next = pageIn(page.link, 'next', access);
    if (next === undefined || !page.goesOn) return { pages };
    if (next !== pages + 1) return { pages, isCut: true };
    page = await request(next);
  }
}

function pathOf({ kind, login }: OwnerSource, page: number): string {
  const [accounts, type] = kind === 'organization' ? ['orgs', 'all'] : ['users', 'owner'];
  // Oldest first: a repository that is created meanwhile comes at the end and shifts no page.
  const order = `type=${type}&sort=created&direction=asc`;
  return `/${accounts}/${encodeURIComponent(login)}/repos?${order}&per_page=${pageLength}&page=${page}`;
}

/**
 * The page number behind a relation of a Link header, `elsewhere` where that leads to another address:
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
function pageIn(link: string, relation: 'next' | 'last', { client }: GitHubAccess): number | 'elsewhere' | undefined {
  const part = link.split(',').find((one) => one.includes(`rel="${relation}"`));
  if (part === undefined) return undefined;
  const url = URL.parse(/<([^<>]*)>/.exec(part)?.[1] ?? '');
  const page = Number(url?.searchParams.get('page'));
  const isHere = url !== null && url.origin === URL.parse(client.apiUrl)?.origin;
  return isHere && Number.isSafeInteger(page) && page > 0 ? page : 'elsewhere';
}
