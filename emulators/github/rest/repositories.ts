import { type Answer, json, refuse } from '../answer.ts';
import { missingPropertiesOf } from '../enterprise.ts';
import type { Exchange } from '../exchange.ts';
import { isoSeconds, type RepositoryFixture } from '../fixtures.ts';
import { allowListMessage, classicMessage, lifetimeMessage, samlMessage, ssoHeader } from '../graphql/errors.ts';
import type { ListingOrder, SortField } from '../listing.ts';
import { sees } from '../tokens.ts';
import type { Owner } from '../world.ts';
import { accountObject, repositoryObject } from './objects.ts';
import { linkHeader, readPaging } from './paging.ts';

export const notFound = (documentation = 'https://docs.github.com/rest'): Answer =>
  refuse(404, 'Not Found', documentation);

export function movedTo(address: string): Answer {
  return json(
    301,
    {
      message: 'Moved Permanently',
      url: address,
      documentation_url: 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
    },
    { location: address },
  );
}

/** Why an owner's data is refused; undefined when it is not. */
export function refuseBlocked(owner: Owner): Answer | undefined {
  if (owner.blocked === 'ip-allow-list') return refuse(403, allowListMessage(owner.login));
  if (owner.blocked === 'token-lifetime') return refuse(403, lifetimeMessage(owner.login));
  if (owner.blocked === 'classic-token') return refuse(403, classicMessage(owner.login));
  if (owner.blocked !== 'saml') return undefined;
  const answer = refuse(403, samlMessage);
  return { ...answer, headers: { ...answer.headers, ...ssoHeader(owner.login) } };
}

const sortFields: readonly SortField[] = ['created', 'updated', 'pushed', 'full_name'];

/** The order asked for, else `fallback`: newest first for an organization, by name for a user. */
export function orderOf(search: URLSearchParams, fallback: SortField): ListingOrder {
  const field = sortFields.find((one) => one === search.get('sort')) ?? fallback;
  const direction = search.get('direction') ?? (field === 'full_name' ? 'asc' : 'desc');
  return { field, descending: direction !== 'asc' };
}

function isOfType(repository: RepositoryFixture, type: string | null): boolean {
  switch (type) {
    case 'public':
      return repository.visibility === 'PUBLIC';
    case 'private':
      return repository.visibility !== 'PUBLIC';
    case 'forks':
      return repository.isFork;
    case 'sources':
      return !repository.isFork;
    case 'member':
      return false;
    default:
      return true;
  }
}

/**
 * A page of exactly the repositories that the owner owns and the token sees; of a user only public ones, whatever the
 * token: https://docs.github.com/en/rest/repos/repos#list-repositories-for-a-user
 */
export function listPage(exchange: Exchange, owner: Owner, order: ListingOrder): Answer {
  const { emulation, grant, search, apiBase, path } = exchange;
  const type = search.get('type');
  const isPublicOnly = path.startsWith('/user');
  const all = emulation.listings.select(owner.login, order, {
    key: `${type} ${isPublicOnly} ${grant.login}`,
    keeps: (repository) =>
      isOfType(repository, type) && (isPublicOnly ? repository.visibility === 'PUBLIC' : sees(grant, repository)),
  });
  const { repeats = false, linkOrigin } = emulation.options.listing ?? {};
  const paging = readPaging(search);
  const from = repeats ? 0 : (paging.page - 1) * paging.perPage;
  const page = all.slice(from, from + paging.perPage);
  const address = `${linkOrigin ?? apiBase}/${owner.type === 'User' ? 'user' : 'organizations'}/${owner.id}/repos`;
  const withLast = emulation.options.linkLast !== false;
  const total = repeats ? Number.MAX_SAFE_INTEGER : all.length;
  const link = linkHeader({ address, search, paging, total, withLast });
  const missing = missingPropertiesOf(emulation.options.enterpriseVersion);
  const objects = page.map((repository) => without(missing, repositoryObject(repository, owner, apiBase)));
  return json(200, objects, link === undefined ? {} : { link });
}

const without = (names: readonly string[], object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** An organization's or user's profile with its count of public repositories. */
export function describeAccount({ emulation, apiBase }: Exchange, owner: Owner): Answer {
  const listed = emulation.world.repositoriesOf(owner.login);
  return json(200, accountObject(owner, listed.filter((one) => one.visibility === 'PUBLIC').length, apiBase));
}

export interface ListingShift {
  order: ListingOrder;
  shift: 'create' | 'delete';
}

/** Changes the list that was just paged, as a repository that is created or deleted between two pages does. */
export function shiftListing({ emulation }: Exchange, owner: Owner, { order, shift }: ListingShift): void {
  const { world, listings, clock } = emulation;
  if (shift === 'delete') {
    const front = listings.list(owner.login, order)[0];
    if (front) world.repositories.delete(`${front.owner}/${front.name}`);
    return;
  }
  const createdAt = isoSeconds(clock.now());
  const created = world.addRepository(owner.login, `000-created-${world.repositories.version}`);
  Object.assign(created, { createdAt, updatedAt: createdAt, pushedAt: createdAt });
}
