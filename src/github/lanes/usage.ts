import type { LaneUsage, Usage, Wait } from '../../model.ts';
import { longestOf } from '../pacing/waits.ts';
import type { Lane } from './lane.ts';

/** What a run used of GitHub: all lanes together, and with an App each. */
export interface GitHubUsage extends Omit<Usage, 'requestUnits' | 'throttledWrites'> {
  waits: Record<string, number>;
  /** The longest, in the order in which they began; of several lanes each says which. */
  longestWaits: Wait[];
}

export function usageOf({ all, app }: { all: readonly Lane[]; app: Lane | undefined }): GitHubUsage {
  const each = all.map(usageOfLane);
  const asked = app ? [...all, app] : all;
  const [told = each[0]] = each.filter(({ pointsLeft }) => pointsLeft !== undefined).sort(byPointsLeft);
  return {
    graphqlQueries: sum(each.map(({ graphqlQueries }) => graphqlQueries)),
    restCalls: sum(asked.map(({ client }) => client.sent.restCalls)),
    points: sum(each.map(({ points }) => points)),
    // Of several tokens, that which has the least.
    ...(told?.pointsLeft !== undefined && { pointsLeft: told.pointsLeft }),
    ...(told?.pointsPerHour !== undefined && { pointsPerHour: told.pointsPerHour }),
    waits: sumOfWaits(each.map(({ waits }) => waits)),
    ...(app && { lanes: each.slice(0, mostLanes) }),
    longestWaits: longestOf(asked.flatMap((lane) => waitsOf(lane, app !== undefined))),
  };
}

const mostLanes = 1_000;

const byPointsLeft = (one: LaneUsage, other: LaneUsage): number => (one.pointsLeft ?? 0) - (other.pointsLeft ?? 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function usageOfLane({ name, gate, client }: Lane): LaneUsage {
  const { used, left, perHour } = gate.points;
  return {
    lane: name,
    graphqlQueries: client.sent.queries,
    restCalls: client.sent.restCalls,
    points: used,
    ...(left !== undefined && { pointsLeft: left }),
    ...(perHour !== undefined && { pointsPerHour: perHour }),
    waits: gate.waits.seconds,
  };
}

const waitsOf = ({ name, gate }: Lane, isOneOfSeveral: boolean): Wait[] =>
  gate.waits.longest.map((wait) => (isOneOfSeveral ? { ...wait, lane: name } : wait));

function sumOfWaits(each: readonly Record<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [why, seconds] of each.flatMap((waits) => Object.entries(waits)))
    all[why] = Math.round(10 * ((all[why] ?? 0) + seconds)) / 10;
  return all;
}
