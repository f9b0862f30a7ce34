import type { FinalStatus, RunReport, Stage, StageName, Usage, Wait } from '../../model.ts';
import { counted, duration, number } from '../../text/format.ts';

const headlines: Record<FinalStatus, string> = {
  completed: 'Completed',
  partial: 'Partly completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  'timed out': 'Timed out',
};

/** The one line that says how a run went. */
export function headline({ info, durationMs, isRebuilt }: RunReport): string {
  const name = headlines[info.status];
  if (info.countsKnown === false) return `${name} after ${duration(durationMs)}: what was stored is not known`;
  if (isRebuilt) {
    const stored = counted(info.totalCreatedCount, 'repository', 'repositories');
    return `${name} after ${duration(durationMs)}: ${stored} stored, of how many is not known`;
  }
  const stored = `${number(info.totalCreatedCount)} of ${counted(info.totalReceived, 'repository', 'repositories')} stored`;
  return `${name}: ${stored} in ${duration(durationMs)}`;
}

/** What shows at a glance how a run went. */
export const signs: Record<FinalStatus, string> = {
  completed: '✅',
  partial: '⚠️',
  failed: '❌',
  cancelled: '🚫',
  'timed out': '⏱️',
};

export const stageTitles: Record<StageName, string> = {
  listing: 'Listing',
  querying: 'Querying',
  storing: 'Storing',
  completing: 'Completing',
  notifying: 'Notifying',
};

export const stageRows = (stages: readonly Stage[], startMs: number): [string, string, string][] =>
  stages.map(({ name, startedAt, endedAt }) => [
    stageTitles[name],
    duration(startedAt - startMs),
    duration(endedAt - startedAt),
  ]);

/** The four totals, as every report shows them, or as many as are known. */
export function totals({ info, isRebuilt }: RunReport): [string, number][] {
  if (info.countsKnown === false) return [];
  if (isRebuilt) return [['Stored', info.totalCreatedCount]];
  return [
    ['Received', info.totalReceived],
    ['Processed', info.totalProcessed],
    ['Stored', info.totalCreatedCount],
    ['Failed', info.totalFailedCount],
  ];
}

/** What was used of each service, and what was waited for. */
export function usageRows({ info: { usage } }: RunReport): [string, string][] {
  if (!usage) return [];
  const { points: used, pointsLeft: left, pointsPerHour: perHour } = usage;
  const waits = Object.entries(usage.waits ?? {}).map(([why, seconds]): [string, string] => [
    'Waited',
    `${duration(seconds * 1000)}: ${why}`,
  ]);
  return [
    [
      'GitHub',
      `${counted(usage.graphqlQueries, 'query', 'queries')} for ${pointsText({ used, left, perHour })}; ${counted(usage.restCalls, 'REST call', 'REST calls')}`,
    ],
    ...(usage.requestUnits > 0 ? [cosmosRow(usage)] : []),
    ...waits,
  ];
}

export interface Points {
  used: number;
  /** Of the hour, as GitHub said last. */
  left: number | undefined;
  perHour: number | undefined;
}

export function pointsText({ used, left, perHour }: Points): string {
  const all = perHour === undefined ? '' : ` of ${number(perHour)}`;
  return `${counted(used, 'point', 'points')}${left === undefined ? '' : ` (${number(left)}${all} left this hour)`}`;
}

const cosmosRow = ({ requestUnits, throttledWrites }: Usage): [string, string] => {
  const throttled = counted(throttledWrites, 'write', 'writes');
  return ['Cosmos DB', `${number(requestUnits)} request units; ${throttled} throttled`];
};

export const waitRows = (waits: readonly Wait[], startMs: number): [string, string, string, string][] =>
  waits.map(({ stage, startedAt, endedAt, why }) => [
    stageTitles[stage],
    duration(startedAt - startMs),
    duration(endedAt - startedAt),
    why,
  ]);

/** The totals as text. */
export const totalFigures = (report: RunReport): [string, string][] =>
  totals(report).map(([name, value]) => [name, number(value)]);

/** The figures that every report shows, however short it is. */
export const runFigures = (report: RunReport): [string, string][] => [
  ...totalFigures(report),
  ['Duration', duration(report.durationMs)],
];
