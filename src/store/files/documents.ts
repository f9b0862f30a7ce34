import { join } from 'node:path';
import type { StatsDocument, WriteOutcome } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import type { DocumentStore } from '../store.ts';
import { LineFile } from './line-file.ts';
import { cutTornLine, linesIn } from './lines.ts';

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
  readonly #directory: string;
  readonly #stats: LineFile;
  readonly #notStored: LineFile;

  constructor(directory: string) {
    this.#directory = directory;
    this.#stats = new LineFile(join(directory, fileNames.stats));
    this.#notStored = new LineFile(join(directory, fileNames.notStored));
  }

  /** Begins with no document: of a run in which nothing is stored, there is an empty file. */
  create(): void {
    this.#stats.create();
    this.#notStored.close();
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
    return readDocuments(join(this.#directory, fileNames.stats), runId);
  }

  /** Takes away what a killed process may have left behind the last whole line. */
  cutTornLines(): void {
    for (const name of [fileNames.stats, fileNames.notStored]) cutTornLine(join(this.#directory, name));
  }
}

const append = (document: StatsDocument, file: LineFile): Promise<WriteOutcome> =>
  file.append(`${JSON.stringify(document)}\n`).then(
    () => ({ status: 'stored' }),
    (error: unknown) => ({ status: 'failed', reason: messageOf(error) }),
  );

/** The documents of one run in a file that has one per line; none if it cannot be read. */
export async function* readDocuments(path: string, runId: string): AsyncGenerator<StatsDocument, void, undefined> {
  for await (const line of linesIn(path)) {
    const document = parse(line);
    if (document?.runId === runId && typeof document.repo === 'string') yield document;
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
