import type { RepoStats, RepositoryName } from '../model.ts';

/** What GitHub answers for one repository, before it is checked. */
export type RepositoryNode = Readonly<Record<string, unknown>>;

type Kind = 'boolean' | 'time' | 'count' | 'name';

interface Metric {
  field: keyof RepoStats;
  kind: Kind;
  /** What is asked of GitHub, as a GraphQL field on Repository; https://docs.github.com/en/graphql/reference/objects#repository */
  selection: string;
  /** Connections that the selection opens: each is a request that GitHub charges for. */
  connections: 0 | 1;
}

interface Sum {
  field: keyof RepoStats;
  sumOf: readonly (keyof RepoStats)[];
}

const value = (field: keyof RepoStats, kind: Kind, source: string): Metric => ({
  field,
  kind,
  selection: source === field ? field : `${field}: ${source}`,
  connections: 0,
});

const count = (field: keyof RepoStats, source: string): Metric => ({
  field,
  kind: 'count',
  selection: `${field}: ${source} { totalCount }`,
  connections: 1,
});

/** Each field of a document, in the document's order: the query and its reader both follow this table. */
export const catalogue: readonly (Metric | Sum)[] = [
  value('repo', 'name', 'nameWithOwner'),
  value('isArchived', 'boolean', 'isArchived'),
  value('isTemplate', 'boolean', 'isTemplate'),
  value('repoUpdatedAt', 'time', 'updatedAt'),
  count('openIssues', 'issues(states: OPEN)'),
  count('closedIssues', 'issues(states: CLOSED)'),
  { field: 'totalIssues', sumOf: ['openIssues', 'closedIssues'] },
  count('openPRs', 'pullRequests(states: OPEN)'),
  count('closedPRs', 'pullRequests(states: CLOSED)'),
  count('mergedPRs', 'pullRequests(states: MERGED)'),
  { field: 'totalPRs', sumOf: ['openPRs', 'closedPRs', 'mergedPRs'] },
  // stargazers { totalCount } is refused to those who are not collaborators; the plain number is not.
  value('stars', 'count', 'stargazerCount'),
];

const asked = catalogue.filter((entry): entry is Metric => 'selection' in entry);

/** The fields to ask of each repository, as the body of a GraphQL fragment. */
export const selection = asked.map((metric) => metric.selection).join('\n  ');

/** Connections that one repository opens. */
export const connectionsPerRepository = asked.reduce((sum, metric) => sum + metric.connections, 0);

const readers: Record<Kind, (answer: unknown) => unknown> = {
  boolean: (answer) => (typeof answer === 'boolean' ? answer : undefined),
  time: (answer) => (typeof answer === 'string' && !Number.isNaN(Date.parse(answer)) ? answer : undefined),
  count: (answer) => {
    const number = typeof answer === 'object' && answer !== null ? (answer as RepositoryNode).totalCount : answer;
    return Number.isSafeInteger(number) && Number(number) >= 0 ? number : undefined;
  },
  name: (answer) => (isRepositoryName(answer) ? answer : undefined),
};

export type Reading = { status: 'read'; stats: RepoStats } | { status: 'unreadable'; field: string };

/** Reads one repository's answer. A field that is missing or of another type makes it unreadable: nothing is guessed. */
export function readStats(node: RepositoryNode): Reading {
  const stats: Record<string, unknown> = {};
  for (const entry of catalogue) {
    const read =
      'sumOf' in entry
        ? entry.sumOf.reduce((sum, part) => sum + Number(stats[part]), 0)
        : readers[entry.kind](node[entry.field]);
    if (read === undefined) return { status: 'unreadable', field: entry.field };
    stats[entry.field] = read;
  }
  return { status: 'read', stats: stats as unknown as RepoStats };
}

// GitHub's own accounts include `koral--` and `-`-ended names, so only the characters are checked, not their order.
const namePattern = /^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+$/;

export const isRepositoryName = (name: unknown): name is RepositoryName =>
  typeof name === 'string' && namePattern.test(name);
