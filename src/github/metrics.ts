import type { Identity, RepoStats, RepositoryName } from '../model.ts';

export type RepositoryNode = Readonly<Record<string, unknown>>;

interface Metric {
  field: string;
  kind: Kind;
  /** What is asked of a Repository: https://docs.github.com/en/graphql/reference/objects#repository */
  source: string;
}

interface Sum {
  field: string;
  kind: 'count';
  sumOf: readonly string[];
}

const metric = (field: string, kind: Kind, source: string = field): Metric => ({ field, kind, source });

/** The fields that every document has, in its order. The query, the reader and the documentation follow this table. */
export const contractMetrics: readonly (Metric | Sum)[] = [
  metric('repo', 'name', 'nameWithOwner'),
  metric('isArchived', 'boolean'),
  metric('isTemplate', 'boolean'),
  metric('repoUpdatedAt', 'time', 'updatedAt'),
  metric('openIssues', 'total', 'issues(states: OPEN) { totalCount }'),
  metric('closedIssues', 'total', 'issues(states: CLOSED) { totalCount }'),
  { field: 'totalIssues', kind: 'count', sumOf: ['openIssues', 'closedIssues'] },
  metric('openPRs', 'total', 'pullRequests(states: OPEN) { totalCount }'),
  metric('closedPRs', 'total', 'pullRequests(states: CLOSED) { totalCount }'),
  metric('mergedPRs', 'total', 'pullRequests(states: MERGED) { totalCount }'),
  { field: 'totalPRs', kind: 'count', sumOf: ['openPRs', 'closedPRs', 'mergedPRs'] },
  // stargazers { totalCount } is refused to those who are not collaborators; the plain number is not.
  metric('stars', 'count', 'stargazerCount'),
];

/** What identifies a repository and says who sees it: each document has them, null where the server does not say. */
export const identityMetrics: readonly Metric[] = [
  metric('repoId', 'optional count', 'databaseId'),
  metric('visibility', 'optional word'),
];

export const extraMetrics: readonly Metric[] = [
  metric('forks', 'count', 'forkCount'),
  metric('watchers', 'total', 'watchers { totalCount }'),
  metric('discussions', 'total', 'discussions { totalCount }'),
  metric('releases', 'total', 'releases { totalCount }'),
  metric('commits', 'optional total', 'defaultBranchRef { target { ... on Commit { history { totalCount } } } }'),
  metric('branches', 'optional total', 'refs(refPrefix: "refs/heads/") { totalCount }'),
  metric('primaryLanguage', 'text', 'primaryLanguage { name }'),
  metric('license', 'text', 'licenseInfo { spdxId }'),
  // A repository has at most twenty topics: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
  metric('topics', 'names', 'repositoryTopics(first: 20) { nodes { topic { name } } }'),
  metric('createdAt', 'time'),
  metric('pushedAt', 'optional time'),
  metric('diskUsage', 'optional count'),
  metric('defaultBranch', 'text', 'defaultBranchRef { name }'),
  metric('latestRelease', 'text', 'latestRelease { tagName }'),
];

/** What a token has to be allowed beside the metadata, for repositories that are not public: https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
export const permissionsFor = (extras: readonly string[]): string[] => [
  ...['metadata', 'issues', 'pull_requests'],
  ...(extras.includes('discussions') ? ['discussions'] : []),
  ...(extras.some((name) => ofContents.includes(name)) ? ['contents'] : []),
];

const ofContents = ['branches', 'commits', 'defaultBranch', 'releases', 'latestRelease'];

export const extraMetricNames: readonly string[] = extraMetrics.map(({ field }) => field);
/** Names that ask for what each document has anyway. */
export const needlessMetricNames: readonly string[] = identityMetrics.map(({ field }) => field);

export type Extras = Record<string, unknown>;
export type Reading =
  | { status: 'read'; stats: RepoStats; identity: Identity; extras: Extras }
  | { status: 'unreadable'; field: string };

export class MetricSet {
  readonly #extras: readonly Metric[];
  readonly #missing = new Set<string>();

  constructor(names: readonly string[]) {
    this.#extras = extraMetrics.filter(({ field }) => names.includes(field));
  }

