import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { StatsDocument } from '../../model.ts';
import { cellText } from '../../text/escape.ts';
import type { Store } from '../store.ts';
import { type Contents, contentsOf } from './contents.ts';
import { FileDocuments } from './documents.ts';
import { type FileName, Folder, fileNames } from './folder.ts';
import type { LockUse } from './lock.ts';
import { PreviousFiles } from './previous-files.ts';
import { FileRuns } from './runs.ts';

export interface FileStoreOptions extends LockUse {
  /** The last run stays until this one has ended well, to be compared with it. */
  keepsPrevious: boolean;
}

/** The output directory as a store, and the place for what is made of a run. */
export class FileStore implements Store {
  readonly documents: FileDocuments;
  readonly runs: FileRuns;
  readonly #folder: Folder;

  constructor(directory: string, { keepsPrevious, ...use }: FileStoreOptions) {
    this.#folder = new Folder(directory, use);
    this.documents = new FileDocuments(this.#folder);
    this.runs = new FileRuns(this.#folder, this.documents, keepsPrevious ? new PreviousFiles(this.#folder) : undefined);
  }

  /** Whether the folder is this run's. */
  get isOpen(): boolean {
    return this.#folder.refusal === undefined;
  }

  get contents(): Contents {
    return contentsOf(this.#folder, this.documents);
  }

  /** Leaves the folder to the next run. */
  release(): void {
    this.#folder.release();
  }

  /** Adds a file that is made of the run, and says whether it is there. Never throws: the folder knows why it is not. */
  async add(name: FileName, make: () => string | Promise<string>): Promise<boolean> {
    if (this.#folder.refusal !== undefined) return false;
    try {
      this.#folder.write(name, await make());
      return true;
    } catch (error) {
      this.#folder.note(name, error);
      return false;
    }
  }

  /** Adds the documents of a run as a table; not at all where the signal aborts. Holds only a few at a time, and never throws. */
  async addTable(runId: string, signal: AbortSignal): Promise<void> {
    const folder = this.#folder;
    if (folder.refusal !== undefined) return;
    const toText = stringify();
    try {
      signal.throwIfAborted();
      if (!folder.has(fileNames.stats))
        throw new Error(folder.faults.get(fileNames.stats) ?? `${fileNames.stats} is missing`);
      const rows = rowsOf(this.documents.read(runId));
      await folder.stream(fileNames.table, (file) => pipeline(rows, toText, file, { signal }));
    } catch (error) {
      folder.note(fileNames.table, signal.aborted ? new Error('there was no time for it') : error);
    }
  }
}

/** Later versions added these, so that they come last: a column keeps its place. */
const lastColumns = ['repoId', 'visibility'];

/** The documents, which all have the same fields, below a header. */
async function* rowsOf(documents: AsyncIterable<StatsDocument>): AsyncGenerator<(string | number)[], void, undefined> {
  let columns: string[] | undefined;
  for await (const document of documents) {
    if (!columns) {
      columns = [...Object.keys(document).filter((name) => !lastColumns.includes(name)), ...lastColumns];
      yield columns;
    }
    yield columns.map((name) => cell(document[name]));
  }
}

/** A number stays one, below zero as well. */
const cell = (value: unknown): string | number =>
  typeof value === 'number' ? value : cellText(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
