import type { Container } from '@azure/cosmos';
import type { RunInfo } from '../../model.ts';
import type { CosmosRequests, SendOptions } from './requests.ts';

export interface AbandonedOptions {
  runInfo: Container;
  requests: CosmosRequests;
  send: SendOptions;
}

/**
 * Closes runs that were killed, and whose post step could not close them either: they began before `startedBefore` and
 * are still `running`. Resolves to the ids closed; never throws, since the run at hand does not depend on it.
 */
export async function closeAbandonedRuns(startedBefore: string, options: AbandonedOptions): Promise<string[]> {
  const { runInfo, requests, send } = options;
  const query = {
    query: "SELECT * FROM c WHERE c.status = 'running' AND c.startedAt < @before",
    parameters: [{ name: '@before', value: startedBefore }],
  };
  const found = await requests.send(() => runInfo.items.query<RunInfo & { _etag: string }>(query).fetchAll(), send);
  if (found.status === 'failed') return [];
  const closed: string[] = [];
  for (const { _etag: etag, ...run } of found.response.resources) {
    const replacement = { ...run, status: 'cancelled', countsKnown: false };
    const accessCondition = { type: 'IfMatch', condition: etag };
    const replaced = await requests.send(
      () => runInfo.item(run.id, run.date).replace(replacement, { accessCondition }),
      send,
    );
    if (replaced.status === 'done') closed.push(run.id);
  }
  return closed;
}
