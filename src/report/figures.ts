import type { FinalStatus, RunReport, Stage, StageName } from '../model.ts';

export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** A span of time for people, such as `4.2 s` or `1 h 3 min`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const headlines: Record<FinalStatus, string> = {
  completed: 'Completed',
  partial: 'Partly completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  'timed out': 'Timed out',
};

/** The one line that says how a run went. */
export function headline({ info, durationMs }: RunReport): string {
  const stored = `${number(info.totalCreatedCount)} of ${number(info.totalReceived)} repositories stored`;
  return `${headlines[info.status]}: ${stored} in ${duration(durationMs)}`;
}

export const stageTitles: Record<StageName, string> = {
  listing: 'List repositories',
  querying: 'Query GitHub',
  storing: 'Store documents',
  completing: 'Complete run info',
  notifying: 'Publish event',
};

export const stageRows = (stages: readonly Stage[], startMs: number): [string, string, string][] =>
  stages.map(({ name, startedAt, endedAt }) => [
    stageTitles[name],
    duration(startedAt - startMs),
    duration(endedAt - startedAt),
  ]);

/** The four totals, as every report shows them. */
export const totals = ({ info }: RunReport): [string, number][] => [
  ['Received', info.totalReceived],
  ['Processed', info.totalProcessed],
  ['Stored', info.totalCreatedCount],
  ['Failed', info.totalFailedCount],
];

/** What was used of each service, and what was waited for. */
export function usageRows({ info: { usage } }: RunReport): [string, string][] {
  if (!usage) return [];
  const left = usage.pointsLeft === undefined ? '' : `, ${number(usage.pointsLeft)} left of the hour's`;
  const all = usage.pointsPerHour === undefined ? '' : ` ${number(usage.pointsPerHour)}`;
  const waits = Object.entries(usage.waits ?? {}).map(([why, seconds]): [string, string] => [
    'Waited',
    `${duration(seconds * 1000)}: ${why}`,
  ]);
  return [
    [
      'GitHub',
      `${number(usage.graphqlQueries)} queries for ${number(usage.points)} points${left}${all}; ${number(usage.restCalls)} REST calls`,
    ],
    ['Cosmos DB', `${number(usage.requestUnits)} request units; throttled ${number(usage.throttledWrites)} times`],
    ...waits,
  ];
}

/** The figures that every report shows, however short it is. */
export const runFigures = (report: RunReport): [string, string][] => [
  ...totals(report).map(([name, value]): [string, string] => [name, number(value)]),
  ['Duration', duration(report.durationMs)],
];
