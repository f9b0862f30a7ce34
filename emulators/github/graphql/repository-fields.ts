import type { GraphQLResolveInfo } from 'graphql';
import type { RepositoryFixture } from '../fixtures.ts';
import type { Permission } from '../tokens.ts';
import { type Connection, type ConnectionArguments, countOnly, shortList } from './connection.ts';
import type { QueryContext } from './context.ts';
import { FieldRefusal } from './errors.ts';

interface CountArguments extends ConnectionArguments {
  states?: readonly string[] | null;
  filterBy?: unknown;
  labels?: readonly string[] | null;
  refPrefix?: string;
}

type RepositoryResolver = (
  repository: RepositoryFixture,
  args: CountArguments,
  context: QueryContext,
  info: GraphQLResolveInfo,
) => unknown;

function sumOf(states: readonly string[] | null | undefined, counts: Record<string, number>): number {
  const wanted = states && states.length > 0 ? states : Object.keys(counts);
  return wanted.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

function counting(
  count: (repository: RepositoryFixture, args: CountArguments) => number,
  permission?: Permission,
): RepositoryResolver {
  return (repository, args, context, info): Connection => {
    context.refuseIfFaulty(info);
    if (permission) context.require(permission, repository);
    return countOnly(count(repository, args), args, info);
  };
}

function nodeId(repository: RepositoryFixture): string {
  return `R_${Buffer.from(String(repository.id)).toString('base64url')}`;
}

function url(repository: RepositoryFixture): string {
  return `https://github.com/${repository.owner}/${repository.name}`;
}

function languagesOf(repository: RepositoryFixture): { name: string; id: string; color: null }[] {
  return repository.language === null
    ? []
    : [{ name: repository.language, id: `L_${repository.language}`, color: null }];
}

/** How the schema's type Repository is answered from a fixture; plain fields of the same name need no entry. */
export const repositoryFields: Record<string, RepositoryResolver> = {
  id: nodeId,
  databaseId: (repository) => repository.id,
  nameWithOwner: (repository) => `${repository.owner}/${repository.name}`,
  owner: (repository, _args, context) => context.world.findOwner(repository.owner),
  url,
  sshUrl: (repository) => `git@github.com:${repository.owner}/${repository.name}.git`,
  resourcePath: (repository) => `/${repository.owner}/${repository.name}`,
  homepageUrl: () => null,
  archivedAt: (repository) => (repository.isArchived ? repository.updatedAt : null),
  isPrivate: (repository) => repository.visibility !== 'PUBLIC',
  isInOrganization: (repository, _args, context) => context.world.findOwner(repository.owner)?.type === 'Organization',
  isEmpty: (repository) => repository.defaultBranch === null,
  isLocked: () => false,
  isMirror: () => false,
  hasIssuesEnabled: () => true,
  hasWikiEnabled: () => true,
  hasProjectsEnabled: () => true,
  hasDiscussionsEnabled: (repository) => repository.discussions > 0,
  forkingAllowed: () => true,
  stargazerCount: (repository) => repository.stars,
  forkCount: (repository) => repository.forks,
  issues: counting(
    (repository, { states }) => sumOf(states, { OPEN: repository.openIssues, CLOSED: repository.closedIssues }),
    'issues',
  ),
  pullRequests: counting(
    (repository, { states }) =>
      sumOf(states, { OPEN: repository.openPRs, CLOSED: repository.closedPRs, MERGED: repository.mergedPRs }),
    'pull_requests',
  ),
  watchers: counting((repository) => repository.watchers),
  forks: counting((repository) => repository.forks),
  discussions: counting((repository) => repository.discussions, 'discussions'),
  releases: (repository, args, context, info) => {
    context.refuseIfFaulty(info);
    context.require('contents', repository);
    const newest = repository.latestRelease === null ? [] : [release(repository)];
    return shortList(newest, args, info, repository.releases);
  },
  refs: counting(
    (repository, { refPrefix }) =>
      refPrefix === 'refs/tags/' ? repository.tags : refPrefix === 'refs/heads/' ? repository.branches : 0,
    'contents',
  ),
  // Refused to all but admins and collaborators:
  // https://github.blog/changelog/2026-06-30-upcoming-access-restrictions-to-public-api-endpoints-and-ui-views/
  stargazers: () => {
    throw new FieldRefusal('FORBIDDEN', 'You do not have permission to view the stargazers of this repository.');
  },
  primaryLanguage: (repository) => languagesOf(repository)[0] ?? null,
  languages: (repository, args, context, info) => {
    context.refuseIfFaulty(info);
    return { ...shortList(languagesOf(repository), args, info), totalSize: repository.diskUsage * 1024 };
  },
  licenseInfo: ({ license }) =>
    license && { id: `LI_${license}`, key: license.toLowerCase(), name: license, spdxId: license, nickname: null },
  repositoryTopics: (repository, args, context, info) => {
    context.refuseIfFaulty(info);
    const topics = repository.topics.map((name) => ({ id: `RT_${name}`, topic: { id: `T_${name}`, name } }));
    return shortList(topics, args, info);
  },
  latestRelease: (repository) => (repository.latestRelease === null ? null : release(repository)),
  defaultBranchRef: (repository) =>
    repository.defaultBranch === null
      ? null
      : {
          id: `REF_${repository.id}`,
          name: repository.defaultBranch,
          prefix: 'refs/heads/',
          target: { __typename: 'Commit', id: `C_${repository.id}`, committedDate: repository.updatedAt, repository },
        },
  viewerPermission: () => 'READ',
  viewerCanAdminister: () => false,
};

function release(repository: RepositoryFixture): unknown {
  const { tagName, publishedAt } = repository.latestRelease ?? { tagName: '', publishedAt: '' };
  return {
    id: `RE_${repository.id}`,
    name: tagName,
    tagName,
    publishedAt,
    createdAt: publishedAt,
    isDraft: false,
    isPrerelease: false,
    isLatest: true,
    url: `${url(repository)}/releases/tag/${tagName}`,
  };
}

/** The default branch's newest commit. */
export const commitFields = {
  history: (
    commit: { repository: RepositoryFixture },
    args: ConnectionArguments,
    context: QueryContext,
    info: GraphQLResolveInfo,
  ): Connection => {
    context.refuseIfFaulty(info);
    return countOnly(commit.repository.commits, args, info);
  },
};
