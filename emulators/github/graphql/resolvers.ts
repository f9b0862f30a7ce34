import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLTypeResolver } from 'graphql';
import { responsePathAsArray } from 'graphql';
import type { RepositoryFixture } from '../fixtures.ts';
import type { Owner } from '../world.ts';
import type { QueryContext } from './context.ts';
import {
  allowListRefusal,
  classicMessage,
  EmulatorGap,
  FieldRefusal,
  lifetimeMessage,
  notFound,
  samlRefusal,
} from './errors.ts';
import { type ListingArguments, listRepositories } from './owner-repositories.ts';
import { commitFields, repositoryFields } from './repository-fields.ts';

interface RepositoryArguments {
  owner: string;
  name: string;
  followRenames?: boolean | null;
}

function findRepository(args: RepositoryArguments, context: QueryContext, info: GraphQLResolveInfo): RepositoryFixture {
  const found = context.world.find(args.owner, args.name);
  const followed = found && (!found.renamed || args.followRenames !== false) ? found.repository : undefined;
  if (!followed || !context.isVisible(followed)) {
    throw notFound('Repository', `name '${args.owner}/${args.name}'`);
  }
  refuseBlocked(context.world.findOwner(followed.owner));
  const alias = String(responsePathAsArray(info.path)[0]);
  if (followed.access === 'forbidden' || context.aliasFault(alias) === 'forbidden-alias') throw samlRefusal();
  return followed;
}

function refuseBlocked(owner: Owner | undefined): void {
  if (owner?.blocked === 'saml') throw samlRefusal();
  if (owner?.blocked === 'ip-allow-list') throw allowListRefusal(owner.login);
  if (owner?.blocked === 'token-lifetime') throw new FieldRefusal('FORBIDDEN', lifetimeMessage(owner.login));
  if (owner?.blocked === 'classic-token') throw new FieldRefusal('FORBIDDEN', classicMessage(owner.login));
}

function findOwner(login: string, type: Owner['type'], context: QueryContext): Owner {
  const owner = context.world.findOwner(login);
  if (owner?.type !== type) throw notFound(type, `login of '${login}'`);
  refuseBlocked(owner);
  return owner;
}

const queryFields = {
  repository: (_root: unknown, args: RepositoryArguments, context: QueryContext, info: GraphQLResolveInfo) =>
    findRepository(args, context, info),
  repositoryOwner: (_root: unknown, { login }: { login: string }, context: QueryContext) => {
    const owner = context.world.findOwner(login) ?? null;
    if (owner) refuseBlocked(owner);
    return owner;
  },
  organization: (_root: unknown, { login }: { login: string }, context: QueryContext) =>
    findOwner(login, 'Organization', context),
  user: (_root: unknown, { login }: { login: string }, context: QueryContext) => findOwner(login, 'User', context),
  viewer: (_root: unknown, _args: unknown, { grant }: QueryContext) => ({
    login: grant.login,
    id: grant.id,
    type: 'User',
  }),
  rateLimit: (_root: unknown, _args: unknown, context: QueryContext) => context.rateLimit,
};

const ownerFields = {
  id: (owner: Owner) => `${owner.type === 'User' ? 'U' : 'O'}_${owner.id}`,
  databaseId: (owner: Owner) => owner.id,
  name: (owner: Owner) => owner.login,
  url: (owner: Owner) => `https://github.com/${owner.login}`,
  resourcePath: (owner: Owner) => `/${owner.login}`,
  avatarUrl: (owner: Owner) => `https://avatars.githubusercontent.com/u/${owner.id}?v=4`,
  repositories: (owner: Owner, args: ListingArguments, context: QueryContext, info: GraphQLResolveInfo) =>
    listRepositories(owner, args, context, info),
  repository: (owner: Owner, args: { name: string }, context: QueryContext, info: GraphQLResolveInfo) =>
    findRepository({ owner: owner.login, ...args }, context, info),
};

type AnyResolver = (source: never, args: never, context: QueryContext, info: GraphQLResolveInfo) => unknown;

const fieldsByType: Record<string, Record<string, AnyResolver>> = {
  Query: queryFields,
  Repository: repositoryFields,
  Commit: commitFields,
  Organization: ownerFields,
  User: ownerFields,
};

/** Answers a field from the tables above, else from the source's property of that name. */
export const resolveField: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  const own = fieldsByType[info.parentType.name]?.[info.fieldName];
  if (own) return own(source as never, args as never, context, info);
  const value = (source as Record<string, unknown> | undefined)?.[info.fieldName];
  if (typeof value === 'function') return value();
  if (value === undefined)
    throw new EmulatorGap(`The emulator does not answer ${info.parentType.name}.${info.fieldName}`);
  return value;
};

/** Owners carry their type in `type`, all other values behind an interface in `__typename`. */
export const resolveType: GraphQLTypeResolver<unknown, QueryContext> = (value) => {
  const { __typename, type } = value as { __typename?: string; type?: string };
  return __typename ?? type;
};
