import {
  type ArchiveReport,
  type DashboardReport,
  type DryRun,
  type Failure,
  failsStep,
  maxFailures,
  type Problem,
  type RunReport,
  type Stage,
  type Usage,
  type Wait,
} from '../../model.ts';

export type Properties = Readonly<Record<string, string | number>>;

/** Times are those of the day, in milliseconds since 1970. */
export interface Timed {
  name: string;
  startMs: number;
  durationMs: number;
}

export interface Metric {
  name: string;
  value: number;
  /** As https://ucum.org writes it. */
  unit: string;
}

export interface Trace {
  message: string;
  level: 'error' | 'warning';
  properties: Properties;
}

/** What telemetry says of a run: all of it belongs to the one request. */
export interface TelemetryItems {
  /** The same in every job of a run, which make one operation together; absent for a run of one job. */
  operation?: string;
  request: Timed & { isSuccess: boolean; status: string; properties: Properties };
  /** A stage, or a kind of wait. */
  dependencies: (Timed & { stage?: Stage['name'] })[];
  metrics: Metric[];
  traces: Trace[];
}

/** Where a run takes place. */
export interface Place {
  repository: string;
  workflowRunUrl: string | undefined;
}

const requestName = 'repo-stats run';
const shardRequestName = 'repo-stats shard';

/** The items of a run that is over. */
export function itemsOfRun(report: RunReport, place: Place): TelemetryItems {
  const { info, stages, durationMs, failures, ownersNotListed, problems, shard } = report;
  const name = shard === undefined ? requestName : shardRequestName;
  // Its run began in another job.
  const startMs = shard === undefined ? Date.parse(info.startedAt) : Date.parse(info.completedAt) - durationMs;
  return {
    ...(info.shards !== undefined && { operation: `${info.id} ${info.token}` }),
    request: {
      ...{ name, startMs, durationMs, status: info.status, isSuccess: !failsStep(report) },
      properties: {
        ...{ runId: info.id, status: info.status, ...(shard !== undefined && { shard }) },
        ...placeOf(place, info.workflowRunUrl),
        ...totalsOf(report),
      },
    },
    dependencies: [
      ...stages.map(({ name, ...span }) => ({ name, stage: name, ...timesOf(span, report, startMs) })),
      ...waitsOf(report, startMs),
    ],
    // Those of the whole run have them once more, and whoever sums them up would count them twice.
    metrics: shard === undefined ? metricsOf(report) : [],
    traces: [
      ...problems.map(problemTrace),
      ...ownersNotListed.slice(0, maxFailures).map(ownerTrace),
      ...failures.slice(0, maxFailures).map(failureTrace),
    ],
  };
}

/** A run that stored nothing, and its problems: a dry run, bad input, or a bug before the run began. */
export interface Unstored {
  /** Absent for that of a run. */
  name?: string | undefined;
  status: string;
  startMs: number;
  durationMs: number;
  totalReceived?: number;
  problems: readonly Problem[];
}

export function itemsWithoutRun(run: Unstored, place: Place): TelemetryItems {
  const { name = requestName, status, startMs, durationMs, totalReceived, problems } = run;
  const properties = { status, ...placeOf(place), ...(totalReceived !== undefined && { totalReceived }) };
  const isSuccess = !problems.some((problem) => problem.failsStep);
  return {
    request: { name, startMs, durationMs, status, isSuccess, properties },
    dependencies: [],
    metrics: [],
    traces: problems.map(problemTrace),
  };
}

export const itemsOfDryRun = (run: DryRun, endMs: number, place: Place): TelemetryItems =>
  itemsWithoutRun({ ...run, totalReceived: run.repositories, startMs: endMs - run.durationMs }, place);

export const archiveRequestName = 'repo-stats archive';

/** The items of an archive that is over. */
export function itemsOfArchive(report: ArchiveReport, endMs: number, place: Place): TelemetryItems {
  const { status, problems, durationMs, runs, documents, deleted, bytes, left } = report;
  const done = { name: archiveRequestName, status, problems, durationMs, startMs: endMs - durationMs };
  const figures = [
    ...[
      ['archive.runs', runs],
      ['archive.documents', documents],
      ['archive.documents_deleted', deleted],
    ],
    ...[
      ['archive.documents_left', left.documents],
      ['cosmos.request_units', report.requestUnits],
    ],
    ['cosmos.throttled', report.throttled],
  ] as [string, number][];
  return {
    ...itemsWithoutRun(done, place),
    metrics: [
      ...figures.map(([name, value]) => ({ name, value, unit: '1' })),
      { name: 'archive.bytes', value: bytes, unit: 'By' },
      { name: 'run.duration', value: durationMs / 1_000, unit: 's' },
    ],
  };
}

export const dashboardRequestName = 'repo-stats dashboard';

