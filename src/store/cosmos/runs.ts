import type { ItemResponse } from '@azure/cosmos';
import type { Clock } from '../../async/clock.ts';
import type { FinishedRun, RunInfo, RunningRun } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import type { Seeker } from '../own-kind.ts';
import { type Attempt, type FoundRun, type PreviousRun, type Recovered, type RunStore, StoreError } from '../store.ts';
import { parseRunInfo } from '../stored-run.ts';
import { abandonedRun, isAbandoned, mayBeAbandoned } from './abandoned.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { fetchPages } from './pages.ts';
import { findEarlierRun, findPreviousRun, readHistory } from './previous.ts';
import { unitsFor, unitsPerQuery, unitsPerRead } from './request-units.ts';
import type { RequestResult } from './requests.ts';
import { findLeftOpen, findResumable } from './resumable.ts';
import { ownFields, type RunAddress, replaceRunInfo } from './run-info.ts';
import { findStarts } from './starts.ts';
import { storedNames } from './stored-names.ts';
import { findUnpublished, markPublished } from './unpublished.ts';

/** What is read of earlier runs can be left out, and what is added to a finished one can be missing. */
const retriesAside = 1;
/** A run info changes a few times in its life. */
const mostReopenings = 3;
const daySeconds = 86_400;
const querying = { point: 'query', expected: unitsPerQuery } as const;
/** An id is counted up by a second for each run that started in the same one: at most by an hour. */
const twinSeconds = 3_600;

export class CosmosRuns implements RunStore {
  readonly #access: ContainerAccess;
  readonly #outside: { clock: Clock; log: Log };
  #opened: RunInfo | undefined;
  /** Of the run info as this run saw it last. */
  #etag: string | undefined;
  /** The run that `resumable` found last. */
  #left: RunInfo | undefined;
  #isShared = false;

  constructor(access: ContainerAccess, outside: { clock: Clock; log: Log }) {
    this.#access = access;
    this.#outside = outside;
  }

  /** Whether other attempts or jobs write documents of this run: then no other run has its id. */
  get isShared(): boolean {
    return this.#isShared;
  }

  async open(run: RunningRun, creating?: (candidate: RunningRun) => void): Promise<RunningRun> {
    const { log } = this.#outside;
    for (let later = 0; later < twinSeconds; later++) {
      const candidate = { ...run, id: String(Number(run.id) + later) };
      creating?.(candidate);
      if (await this.#create(candidate)) {
        this.#opened = candidate;
        this.#access.known.run = candidate;
        return candidate;
      }
      if (later === 0) log.info(`Run ID ${run.id} is in use; looking for the next free one`);
    }
    const message = `Cosmos DB: no run ID from ${run.id} on is free, up to an hour later`;
    throw new StoreError(message, { remedy: troubles.runInfoChanged.remedy });
  }