  /** What is asked of a repository, without the metrics that it is known not to answer. */
  selection(without: ReadonlySet<string> = new Set()): string {
    const asked = [...alwaysAsked, ...this.#dispensable.filter(({ field }) => !without.has(field))];
    return asked.map(({ field, source }) => (source === field ? field : `${field}: ${source}`)).join('\n  ');
  }

  /** Whether a document can be without this field. */
  isDispensable(field: string): boolean {
    return this.#dispensable.some((one) => one.field === field);
  }

  /** Connections that one repository opens; fewer once a metric is left out. */
  get connections(): number {
    return connectionsOf(alwaysAsked) + connectionsOf(this.#askedExtras);
  }

  /** Points that the extra metrics add for so many repositories: one for each hundred of their connections. */
  extraPointsFor(repositories: number): number {
    return Math.round((repositories * connectionsOf(this.#askedExtras)) / 100);
  }

  /** Leaves out the metric, of those that a document can be without, that asks for a field that this server does not have: documents have null for it. */
  leaveOut(graphqlField: string): { name: string; isNews: boolean } | undefined {
    const asking = [...identityMetrics, ...this.#extras].filter(({ source }) =>
      source.match(/\w+/g)?.includes(graphqlField),
    );
    const metric = asking.find(({ field }) => !this.#missing.has(field)) ?? asking[0];
    if (!metric) return undefined;
    const isNews = !this.#missing.has(metric.field);
    this.#missing.add(metric.field);
    return { name: metric.field, isNews };
  }

  /** Reads one repository's answer, with null for those in `without`. A field of another type makes it unreadable. */
  read(node: RepositoryNode, without: ReadonlySet<string> = new Set()): Reading {
    const stats: Extras = {};
    for (const entry of contractMetrics) {
      const value = 'sumOf' in entry ? sum(entry.sumOf, stats) : readers[entry.kind](node[entry.field]);
      if (value === undefined) return { status: 'unreadable', field: entry.field };
      stats[entry.field] = value;
    }
    const extras: Extras = {};
    for (const { field, kind } of this.#extras) {
      const value = this.#missing.has(field) || without.has(field) ? null : readers[kind](node[field]);
      if (value === undefined) return { status: 'unreadable', field };
      extras[field] = value;
    }
    const identity: Extras = {};
    for (const { field, kind } of identityMetrics) identity[field] = readers[kind](node[field]) ?? null;
    const [read, known] = [stats as unknown as RepoStats, identity as unknown as Identity];
    return { status: 'read', stats: read, identity: known, extras };
  }

  get #dispensable(): Metric[] {
    return [...identityMetrics.filter(({ field }) => !this.#missing.has(field)), ...this.#askedExtras];
  }

  get #askedExtras(): Metric[] {
    return this.#extras.filter(({ field }) => !this.#missing.has(field));
  }
}

const alwaysAsked = contractMetrics.filter((entry): entry is Metric => 'source' in entry);

/** GitHub charges for each connection as for a request; a total or a list opens one. */
const connectionsOf = (metrics: readonly Metric[]): number =>
  metrics.filter(({ kind }) => kind === 'total' || kind === 'optional total' || kind === 'names').length;

const sum = (parts: readonly string[], of: Extras): number =>
  parts.reduce((total, part) => total + Number(of[part]), 0);

/** Each gives the value that is stored, null where GitHub may have nothing, or undefined for what the answer should not be. */
const readers = {
  name: (answer: unknown) => (isRepositoryName(answer) ? answer : undefined),
  boolean: (answer: unknown) => (typeof answer === 'boolean' ? answer : undefined),
  time: readTime,
  count: readCount,
  total: readTotal,
  names: (answer: unknown) => {
    const nodes = isNode(answer) ? answer.nodes : undefined;
    const names = Array.isArray(nodes) ? nodes.map(innermost) : [undefined];
    return names.every((name) => typeof name === 'string') ? names : undefined;
  },
  text: (answer: unknown) => orNull(innermost(answer), (value) => (typeof value === 'string' ? value : undefined)),
  'optional word': (answer: unknown) => (typeof answer === 'string' ? answer.toLowerCase() : null),
  'optional time': (answer: unknown) => orNull(answer, readTime),
  'optional count': (answer: unknown) => orNull(answer, readCount),
  'optional total': (answer: unknown) => orNull(innermost(answer), readTotal),
};

export type Kind = keyof typeof readers;

function readTime(answer: unknown): string | undefined {
  return typeof answer === 'string' && /^\d{4}-\d\d-\d\dT/.test(answer) && !Number.isNaN(Date.parse(answer))
    ? answer
    : undefined;
}

function readCount(answer: unknown): number | undefined {
  return typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 ? answer : undefined;
}

function readTotal(connection: unknown): number | undefined {
  return isNode(connection) ? readCount(connection.totalCount) : undefined;
}

const orNull = (value: unknown, read: (value: unknown) => unknown): unknown => (value === null ? null : read(value));

/** What objects of one field each hold, a value or a connection; null where one of them is null, as for an empty repository. */
function innermost(answer: unknown): unknown {
  let value = answer;
  while (isNode(value) && !Array.isArray(value) && !('totalCount' in value)) value = Object.values(value)[0];
  return value;
}

const isNode = (value: unknown): value is RepositoryNode => typeof value === 'object' && value !== null;

// GitHub's own accounts include `koral--` and `LingDong-`, so only the characters are checked, not their order.
const namePattern = /^[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9._-]{1,100}$/;

export const isRepositoryName = (name: unknown): name is RepositoryName =>
  typeof name === 'string' && namePattern.test(name);
