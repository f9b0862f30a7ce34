import {
  type FinalStatus,
  failsStep,
  type LaneUsage,
  type Problem,
  type RunReport,
  type Stage,
  type StageName,
  type Wait,
} from '../../model.ts';
import { htmlWithCode } from '../../text/escape.ts';
import { capitalized, counted, duration, number, sentence } from '../../text/format.ts';
import { shorten } from './size.ts';
import { columns, type Table } from './table.ts';

/** What shows at a glance how a run ended; the color lies under white text. */
interface Look {
  kind: 'good' | 'warning' | 'bad' | 'quiet';
  name: string;
  emoji: string;
  sign: string;
  color: string;
}

const statusLooks: Record<FinalStatus, Look> = {
  completed: { kind: 'good', name: 'Completed', emoji: '✅', sign: '✓', color: '#1a7f37' },
  partial: { kind: 'warning', name: 'Partly completed', emoji: '⚠️', sign: '!', color: '#9a6700' },
  failed: { kind: 'bad', name: 'Failed', emoji: '❌', sign: '✕', color: '#cf222e' },
  cancelled: { kind: 'quiet', name: 'Canceled', emoji: '🚫', sign: '■', color: '#59636e' },
  'timed out': { kind: 'warning', name: 'Timed out', emoji: '⏱️', sign: '!', color: '#9a6700' },
};

const completedWithErrors: Look = { ...statusLooks.partial, name: 'Completed with errors' };

/** All repositories can be stored in a step that fails, for example if the event could not be published. */
export const lookOf = (report: RunReport): Look =>
  report.info.status === 'completed' && failsStep(report) ? completedWithErrors : statusLooks[report.info.status];

export function headline(report: RunReport): string {
  const { info, counts, durationMs } = report;
  const { name } = lookOf(report);
  const time = duration(durationMs);
  if (counts.known === 'none') return `${name} after ${time}: stored count unknown`;
  if (counts.known === 'stored') return `${name} after ${time}: ${repositories(counts.stored)} stored, total unknown`;
  const missing = missingOwners(report);
  if (counts.received === 0 && missing === undefined) return `${name} after ${time}: nothing was collected`;
  const vanished = (info.vanished ?? []).reduce((sum, { count }) => sum + count, 0);
  if (missing === undefined && vanished === 0)
    return `${name}: ${number(counts.stored)} of ${repositories(counts.received)} stored in ${time}`;
  const others = `${othersStored(counts)} stored in ${time}`;
  if (missing === undefined) return `${name}: ${repositories(vanished)} missing; ${others}`;
  // Those that a run did not get to need not be at fault.
  const isAtFault = info.status === 'failed' || info.status === 'partial';
  const unlisted = `${missing} ${isAtFault ? 'could not be listed' : 'not listed'}`;
  return counts.stored === 0 ? `${name} after ${time}: ${unlisted}` : `${name}: ${unlisted}; ${others}`;
}

/** Beside those that are missing: a count of all would contradict them. */
function othersStored({ stored, received }: { stored: number; received: number }): string {
  const others = `the other ${received === 1 ? 'repository' : repositories(received)}`;
  return stored === received ? others : `${number(stored)} of ${others}`;
}

/** Owners whose repositories are in none of the counts; undefined if there are none. */
export function missingOwners({ ownersNotListed, ownersAsked: asked }: RunReport): string | undefined {
  const count = ownersNotListed.length;
  if (count === 0) return undefined;
  if (!asked) return counted(count, 'owner', 'owners');
  const total = asked.organizations + asked.users;
  if (asked.users === 0) return `${number(count)} of ${counted(total, 'organization', 'organizations')}`;
  return `${number(count)} of ${asked.organizations === 0 ? counted(total, 'user', 'users') : counted(total, 'owner', 'owners')}`;
}

const repositories = (count: number): string => counted(count, 'repository', 'repositories');

/** A problem as HTML, and below it what to do; each in at most so many characters. */
export function problemHtml({ message, remedy }: Problem, characters: number): string {
  const cut = (text: string): string => htmlWithCode(shorten(sentence(text), characters));
  return `<strong>${cut(message)}</strong>${remedy ? `<br>${cut(remedy)}` : ''}`;
}

export const stageTitle = (name: StageName): string => capitalized(name);

export function stageTable({ stages, waits, startMs }: RunReport): Table {
  const reason = waits.length > 0 ? columns('text', 'Reason') : [];
  const times = ({ startedAt, endedAt }: Stage | Wait): number[] => [startedAt - startMs, endedAt - startedAt];
  return {
    columns: [...columns('text', 'Stage'), ...columns('duration', 'Start', 'Duration'), ...reason],
    rows: [
      ...stages.map((stage) => [stageTitle(stage.name), ...times(stage)]),
      ...waits.map((wait) => [`Wait: ${stageTitle(wait.stage)}`, ...times(wait), `${wait.why}${inLane(wait.lane)}`]),
    ],
  };
}

