import { loadRows, makeRepository, type RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { CollectionTally } from '../../src/compare/totals.ts';
import {
  type Comparison,
  countsIn,
  type Difference,
  type FinalStatus,
  type RepositoryName,
  type RunReport,
  type StatsDocument,
  type Wait,
} from '../../src/model.ts';
import { moversOf } from '../sample-reports.ts';
import { failures, finishedRun, report, startMs } from '../unit/samples.ts';

/** A run with its documents, as the page takes them. */
export interface SampleRun {
  report: RunReport;
  documents: StatsDocument[];
}

const runId = '1611127298';

/** Documents of real repositories, with the counts that the emulator gives them. */
export const realDocuments = (count: number): StatsDocument[] =>
  loadRows()
    .slice(0, count)
    .map((row, index) => toDocument(makeRepository(row, { id: index + 1, owner: row.owner, name: row.name })));

function toDocument(fixture: RepositoryFixture): StatsDocument {
  const { owner, name, isArchived, isTemplate, updatedAt, stars } = fixture;
  const { openIssues, closedIssues, openPRs, closedPRs, mergedPRs } = fixture;
  return {
    id: `${owner}.${name}.${runId}`,
    repo: `${owner}/${name}`,
    isArchived,
    isTemplate,
    repoUpdatedAt: updatedAt,
    openIssues,
    closedIssues,
    totalIssues: openIssues + closedIssues,
    openPRs,
    closedPRs,
    mergedPRs,
    totalPRs: openPRs + closedPRs + mergedPRs,
    stars,
    runId,
    collectedAt: '2021-01-20T07:21:41Z',
    repoId: fixture.id,
    visibility: 'public',
  };
}

/** A run that stored these documents, and in which everything else was as on an ordinary day. */
export function runOf(documents: StatsDocument[], changes: Partial<RunReport> = {}): SampleRun {
  const tally = new CollectionTally();
  for (const document of documents) tally.add(document);
  const count = documents.length;
  const info = finishedRun({
    status: count === 0 ? 'failed' : 'completed',
    totalReceived: count,
    totalProcessed: count,
    totalCreatedCount: count,
    totalFailedCount: 0,
    workflowRunUrl: 'https://github.com/contoso/statistics/actions/runs/42',
    usage: { graphqlQueries: 96, restCalls: 63, points: 252, requestUnits: 34_120.5, throttledWrites: 3 },
  });
  const day = { info, startMs, stages, waits, collection: tally.collection, durationMs: 252_000 };
  return { documents, report: report({ ...day, ...changes }) };
}

const at = (seconds: number): number => startMs + 1000 * seconds;

const stages: RunReport['stages'] = [
  { name: 'listing', startedAt: at(0.2), endedAt: at(9.4) },
  { name: 'querying', startedAt: at(1.1), endedAt: at(236) },
  { name: 'storing', startedAt: at(2.9), endedAt: at(244) },
  { name: 'completing', startedAt: at(244), endedAt: at(247.5) },
  { name: 'notifying', startedAt: at(247.5), endedAt: at(252) },
];

const waits: Wait[] = [
  { stage: 'querying', startedAt: at(60), endedAt: at(72), why: 'GitHub allows 60 seconds of response time a minute' },
  { stage: 'querying', startedAt: at(130), endedAt: at(190), why: 'a secondary rate limit' },
];

/** A comparison in which the first repositories moved, the next ones came, and others went. */
export function comparisonOf(documents: readonly StatsDocument[]): Comparison {
  const names = documents.map(({ repo }) => repo);
  const differences = names.map((_, i) => movementOf(i));
  const owners = [...new Set(names.map((name) => name.slice(0, name.indexOf('/'))))];
  return {
    previousRunId: '1611105698',
    previousStartedAt: '2021-01-20T01:21:38Z',
    totals: {
      ...differences.reduce(sum, movementOf(-1)),
      compared: Math.max(0, names.length - 3),
      new: 2,
      gone: 2,
      renamed: 1,
      archived: 1,
    },
    owners: owners.slice(0, 300).map((owner, i) => ({ owner, ...movementOf(i) })),
    movers: moversOf(names.slice(0, 10), movementOf),
    appeared: names.slice(10, 12),
    gone: [
      { repo: 'contoso/left', why: 'not-found' },
      { repo: 'contoso/not-asked-for', why: 'not-selected' },
    ],
    renamed: names.slice(12, 13).map((to) => ({ from: 'contoso/old-name', to })),
    archived: names.slice(13, 14),
  };
}

/** The first ones move the most, some of them down. */
const movementOf = (i: number): Difference => {
  const size = i < 0 ? 0 : Math.round(900 / (i + 1));
  const sign = i % 4 === 2 ? -1 : 1;
  return {
    stars: sign * size,
    openIssues: Math.round(size / 5) - 3,
    closedIssues: Math.round(size / 3),
    openPRs: 2 - (i % 5),
    closedPRs: Math.round(size / 9),
    mergedPRs: Math.round(size / 4),
  };
};

const sum = (one: Difference, other: Difference): Difference => ({
  stars: one.stars + other.stars,
  openIssues: one.openIssues + other.openIssues,
  closedIssues: one.closedIssues + other.closedIssues,
  openPRs: one.openPRs + other.openPRs,
  closedPRs: one.closedPRs + other.closedPRs,
  mergedPRs: one.mergedPRs + other.mergedPRs,
});

/** A run of each kind: nothing wrong, or something that fits the status. */
export function runWithStatus(status: FinalStatus, count = 195): SampleRun {
  const documents = status === 'failed' ? [] : realDocuments(count);
  const base = runOf(documents, { changes: { status: 'compared', ...comparisonOf(documents) } });
  if (status === 'completed') return base;
  const failed = failures(14, 'Could not resolve to a Repository with this name.');
  const info = { ...base.report.info, status, totalReceived: documents.length + 14, totalFailedCount: 14 };
  const problem = {
    message: `14 of ${info.totalReceived} repositories failed (6.7%: not found); \`max-failed-percent\` allows 5%`,
    remedy: 'See Failures for what to do about each reason',
    failsStep: true,
  };
  const findings = [{ about: 'contoso/odd' satisfies RepositoryName, finding: 'mergedPRs fell from 1,204 to 3' }];
  return {
    documents,
    report: { ...base.report, info, failures: failed, problems: [problem], findings, counts: countsIn(info) },
  };
}
