import type { GraphQLResolveInfo } from 'graphql';
import type { RepositoryFixture } from '../fixtures.ts';
import { indexAfter, type ListingOrder, type SortField, writeCursor } from '../listing.ts';
import type { Owner } from '../world.ts';
import { type Connection, type ConnectionArguments, checkBoundaries, type PageInfo } from './connection.ts';
import type { QueryContext } from './context.ts';
import { EmulatorGap, FieldRefusal, samlRefusal } from './errors.ts';

export interface ListingArguments extends ConnectionArguments {
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
  privacy?: 'PUBLIC' | 'PRIVATE' | null;
  visibility?: string | null;
  isFork?: boolean | null;
  isArchived?: boolean | null;
  ownerAffiliations?: readonly string[] | null;
}

const sortFields: Record<string, SortField> = {
  CREATED_AT: 'created',
  UPDATED_AT: 'updated',
  PUSHED_AT: 'pushed',
  NAME: 'full_name',
  STARGAZERS: 'stars',
};

function orderOf({ orderBy }: ListingArguments): ListingOrder {
  return { field: sortFields[orderBy?.field ?? 'CREATED_AT'] ?? 'created', descending: orderBy?.direction === 'DESC' };
}

function matches(repository: RepositoryFixture, args: ListingArguments): boolean {
  if (args.ownerAffiliations?.includes('OWNER') === false) return false;
  const isPublic = repository.visibility === 'PUBLIC';
  return (
    (args.privacy == null || (args.privacy === 'PUBLIC') === isPublic) &&
    (args.visibility == null || args.visibility === repository.visibility) &&
    (args.isFork == null || args.isFork === repository.isFork) &&
    (args.isArchived == null || args.isArchived === repository.isArchived)
  );
}

/** A page of exactly the repositories that the owner owns and the token sees. */
export function listRepositories(
  owner: Owner,
  args: ListingArguments,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Connection {
  checkBoundaries(args, info);
  if (args.last != null || args.before != null) {
    throw new EmulatorGap('The emulator pages repositories forward only, with `first` and `after`');
  }
  const order = orderOf(args);
  const all = context.listings.select(owner.login, order, {
    key: JSON.stringify([context.grant.login, { ...args, first: null, after: null }]),
    keeps: (repository) => matches(repository, args) && context.isVisible(repository),
  });
  const { uncounted = {}, unreadable = [], repeats = false } = context.flaws;
  const start = args.after == null || repeats ? 0 : indexAfter(args.after, all, order);
  if (start === undefined) {
    throw new FieldRefusal('INVALID_CURSOR_ARGUMENTS', `\`${args.after}\` does not appear to be a valid cursor.`);
  }
  const page = all.slice(start, start + (args.first ?? 0));
  const total = all.length + (uncounted[owner.login] ?? 0);
  const hasNext = repeats || start + page.length < all.length;
  return toConnection({ page, order, start, total, hasNext, unreadable });
}

interface ListingPage {
  page: readonly RepositoryFixture[];
  order: ListingOrder;
  start: number;
  total: number;
  hasNext: boolean;
  unreadable: readonly string[];
}

function toConnection({ page, order, start, total, hasNext, unreadable }: ListingPage): Connection {
  const cursorAt = (repository: RepositoryFixture | undefined): string | null =>
    repository ? writeCursor(repository, order) : null;
  const pageInfo: PageInfo = {
    hasNextPage: hasNext,
    hasPreviousPage: start > 0,
    startCursor: cursorAt(page[0]),
    endCursor: cursorAt(page.at(-1)),
  };
  return {
    totalCount: total,
    nodes: page.map((one) => (unreadable.includes(`${one.owner}/${one.name}`) ? samlRefusal() : one)),
    edges: () => page.map((node) => ({ node, cursor: writeCursor(node, order) })),
    pageInfo,
  };
}
