import type { FinishedRun, RunInfo } from '../../model.ts';
import { earliestEnd, isEventDue } from '../own-kind.ts';
import { finished, parseRunInfo } from '../stored-run.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery, unitsPerRead } from './request-units.ts';
import { daysUntil, type RunAddress, unitsToReplace } from './run-info.ts';

/** A run that began two days ago can have ended within the last. */
const daysBack = 2;

/** All that an event has. */
const fields =
  'c.id, c.date, c.token, c.status, c.startedAt, c.completedAt, c.workflowRunUrl, c.sourcesDigest, c.eventPublished, c.events, c.countsKnown, c.totalReceived, c.totalProcessed, c.totalCreatedCount, c.totalFailedCount';

/** Earlier runs of the same sources whose event is still due, the oldest first. Never throws. */
export async function findUnpublished(run: RunInfo, now: Date, access: ContainerAccess): Promise<FinishedRun[]> {
  const days = daysUntil(run.date, daysBack);
  const parameters = { digest: run.sourcesDigest ?? '', from: days.at(-1) ?? '', to: run.date };
  const query = {
    query: `SELECT ${fields} FROM c WHERE c.date >= @from AND c.date <= @to AND c.eventPublished = false AND c.sourcesDigest = @digest AND c.completedAt >= @earliest`,
    parameters: Object.entries({ ...parameters, earliest: earliestEnd(now).toISOString() }).map(([name, value]) => ({
      ...{ name: `@${name}`, value },
    })),
  };
  const found = await fetchPages<object>(
    (request) => access.close(request, { point: 'query', expected: unitsPerQuery }),
    ({ runInfo }) => runInfo.items.query(query),
  );
  if (found.status === 'failed') return [];
  return found.results
    .flatMap((stored) => finished(parseRunInfo(stored)) ?? [])
    .filter((earlier) => isEventDue(earlier, run, now))
    .map(({ info }) => info)
    .sort((one, other) => Number(one.id) - Number(other.id));
}

/**
 * Throws a `StoreError` if the run info could not be changed, or if someone else changed it meanwhile. Of one that another
 * attempt has taken up nothing is noted: it will have an event of its own.
 */
export async function markPublished(run: FinishedRun, access: ContainerAccess): Promise<void> {
  const { id, date } = run;
  const before = await readMark(run, access);
  if (before.isPublished || before.token !== run.token) return;
  const condition = { accessCondition: { type: 'IfMatch', condition: before.etag } };
  const patched = await access.close(
    ({ runInfo }) => runInfo.item(id, date).patch([{ op: 'set', path: '/eventPublished', value: true }], condition),
    { point: 'replace', expected: unitsToReplace(run) },
  );
  if (patched.status === 'done') return;
  // An answer that was lost might have been given, and another run might have been faster.
  const after = await readMark(run, access);
  if (after.isPublished || after.token !== run.token) return;
  throw storeError(patched.failure, `cannot change the run info document ${id}`);
}

async function readMark({ id, date }: RunAddress, access: ContainerAccess) {
  const read = await access.close(({ runInfo }) => runInfo.item(id, date).read<FinishedRun>(), {
    ...{ point: 'read', expected: unitsPerRead },
  });
  if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
  const { etag, resource } = read.response;
  return { etag, token: resource?.token, isPublished: resource?.eventPublished === true };
}
