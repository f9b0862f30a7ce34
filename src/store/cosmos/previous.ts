import { documentId, isFinished, type RunInfo } from '../../model.ts';
import { type FoundRun, StoreError, type TakeDocument } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { reasonOf, storeError } from './errors.ts';
import { unitsPerQuery, unitsPerRead } from './request-units.ts';
import type { RequestResult } from './requests.ts';
import { fromDocuments, type ListPart, partIds, type StoredRunInfo } from './run-info.ts';

type RunKey = Pick<RunInfo, 'id' | 'date'>;

/** So far back one partition after the other is asked: a run a week ago is found for a few request units. */
const daysBack = 7;
/** At 60 ms a read, 400 RU/s need 24 in flight. */
const parallelReads = 32;

const endedWell = "c.status IN ('completed', 'partial')";

/** The newest run before `run` that was completed or partial, looked for until the signal aborts. Never throws. */
export async function findPreviousRun(run: RunKey, access: ContainerAccess, signal: AbortSignal): Promise<FoundRun> {
  try {
    const key = await newestBefore(run, access, signal);
    if (!key) return { status: 'none' };
    const info = await readRunInfo(key, access, signal);
    if (!isFinished(info)) return { status: 'none' };
    return { status: 'found', run: { info, read: readDocuments.bind(undefined, info, access) } };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { status: 'unknown', reason: error.message };
  }
}

/** A request without which the previous run is not known. */
async function needed<T>(sent: Promise<RequestResult<T>>): Promise<T> {
  const result = await sent;
  if (result.status === 'done') return result.response;
  throw storeError(result.failure, 'cannot look for the previous run');
}

async function newestBefore(run: RunKey, access: ContainerAccess, signal: AbortSignal): Promise<RunKey | undefined> {
  const days = daysUntil(run.date);
  for (const partitionKey of days) {
    // `id` can be sorted by in every container, since it is always indexed:
    // https://learn.microsoft.com/azure/cosmos-db/how-to-manage-indexing-policy#indexing-policy-examples
    const query = {
      query: `SELECT TOP 1 c.id, c.date FROM c WHERE ${endedWell} AND c.id < @before ORDER BY c.id DESC`,
      parameters: [{ name: '@before', value: run.id }],
    };
    const { resources } = await needed(
      access.idle(
        ({ runInfo }) => runInfo.items.query<RunKey>(query, { partitionKey }).fetchAll(),
        unitsPerQuery,
        signal,
      ),
    );
    if (resources[0]) return resources[0];
  }
  return newestBeforeDay(days.at(-1) as string, access, signal);
}

/** The day and those before it, the latest first. */
function daysUntil(date: string): string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const dayAt = (back: number): Date => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - back));
  return Array.from({ length: daysBack + 1 }, (_, back) => dayAt(back).toISOString().slice(0, 10).replaceAll('-', ''));
}

/** Sorting over partitions would take more than one request, so all of the earlier runs are looked through. */
async function newestBeforeDay(
  date: string,
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<RunKey | undefined> {
  const query = {
    query: `SELECT c.id, c.date FROM c WHERE ${endedWell} AND c.date < @date`,
    parameters: [{ name: '@date', value: date }],
  };
  const { runInfo } = await access.open();
  const pages = runInfo.items.query<RunKey>(query, { maxItemCount: 1_000 });
  let newest: RunKey | undefined;
  while (pages.hasMoreResults()) {
    const { resources = [] } = await needed(access.idle(() => pages.fetchNext(), unitsPerQuery, signal));
    for (const key of resources) if (!newest || Number(key.id) > Number(newest.id)) newest = key;
  }
  return newest;
}

async function readRunInfo({ id, date }: RunKey, access: ContainerAccess, signal: AbortSignal): Promise<RunInfo> {
  async function read<T extends object>(documentId: string): Promise<T> {
    const request = access.idle(({ runInfo }) => runInfo.item(documentId, date).read<T>(), unitsPerRead, signal);
    const { resource } = await needed(request);
    if (resource) return resource as T;
    throw new StoreError(`Cosmos DB: the document ${documentId} of the previous run is missing`);
  }
  const stored = await read<StoredRunInfo>(id);
  const parts: ListPart[] = [];
  for (const partId of partIds(stored)) parts.push(await read<ListPart>(partId));
  return fromDocuments(stored, parts);
}

async function readDocuments(
  { id, createdList }: RunInfo,
  access: ContainerAccess,
  take: TakeDocument,
  signal: AbortSignal,
): Promise<string | undefined> {
  const names = createdList.split(',').filter(Boolean).values();
  let fault: string | undefined;
  const work = async (): Promise<void> => {
    for (const repo of names) {
      if (signal.aborted || access.requests.broken) return;
      // A point read, one request unit: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes#point-reads
      const read = await access.idle(({ data }) => data.item(documentId(repo, id), repo).read(), unitsPerRead, signal);
      if (read.status === 'failed') fault = reasonOf(read.failure);
      else if (read.response.resource) take(read.response.resource);
      else fault = 'they no longer exist';
    }
  };
  await Promise.all(Array.from({ length: parallelReads }, work));
  return signal.aborted ? undefined : fault;
}
