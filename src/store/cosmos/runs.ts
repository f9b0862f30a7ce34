import type { Clock } from '../../async/clock.ts';
import type { FinishedRun, RunInfo, RunningRun } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { FoundRun, Recovered, RunStore } from '../store.ts';
import { closeAbandonedRuns } from './abandoned.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { findPreviousRun } from './previous.ts';
import { ownFields } from './run-info.ts';
import { createRunInfo, findTwin, readRunInfo, replaceRunInfo } from './run-info-requests.ts';

/** A document of the last run that cannot be read is only left out of the comparison. */
const retriesOfComparing = 1;

/** The run infos in their container. */
export class CosmosRuns implements RunStore {
  readonly #access: ContainerAccess;
  readonly #outside: { clock: Clock; log: Log };
  #opened: RunInfo | undefined;
  /** Of the run info as this run saw it last. */
  #etag: string | undefined;

  constructor(access: ContainerAccess, outside: { clock: Clock; log: Log }) {
    this.#access = access;
    this.#outside = outside;
  }

  async open(run: RunningRun, creating?: (candidate: RunningRun) => void): Promise<RunningRun> {
    for (let id = Number(run.id); ; id++) {
      const candidate = { ...run, id: String(id) };
      creating?.(candidate);
      const created = await createRunInfo(candidate, this.#access);
      if (created.status === 'taken') continue;
      this.#etag = created.etag;
      this.#opened = candidate;
      return candidate;
    }
  }

  async find(id: string, date: string): Promise<RunInfo | undefined> {
    const read = await readRunInfo({ id, date }, this.#access);
    if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
    this.#etag = read.response.etag;
    return read.response.resource && ownFields(read.response.resource);
  }

  /** Counting documents would read every partition; the files know better. */
  async recover(): Promise<Recovered> {
    return { status: 'unknown' };
  }

  previous(run: RunningRun, signal: AbortSignal): Promise<FoundRun> {
    return findPreviousRun(run, this.#access.aside(retriesOfComparing), signal);
  }

  close(run: FinishedRun): Promise<void> {
    return replaceRunInfo(run, this.#etag, this.#access);
  }

  closeAbandoned(startedBefore: string): Promise<string[]> {
    return closeAbandonedRuns(startedBefore, this.#access.aside(), this.#outside);
  }

  /** Whether another run has the id of the one that was opened here. */
  async findTwin(): ReturnType<typeof findTwin> {
    return this.#opened ? findTwin(this.#opened, this.#access) : { status: 'none' };
  }
}
