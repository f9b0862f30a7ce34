import type { QueryIterator } from '@azure/cosmos';
import { documentId, type FinishedRun } from '../../model.ts';
import { type FoundRun, type PreviousRun, StoreError } from '../store.ts';
import { finished, foundRun, parseRunInfo, type StoredRun } from '../stored-run.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { unitsPerQuery, unitsPerRead } from './request-units.ts';
import type { Response } from './requests.ts';
import type { Containers } from './resources.ts';
import { fromDocuments, type ListPart, type RunAddress, type StoredRunInfo } from './run-info.ts';

/** Sends a request without which the run is not known. */
type Ask = <T extends Response>(request: (containers: Containers) => Promise<T>, expected: number) => Promise<T>;

/** So far back one partition after the other is asked: a run a week ago is found for a few request units. */
const daysBack = 7;
/** At 60 ms a read, 400 RU/s need 24 in flight. */
const parallelReads = 32;

/** Conditions on a run that is over, and on one that has collected something. */
const over = "c.status IN ('completed', 'partial', 'failed', 'cancelled', 'timed out')";
const collected = "c.status IN ('completed', 'partial')";

/** The newest run before `run` that was completed or partial, looked for until the signal aborts. Never throws. */
export async function findPreviousRun(
  run: RunAddress,
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<FoundRun> {
  const ask: Ask = async (request, expected) => {
    const sent = await access.idle(request, expected, signal);
    if (sent.status === 'done') return sent.response;
    throw storeError(sent.failure, 'cannot look for the previous run');
  };
  try {
    const last = await finishedBefore(run, over, ask);
    if (!last) return { status: 'none' };
    const hasCollected = last.info.status === 'completed' || last.info.status === 'partial';
    const stored = hasCollected ? last : await finishedBefore(last.info, collected, ask);
    if (!stored) return { status: 'none', last: last.info };
    return foundRun(stored, readerOf(stored.info, access), last.info);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { status: 'unknown', reason: error.message };
  }
}

async function finishedBefore(
  run: RunAddress,
  condition: string,
  ask: Ask,
): Promise<StoredRun<FinishedRun> | undefined> {
  const address = await newestBefore(run, condition, ask);
  return finished(address && (await readRunInfo(address, ask)));
}

async function newestBefore(run: RunAddress, condition: string, ask: Ask): Promise<RunAddress | undefined> {
  const days = daysUntil(run.date);
  for (const partitionKey of days) {
    // `id` can be sorted by in every container, since it is always indexed:
    // https://learn.microsoft.com/azure/cosmos-db/how-to-manage-indexing-policy#indexing-policy-examples
    const query = {
      query: `SELECT TOP 1 c.id, c.date FROM c WHERE ${condition} AND c.id < @before ORDER BY c.id DESC`,
      parameters: [{ name: '@before', value: run.id }],
    };
    const { resources } = await ask(
      ({ runInfo }) => runInfo.items.query<RunAddress>(query, { partitionKey }).fetchAll(),
      unitsPerQuery,
    );
    if (resources[0]) return resources[0];
  }
  return newestBeforeDay(days.at(-1) as string, condition, ask);
}

/** The day and those before it, the latest first. */
function daysUntil(date: string): string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const dayAt = (back: number): Date => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - back));
  return Array.from({ length: daysBack + 1 }, (_, back) => dayAt(back).toISOString().slice(0, 10).replaceAll('-', ''));
}

/** Sorting over partitions would take more than one request, so all of the earlier runs are looked through. */
async function newestBeforeDay(date: string, condition: string, ask: Ask): Promise<RunAddress | undefined> {
  const query = {
    query: `SELECT c.id, c.date FROM c WHERE ${condition} AND c.date < @date`,
    parameters: [{ name: '@date', value: date }],
  };
  let pages: QueryIterator<RunAddress> | undefined;
  let newest: RunAddress | undefined;
  do {
    const { resources = [] } = await ask(({ runInfo }) => {
      pages ??= runInfo.items.query<RunAddress>(query, { maxItemCount: 1_000 });
      return pages.fetchNext();
    }, unitsPerQuery);
    for (const key of resources) if (!newest || Number(key.id) > Number(newest.id)) newest = key;
  } while (pages?.hasMoreResults());
  return newest;
}

async function readRunInfo({ id, date }: RunAddress, ask: Ask): Promise<StoredRun | undefined> {
  async function read<T extends object>(documentId: string): Promise<T> {
    const { resource } = await ask(({ runInfo }) => runInfo.item(documentId, date).read<T>(), unitsPerRead);
    if (resource) return resource as T;
    throw new StoreError(`Cosmos DB: the document ${documentId} of the previous run is missing`);
  }
  return parseRunInfo(await fromDocuments(await read<StoredRunInfo>(id), read<ListPart>));
}

function readerOf({ id, createdList }: FinishedRun, access: ContainerAccess): PreviousRun['read'] {
  return async (take, signal) => {
    let fault: string | undefined;
    // A point read, one request unit: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes#point-reads
    const read = async (repo: string): Promise<void> => {
      const sent = await access.idle(({ data }) => data.item(documentId(repo, id), repo).read(), unitsPerRead, signal);
      if (sent.status === 'failed') fault = sent.failure.reason;
      else if (sent.response.resource) take(sent.response.resource);
      else fault = 'they no longer exist';
    };
    const names = createdList.split(',').filter(Boolean).values();
    const readNext = async (): Promise<void> => {
      for (const repo of names) if (!signal.aborted && !access.requests.health.broken) await read(repo);
    };
    await Promise.all(Array.from({ length: parallelReads }, readNext));
    return signal.aborted ? undefined : fault;
  };
}
