import type { Clock } from '../../async/clock.ts';
import { isoSeconds, type RunInfo } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { ContainerAccess } from './access.ts';
import { unitsPerQuery } from './request-units.ts';
import { ownFields } from './run-info.ts';

/**
 * Closes runs that were killed, and whose post step could not close them either: they began before `startedBefore` and
 * are still `running`. Resolves to the ids closed; never throws, since the run at hand does not depend on it.
 */
export async function closeAbandonedRuns(
  startedBefore: string,
  access: ContainerAccess,
  { clock, log }: { clock: Clock; log: Log },
): Promise<string[]> {
  const query = {
    query: "SELECT * FROM c WHERE c.status = 'running' AND c.startedAt < @before",
    parameters: [{ name: '@before', value: startedBefore }],
  };
  const found = await access.close(
    ({ runInfo }) => runInfo.items.query<RunInfo & { _etag: string }>(query).fetchAll(),
    unitsPerQuery,
  );
  if (found.status === 'failed') {
    if (!access.ending.closing.aborted) log.info(`Could not look for unfinished runs: ${found.failure.reason}`);
    return [];
  }
  const closed: string[] = [];
  for (const run of found.response.resources) {
    const completedAt = isoSeconds(clock.now());
    const replacement = { ...ownFields(run), status: 'cancelled', completedAt, countsKnown: false };
    const accessCondition = { type: 'IfMatch', condition: run._etag };
    const replaced = await access.close(
      ({ runInfo }) => runInfo.item(run.id, run.date).replace(replacement, { accessCondition }),
      unitsPerQuery,
    );
    if (replaced.status === 'done') closed.push(run.id);
  }
  return closed;
}