/** The four totals, or as many as are known, and what none of them counts. */
export function totals({ counts, ownersNotListed }: RunReport): [string, number][] {
  const unlisted: [string, number][] =
    ownersNotListed.length > 0 ? [['Owners not listed', ownersNotListed.length]] : [];
  if (counts.known === 'none') return unlisted;
  if (counts.known === 'stored') return [['Stored', counts.stored], ...unlisted];
  return [
    ['Received', counts.received],
    ['Processed', counts.processed],
    ['Stored', counts.stored],
    ['Failed', counts.received - counts.stored],
    ...unlisted,
  ];
}

/** What was used of each service, and why the run waited. */
export function usageTable({ info: { usage } }: RunReport): Table {
  const rows: string[][] = [];
  if (usage) {
    const { points: used, pointsLeft: left, pointsPerHour: perHour, requestUnits, throttledWrites } = usage;
    const queries = counted(usage.graphqlQueries, 'query', 'queries');
    const calls = usage.restCalls > 0 ? `; ${counted(usage.restCalls, 'REST call', 'REST calls')}` : '';
    const points = pointsText(usage.lanes ? { used, left: undefined, perHour: undefined } : { used, left, perHour });
    if (usage.graphqlQueries + usage.restCalls > 0) rows.push(['GitHub', `${queries} for ${points}${calls}`]);
    rows.push(...laneRows(usage.lanes ?? []));
    const throttled = throttledWrites > 0 ? `; ${counted(throttledWrites, 'write', 'writes')} throttled` : '';
    if (requestUnits > 0) rows.push(['Cosmos DB', `${number(requestUnits)} request units${throttled}`]);
    for (const [why, seconds] of Object.entries(usage.waits ?? {}))
      rows.push(['Waited', `${duration(seconds * 1000)}: ${why}`]);
  }
  return { columns: columns('text', 'Service', 'Used'), rows };
}

const mostLanes = 20;

/** Those that waited longest, or used most, come first. */
function laneRows(lanes: readonly LaneUsage[]): string[][] {
  const secondsOf = ({ waits }: LaneUsage): number => Object.values(waits).reduce((sum, seconds) => sum + seconds, 0);
  const sorted = lanes.toSorted(
    (one, other) => secondsOf(other) - secondsOf(one) || other.points - one.points || other.restCalls - one.restCalls,
  );
  const rows = sorted.slice(0, mostLanes).map((lane) => {
    const { points: used, pointsLeft: left, pointsPerHour: perHour } = lane;
    const waited = secondsOf(lane) > 0 ? `; waited ${duration(1000 * secondsOf(lane))}` : '';
    const queries = counted(lane.graphqlQueries, 'query', 'queries');
    return [laneTitle(lane.lane), `${queries} for ${pointsText({ used, left, perHour })}${waited}`];
  });
  const more = lanes.length - rows.length;
  return more > 0 ? [...rows, ['Others', counted(more, 'more token', 'more tokens')]] : rows;
}

/** `github-token` is the name of an input. */
export const laneTitle = (lane: string): string => (lane.includes(' ') ? capitalized(lane) : lane);

/** The same within a sentence of the log. */
export const laneText = (lane: string): string => (lane.includes(' ') ? `the ${lane}` : `\`${lane}\``);

/** After a wait, whose it was. */
export const inLane = (lane: string | undefined): string => (lane === undefined ? '' : ` (${lane})`);

interface PointsLeft {
  left: number | undefined;
  perHour: number | undefined;
}

export const pointsText = ({ used, ...rest }: PointsLeft & { used: number }): string =>
  `${counted(used, 'point', 'points')}${pointsLeftText(rest)}`;

/** In brackets, after a number of points; empty if GitHub does not say how many are left. */
export function pointsLeftText({ left, perHour }: PointsLeft): string {
  const all = perHour === undefined ? '' : ` of ${number(perHour)}`;
  return left === undefined ? '' : ` (${number(left)}${all} left this hour)`;
}

/** What each job of several came to; one that left no result has no figures of its own. */
export function shardTable({ shards = [] }: RunReport): Table {
  const counts = columns('number', 'Repositories', 'Stored', 'Failed', 'Points', 'Request units', 'Throttled writes');
  return {
    columns: [...columns('text', 'Job'), ...counts, ...columns('duration', 'Duration')],
    rows: shards.map(({ shard, received, stored, failed, points = null, requestUnits = null, ...used }) => [
      ...[`Shard ${shard}`, received, stored, failed, points, requestUnits],
      ...[used.throttledWrites ?? null, used.durationMs ?? null],
    ]),
  };
}
