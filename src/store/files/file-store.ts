import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { streamWhole, writeWhole } from '../../disk/whole-file.ts';
import type { StatsDocument } from '../../model.ts';
import { cellText } from '../../text/escape.ts';
import type { Store } from '../store.ts';
import { FileDocuments, fileNames } from './documents.ts';
import { PreviousFiles } from './previous-files.ts';
import { FileRuns } from './runs.ts';

/** The output directory as a store, and the place for what is made of a run. */
export class FileStore implements Store {
  readonly documents: FileDocuments;
  readonly runs: FileRuns;
  readonly #directory: string;

  /** `keepsPrevious`: the last run stays until this one has ended well, to be compared with it. */
  constructor(directory: string, { keepsPrevious = false } = {}) {
    this.#directory = directory;
    this.documents = new FileDocuments(directory);
    this.runs = new FileRuns(directory, this.documents, keepsPrevious ? new PreviousFiles(directory) : undefined);
  }

  writeFile(name: typeof fileNames.report | typeof fileNames.page, text: string): void {
    writeWhole(join(this.#directory, name), text);
  }

  /** Writes the documents of a run as a table: whole, or not at all, as where the signal aborts. Holds only a few at a time. */
  async writeTable(runId: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const toText = stringify();
    await streamWhole(join(this.#directory, fileNames.table), (file) =>
      pipeline(rowsOf(this.documents.read(runId)), toText, file, { signal }),
    );
  }
}

/** The documents, which all have the same fields, below a header. */
async function* rowsOf(documents: AsyncIterable<StatsDocument>): AsyncGenerator<(string | number)[], void, undefined> {
  let hasHeader = false;
  for await (const document of documents) {
    if (!hasHeader) yield Object.keys(document);
    hasHeader = true;
    yield Object.values(document).map(cell);
  }
}

/** A number stays one, below zero as well. */
const cell = (value: unknown): string | number =>
  typeof value === 'number' ? value : cellText(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
