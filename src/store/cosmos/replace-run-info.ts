import type { RunInfo } from '../../model.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { unitsFor, unitsPerRead } from './request-units.ts';
import { toDocuments } from './run-info.ts';

/** Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units */
const unitsToReplace = (document: object): number => 2 * unitsFor(document);

/** Replaces the run info that has the `etag`, with its parts stored first. Throws a `StoreError` if a request fails. */
export async function replaceRunInfo(run: RunInfo, etag: string | undefined, access: ContainerAccess): Promise<void> {
  const { info, parts } = toDocuments(run);
  for (const part of parts) {
    const stored = await access.close(({ runInfo }) => runInfo.items.upsert(part), unitsToReplace(part));
    if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
  }
  const failure = await replace(info, etag, access);
  if (failure?.kind === 'changed') {
    const message = `Cosmos DB: the run info document ${info.id} was changed by another run`;
    throw new StoreError(message, { remedy: troubles.runInfoChanged.remedy });
  }
  if (failure) throw storeError(failure, 'cannot complete the run info document');
}

/** A replace whose answer was lost may have been carried out, which a look after the first try shows sooner than retries. */
async function replace(info: RunInfo, etag: string | undefined, access: ContainerAccess) {
  const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
  const send = (retries: number) =>
    access.close(
      ({ runInfo }) => runInfo.item(info.id, info.date).replace(info, condition),
      unitsToReplace(info),
      retries,
    );
  const first = await send(0);
  if (first.status === 'done' || (first.unclear && (await isReplaced(info, access)))) return undefined;
  const { maxRetries } = access.requests;
  if (!first.unclear || maxRetries === 0 || access.ending.closing.aborted) return first.failure;
  const last = await send(maxRetries - 1);
  return last.status === 'done' || (await isReplaced(info, access)) ? undefined : last.failure;
}

async function isReplaced({ id, date, token, status }: RunInfo, access: ContainerAccess): Promise<boolean> {
  const read = await access.close(({ runInfo }) => runInfo.item(id, date).read<RunInfo>(), unitsPerRead);
  const found = read.status === 'done' ? read.response.resource : undefined;
  return found?.token === token && found.status === status;
}
