import type { RequestFailure } from '../client/failures.ts';
import { fieldsOf } from '../client/json.ts';
import { type Query, rateLimit } from '../client/query.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { type ListedEntry, nodeFields, readNode } from './read-listed.ts';
import { notRequested, requestQuery } from './request-with-retry.ts';

interface Page {
  totalCount: number;
  nodes: unknown[];
  next?: string;
}

/** Lists by GraphQL, whose cursors do not shift. Private repositories of a user are listed in no other way. */
export async function listByCursor(
  { login, withTopics, take }: { login: string; withTopics: boolean; take(entry: ListedEntry): void },
  access: GitHubAccess,
): Promise<{ entries: number; stated: number } | RequestFailure> {
  let entries = 0;
  for (let after: string | undefined; ; ) {
    const page = await requestCursorPage(login, queryFor(login, after, withTopics), access);
    if ('kind' in page) return page;
    const nodes = page.nodes.filter((node) => node !== null);
    entries += nodes.length;
    for (const entry of nodes.map(readNode)) if (entry) take(entry);
    if (page.next === undefined) return { entries, stated: page.totalCount };
    after = page.next;
  }
}

async function requestCursorPage(login: string, query: Query, access: GitHubAccess): Promise<Page | RequestFailure> {
  const asked = { what: `the repositories of ${login}`, seconds: 1, retries: access.maxRetries };
  const result = await requestQuery(query, asked, access);
  if (!result) return notRequested(access);
  if (result.failure) return result.failure;
  const page = readPage(result.status === 'answered' ? result.data.o0 : undefined);
  return page ?? { kind: 'unclear', reason: "GitHub's answer has no page of repositories" };
}

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

function readPage(owner: unknown): Page | undefined {
  const { totalCount, nodes, pageInfo } = fieldsOf(fieldsOf(owner).repositories);
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  if (typeof totalCount !== 'number' || !Array.isArray(nodes) || typeof hasNextPage !== 'boolean') return undefined;
  if (!hasNextPage) return { totalCount, nodes };
  return typeof endCursor === 'string' ? { totalCount, nodes, next: endCursor } : undefined;
}
