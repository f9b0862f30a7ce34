import type { FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { documentId, type FinishedRun, isoSeconds, type RunOrigin } from '../../model.ts';
import { hasOwnersOf, kinshipOf, type Seeker } from '../own-kind.ts';
import { type FoundRun, type PreviousRun, StoreError } from '../store.ts';
import { finished, foundRun, isEmptied, parseRunInfo, type StoredRun } from '../stored-run.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { fetchPages } from './pages.ts';
import { unitsPerQuery, unitsPerRead } from './request-units.ts';
import { daysUntil, fromDocuments, type ListPart, type RunAddress, type StoredRunInfo } from './run-info.ts';

/** Without what it asks for, the run is not known: it throws a `StoreError`. */
interface Ask {
  read<T extends object>(id: string, date: string): Promise<T>;
  query<T>(query: SqlQuerySpec, options?: FeedOptions): Promise<T[]>;
}

const querying = { point: 'query', expected: unitsPerQuery } as const;
const reading = { point: 'read', expected: unitsPerRead } as const;

/** So far back one partition after the other is asked: a run a week ago is found for a few request units. */
const daysBack = 7;
/** Of runs of before digests, so many at most are read for the owners of their repositories. */
const mostUnknowns = 10;
/** An id is counted up for runs of the same second; so far back the day of a run's start may be another one than that of its id. */
const twinSeconds = 3_600;
/** Two days of four runs each, with the last one, which is no news. */
const historyLength = 9;
/** At 60 ms a read, 400 RU/s need 24 in flight. */
const parallelReads = 32;

/** Conditions on a run that is over, and on one that has collected something. */
const over = "c.status IN ('completed', 'partial', 'failed', 'cancelled', 'timed out')";
const collected = "c.status IN ('completed', 'partial')";

/** The newest run of the seeker's kind that was completed or partial, looked for until the signal aborts. Never throws. */
export async function findPreviousRun(seeker: Seeker, access: ContainerAccess, signal: AbortSignal): Promise<FoundRun> {
  const ask = askerOf(access, signal);
  try {
    const last = await lastOfKind(seeker, over, ask);
    if (!last) return { status: 'none' };
    const { status, id, date } = last.info;
    const hasCollected = status === 'completed' || status === 'partial';
    const stored = hasCollected ? last : await lastOfKind({ ...seeker, id, date }, collected, ask);
    if (!stored) return { status: 'none', last: last.info };
    return foundRun(stored, readerOf(stored.info, access), last.info);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { status: 'unknown', reason: error.message };
  }
}

/** A run by its id, which is the second of its start, or a little later where another one took that. Never throws. */
export async function findEarlierRun(
  id: string,
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<PreviousRun | undefined> {
  const ask = askerOf(access, signal);
  for (const seconds of [Number(id), Number(id) - twinSeconds]) {
    const date = isoSeconds(new Date(1000 * seconds))
      .slice(0, 10)
      .replaceAll('-', '');
    const stored = await readRunInfo({ id, date }, ask).then(finished, orUndefined);
    if (stored && !stored.unread.includes('createdList') && !isEmptied(stored.info))
      return { ...stored, read: readerOf(stored.info, access) };
  }
  return undefined;
}

/** The latest documents of a repository, of its own partition; none where that cannot be asked. Never throws. */
export async function readHistory(
  { repo, runId }: { repo: string; runId: string },
  access: ContainerAccess,
  signal: AbortSignal,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const query = {
    query: `SELECT TOP ${historyLength} * FROM c WHERE c.repo = @repo AND c.runId != @runId ORDER BY c.collectedAt DESC`,
    parameters: Object.entries({ '@repo': repo, '@runId': runId }).map(([name, value]) => ({ name, value })),
  };
  const found = await fetchPages<Readonly<Record<string, unknown>>>(
    (request) => access.idle(request, querying, signal),
    ({ data }) => data.items.query(query, { partitionKey: repo }),
  );
  return found.status === 'found' ? found.results : [];
}

function orUndefined(error: unknown): undefined {
  if (!(error instanceof StoreError)) throw error;
}

function askerOf(access: ContainerAccess, signal: AbortSignal): Ask {
  const what = 'cannot look for the previous run';
  return {
    read: async <T extends object>(id: string, date: string) => {
      const sent = await access.idle(({ runInfo }) => runInfo.item(id, date).read<T>(), reading, signal);
      if (sent.status === 'failed') throw storeError(sent.failure, what);
      if (sent.response.resource) return sent.response.resource as T;
      throw new StoreError(`Cosmos DB: the document ${id} of the previous run is missing`);
    },
    query: async <T>(query: SqlQuerySpec, options?: FeedOptions) => {
      const found = await fetchPages<T>(
        (request) => access.idle(request, querying, signal),
        ({ runInfo }) => runInfo.items.query<T>(query, options),
      );
      if (found.status === 'failed') throw storeError(found.failure, what);
      return found.results;
    },
  };
}

async function lastOfKind(seeker: Seeker, condition: string, ask: Ask): Promise<StoredRun<FinishedRun> | undefined> {
  const recent = await newestOfWeek(seeker, condition, ask);
  if (recent) return finished(await readRunInfo(recent, ask));
  let unknowns = 0;
  for (const candidate of await candidatesBefore(seeker, condition, ask)) {
    const isUnknown = kinshipOf(candidate, seeker) === 'unknown';
    if (isUnknown && ++unknowns > mostUnknowns) continue;
    const stored = finished(await readRunInfo(candidate, ask));
    if (stored && (!isUnknown || hasOwnersOf(stored.info, seeker))) return stored;
  }
  return undefined;
}

/** The newest one of the same sources, as nearly every run has one. */
async function newestOfWeek(
  { id, date, sourcesDigest = '' }: Seeker,
  condition: string,
  ask: Ask,
): Promise<RunAddress | undefined> {
  for (const partitionKey of daysUntil(date, daysBack)) {
    // `id` can be sorted by in every container, since it is always indexed:
    // https://learn.microsoft.com/azure/cosmos-db/how-to-manage-indexing-policy#indexing-policy-examples
    const query = {
      query: `SELECT TOP 1 c.id, c.date FROM c WHERE ${condition} AND c.sourcesDigest = @digest AND c.id < @before ORDER BY c.id DESC`,
      parameters: [
        { name: '@before', value: id },
        { name: '@digest', value: sourcesDigest },
      ],
    };
    const [newest] = await ask.query<RunAddress>(query, { partitionKey });
    if (newest) return newest;
  }
  return undefined;
}

type Candidate = RunAddress & Partial<RunOrigin>;

/**
 * All that may be of the seeker's kind, those of the same sources first, and the newest first. Sorting over partitions
 * would take more than one request, so all of the earlier runs are looked through.
 */
async function candidatesBefore(seeker: Seeker, condition: string, ask: Ask): Promise<Candidate[]> {
  const { id, date, sourcesDigest = '', workflow = '', job = '', step = '' } = seeker;
  const query = {
    query: `SELECT c.id, c.date, c.sourcesDigest, c.workflow, c.job, c.step FROM c WHERE ${condition} AND c.id < @before AND c.date <= @date AND (c.sourcesDigest = @digest OR NOT IS_DEFINED(c.sourcesDigest) OR (c.workflow = @workflow AND c.job = @job AND c.step = @step))`,
    parameters: Object.entries({ before: id, date, digest: sourcesDigest, workflow, job, step }).map(
      ([name, value]) => ({ name: `@${name}`, value }),
    ),
  };
  const found = await ask.query<Candidate>(query, { maxItemCount: 1_000 });
  const isSame = (one: Candidate): number => Number(kinshipOf(one, seeker) === 'same sources');
  return found.toSorted((one, other) => isSame(other) - isSame(one) || Number(other.id) - Number(one.id));
}

async function readRunInfo({ id, date }: RunAddress, ask: Ask): Promise<StoredRun | undefined> {
  const stored = await ask.read<StoredRunInfo>(id, date);
  return parseRunInfo(await fromDocuments(stored, (part) => ask.read<ListPart>(part, date)));
}

function readerOf({ id, createdList }: FinishedRun, access: ContainerAccess): PreviousRun['read'] {
  return async (take, signal, some = createdList.split(',').filter(Boolean)) => {
    let fault: string | undefined;
    // A point read, one request unit: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes#point-reads
    const read = async (repo: string): Promise<void> => {
      const sent = await access.idle(
        ({ data }) => data.item(documentId(repo, id), repo).read(),
        { ...reading, about: repo },
        signal,
      );
      if (sent.status === 'failed') fault = sent.failure.reason;
      else if (sent.response.resource) take(sent.response.resource);
      else fault = 'they no longer exist';
    };
    const names = some.values();
    const readNext = async (): Promise<void> => {
      for (const repo of names) if (!signal.aborted && !access.requests.health.broken) await read(repo);
    };
    await Promise.all(Array.from({ length: parallelReads }, readNext));
    return signal.aborted ? undefined : fault;
  };
}
