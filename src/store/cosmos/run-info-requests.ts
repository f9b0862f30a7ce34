import type { ItemResponse } from '@azure/cosmos';
import type { RunInfo } from '../../model.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { unitsFor, unitsPerQuery, unitsPerRead } from './request-units.ts';
import type { RequestResult } from './requests.ts';
import { toDocuments } from './run-info.ts';

/** Creates the run info unless another run has its id. Throws a `StoreError` if the request fails. */
export async function createRunInfo(
  run: RunInfo,
  access: ContainerAccess,
): Promise<{ status: 'created'; etag: string | undefined } | { status: 'taken' }> {
  const created = await access.create(({ runInfo }) => runInfo.items.create(run), unitsFor(run));
  if (created.status === 'done') return { status: 'created', etag: created.response.etag };
  const { failure, unclear } = created;
  // After a lost answer it may be this run's own, which its token shows.
  const read = unclear ? await readRunInfo(run, access) : undefined;
  if (read?.status === 'done' && read.response.resource?.token === run.token)
    return { status: 'created', etag: read.response.etag };
  if (failure.kind === 'conflict' && read?.status !== 'failed') return { status: 'taken' };
  throw storeError(failure, 'cannot create the run info document', { isUnclear: unclear });
}

export const readRunInfo = (
  { id, date }: Pick<RunInfo, 'id' | 'date'>,
  access: ContainerAccess,
): Promise<RequestResult<ItemResponse<RunInfo>>> =>
  access.close(({ runInfo }) => runInfo.item(id, date).read<RunInfo>(), unitsPerRead);

/** Replaces the run info that has the `etag`, with its parts stored first. Throws a `StoreError` if a request fails. */
export async function replaceRunInfo(run: RunInfo, etag: string | undefined, access: ContainerAccess): Promise<void> {
  const { info, parts } = toDocuments(run);
  for (const part of parts) {
    const stored = await access.close(({ runInfo }) => runInfo.items.upsert(part), unitsToReplace(part));
    if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
  }
  const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
  const replace = (retries: number) =>
    access.close(
      ({ runInfo }) => runInfo.item(info.id, info.date).replace(info, condition),
      unitsToReplace(info),
      retries,
    );
  // A replace whose answer was lost may have been carried out, which a look shows sooner than retries.
  let replaced = await replace(0);
  if (replaced.status === 'done') return;
  const { unclear } = replaced;
  if (unclear && (await isReplaced(info, access))) return;
  const { maxRetries } = access.requests;
  if (unclear && maxRetries > 0 && !access.ending.closing.aborted) {
    replaced = await replace(maxRetries - 1);
    if (replaced.status === 'done' || (await isReplaced(info, access))) return;
  }
  if (replaced.failure.kind !== 'changed') throw storeError(replaced.failure, 'cannot complete the run info document');
  const message = `Cosmos DB: the run info document ${info.id} was changed by another run`;
  throw new StoreError(message, { remedy: troubles.runInfoChanged.remedy });
}

/** Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units */
const unitsToReplace = (document: object): number => 2 * unitsFor(document);

async function isReplaced(info: RunInfo, access: ContainerAccess): Promise<boolean> {
  const read = await readRunInfo(info, access);
  const found = read.status === 'done' ? read.response.resource : undefined;
  return found?.token === info.token && found.status === info.status;
}

const daySeconds = 86_400;
/** An id is counted up by a second for each run that has begun in the same one: by an hour at the very most. */
const twinSeconds = 3_600;

/**
 * Whether another run has the id of this one, so that their documents have the same ids: that of a run just before
 * midnight (UTC) may be counted up into the next day, whose runs have another partition.
 */
export async function findTwin(
  { id, token }: RunInfo,
  access: ContainerAccess,
): Promise<{ status: 'none' | 'exists' } | { status: 'unknown'; reason: string }> {
  if (Number(id) % daySeconds >= twinSeconds) return { status: 'none' };
  const query = {
    query: 'SELECT VALUE COUNT(1) FROM c WHERE c.id = @id AND c.token != @token',
    parameters: [
      { name: '@id', value: id },
      { name: '@token', value: token },
    ],
  };
  const found = await access.check(({ runInfo }) => runInfo.items.query<number>(query).fetchAll(), unitsPerQuery);
  if (found.status === 'failed') return { status: 'unknown', reason: found.failure.reason };
  return { status: found.response.resources.some((count) => count > 0) ? 'exists' : 'none' };
}
