// What a run over several jobs takes, by the plan that it would get and the estimate of a dry run.
import { estimateQueries } from '../src/github/stats/estimate.ts';
import { inputDefaults } from '../src/inputs/defaults.ts';
import { divide } from '../src/shards/divide.ts';
import { number } from '../src/text/format.ts';

const repositories = 100_000;
/** Of a token or a small installation: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#primary-rate-limit */
const pointsPerHour = 5_000;
/** A runner's start, the download of the action and of the plan. */
const secondsBefore = 20;
/** Of plan and finish, each. */
const minutesBeside = 2;
const defaultConcurrency = Number(inputDefaults['github-concurrency']);

interface Case {
  installations: number;
  /** Absent: the action itself, in one job. */
  shards?: number;
  concurrency?: number;
}

const cases: Case[] = [
  ...[1, 8].flatMap((installations) =>
    [undefined, 2, 8, 64].map((shards) => ({ installations, ...(shards && { shards }) })),
  ),
  { installations: 1, shards: 8, concurrency: 1 },
];

/** Seconds in which GitHub answers for so many repositories, with all that one token is given. */
const secondsFor = (names: number, concurrency: number): number =>
  estimateQueries({
    ...{ repositories: names, reposPerQuery: Number(inputDefaults['repos-per-query']), connections: 5, concurrency },
    ...{ listingPoints: 0, pointsLeft: pointsPerHour, pointsPerHour },
  }).seconds;

/** GitHub bills each job by the minute, rounded up: https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const minutesOf = (seconds: number): number => Math.ceil((secondsBefore + seconds) / 60);

function figuresOf({ installations, shards, concurrency = defaultConcurrency }: Case) {
  const names = repositories / installations;
  if (shards === undefined) {
    const minutes = minutesOf(secondsFor(names, concurrency));
    return { atOnce: 1, minutes, billed: minutes };
  }
  const lanes = Array.from({ length: installations }, (_, i) => ({ lane: String(i), names }));
  const plan = divide(lanes, shards, concurrency);
  const each = plan.shards.map((part) =>
    minutesOf(
      Math.max(
        ...part.lanes.map(
          ({ names: own, ...lane }) => 60 * lane.spentBefore + secondsFor(own, lane.concurrency) / lane.share,
        ),
      ),
    ),
  );
  const rounds = Math.ceil(each.length / plan.maxParallel);
  return {
    atOnce: plan.maxParallel,
    minutes: rounds * Math.max(...each) + 2 * minutesBeside,
    billed: each.reduce((sum, one) => sum + one, 2 * minutesBeside),
  };
}

export const shardCostHead = ['Tokens', 'Jobs that collect', 'At the same time', 'Minutes', 'Runner minutes'];

export const shardCostRows = (): string[][] =>
  cases.map((one) => {
    const { atOnce, minutes, billed } = figuresOf(one);
    return [
      one.installations === 1 ? 'one token' : `${one.installations} installations`,
      one.shards === undefined
        ? '1: the action itself'
        : `${one.shards} shards${one.concurrency === undefined ? '' : `, \`github-concurrency: ${one.concurrency}\``}`,
      ...[atOnce, minutes, billed].map((value) => number(value)),
    ];
  });
