import type { FinalStatus, Problem, RunReport, Stage, StageName } from '../model.ts';

export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** A span of time for people, such as `4.2 s` or `1 h 3 min`. */
export function duration(ms: number): string {
  const tenths = (ms / 1000).toFixed(1);
  if (Number(tenths) < 60) return `${tenths} s`;
  const seconds = Math.max(60, Math.floor(ms / 1000));
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
  const all = usage.pointsPerHour === undefined ? '' : ` of ${number(usage.pointsPerHour)}`;
  const left = usage.pointsLeft === undefined ? '' : ` (${number(usage.pointsLeft)}${all} left this hour)`;
  const waits = Object.entries(usage.waits ?? {}).map(([why, seconds]): [string, string] => [
    'Waited',
    `${duration(seconds * 1000)}: ${why}`,
  ]);
  return [
    [
      'GitHub',
      `${number(usage.graphqlQueries)} queries for ${number(usage.points)} points${left}; ${number(usage.restCalls)} REST calls`,
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

/** A problem and its remedy as sentences. */
export const problemText = ({ message, remedy }: Problem): string =>
  [message, remedy].filter(Boolean).map(sentence).join(' ');

const sentence = (text: string): string => {
  const trimmed = text.trim().slice(0, longestSentence);
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** What a service says may be a page long. */
const longestSentence = 2_000;
