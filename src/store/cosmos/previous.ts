import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { documentId, type RunInfo } from '../../model.ts';
import { type FoundRun, type PreviousRun, StoreError } from '../store.ts';
import { reasonOf, storeError } from './errors.ts';
import { type CosmosRequests, type Response, type SendOptions, unitsPerQuery, unitsPerRead } from './requests.ts';
import { fromDocuments, type ListPart, partIds, type StoredRunInfo } from './run-info.ts';

export interface PreviousOptions {
  runInfo: Container;
  data: Container;
  /** Apart from those of the run's own documents, whose store does not break where only reading fails. */
  requests: CosmosRequests;
  signal: AbortSignal;
}

type RunKey = Pick<RunInfo, 'id' | 'date'>;
type Take = Parameters<PreviousRun['read']>[0];

/** So far back one partition after the other is asked: a run a week ago is found for a few request units. */
const daysBack = 7;
/** At 60 ms a read, 400 RU/s want 24 in flight. */
const parallelReads = 32;

/** The newest run before `run` that was completed or partial. Never throws. */
export async function findPreviousRun(run: RunKey, options: PreviousOptions): Promise<FoundRun> {
  try {
    const key = await newestBefore(run, options);
    if (!key) return { status: 'none' };
    const info = await readRunInfo(key, options);
    return {
      status: 'found',
      run: { info, read: (take, signal) => readDocuments(info, take, { ...options, signal }) },
    };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { status: 'unknown', reason: error.message };
  }
}

async function newestBefore(run: RunKey, options: PreviousOptions): Promise<RunKey | undefined> {
  for (const date of daysUntil(run.date)) {
    const [newest] = await queryDay(date, run.id, options);
    if (newest) return newest;
  }
  return newestBeforeDay(daysUntil(run.date).at(-1) as string, options);
}

/** The day and those before it, the latest first. */
function daysUntil(date: string): string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const dayAt = (back: number): Date => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - back));
  return Array.from({ length: daysBack + 1 }, (_, back) => dayAt(back).toISOString().slice(0, 10).replaceAll('-', ''));
}

/**
 * `id` can be sorted by in every container, since it is always indexed:
 * https://learn.microsoft.com/azure/cosmos-db/how-to-manage-indexing-policy#indexing-policy-examples
 */
async function queryDay(date: string, before: string, options: PreviousOptions): Promise<RunKey[]> {
  const query = {
    query: `SELECT TOP 1 c.id, c.date FROM c WHERE ${endedWell} AND c.id < @before ORDER BY c.id DESC`,
    parameters: [{ name: '@before', value: before }],
  };
  const { resources } = await ask(unitsPerQuery, options, () =>
    options.runInfo.items.query<RunKey>(query, { partitionKey: date }).fetchAll(),
  );
  return resources;
}

const endedWell = "c.status IN ('completed', 'partial')";

/** Sorting over partitions would take more than one request, so all of the earlier runs are looked through. */
async function newestBeforeDay(date: string, options: PreviousOptions): Promise<RunKey | undefined> {
  const query: SqlQuerySpec = {
    query: `SELECT c.id, c.date FROM c WHERE ${endedWell} AND c.date < @date`,
    parameters: [{ name: '@date', value: date }],
  };
  const pages = options.runInfo.items.query<RunKey>(query, { maxItemCount: 1_000 });
  let newest: RunKey | undefined;
  while (pages.hasMoreResults()) {
    const { resources = [] } = await ask(unitsPerQuery, options, () => pages.fetchNext());
    for (const key of resources) if (!newest || Number(key.id) > Number(newest.id)) newest = key;
  }
  return newest;
}

async function readRunInfo(key: RunKey, options: PreviousOptions): Promise<RunInfo> {
  const stored = await readRequired<StoredRunInfo>(key.id, key.date, options);
  const parts: ListPart[] = [];
  for (const id of partIds(stored)) parts.push(await readRequired<ListPart>(id, key.date, options));
  return fromDocuments(stored, parts);
}

async function readRequired<T extends { id: string }>(id: string, date: string, options: PreviousOptions): Promise<T> {
  const { resource } = await ask(unitsPerRead, options, () => options.runInfo.item(id, date).read<T>());
  if (resource) return resource;
  throw new StoreError(`Cosmos DB: the document ${id} of the previous run is gone`, '');
}

/** A request that has to be answered. */
async function ask<T extends Response>(expected: number, options: PreviousOptions, send: () => Promise<T>): Promise<T> {
  const sent = await options.requests.send(send, idle(expected, options.signal));
  if (sent.status === 'done') return sent.response;
  throw storeError(sent.failure, 'cannot look for the previous run');
}

const idle = (expected: number, signal: AbortSignal): SendOptions => ({
  expected,
  isIdle: true,
  starting: signal,
  lasting: signal,
});

async function readDocuments(
  { id, createdList }: RunInfo,
  take: Take,
  options: PreviousOptions,
): Promise<string | undefined> {
  const { requests, signal } = options;
  const names = createdList.split(',').filter(Boolean).values();
  let fault: string | undefined;
  const work = async (): Promise<void> => {
    for (const repo of names) {
      if (signal.aborted || requests.broken) return;
      fault = (await readDocument({ id: documentId(repo, id), repo }, take, options)) ?? fault;
    }
  };
  await Promise.all(Array.from({ length: parallelReads }, work));
  return signal.aborted ? undefined : fault;
}

/** A point read, one request unit: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes#point-reads */
async function readDocument(
  { id, repo }: { id: string; repo: string },
  take: Take,
  options: PreviousOptions,
): Promise<string | undefined> {
  const item = options.data.item(id, repo);
  const read = await options.requests.send(
    () => item.read<Record<string, unknown>>(),
    idle(unitsPerRead, options.signal),
  );
  if (read.status === 'failed') return reasonOf(read.failure);
  if (!read.response.resource) return 'they are not there any more';
  take(read.response.resource);
  return undefined;
}
