import type { ListedProperty } from '../../inputs/sources/selection.ts';
import type { RequestFailure } from '../client/failures.ts';
import { fieldsOf, isCount } from '../client/json.ts';
import { type Query, rateLimit } from '../client/query.ts';
import type { QueryResult } from '../client/results.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { nodeFields, propertyBehind, readNode } from './read-listed.ts';
import { notRequested, requestQuery } from './request-with-retry.ts';
import type { TakePage } from './rest-listing.ts';

interface Page {
  totalCount: number;
  nodes: unknown[];
  next?: string;
  said: string | undefined;
}

export interface CursorListing {
  /** How many repositories GitHub states, with the first page and with the last. */
  statedFirst: number;
  stated: number;
  /** What GitHub says of an entry that it does not give. */
  said: string | undefined;
}

export interface CursorSource {
  login: string;
  withTopics: boolean;
  /** Fields that the server does not know, as far as this run has met them. */
  missing: Set<ListedProperty>;
}

/** Lists by GraphQL, whose cursors do not shift. Private repositories of a user are listed in no other way. */
export async function listByCursor(
  source: CursorSource,
  take: TakePage,
  access: GitHubAccess,
): Promise<CursorListing | RequestFailure> {
  let statedFirst: number | undefined;
  let said: string | undefined;
  for (let after: string | undefined; ; ) {
    const page = await requestCursorPage(source, after, access);
    if ('kind' in page) return page;
    statedFirst ??= page.totalCount;
    said ??= page.said;
    const goesOn = take(page.nodes.map(readNode));
    if (page.next === undefined || !goesOn) return { statedFirst, stated: page.totalCount, said };
    after = page.next;
  }
}

async function requestCursorPage(
  { login, withTopics, missing }: CursorSource,
  after: string | undefined,
  access: GitHubAccess,
): Promise<Page | RequestFailure> {
  const asked = { what: `the repositories of ${login}`, seconds: 1, retries: access.maxRetries };
  for (;;) {
    // Another owner's query may find out meanwhile.
    const known = new Set(missing);
    const result = await requestQuery(queryFor(login, after, nodeFields(withTopics, known)), asked, access);
    if (!result) return notRequested(access);
    const { failure } = result;
    const property = failure?.kind === 'unknown-field' ? propertyBehind(failure.field) : undefined;
    if (property === undefined || known.has(property)) {
      if (failure) return failure;
      const page = result.status === 'answered' ? readPage(result) : undefined;
      return page ?? { kind: 'unclear', reason: "GitHub's answer has no page of repositories" };
    }
    missing.add(property);
  }
}

// https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
function queryFor(login: string, after: string | undefined, fields: string): Query {
  const text = `query repositories($login: String!, $after: String) {
  o0: repositoryOwner(login: $login) {
    repositories(first: 100, after: $after, ownerAffiliations: OWNER, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes { ${fields} }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${rateLimit}
}`;
  return { text, variables: { login, ...(after !== undefined && { after }) } };
}

function readPage({ data, errors }: QueryResult & { status: 'answered' }): Page | undefined {
  const { totalCount, nodes, pageInfo } = fieldsOf(fieldsOf(data.o0).repositories);
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  if (!isCount(totalCount) || !Array.isArray(nodes) || typeof hasNextPage !== 'boolean') return undefined;
  const page = { totalCount, nodes, said: errors[0]?.message };
  if (!hasNextPage) return page;
  return typeof endCursor === 'string' ? { ...page, next: endCursor } : undefined;
}
