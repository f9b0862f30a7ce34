import type { RunInfo, StatsDocument, WriteOutcome } from '../model.ts';
import type { Log } from '../text/log.ts';
import type { FileStore } from './files/file-store.ts';
import type { FoundRun, Recovered, Store, StoreError, StoreUsage } from './store.ts';

/** A store whose documents are written to the output directory as well, each once the store has it. */
export class StoreWithFiles implements Store {
  readonly #store: Store;
  readonly #files: FileStore;

  readonly #log: Log;
  #warned = false;

  constructor(store: Store, files: FileStore, log: Log) {
    this.#store = store;
    this.#files = files;
    this.#log = log;
  }

  get parallelWrites(): number {
    return this.#store.parallelWrites;
  }

  get usage(): StoreUsage {
    return this.#store.usage;
  }

  get broken(): StoreError | undefined {
    return this.#store.broken;
  }

  async open(run: RunInfo, creating?: (candidate: RunInfo) => void): Promise<RunInfo> {
    // The folder comes first: a run whose files cannot be written leaves no run info behind.
    await this.#files.open(run);
    const opened = await this.#store.open(run, creating).catch(async (error: unknown) => {
      await this.#files.close({ ...run, status: 'failed' }).catch(() => {});
      throw error;
    });
    await this.#files.close(opened).catch((error: StoreError) => this.#warn(error.message));
    return opened;
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    return this.#file(document, await this.#store.write(document));
  }

  async check(document: StatsDocument): Promise<WriteOutcome> {
    const outcome = await this.#store.check(document);
    // Still in doubt, it is kept: nothing that GitHub gave is thrown away.
    if (outcome.status === 'unclear') await this.#files.keep(document);
    return this.#file(document, outcome);
  }

  /** A document that may be in the store stands in neither file until that is known. */
  async #file(document: StatsDocument, outcome: WriteOutcome): Promise<WriteOutcome> {
    if (outcome.status === 'unclear') return outcome;
    const filed = await (outcome.status === 'stored' ? this.#files.write(document) : this.#files.keep(document));
    if (filed.status !== 'stored') this.#warn(filed.reason);
    return outcome;
  }

  #warn(reason: string): void {
    if (this.#warned) return;
    this.#warned = true;
    this.#log.warning(`The output directory is incomplete, Cosmos DB is not: ${reason}`);
  }

  find(id: string, date: string): Promise<RunInfo | undefined> {
    return this.#store.find(id, date);
  }

  recover(id: string): Promise<Recovered> {
    return this.#files.recover(id);
  }

  previous(run: RunInfo, signal: AbortSignal): Promise<FoundRun> {
    return this.#store.previous(run, signal);
  }

  closeAbandoned(startedBefore: string): Promise<string[]> {
    return this.#store.closeAbandoned(startedBefore);
  }

  /** The files are completed even where the store cannot be. */
  async close(run: RunInfo): Promise<void> {
    await this.#files.close(run).catch((error: StoreError) => this.#warn(error.message));
    await this.#store.close(run);
  }
}
