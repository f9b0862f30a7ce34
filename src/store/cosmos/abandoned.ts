import type { Container } from '@azure/cosmos';
import type { Clock } from '../../async/clock.ts';
import { isoSeconds, type RunInfo } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import { reasonOf } from './errors.ts';
import type { CosmosRequests, SendOptions } from './requests.ts';
import { ownFields } from './run-info.ts';

export interface AbandonedOptions {
  runInfo: Container;
  requests: CosmosRequests;
  send: SendOptions;
  clock: Clock;
  log: Log;
}

/**
 * Closes runs that were killed, and whose post step could not close them either: they began before `startedBefore` and
 * are still `running`. Resolves to the ids closed; never throws, since the run at hand does not depend on it.
 */
export async function closeAbandonedRuns(startedBefore: string, options: AbandonedOptions): Promise<string[]> {
  const { runInfo, requests, send, clock, log } = options;
  const query = {
    query: "SELECT * FROM c WHERE c.status = 'running' AND c.startedAt < @before",
    parameters: [{ name: '@before', value: startedBefore }],
  };
  const found = await requests.send(() => runInfo.items.query<RunInfo & { _etag: string }>(query).fetchAll(), send);
  if (found.status === 'failed') {
    if (!send.starting.aborted) log.info(`Runs left as running could not be looked for: ${reasonOf(found.failure)}`);
    return [];
  }
  const closed: string[] = [];
  for (const run of found.response.resources) {
    const completedAt = isoSeconds(clock.now());
    const replacement = { ...ownFields(run), status: 'cancelled', completedAt, countsKnown: false };
    const accessCondition = { type: 'IfMatch', condition: run._etag };
    const replaced = await requests.send(
      () => runInfo.item(run.id, run.date).replace(replacement, { accessCondition }),
      send,
    );
    if (replaced.status === 'done') closed.push(run.id);
  }
  return closed;
}
