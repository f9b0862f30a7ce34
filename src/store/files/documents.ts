import type { StatsDocument, StoredName, WriteOutcome } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { problemText } from '../../text/format.ts';
import type { DocumentStore, StoreError } from '../store.ts';
import { type Folder, fileNames } from './folder.ts';
import { LineFile } from './line-file.ts';
import { cutTornLine, linesIn } from './lines.ts';
import { remedyFor, storeError } from './remedy.ts';

/** The documents of a run in the output directory, one line each. */
export class FileDocuments implements DocumentStore {
  readonly parallelWrites = 100;
  readonly fields = {};
  readonly stats: LineFile;
  readonly notStored: LineFile;
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
    this.stats = new LineFile(() => folder.pathOf(fileNames.stats));
    this.notStored = new LineFile(() => folder.pathOf(fileNames.notStored));
  }

  /** Where another run has the folder, it has removed what this one stored. */
  get broken(): StoreError | undefined {
    const { refusal } = this.#folder;
    return refusal === undefined ? undefined : storeError(refusal, { isAllLost: true });
  }

  /** Begins with no document: of a run in which nothing is stored, there is an empty file. */
  create(): void {
    this.stats.create();
    this.notStored.reset();
  }

  write(document: StatsDocument): Promise<WriteOutcome> {
    return this.stats.append(JSON.stringify(document)).then(
      () => ({ status: 'stored' }),
      (error: unknown) => ({ status: 'failed', reason: withRemedy(messageOf(error)) }),
    );
  }

  /** An append is never unclear. */
  async check(_: StatsDocument, reason: string): Promise<WriteOutcome> {
    return { status: 'failed', reason };
  }

  /**
   * Writes a document that another store has. A copy in which one is missing is none: it goes, which makes room for the
   * other files.
   */
  async copy(document: StatsDocument): Promise<void> {
    if (this.#folder.refusal !== undefined || this.#folder.faults.has(fileNames.stats)) return;
    await this.stats.append(JSON.stringify(document)).catch((error: unknown) => this.drop(error));
  }

  /** Gives up the copy of what another store has. */
  drop(reason: unknown): void {
    if (this.#folder.faults.has(fileNames.stats)) return;
    this.#folder.note(fileNames.stats, reason);
    this.stats.close();
    this.#folder.tryToRemove(fileNames.stats);
  }

  /** Keeps a document that another store does not have. */
  async keep(document: StatsDocument): Promise<void> {
    if (this.#folder.refusal !== undefined) return;
    await this.notStored
      .append(JSON.stringify(document))
      .catch((error: unknown) => this.#folder.note(fileNames.notStored, error));
  }

  adopt(document: StatsDocument): Promise<WriteOutcome> {
    return this.write(document);
  }

  async stored(runId: string): Promise<StoredName[]> {
    const names: StoredName[] = [];
    for await (const { repo, repoId, visibility } of this.read(runId)) names.push({ repo, repoId, visibility });
    return names;
  }

  /** It is the store, and no copy. */
  dropCopy(): void {}

  async readAll(runId: string, take: (document: StatsDocument) => boolean): Promise<undefined> {
    for await (const document of this.read(runId)) take(document);
  }

  /** The documents of one run; none if they cannot be read. */
  read(runId: string): AsyncIterable<StatsDocument> {
    return readDocuments(this.#folder.pathOf(fileNames.stats), runId);
  }

  /** Takes away what a killed process may have left behind the last whole line. */
  cutTornLines(): void {
    for (const name of [fileNames.stats, fileNames.notStored]) cutTornLine(this.#folder.pathOf(name));
  }
}

const withRemedy = (reason: string): string => problemText({ message: reason, remedy: remedyFor(reason) });

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
