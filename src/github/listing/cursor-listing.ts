import type { RequestFailure } from '../client/failures.ts';
import { type Query, rateLimit } from '../client/query.ts';
import { notAskedFor } from './pages.ts';
import { type ListedEntry, nodeFields, readNode } from './read-listed.ts';
import { type ListingOptions, requestQuery } from './request-with-retry.ts';

/** What a whole listing found, of how many that GitHub states; or why it ended. */
export type CursorListing =
  | { status: 'listed'; found: number; stated: number }
  | { status: 'failed'; failure: RequestFailure };

interface Page {
  totalCount: number;
  nodes: Parameters<typeof readNode>[0][];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const pageSeconds = 1;

/**
 * Lists an account by GraphQL, a hundred repositories a point: one page after another, with cursors that do not shift.
 * Private repositories of a user are listed in no other way.
 */
export async function listByCursor(
  login: string,
  { withTopics, take }: { withTopics: boolean; take(found: ListedEntry): void },
  options: ListingOptions,
): Promise<CursorListing> {
  let found = 0;
  for (let after: string | undefined; ; ) {
    const { page, failure } = await requestCursorPage(login, queryFor(login, after, withTopics), options);
    if (!page) return { status: 'failed', failure };
    const nodes = page.nodes.filter((node) => node !== null);
    found += nodes.length;
    for (const one of nodes.map(readNode)) if (one) take(one);
    if (!page.pageInfo.hasNextPage) return { status: 'listed', found, stated: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

async function requestCursorPage(
  login: string,
  query: Query,
  options: ListingOptions,
): Promise<{ page: Page; failure?: never } | { page?: never; failure: RequestFailure }> {
  const asked = { what: `the repositories of ${login}`, seconds: pageSeconds, retries: options.maxRetries };
  const result = await requestQuery(query, asked, options);
  if (!result) return { failure: notAskedFor(options) };
  if (result.failure) return { failure: result.failure };
  const page = readPage(result.status === 'answered' ? result.data?.o0 : undefined);
  return page ? { page } : { failure: noPage };
}

const noPage: RequestFailure = { kind: 'unclear', reason: 'GitHub answered without a page of repositories' };

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
function queryFor(login: string, after: string | undefined, withTopics: boolean): Query {
  const text = `query repositories($login: String!, $after: String) {
  o0: repositoryOwner(login: $login) {
    repositories(first: 100, after: $after, ownerAffiliations: OWNER, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes { ${nodeFields(withTopics)} }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${rateLimit}
}`;
  return { text, variables: { login, ...(after !== undefined && { after }) } };
}

function readPage(answer: unknown): Page | undefined {
  const page = (answer as { repositories?: Partial<Page> } | null | undefined)?.repositories;
  const { totalCount, nodes, pageInfo } = page ?? {};
  const isWhole = typeof totalCount === 'number' && Array.isArray(nodes) && typeof pageInfo?.hasNextPage === 'boolean';
  if (!isWhole || (pageInfo.hasNextPage && typeof pageInfo.endCursor !== 'string')) return undefined;
  return { totalCount, nodes, pageInfo };
}
