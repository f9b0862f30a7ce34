import type { ListedProperty, ListedRepository } from '../../inputs/sources/selection.ts';
import type { RepositoryName } from '../../model.ts';
import { fieldsOf } from '../client/json.ts';
import { isRepositoryName } from '../metrics.ts';

export interface ListedEntry {
  fullName: RepositoryName;
  /** GitHub's own number; absent if the server does not say. */
  repoId?: number;
  createdMs: number;
  listed: ListedRepository;
  /** What the server did not say, so that `listed` has a guess. */
  unknown: readonly ListedProperty[];
}

/** An entry of a REST page; undefined for what is no repository: https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
export function readEntry(entry: unknown): ListedEntry | undefined {
  const fields = fieldsOf(entry);
  return listedEntry(
    { fullName: fields.full_name, createdAt: fields.created_at, repoId: fields.id },
    {
      isArchived: fields.archived === true,
      isFork: fields.fork === true,
      isTemplate: readFlag(fields.is_template),
      visibility: fields.visibility,
      isPrivate: fields.private === true,
      topics: Array.isArray(fields.topics) ? fields.topics.map(String) : undefined,
    },
  );
}

/** What only filters need, and an older server may lack; a repository has at most twenty topics. */
const optionalFields: Record<ListedProperty, string> = {
  isTemplate: 'isTemplate',
  visibility: 'visibility',
  topics: 'repositoryTopics(first: 20) { nodes { topic { name } } }',
};

/** What a repository is listed by; `missing`: what the server does not know. */
export const nodeFields = (withTopics: boolean, missing: ReadonlySet<ListedProperty>): string =>
  [
    'nameWithOwner databaseId isArchived isFork isPrivate createdAt',
    ...Object.entries(optionalFields)
      .filter(([property]) => !missing.has(property as ListedProperty) && (property !== 'topics' || withTopics))
      .map(([, field]) => field),
  ].join(' ');

/** The property that is read from a field of GraphQL; undefined for what no listing can do without. */
export const propertyBehind = (field: string): ListedProperty | undefined =>
  (Object.keys(optionalFields) as ListedProperty[]).find((one) => /\w+/.exec(optionalFields[one])?.[0] === field);

export function readNode(node: unknown): ListedEntry | undefined {
  const fields = fieldsOf(node);
  const topics = fieldsOf(fields.repositoryTopics).nodes;
  return listedEntry(
    { fullName: fields.nameWithOwner, createdAt: fields.createdAt, repoId: fields.databaseId },
    {
      isArchived: fields.isArchived === true,
      isFork: fields.isFork === true,
      isTemplate: readFlag(fields.isTemplate),
      visibility: fields.visibility,
      isPrivate: fields.isPrivate === true,
      topics: Array.isArray(topics) ? topics.map((one) => String(fieldsOf(fieldsOf(one).topic).name)) : undefined,
    },
  );
}

interface Said {
  isArchived: boolean;
  isFork: boolean;
  isTemplate: boolean | undefined;
  visibility: unknown;
  isPrivate: boolean;
  topics: string[] | undefined;
}

type Known = Record<'fullName' | 'createdAt' | 'repoId', unknown>;

function listedEntry({ fullName, createdAt, repoId }: Known, said: Said): ListedEntry | undefined {
  if (!isRepositoryName(fullName)) return undefined;
  const visibility = typeof said.visibility === 'string' ? said.visibility.toLowerCase() : undefined;
  const { isArchived, isFork, isTemplate, isPrivate, topics } = said;
  const unknown = Object.entries({ isTemplate, visibility, topics }).filter(([, value]) => value === undefined);
  return {
    fullName,
    ...(typeof repoId === 'number' && { repoId }),
    createdMs: Date.parse(String(createdAt)),
    listed: {
      name: fullName.slice(fullName.indexOf('/') + 1),
      isArchived,
      isFork,
      isTemplate: isTemplate ?? false,
      visibility: visibility ?? (isPrivate ? 'private' : 'public'),
      topics: topics ?? [],
    },
    unknown: unknown.map(([property]) => property as ListedProperty),
  };
}

const readFlag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
