import type { CosmosSettings } from '../../inputs/cosmos.ts';

/**
 * A serverless container takes 1,000 writes of 5 RU a second, so with so many at a time it is used up where a write takes
 * up to 200 ms; more than that are only refused (`npm run bench -- --only parallel-writes` measures it).
 * https://learn.microsoft.com/azure/cosmos-db/serverless-performance
 */
const serverlessWrites = 200;
/** A write may take so long, and a provisioned throughput is used up all the same. */
const longestWriteSeconds = 0.25;
/** The first guess of a write's price may be so many times too high. */
const longestGuess = 2;
/** Cheap to have, and enough where a guess is wilder than that. */
const least = 32;
/** A create takes about 0.4 ms of CPU, so that more would only wait for one another. */
const most = 500;

type WriteSettings = Pick<CosmosSettings, 'serverless' | 'throughput' | 'requestUnitsPerWrite'>;

/** How many writes at a time it takes to use up the throughput. */
export function parallelWritesFor({ serverless, throughput, requestUnitsPerWrite }: WriteSettings): number {
  if (serverless) return serverlessWrites;
  const perSecond = throughput / requestUnitsPerWrite;
  const needed = Math.ceil(perSecond * longestGuess * longestWriteSeconds);
  return Math.min(most, Math.max(least, needed));
}
