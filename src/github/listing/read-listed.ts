import type { ListedRepository } from '../../inputs/sources/selection.ts';
import type { RepositoryName } from '../../model.ts';
import { fieldsOf } from '../client/json.ts';
import { isRepositoryName } from '../metrics.ts';

export interface ListedEntry {
  fullName: RepositoryName;
  createdMs: number;
  listed: ListedRepository;
}

/** An entry of a REST page; undefined for what is no repository: https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
export function readEntry(entry: unknown): ListedEntry | undefined {
  const fields = fieldsOf(entry);
  const { visibility, topics } = fields;
  return listedEntry(fields.full_name, fields.created_at, {
    isArchived: fields.archived === true,
    isFork: fields.fork === true,
    isTemplate: fields.is_template === true,
    visibility: typeof visibility === 'string' ? visibility : fields.private === true ? 'private' : 'public',
    topics: Array.isArray(topics) ? topics.map(String) : [],
  });
}

/** What is asked of a repository to list it by GraphQL. A repository has at most twenty topics. */
export const nodeFields = (withTopics: boolean): string =>
  `nameWithOwner isArchived isFork isTemplate visibility createdAt${withTopics ? ' repositoryTopics(first: 20) { nodes { topic { name } } }' : ''}`;

export function readNode(node: unknown): ListedEntry | undefined {
  const fields = fieldsOf(node);
  const topics = fieldsOf(fields.repositoryTopics).nodes;
  return listedEntry(fields.nameWithOwner, fields.createdAt, {
    isArchived: fields.isArchived === true,
    isFork: fields.isFork === true,
    isTemplate: fields.isTemplate === true,
    visibility: String(fields.visibility).toLowerCase(),
    topics: Array.isArray(topics) ? topics.map((one) => String(fieldsOf(fieldsOf(one).topic).name)) : [],
  });
}

function listedEntry(
  fullName: unknown,
  createdAt: unknown,
  properties: Omit<ListedRepository, 'name'>,
): ListedEntry | undefined {
  if (!isRepositoryName(fullName)) return undefined;
  const name = fullName.slice(fullName.indexOf('/') + 1);
  return { fullName, createdMs: Date.parse(String(createdAt)), listed: { name, ...properties } };
}