  /** Resolves to false if another run has the id. */
  async #create(run: RunInfo): Promise<boolean> {
    const purpose = { expected: unitsFor(run) };
    const created = await this.#access.create(({ runInfo }) => runInfo.items.create(run), purpose);
    if (created.status === 'done') {
      this.#etag = created.response.etag;
      return true;
    }
    const { failure, unclear } = created;
    const isConflict = failure.verdict === 'conflict';
    const read = isConflict || unclear ? await this.#read(run) : undefined;
    const found = read?.status === 'done' ? read.response.resource : undefined;
    // After a lost answer it may be this run's own, which its token shows.
    if (unclear && found?.token === run.token) return true;
    // A conflict with no document is one with a unique key, which no other ID resolves.
    if (isConflict && (found || (read?.status === 'failed' && !unclear))) return false;
    throw storeError(failure, 'cannot create the run info document', { isUnclear: unclear });
  }

  async resumable(attempt: Attempt, now: Date): Promise<RunInfo | undefined> {
    const found = await findResumable(attempt, now, this.#access);
    if (!found) return undefined;
    const read = await this.#read(found);
    if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
    const left = read.response.resource && parseRunInfo(ownFields(read.response.resource))?.info;
    this.#left = left;
    return left && ((await this.#hasTwin(left)) ? undefined : left);
  }

  /** Of a run whose documents have the ids of another one's, nobody can say which are whose. */
  async #hasTwin(run: RunInfo): Promise<boolean> {
    const twin = await this.findTwin(run);
    if (twin.status !== 'unknown') return twin.status === 'exists';
    throw new StoreError(`Cosmos DB: cannot look for another run with the ID ${run.id}: ${twin.reason}`);
  }

  async reopen(run: RunningRun): Promise<RunningRun | undefined> {
    let reopened = run;
    for (let tries = 1; tries <= mostReopenings; tries++) {
      const changed = await this.#tryToReopen(reopened, tries === mostReopenings);
      if (changed === 'taken') return undefined;
      if (!changed) break;
      // The archive has marked it, or its event is out.
      reopened = { ...run, ...(changed.archive && { archive: changed.archive }) };
    }
    this.#opened = reopened;
    this.#access.known.run = reopened;
    this.#isShared = true;
    return reopened;
  }

  async leftOpen(workflowRunUrl: string, now: Date): Promise<RunInfo | undefined> {
    const [left, ...others] = await findLeftOpen(workflowRunUrl, now, this.#access);
    return left && others.length === 0 ? this.find(left.id, left.date) : undefined;
  }

  async join(run: RunningRun): Promise<void> {
    this.#opened = run;
    this.#access.known.run = run;
    this.#isShared = true;
    await this.#access.open();
  }

  /** Undefined once it is done; else the run info as it is now, or that another job took it up. */
  async #tryToReopen(run: RunningRun, isLast: boolean): Promise<RunInfo | 'taken' | undefined> {
    const etag = this.#etag;
    try {
      this.#etag = await replaceRunInfo(run, etag, this.#access);
      return undefined;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const read = await this.#read(run);
      const found = read.status === 'done' ? read.response.resource : undefined;
      if (found && found.token !== this.#left?.token) return 'taken';
      if (isLast || !found || this.#etag === etag) throw error;
      return found;
    }
  }

  async find(id: string, date: string): Promise<RunInfo | undefined> {
    const read = await this.#read({ id, date });
    if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
    return read.response.resource && parseRunInfo(ownFields(read.response.resource))?.info;
  }

  async #read({ id, date }: RunAddress): Promise<RequestResult<ItemResponse<RunInfo>>> {
    const purpose = { point: 'read', expected: unitsPerRead } as const;
    const read = await this.#access.close(({ runInfo }) => runInfo.item(id, date).read<RunInfo>(), purpose);
    if (read.status === 'done') this.#etag = read.response.etag;
    return read;
  }

  async recover({ id }: Pick<RunInfo, 'id'>): Promise<Recovered> {
    try {
      const stored = await storedNames(id, this.#access.aside());
      return stored ? { status: 'counted', stored } : { status: 'unknown' };
    } catch (error) {
      // The containers could not be opened.
      if (error instanceof StoreError) return { status: 'unknown' };
      throw error;
    }
  }

  previous(seeker: Seeker, signal: AbortSignal): Promise<FoundRun> {
    return findPreviousRun(seeker, this.#access.aside(retriesAside), signal);
  }

  history(repo: string, signal: AbortSignal) {
    return readHistory({ repo, runId: this.#opened?.id ?? '' }, this.#access.aside(retriesAside), signal);
  }

  starts(run: RunInfo, days: number, signal: AbortSignal): Promise<readonly number[]> {
    return findStarts(run, days, this.#access.aside(retriesAside), signal);
  }

  earlier(id: string, signal: AbortSignal): Promise<PreviousRun | undefined> {
    return findEarlierRun(id, this.#access.aside(retriesAside), signal);
  }

  async close(run: FinishedRun): Promise<void> {
    await replaceRunInfo(run, this.#etag, this.#access);
  }

  unpublished(run: RunInfo, now: Date): Promise<readonly FinishedRun[]> {
    return findUnpublished(run, now, this.#access.aside(retriesAside));
  }

  notePublished(run: FinishedRun): Promise<void> {
    return markPublished(run, this.#access.aside(retriesAside));
  }

  /** Never throws, since the run at hand does not depend on it. */
  async closeAbandoned(now: Date): Promise<string[]> {
    const { clock, log } = this.#outside;
    const access = this.#access.aside();
    const query = {
      query: "SELECT * FROM c WHERE c.status = 'running' AND c.startedAt < @before",
      parameters: [{ name: '@before', value: mayBeAbandoned(now) }],
    };
    const found = await fetchPages<RunInfo & { _etag: string }>(
      (request) => access.close(request, querying),
      ({ runInfo }) => runInfo.items.query(query),
    );
    if (found.status === 'failed') {
      if (!access.ending.closing.aborted) log.info(`Could not look for unfinished runs: ${found.failure.reason}`);
      return [];
    }
    const closed: string[] = [];
    for (const { _etag, ...fields } of found.results) {
      const run = parseRunInfo(ownFields(fields))?.info;
      if (!run || !isAbandoned(run, now)) continue;
      const stored = await this.#countable(run, access);
      const isClosed = await replaceRunInfo(abandonedRun(run, stored, clock.date()), _etag, access).then(
        () => true,
        (error: unknown) => {
          if (error instanceof StoreError) return false;
          throw error;
        },
      );
      if (isClosed) closed.push(run.id);
    }
    return closed;
  }

  /** What a run stored, unless the archive has deleted some of it. */
  async #countable(run: RunInfo, access: ContainerAccess): Promise<string[] | undefined> {
    const stored = await storedNames(run.id, access);
    return stored && stored.length >= (run.archive?.documents ?? 0) ? stored : undefined;
  }

  /**
   * Whether another run has the id of this one, so that their documents have the same ids: that of a run just before
   * midnight (UTC) may be counted up into the next day, whose runs have another partition.
   */
  async findTwin(
    { id, token }: Pick<RunInfo, 'id' | 'token'> = this.#opened ?? { id: '', token: '' },
  ): Promise<{ status: 'none' | 'exists' } | { status: 'unknown'; reason: string }> {
    if (Number(id) % daySeconds >= twinSeconds) return { status: 'none' };
    const query = 'SELECT VALUE COUNT(1) FROM c WHERE c.id = @id AND c.token != @token';
    const parameters = Object.entries({ '@id': id, '@token': token }).map(([name, value]) => ({ name, value }));
    const found = await fetchPages<number>(
      (request) => this.#access.check(request, querying),
      ({ runInfo }) => runInfo.items.query({ query, parameters }),
    );
    if (found.status === 'failed') return { status: 'unknown', reason: found.failure.reason };
    if (!found.results.every(Number.isFinite)) return { status: 'unknown', reason: 'the count is not a number' };
    return { status: found.results.some((count) => count > 0) ? 'exists' : 'none' };
  }
}
