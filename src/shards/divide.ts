import { mostShards } from '../inputs/shard.ts';

/** The names of one lane: with one token, all; with a GitHub App, those of one installation. */
export interface LaneNames {
  lane: string;
  names: number;
}

/** What a shard may take of a lane's limits, while others work with the same token. */
export interface LanePart extends LaneNames {
  /** Of its points, response seconds and requests in a minute; above 0, at most 1. */
  share: number;
  /** Of that share, what a job that ends just before this one begins can have spent in its last minute; at most 1. */
  spentBefore: number;
  /** Queries in flight, at least one. */
  concurrency: number;
}

/**
 * So many jobs ask with one token at once: each has twelve of the sixty response seconds of a minute, so that its share has
 * room for any query. More would be no faster, since the seconds are all that GitHub gives:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits
 */
const mostOfToken = 5;
const responseSecondsPerMinute = 60;
/** Twice of what GitHub usually takes for a repository. */
const slowSecondsEach = 0.1;

export interface ShardPart {
  shard: number;
  lanes: LanePart[];
  /** Of the request units; above 0, at most 1. */
  unitsShare: number;
}

export interface Division {
  shards: ShardPart[];
  /** So many may work at once, so that no limit is met; 0 without any names. */
  maxParallel: number;
}

/**
 * Divides names over so many shards, or as many as there are names. An installation's names stay together while there are
 * fewer shards than installations; with more, those with the most names get several.
 */
export function divide(lanes: readonly LaneNames[], shards: number, concurrency: number): Division {
  const filled = lanes.filter(({ names }) => names > 0);
  const total = sum(filled.map(({ names }) => names));
  const wanted = Math.min(shards, total, mostShards);
  const parts = wanted < filled.length ? together(filled, wanted) : apart(filled, wanted);
  const counts = new Map<string, number>();
  for (const { lane } of parts.flat()) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const mostAtOnce = Math.min(concurrency, mostOfToken);
  const isTight = [...counts.values()].some((count) => count > mostAtOnce);
  const maxParallel = isTight ? mostAtOnce : parts.length;
  const sizes = parts.map((part) => sum(part.map(({ names }) => names)));
  // Whichever of them work at once, together they take no more than there is.
  const busiest = sum(sizes.toSorted((one, other) => other - one).slice(0, maxParallel));
  const places = new Map<string, number>();
  return {
    maxParallel,
    shards: parts.map((part, shard) => ({
      shard,
      unitsShare: (sizes[shard] ?? 0) / busiest,
      lanes: part.map((one) => {
        const place = places.get(one.lane) ?? 0;
        places.set(one.lane, place + 1);
        const limits = limitsOf({ of: counts.get(one.lane) ?? 1, place, maxParallel, concurrency });
        const follows = shard >= maxParallel && place > 0;
        return { ...one, ...limits, spentBefore: follows ? spentBy(one.names, limits.share) : 0 };
      }),
    })),
  };
}

/** As `divide`, but with fewer shards of several tokens if otherwise those of one would wait for those of another. */
export function divideSideBySide(lanes: readonly LaneNames[], most: number, concurrency: number): Division {
  const tokens = lanes.filter(({ names }) => names > 0).length;
  const isSideBySide = ({ maxParallel, shards }: Division): boolean => maxParallel === shards.length;
  const all = divide(lanes, most, concurrency);
  if (tokens === 1) return all;
  let division = all;
  for (let shards = most; !isSideBySide(division) && shards > tokens; shards--)
    division = divide(lanes, shards - 1, concurrency);
  return division;
}

interface Place {
  /** Shards of the lane. */
  of: number;
  place: number;
  maxParallel: number;
  concurrency: number;
}

/** What does not divide evenly goes to the first, where all of them work at once. */
function limitsOf({ of, place, maxParallel, concurrency }: Place): Pick<LanePart, 'share' | 'concurrency'> {
  const atOnce = Math.min(of, maxParallel);
  const even = Math.floor(concurrency / atOnce);
  const isFirst = of <= maxParallel && place < concurrency % atOnce;
  return { share: 1 / atOnce, concurrency: Math.max(1, even + (isFirst ? 1 : 0)) };
}

/** A shard of as many names as this one, or one more, can have started all of its queries in its last minute. */
const spentBy = (names: number, share: number): number =>
  Math.min(1, ((names + 1) * slowSecondsEach) / (responseSecondsPerMinute * share));

/** Whole lanes in fewer shards: the largest first, each to the shard that has least. */
function together(lanes: readonly LaneNames[], shards: number): LaneNames[][] {
  const parts = Array.from({ length: shards }, () => ({ names: 0, lanes: [] as LaneNames[] }));
  for (const lane of lanes.toSorted((one, other) => other.names - one.names)) {
    const least = parts.reduce((best, part) => (part.names < best.names ? part : best));
    least.lanes.push(lane);
    least.names += lane.names;
  }
  return parts.map((part) => part.lanes);
}

/** Each lane alone; one more shard goes to the lane whose shards have most names, until all are given out. */
function apart(lanes: readonly LaneNames[], shards: number): LaneNames[][] {
  const given = lanes.map((lane) => ({ ...lane, shards: 1 }));
  const each = (one: { names: number; shards: number }): number => one.names / one.shards;
  for (let left = shards - lanes.length; left > 0; left--)
    given.reduce((most, one) => (each(one) > each(most) ? one : most)).shards++;
  // In turns, so that the first jobs of a matrix work with as many tokens as there are.
  const turns = Math.max(0, ...given.map((one) => one.shards));
  return Array.from({ length: turns }, (_, turn) => given.filter((one) => one.shards > turn)).flatMap((some, turn) =>
    some.map(({ lane, names, shards: of }) => [{ lane, names: evenPart(names, of, turn) }]),
  );
}

const evenPart = (names: number, of: number, place: number): number =>
  Math.floor(names / of) + (place < names % of ? 1 : 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
