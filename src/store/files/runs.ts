import {
  type FinishedRun,
  isFinished,
  type RunInfo,
  type RunKey,
  type RunningRun,
  type StatsDocument,
} from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { isEventDue, type Seeker } from '../own-kind.ts';
import { type FoundRun, type PreviousRun, type Recovered, type RunStore, StoreError } from '../store.ts';
import { finished, type StoredRun } from '../stored-run.ts';
import type { FileDocuments } from './documents.ts';
import { putAside, readRunInfo, removeAside } from './earlier-files.ts';
import { type Folder, fileNames } from './folder.ts';
import type { PreviousFiles } from './previous-files.ts';
import { storeError } from './remedy.ts';

const fewestFailures = 10;

/** The run info in the output directory, which has that of one run, and if another is to be compared with it, of two. */
export class FileRuns implements RunStore {
  readonly #folder: Folder;
  readonly #documents: FileDocuments;
  readonly #previous: PreviousFiles | undefined;
  #isOurs = false;
  /** What stood in the directory before this run. */
  #before: StoredRun<FinishedRun> | undefined;

  constructor(folder: Folder, documents: FileDocuments, previous: PreviousFiles | undefined) {
    this.#folder = folder;
    this.#documents = documents;
    this.#previous = previous;
  }

  /**
   * Goes on with the folder that the main step had. What an earlier run left there is put aside, and where another run has
   * it, nothing is written.
   */
  async #adopt({ token }: Pick<RunKey, 'token'>): Promise<void> {
    if (this.#isOurs || this.#folder.refusal !== undefined) return;
    try {
      await this.#folder.take(token);
      this.#isOurs = true;
      if (readRunInfo(this.#folder, fileNames.runInfo)?.info.token === token) this.#folder.removeParts();
      else putAside(this.#folder);
    } catch (error) {
      this.#folder.refusal = messageOf(error);
    }
  }

  /** Where it fails, nothing is written to the folder any more. */
  async open(run: RunningRun): Promise<RunningRun> {
    try {
      await this.#begin(run, { isNew: true });
      const opened = this.#previous?.has(run.id) ? { ...run, id: String(Number(run.id) + 1) } : run;
      await this.put(opened);
      return opened;
    } catch (error) {
      this.#folder.refusal ??= messageOf(error);
      throw error instanceof StoreError ? error : storeError(error);
    }
  }

  /** What an earlier attempt left is on another machine, or put aside. */
  async resumable(): Promise<undefined> {}

  async reopen(run: RunningRun): Promise<RunningRun> {
    return this.open(run);
  }

  /** What an earlier attempt of the run left in the folder is no run to be compared with. */
  join(run: RunningRun): Promise<void> {
    return this.#begin(run, { isNew: readRunInfo(this.#folder, fileNames.runInfo)?.info.token !== run.token });
  }

  /** Empties the folder for a run; of a new one, the run before it is put aside. */
  async #begin({ token }: RunningRun, { isNew }: { isNew: boolean }): Promise<void> {
    try {
      await this.#folder.take(token);
      this.#isOurs = true;
      if (isNew) {
        this.#before = finished(readRunInfo(this.#folder, fileNames.runInfo));
        this.#previous?.keep();
      }
      this.#folder.clear();
      removeAside(this.#folder, { keepsPrevious: this.#previous !== undefined });
      this.#documents.create();
    } catch (error) {
      this.#folder.refusal ??= messageOf(error);
      throw error instanceof StoreError ? error : storeError(error);
    }
  }

  async leftOpen(): Promise<undefined> {}

  async find(id: string): Promise<RunInfo | undefined> {
    const run = readRunInfo(this.#folder, fileNames.runInfo)?.info;
    return run?.id === id ? run : undefined;
  }

  /** The run info as this run ended it; else what the lines say, each of which is a stored document. */
  async recover(run: Pick<RunKey, 'id' | 'token'>): Promise<Recovered> {
    await this.#adopt(run);
    const info = readRunInfo(this.#folder, fileNames.runInfo)?.info;
    if (this.#folder.refusal !== undefined || info?.token !== run.token) return { status: 'unknown' };
    this.#documents.cutTornLines();
    if (isFinished(info)) return { status: 'finished', info };
    if (!this.#folder.has(fileNames.stats)) return { status: 'unknown' };
    const stored: string[] = [];
    for await (const { repo } of this.#documents.read(run.id)) stored.push(repo);
    return { status: 'counted', stored };
  }

  async history(): Promise<readonly StatsDocument[]> {
    return [];
  }

  /** Of two runs or three nobody can tell how often they start. */
  async starts(): Promise<readonly number[]> {
    return [];
  }

  async earlier(id: string): Promise<PreviousRun | undefined> {
    return this.#previous?.earlier(id);
  }

  async previous(seeker: Seeker): Promise<FoundRun> {
    return this.#previous?.find(seeker) ?? { status: 'none' };
  }

  async close(run: FinishedRun): Promise<void> {
    this.#folder.end();
    await this.put(run);
    if (run.status === 'completed' || run.status === 'partial') orStoreError(() => this.#previous?.remove(run));
  }

  async unpublished(run: RunInfo, now: Date): Promise<readonly FinishedRun[]> {
    return this.#before && isEventDue(this.#before, run, now) ? [this.#before.info] : [];
  }

  /** Of an earlier run there is no run info left that another run would ask. */
  async notePublished(run: FinishedRun): Promise<void> {
    if (readRunInfo(this.#folder, fileNames.runInfo)?.info.token === run.token)
      await this.put({ ...run, eventPublished: true } as FinishedRun);
  }

  /** The directory has one run only, which is this one. */
  async closeAbandoned(): Promise<string[]> {
    return [];
  }

  /** Writes a run info, also where the store could open no run. */
  async put(run: RunInfo): Promise<void> {
    await this.#adopt(run);
    const text = `${JSON.stringify(run, null, 2)}\n`;
    // It is closed once where the run ends, and once more where it is reported, when there can be no room for a second file.
    if (this.#folder.refusal !== undefined) throw storeError(this.#folder.refusal);
    if (this.#folder.read(fileNames.runInfo) === text) return;
    try {
      this.#folder.write(fileNames.runInfo, text);
    } catch {
      // On a full disk there may be room for the lists, which have to be whole, and some of the reasons.
      const short = { ...run, ...(run.failures && { failures: run.failures.slice(0, fewestFailures) }) };
      orStoreError(() => this.#folder.write(fileNames.runInfo, `${JSON.stringify(short)}\n`));
    }
  }
}

function orStoreError(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw storeError(error);
  }
}
