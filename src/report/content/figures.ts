import type { RunReport, StageName } from '../../model.ts';
import { capitalized, counted, duration, number } from '../../text/format.ts';
import { statusLooks } from './status.ts';
import { columns, type Table } from './table.ts';

export function headline({ info, counts, durationMs }: RunReport): string {
  const { name } = statusLooks[info.status];
  const time = duration(durationMs);
  if (counts.known === 'none') return `${name} after ${time}: stored count unknown`;
  if (counts.known === 'stored') return `${name} after ${time}: ${repositories(counts.stored)} stored, total unknown`;
  return `${name}: ${number(counts.stored)} of ${repositories(counts.received)} stored in ${time}`;
}

const repositories = (count: number): string => counted(count, 'repository', 'repositories');

export const stageTitle = (name: StageName): string => capitalized(name);

export function stageTable({ stages, waits, startMs }: RunReport): Table {
  const reason = waits.length > 0 ? columns('text', 'Reason') : [];
  return {
    columns: [...columns('text', 'Stage'), ...columns('duration', 'Start', 'Duration'), ...reason],
    rows: [
      ...stages.map(({ name, startedAt, endedAt }) => [stageTitle(name), startedAt - startMs, endedAt - startedAt]),
      ...waits.map(({ stage, startedAt, endedAt, why }) => [
        `Wait: ${stageTitle(stage)}`,
        startedAt - startMs,
        endedAt - startedAt,
        why,
      ]),
    ],
  };
}

/** The four totals, or as many as are known. */
export function totals({ counts }: RunReport): [string, number][] {
  if (counts.known === 'none') return [];
  if (counts.known === 'stored') return [['Stored', counts.stored]];
  return [
    ['Received', counts.received],
    ['Processed', counts.processed],
    ['Stored', counts.stored],
    ['Failed', counts.failed],
  ];
}

/** What was used of each service, and why the run waited. */
export function usageTable({ info: { usage } }: RunReport): Table {
  const rows: string[][] = [];
  if (usage) {
    const { points: used, pointsLeft: left, pointsPerHour: perHour, requestUnits, throttledWrites } = usage;
    const queries = counted(usage.graphqlQueries, 'query', 'queries');
    const calls = counted(usage.restCalls, 'REST call', 'REST calls');
    rows.push(['GitHub', `${queries} for ${pointsText({ used, left, perHour })}; ${calls}`]);
    const throttled = counted(throttledWrites, 'write', 'writes');
    if (requestUnits > 0) rows.push(['Cosmos DB', `${number(requestUnits)} request units; ${throttled} throttled`]);
    for (const [why, seconds] of Object.entries(usage.waits ?? {}))
      rows.push(['Waited', `${duration(seconds * 1000)}: ${why}`]);
  }
  return { columns: columns('text', 'Service', 'Used'), rows };
}

export interface Points {
  used: number;
  left: number | undefined;
  perHour: number | undefined;
}

export const pointsText = ({ used, ...rest }: Points): string =>
  `${counted(used, 'point', 'points')}${pointsLeftText(rest)}`;

/** In brackets, after a number of points; empty if GitHub does not say how many are left. */
export function pointsLeftText({ left, perHour }: Omit<Points, 'used'>): string {
  const all = perHour === undefined ? '' : ` of ${number(perHour)}`;
  return left === undefined ? '' : ` (${number(left)}${all} left this hour)`;
}
