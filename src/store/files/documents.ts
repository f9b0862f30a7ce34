import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { StatsDocument, WriteOutcome } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import type { DocumentStore } from '../store.ts';
import { LineFile } from './line-file.ts';

/** What a run leaves in the output directory. */
export const fileNames = {
  stats: 'stats.ndjson',
  table: 'stats.csv',
  notStored: 'not-stored.ndjson',
  runInfo: 'run-info.json',
  report: 'report.md',
  page: 'report.html',
} as const;

/** The documents of a run in the output directory, one line each. */
export class FileDocuments implements DocumentStore {
  readonly parallelWrites = 100;
  readonly fields = {};
  readonly broken = undefined;
  readonly #path: string;
  readonly #stats: LineFile;
  readonly #notStored: LineFile;

  constructor(directory: string) {
    this.#path = join(directory, fileNames.stats);
    this.#stats = new LineFile(this.#path);
    this.#notStored = new LineFile(join(directory, fileNames.notStored));
  }

  write(document: StatsDocument): Promise<WriteOutcome> {
    return append(document, this.#stats);
  }

  /** An append is never unclear. */
  async check(): Promise<WriteOutcome> {
    return { status: 'failed', reason: 'The write did not succeed' };
  }

  /** Keeps a document that another store does not have. */
  keep(document: StatsDocument): Promise<WriteOutcome> {
    return append(document, this.#notStored);
  }

  read(runId: string): AsyncIterable<StatsDocument> {
    return readDocuments(this.#path, runId);
  }

  async cutTornLines(): Promise<void> {
    await Promise.all([this.#stats.cutTornLine(), this.#notStored.cutTornLine()]);
  }
}

const append = (document: StatsDocument, file: LineFile): Promise<WriteOutcome> =>
  file.append(`${JSON.stringify(document)}\n`).then(
    () => ({ status: 'stored' }),
    (error: unknown) => ({ status: 'failed', reason: messageOf(error) }),
  );

/** The documents of one run in a file that has one per line; none if it cannot be read. */
export async function* readDocuments(path: string, runId: string): AsyncGenerator<StatsDocument, void, undefined> {
  const file = await open(path).catch(() => undefined);
  for await (const line of file?.readLines() ?? []) {
    const document = parse(line);
    if (document?.runId === runId) yield document;
  }
}

function parse(line: string): StatsDocument | undefined {
  try {
    return JSON.parse(line);
  } catch {
    // A killed run began this line.
    return undefined;
  }
}
