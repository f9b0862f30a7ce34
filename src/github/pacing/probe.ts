import type { RateLimit, RequestFailure } from '../client/failures.ts';
import type { Query } from '../client/query.ts';
import type { PageResult, QueryResult } from '../client/results.ts';
import { type GitHubAccess, pauseForLimit } from './access.ts';
import type { QueryCost } from './query-gate.ts';

/** Sends a query though queries are held; a limit is waited for. Nothing where it cannot be sent before the end. */
export const probeQuery = (
  query: Query,
  access: GitHubAccess,
  cost: QueryCost = { points: 1, seconds: 0 },
): Promise<QueryResult | undefined> =>
  pastLimits(access, async () => {
    const { gate, client, ending } = access;
    const permit = await gate.admitProbe(cost, ending.taking);
    if (!permit) return undefined;
    const result = await client.query(query, ending.cancelled);
    permit.finish(result);
    return result;
  });

/** The same for a page. */
export const probePage = (url: string, access: GitHubAccess): Promise<PageResult | undefined> =>
  pastLimits(access, async () => {
    const { gate, client, ending } = access;
    return (await gate.admitPageProbe(ending.taking)) ? client.page(url, ending.cancelled) : undefined;
  });

async function pastLimits<Result extends { failure?: RequestFailure }>(
  access: GitHubAccess,
  send: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  for (let limits = 1; ; limits++) {
    const result = await send();
    if (result?.failure?.kind !== 'limited') return result;
    const limit: RateLimit = result.failure;
    pauseForLimit({ pause: access.gate.pause, limit, inRow: limits }, access);
  }
}
