import type { LaneUsage, Usage } from '../model.ts';

/** What several jobs or attempts used together. Of the points left, the least counts; of the waits of each kind, the sum. */
export function sumOfUsage(all: readonly Usage[]): Usage {
  const lanes = Map.groupBy(
    all.flatMap((one) => one.lanes ?? []),
    ({ lane }) => lane,
  );
  return {
    ...sumOfAsked(all),
    ...(lanes.size > 0 && { lanes: [...lanes.values()].map(sumOfLane) }),
    requestUnits: Math.round(100 * sum(all.map(({ requestUnits }) => requestUnits))) / 100,
    throttledWrites: sum(all.map(({ throttledWrites }) => throttledWrites)),
  };
}

/** What earlier attempts used beside this one, which has heard last how many points are left. */
export function withEarlier(usage: Usage, earlier: Usage | undefined): Usage {
  if (!earlier) return usage;
  const { pointsLeft: _, lanes = [], ...before } = earlier;
  return sumOfUsage([usage, { ...before, lanes: lanes.map(({ pointsLeft: __, ...lane }) => lane) }]);
}

const sumOfLane = (some: readonly LaneUsage[]): LaneUsage => {
  const { waits = {}, ...asked } = sumOfAsked(some);
  return { lane: some[0]?.lane ?? '', ...asked, waits };
};

type Asked = Pick<Usage, 'graphqlQueries' | 'restCalls' | 'points' | 'pointsLeft' | 'pointsPerHour' | 'waits'>;

function sumOfAsked(all: readonly Asked[]): Asked {
  const [least] = all
    .filter(({ pointsLeft }) => pointsLeft !== undefined)
    .toSorted((one, other) => Number(one.pointsLeft) - Number(other.pointsLeft));
  return {
    graphqlQueries: sum(all.map(({ graphqlQueries }) => graphqlQueries)),
    restCalls: sum(all.map(({ restCalls }) => restCalls)),
    points: sum(all.map(({ points }) => points)),
    ...(least?.pointsLeft !== undefined && { pointsLeft: least.pointsLeft }),
    ...(least?.pointsPerHour !== undefined && { pointsPerHour: least.pointsPerHour }),
    waits: sumOfWaits(all.map(({ waits = {} }) => waits)),
  };
}

function sumOfWaits(each: readonly Record<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [why, seconds] of each.flatMap((waits) => Object.entries(waits)))
    all[why] = Math.round(10 * ((all[why] ?? 0) + seconds)) / 10;
  return all;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
