import type { ListedRepository } from '../../inputs/sources/selection.ts';
import type { RepositoryName } from '../../model.ts';
import { isRepositoryName } from '../metrics.ts';

/** A repository as a listing finds it. */
export interface ListedEntry {
  fullName: RepositoryName;
  createdMs: number;
  listed: ListedRepository;
}

const nameIn = (fullName: string): string => fullName.slice(fullName.indexOf('/') + 1);

/** An entry of a REST page; undefined for what is no repository: https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
export function readEntry(entry: Record<string, unknown> | null): ListedEntry | undefined {
  const fullName: unknown = entry?.full_name;
  if (!entry || !isRepositoryName(fullName)) return undefined;
  return {
    fullName,
    createdMs: Date.parse(String(entry.created_at)),
    listed: {
      name: nameIn(fullName),
      isArchived: entry.archived === true,
      isFork: entry.fork === true,
      isTemplate: entry.is_template === true,
      visibility:
        typeof entry.visibility === 'string' ? entry.visibility : entry.private === true ? 'private' : 'public',
      topics: Array.isArray(entry.topics) ? entry.topics.map(String) : [],
    },
  };
}

/** What is asked of a repository to list it by GraphQL. A repository has twenty topics at the most. */
export const nodeFields = (withTopics: boolean): string =>
  `nameWithOwner isArchived isFork isTemplate visibility createdAt${withTopics ? ' repositoryTopics(first: 20) { nodes { topic { name } } }' : ''}`;

interface Node {
  nameWithOwner?: unknown;
  isArchived?: unknown;
  isFork?: unknown;
  isTemplate?: unknown;
  visibility?: unknown;
  createdAt?: unknown;
  repositoryTopics?: { nodes?: ({ topic?: { name?: unknown } } | null)[] };
}

/** A node of a GraphQL page; undefined for what is no repository. */
export function readNode(node: Node | null): ListedEntry | undefined {
  const fullName = node?.nameWithOwner;
  if (!node || !isRepositoryName(fullName)) return undefined;
  return {
    fullName,
    createdMs: Date.parse(String(node.createdAt)),
    listed: {
      name: nameIn(fullName),
      isArchived: node.isArchived === true,
      isFork: node.isFork === true,
      isTemplate: node.isTemplate === true,
      visibility: String(node.visibility).toLowerCase(),
      topics: (node.repositoryTopics?.nodes ?? []).map((one) => String(one?.topic?.name)),
    },
  };
}
