import type { ListedRepository } from '../../src/inputs/sources/selection.ts';
import {
  countsIn,
  type EndedRun,
  type Failure,
  type RepoStats,
  type RepositoryName,
  type RunningRun,
  type RunReport,
  type StatsDocument,
} from '../../src/model.ts';

export const startMs = Date.UTC(2021, 0, 20, 7, 21, 38);
/** The same moment on the clock of the run, which is no time of day. */
export const clockMs = 5_000;

export const stats = (repo: RepositoryName): RepoStats => ({
  repo,
  isArchived: false,
  isTemplate: false,
  repoUpdatedAt: '2021-01-19T20:44:18Z',
  openIssues: 46,
  closedIssues: 455,
  totalIssues: 501,
  openPRs: 13,
  closedPRs: 150,
  mergedPRs: 598,
  totalPRs: 761,
  stars: 3378,
});

export const listed = (changes: Partial<ListedRepository> = {}): ListedRepository => ({
  name: 'repository',
  isArchived: false,
  isFork: false,
  isTemplate: false,
  visibility: 'public',
  topics: [],
  ...changes,
});

export const document = (repo: RepositoryName): StatsDocument => ({
  id: `${repo.replace('/', '.')}.1611127298`,
  ...stats(repo),
  runId: '1611127298',
  collectedAt: '2021-01-20T07:21:41Z',
  repoId: null,
  visibility: null,
});

/** A run that has just been opened. */
export const runningRun = (changes: Partial<RunningRun> = {}): RunningRun => ({
  id: '1611127298',
  date: '20210120',
  totalReceived: 0,
  totalProcessed: 0,
  totalCreatedCount: 0,
  totalFailedCount: 0,
  createdList: '',
  failedList: '',
  status: 'running',
  startedAt: '2021-01-20T07:21:38Z',
  token: 'this-run',
  sourcesDigest: 'sources',
  ...changes,
});

export const finishedRun = (changes: Partial<EndedRun> = {}): EndedRun => ({
  id: '1611127298',
  date: '20210120',
  totalReceived: 1234,
  totalProcessed: 1230,
  totalCreatedCount: 1220,
  totalFailedCount: 14,
  createdList: 'octokit/octokit.rb',
  failedList: '',
  status: 'partial',
  startedAt: '2021-01-20T07:21:38Z',
  completedAt: '2021-01-20T07:21:44Z',
  token: 'this-run',
  sourcesDigest: 'sources',
  usage: { graphqlQueries: 40, restCalls: 12, points: 51, requestUnits: 0, throttledWrites: 0 },
  ...changes,
});

export const report = (changes: Partial<RunReport> = {}): RunReport => ({
  info: finishedRun(),
  counts: countsIn(changes.info ?? finishedRun()),
  stages: [],
  waits: [],
  collection: { owners: [], byStars: [], byOpenIssues: [] },
  changes: { status: 'off' },
  last: { status: 'unknown' },
  findings: [],
  failures: [],
  ownersNotListed: [],
  problems: [],
  startMs: clockMs,
  durationMs: 63_500,
  ...changes,
});

export const failures = (count: number, reason = 'no such repository'): Failure[] =>
  Array.from({ length: count }, (_, i) => ({ repo: `owner/repository-${i + 1}`, status: 'not-found', reason }));

/** HTML without the places where a long word can be broken. */
export const withoutBreaks = (html: string): string => html.replaceAll('<wbr>', '');

/** What someone may try to get into a report by way of a name or a message. */
export const hostile =
  '</td></table><script>alert(1)</script>\n\n## Title\n[x](http://evil.example) "\'&\r\n::error::x';
