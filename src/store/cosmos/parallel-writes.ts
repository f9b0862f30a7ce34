import type { CosmosSettings } from './cosmos-store.ts';

/** A write may take so long, and the throughput is used all the same. */
const longestWriteSeconds = 0.25;
/** The first guess of a write's price may be so many times too high. */
const longestGuess = 2;
/** Cheap to have, and enough where a guess is wilder than that. */
const least = 32;
/** A create takes about 0.4 ms of CPU, so that more would only wait for one another. */
const most = 500;
/** A serverless container's limit: https://learn.microsoft.com/azure/cosmos-db/serverless-performance */
const serverlessThroughput = 5_000;

/** How many writes at a time it takes to use up the throughput. */
export function parallelWritesFor({
  serverless,
  throughput,
  requestUnitsPerWrite,
}: Pick<CosmosSettings, 'serverless' | 'throughput' | 'requestUnitsPerWrite'>): number {
  const perSecond = (serverless ? serverlessThroughput : throughput) / requestUnitsPerWrite;
  const needed = Math.ceil(perSecond * longestGuess * longestWriteSeconds);
  return Math.min(most, Math.max(least, needed));
}