/** What telemetry says of a dashboard that is over. */
export function itemsOfDashboard(
  { site, problems, durationMs }: DashboardReport,
  endMs: number,
  place: Place,
): TelemetryItems {
  const status = site ? 'completed' : 'failed';
  const done = { name: dashboardRequestName, status, problems, durationMs, startMs: endMs - durationMs };
  const figures: [string, number, string][] = site
    ? [
        ['dashboard.repositories', site.repositories, '1'],
        ['dashboard.days', site.days, '1'],
        ['dashboard.left_out', site.leftOut, '1'],
        ['dashboard.bytes', site.bytes, 'By'],
      ]
    : [];
  return {
    ...itemsWithoutRun(done, place),
    metrics: [...figures, ['run.duration', durationMs / 1_000, 's'] as const].map(([name, value, unit]) => ({
      ...{ name, value, unit },
    })),
  };
}

function placeOf({ repository, workflowRunUrl }: Place, known = workflowRunUrl): Properties {
  return { repository, ...(known !== undefined && { workflowRunUrl: known }) };
}

/** Counts that are unknown are left out: a zero would be one. */
function totalsOf({ counts, info }: RunReport): Properties {
  if (counts.known === 'none') return {};
  if (counts.known === 'stored') return { totalCreatedCount: counts.stored };
  const { totalReceived, totalProcessed, totalCreatedCount, totalFailedCount } = info;
  return { totalReceived, totalProcessed, totalCreatedCount, totalFailedCount };
}

type Span = Pick<Wait, 'startedAt' | 'endedAt'>;

const timesOf = ({ startedAt, endedAt }: Span, report: RunReport, startMs: number) => ({
  startMs: startMs + startedAt - report.startMs,
  durationMs: endedAt - startedAt,
});

/** One for each kind: it begins with the first of these waits, and lasts as long as all of them. */
function waitsOf(report: RunReport, startMs: number): Timed[] {
  const totals = Object.entries(usedIn(report)?.waits ?? {}).map(([why, seconds]) => [why, 1_000 * seconds] as const);
  const ofQueries = new Map(totals.filter(([, ms]) => ms > 0));
  const kinds = Map.groupBy(report.waits, ({ why }) => why);
  return [...new Set([...ofQueries.keys(), ...kinds.keys()])].map((why) => {
    const waits = (kinds.get(why) ?? []).map((wait) => ({ ...timesOf(wait, report, startMs), stage: wait.stage }));
    // The run info counts those of the queries, all of them; the report has the longest of each stage.
    const others = waits.filter(({ stage }) => stage !== 'querying' || !ofQueries.has(why));
    return {
      name: `wait: ${why}`,
      startMs: waits[0]?.startMs ?? startMs,
      durationMs: others.reduce((sum, wait) => sum + wait.durationMs, ofQueries.get(why) ?? 0),
    };
  });
}

function metricsOf(report: RunReport): Metric[] {
  const { counts, info, durationMs } = report;
  const { totalReceived, totalCreatedCount, totalFailedCount } = info;
  const usage = usedIn(report);
  const repositories: [string, number][] =
    counts.known === 'all'
      ? [
          ['repositories.received', totalReceived],
          ['repositories.stored', totalCreatedCount],
          ['repositories.failed', totalFailedCount],
        ]
      : counts.known === 'stored'
        ? [['repositories.stored', counts.stored]]
        : [];
  const figures = [...repositories, ...(usage ? usageOf(usage) : [])];
  return [
    ...figures.map(([name, value]) => ({ name, value, unit: '1' })),
    { name: 'run.duration', value: durationMs / 1_000, unit: 's' },
  ];
}

/** Each attempt sends what it used, since receivers add it up. */
const usedIn = ({ info, newUsage }: RunReport): Usage | undefined => newUsage ?? info.usage;

function usageOf(usage: Usage): [string, number][] {
  const figures: [string, number | undefined][] = [
    ['github.points', usage.points],
    ['github.points_left', usage.pointsLeft],
    ['github.points_per_hour', usage.pointsPerHour],
    ['github.queries', usage.graphqlQueries],
    ['cosmos.request_units', usage.requestUnits],
    ['cosmos.throttled', usage.throttledWrites],
  ];
  return figures.filter((figure): figure is [string, number] => figure[1] !== undefined);
}

const problemTrace = ({ message, remedy, failsStep: fails }: Problem): Trace => ({
  message,
  level: fails ? 'error' : 'warning',
  properties: remedy === undefined ? {} : { remedy },
});

const failureTrace = ({ repo, status, reason }: Failure): Trace => ({
  message: `${repo}: ${status}: ${reason}`,
  level: 'warning',
  properties: { repository: repo, status, reason },
});

const ownerTrace = ({ repo, status, reason }: Failure): Trace => ({
  message: `${repo} could not be listed: ${reason}`,
  level: 'warning',
  properties: { owner: repo, status, reason },
});
