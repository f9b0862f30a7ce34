import type { Estimate } from '../../model.ts';
import { BatchSize } from './batch-size.ts';

/** How long GitHub takes for a query and for each connection in it, as measured on public repositories. */
const secondsPerQuery = 0.1;
const secondsPerConnection = 0.0087;
/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#secondary-rate-limits */
const responseSecondsPerMinute = 60;
const hourSeconds = 3_600;

export interface PlannedQueries {
  repositories: number;
  reposPerQuery: number;
  connections: number;
  concurrency: number;
  /** What listing the repositories cost; a run pays it again. */
  listingPoints: number;
  /** Left in this hour, and given in each; absent where GitHub has not said. */
  pointsLeft?: number | undefined;
  pointsPerHour?: number | undefined;
}

/** What asking for so many repositories would take, in queries of the sizes that a run would choose. */
export function estimateQueries(plan: PlannedQueries): Estimate {
  const { repositories, reposPerQuery, connections, concurrency, listingPoints, pointsLeft, pointsPerHour } = plan;
  const batchSize = new BatchSize(reposPerQuery, { connections });
  let [queries, points, response] = [0, listingPoints, 0];
  for (let waiting = repositories; waiting > 0; queries++) {
    const size = Math.min(waiting, batchSize.next({ started: queries, waiting, isAll: true, concurrency }));
    const seconds = secondsPerQuery + secondsPerConnection * connections * size;
    points += batchSize.costOf(size).points;
    response += seconds;
    waiting -= size;
    batchSize.answered(size, seconds);
  }
  const missing = pointsLeft === undefined ? 0 : Math.max(0, points - pointsLeft);
  const resets = pointsPerHour ? Math.ceil(missing / pointsPerHour) : 0;
  const fullMinutes = Math.floor(response / responseSecondsPerMinute);
  const rest = response - fullMinutes * responseSecondsPerMinute;
  return { queries, points, resets, seconds: 60 * fullMinutes + rest / concurrency + resets * hourSeconds };
}
