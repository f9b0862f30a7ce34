import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPlain, writeWhole } from '../../disk/whole-file.ts';
import { type FinishedRun, isFinished, type RunInfo, type RunningRun } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles.ts';
import type { Seeker } from '../own-kind.ts';
import { type FoundRun, type Recovered, type RunStore, StoreError } from '../store.ts';
import { type FileDocuments, fileNames } from './documents.ts';
import { type PreviousFiles, readRunInfo } from './previous-files.ts';

/** What an earlier run left, and this one may not live to replace. */
const ofOneRun = Object.values(fileNames).flatMap((name) => [name, `${name}.new`]);

/** The run info in the output directory, which has that of one run, and if another is to be compared with it, of two. */
export class FileRuns implements RunStore {
  readonly #directory: string;
  readonly #documents: FileDocuments;
  readonly #previous: PreviousFiles | undefined;

  constructor(directory: string, documents: FileDocuments, previous: PreviousFiles | undefined) {
    this.#directory = directory;
    this.#documents = documents;
    this.#previous = previous;
  }

  async open(run: RunningRun): Promise<RunningRun> {
    const opened = orStoreError(() => {
      mkdirSync(this.#directory, { recursive: true });
      this.#previous?.keep();
      for (const name of ofOneRun) rmSync(join(this.#directory, name), { force: true });
      this.#documents.create();
      return this.#previous?.has(run.id) ? { ...run, id: String(Number(run.id) + 1) } : run;
    });
    await this.put(opened);
    return opened;
  }

  async find(id: string): Promise<RunInfo | undefined> {
    const run = readRunInfo(join(this.#directory, fileNames.runInfo))?.info;
    return run?.id === id ? run : undefined;
  }

  /** The run info as this run ended it; else what the lines say, each of which is a stored document. */
  async recover(id: string): Promise<Recovered> {
    this.#documents.cutTornLines();
    const info = await this.find(id);
    if (info && isFinished(info)) return { status: 'finished', info };
    if (!isPlain(join(this.#directory, fileNames.stats))) return { status: 'unknown' };
    const stored: string[] = [];
    for await (const { repo } of this.#documents.read(id)) stored.push(repo);
    return { status: 'counted', stored };
  }

  async previous(seeker: Seeker): Promise<FoundRun> {
    return this.#previous?.find(seeker) ?? { status: 'none' };
  }

  async close(run: FinishedRun): Promise<void> {
    await this.put(run);
    if (run.status === 'completed' || run.status === 'partial') orStoreError(() => this.#previous?.remove(run));
  }

  /** The directory has one run only, which is this one. */
  async closeAbandoned(): Promise<string[]> {
    return [];
  }

  /** Writes a run info, also where the store could open no run: by way of a second file, so that nobody reads half of it. */
  async put(run: RunInfo): Promise<void> {
    const path = join(this.#directory, fileNames.runInfo);
    orStoreError(() => writeWhole(path, `${JSON.stringify(run, null, 2)}\n`));
  }
}

function orStoreError<T>(write: () => T): T {
  try {
    return write();
  } catch (cause) {
    const message = `The output directory cannot be written: ${messageOf(cause)}`;
    throw new StoreError(message, { remedy: troubles.outputDirectory.remedy, cause });
  }
}
