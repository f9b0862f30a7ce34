import { loadRows } from '../emulators/github/fixtures.ts';
import { CollectionTally } from '../src/compare/totals.ts';
import {
  type Changes,
  countsIn,
  type Difference,
  type Failure,
  type FinalStatus,
  type Movers,
  type RepoStats,
  type RepositoryName,
  type RunReport,
  type Wait,
} from '../src/model.ts';
import { finishedRun, startMs, stats } from './unit/samples.ts';

/** Real repositories with their real stars and open issues; pull requests and what is closed are made up. */
export const realRepositories = (count: number): RepoStats[] =>
  loadRows()
    .slice(0, count)
    .map(({ owner, name, stars, openIssues }, i) => ({
      ...stats(`${owner}/${name}`),
      stars,
      openIssues,
      totalIssues: openIssues + 455,
      openPRs: i % 40,
      totalPRs: (i % 40) + 748,
    }));

const queryingMs = (count: number): number => 900 + 22 * count;

/** How a run over so many real repositories would be reported. */
export function reportOf(
  count: number,
  changes: Partial<RunReport> = {},
  status: FinalStatus = 'completed',
): RunReport {
  const tally = new CollectionTally();
  const repositories = realRepositories(count);
  for (const one of repositories) tally.add(one);
  const endMs = startMs + queryingMs(count);
  const info = finishedRun({
    status,
    totalReceived: count,
    totalProcessed: count,
    totalCreatedCount: count,
    totalFailedCount: 0,
    workflowRunUrl: 'https://github.com/octo-org/repo-stats/actions/runs/1658821493',
    usage: {
      graphqlQueries: Math.ceil(count / 29) + 2,
      restCalls: Math.ceil(count / 100),
      points: Math.ceil(count / 29) + 2,
      pointsLeft: 5000 - Math.ceil(count / 29) - 2,
      pointsPerHour: 5000,
      requestUnits: 5.3 * count + 22,
      throttledWrites: Math.floor(count / 300),
    },
  });
  return {
    info,
    counts: countsIn(info),
    stages: [
      { name: 'listing', startedAt: startMs, endedAt: startMs + 700 + count },
      { name: 'querying', startedAt: startMs + 600, endedAt: endMs - 300 },
      { name: 'storing', startedAt: Math.min(startMs + 1_200, endMs), endedAt: endMs },
      { name: 'completing', startedAt: endMs, endedAt: endMs + 60 },
      { name: 'notifying', startedAt: endMs + 60, endedAt: endMs + 230 },
    ],
    waits: [],
    collection: tally.collection,
    changes: { status: 'unknown', reason: 'there is no earlier run' },
    last: { status: 'none' },
    findings: [],
    failures: [],
    ownersNotListed: [],
    problems: [],
    startMs,
    durationMs: queryingMs(count) + 900,
    ...changes,
  };
}

/** The movers among repositories, by how each moved. */
export const moversOf = (names: readonly RepositoryName[], movementOf: (i: number) => Difference): Movers => {
  const of = (count: keyof Movers): Movers['stars'] =>
    names
      .map((repo, i) => ({ repo, change: movementOf(i)[count] }))
      .filter(({ change }) => change !== 0)
      .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
  return { stars: of('stars'), openIssues: of('openIssues'), openPRs: of('openPRs') };
};

/** What moved over these repositories, and what came and went. */
export function changesOf(repositories: readonly RepoStats[]): Changes {
  const difference = (i: number) => ({
    stars: ((i * 37) % 90) - 12,
    openIssues: ((i * 17) % 15) - 7,
    closedIssues: (i * 7) % 12,
    openPRs: ((i * 5) % 9) - 4,
    closedPRs: i % 3,
    mergedPRs: (i * 3) % 14,
  });
  const some = repositories.slice(0, 40);
  return {
    status: 'compared',
    previousRunId: '1611105698',
    previousStartedAt: '2021-01-20T01:21:38Z',
    totals: {
      ...{ stars: 4_382, openIssues: -31, closedIssues: 412, openPRs: 0, closedPRs: 58, mergedPRs: 633 },
      ...{ compared: repositories.length, new: 2, gone: 2, renamed: 1, archived: 1 },
    },
    owners: some.map(({ repo }, i) => ({ owner: repo.split('/')[0] ?? '', ...difference(i) })),
    movers: moversOf(
      some.slice(0, 10).map(({ repo }) => repo),
      difference,
    ),
    appeared: ['octo-org/brand-new', 'octo-org/second'],
    gone: [
      { repo: 'octo-org/deleted', why: 'not-found' },
      { repo: 'octo-org/left-out', why: 'not-selected' },
    ],
    renamed: [{ from: 'octo-org/old-name', to: 'octo-org/new-name' }],
    archived: ['octo-org/resting'],
  };
}

const reasons: [Failure['status'], (repo: string) => string][] = [
  ['not-found', (repo) => `Could not resolve to a Repository with the name '${repo}'.`],
  ['forbidden', () => 'Resource protected by organization SAML enforcement.'],
  ['timeout', () => 'HTTP 502: HTML page (6 attempts alone)'],
  [
    'github-error',
    () =>
      'Something went wrong while executing your query. Please include `C4F2:1F8E:12AB34` when reporting this issue.',
  ],
  ['store-error', () => 'Cosmos DB: 413 Request entity too large'],
  ['not-attempted', () => 'max-minutes (330) is over'],
];

/** So many repositories that failed in every way that there is. */
export const failuresOf = (count: number): Failure[] =>
  loadRows()
    .slice(-count || undefined)
    .slice(0, count)
    .map(({ owner, name }, i) => {
      const [status, reason] = reasons[i % reasons.length] as (typeof reasons)[number];
      const repo: RepositoryName = `${owner}/${name}`;
      return { repo, status, reason: reason(repo) };
    });

/** Waits as a long run has them. */
export const waitsOf = (endMs: number): Wait[] => [
  {
    stage: 'querying',
    startedAt: startMs + (endMs - startMs) * 0.2,
    endedAt: startMs + (endMs - startMs) * 0.3,
    why: "the minute's response time is used up",
  },
  {
    stage: 'listing',
    startedAt: startMs + (endMs - startMs) * 0.02,
    endedAt: startMs + (endMs - startMs) * 0.05,
    why: "GitHub's rate limit",
  },
  {
    stage: 'querying',
    startedAt: startMs + (endMs - startMs) * 0.5,
    endedAt: startMs + (endMs - startMs) * 0.8,
    why: "the hour's points are used up",
  },
];
