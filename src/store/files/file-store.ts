import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { FinishedRun, RunInfo, StatsDocument, WriteOutcome } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles.ts';
import { type FoundRun, type Recovered, type Store, StoreError, type StoreUsage } from '../store.ts';
import { readDocuments } from './document-lines.ts';
import { LineFile } from './line-file.ts';
import type { PreviousFiles } from './previous-files.ts';
import { cutTornLine } from './torn-line.ts';

export const fileNames = {
  stats: 'stats.ndjson',
  table: 'stats.csv',
  notStored: 'not-stored.ndjson',
  runInfo: 'run-info.json',
  report: 'report.md',
  page: 'report.html',
} as const;

/** What an earlier run left, and this one may not live to replace. */
const ofOneRun = [fileNames.notStored, fileNames.report, fileNames.page];

/** The output directory as a store: documents as lines of stats.ndjson and stats.csv, the run info as run-info.json. */
export class FileStore implements Store {
  readonly parallelWrites = 100;
  readonly usage: StoreUsage = { requestUnits: 0, throttled: 0 };
  readonly broken = undefined;
  readonly #directory: string;
  readonly #log: Log;
  readonly #previous: PreviousFiles | undefined;
  readonly #stats: LineFile;
  readonly #table: LineFile;
  readonly #notStored: LineFile;
  #tableIsWhole = true;

  /** `previous` keeps the last run to compare with; absent where nothing is, or another store has it. */
  constructor(directory: string, log: Log, previous?: PreviousFiles) {
    this.#directory = directory;
    this.#log = log;
    this.#previous = previous;
    this.#stats = new LineFile(join(directory, fileNames.stats));
    this.#table = new LineFile(join(directory, fileNames.table));
    this.#notStored = new LineFile(join(directory, fileNames.notStored));
  }

  async open(run: RunInfo): Promise<RunInfo> {
    return this.#orStoreError(() => {
      mkdirSync(this.#directory, { recursive: true });
      this.#previous?.keep();
      for (const name of ofOneRun) rmSync(join(this.#directory, name), { force: true });
      for (const name of [fileNames.stats, fileNames.table]) writeFileSync(join(this.#directory, name), '');
      const opened = this.#previous?.has(run.id) ? { ...run, id: String(Number(run.id) + 1) } : run;
      this.#writeRunInfo(opened);
      return opened;
    });
  }

  /** A document is stored once its line is in stats.ndjson; the table is made of the same documents. */
  async write(document: StatsDocument): Promise<WriteOutcome> {
    const outcome = await outcomeOf(this.#stats.append(`${JSON.stringify(document)}\n`));
    if (outcome.status === 'stored') await this.#writeRow(document);
    return outcome;
  }

  /** An append is never unclear. */
  async check(): Promise<WriteOutcome> {
    return { status: 'failed', reason: 'it was not written' };
  }

  /** Keeps a document that another store did not take. */
  keep(document: StatsDocument): Promise<WriteOutcome> {
    return outcomeOf(this.#notStored.append(`${JSON.stringify(document)}\n`));
  }

  async find(id: string): Promise<RunInfo | undefined> {
    try {
      const run = JSON.parse(readFileSync(join(this.#directory, fileNames.runInfo), 'utf8')) as RunInfo;
      return run.id === id ? run : undefined;
    } catch {
      return undefined;
    }
  }

  /** The run info as this run ended it; else what the lines tell, one a stored document. */
  async recover(id: string): Promise<Recovered> {
    this.#cutTornLines();
    const written = await this.find(id);
    if (written && isFinished(written)) return written;
    try {
      // What follows the last line end is no whole line.
      const lines = readFileSync(join(this.#directory, fileNames.stats), 'utf8').split('\n').slice(0, -1);
      const documents = lines.map((line) => JSON.parse(line) as StatsDocument).filter(({ runId }) => runId === id);
      const total = documents.length;
      return {
        totalReceived: total,
        totalProcessed: total,
        totalCreatedCount: total,
        totalFailedCount: 0,
        createdList: documents.map(({ repo }) => repo).join(','),
      };
    } catch {
      return { countsKnown: false };
    }
  }

  /** A process that is killed may have written the last line of a file in part. */
  #cutTornLines(): void {
    for (const name of [fileNames.stats, fileNames.table, fileNames.notStored] as const) {
      try {
        cutTornLine(join(this.#directory, name), name === fileNames.table ? 'table' : 'lines');
      } catch {
        // Where there is no such file, or it cannot be changed, nothing is to be mended.
      }
    }
  }

  async previous(): Promise<FoundRun> {
    return this.#previous?.find() ?? { status: 'none' };
  }

  /** The folder has one run only, which is this one. */
  async closeAbandoned(): Promise<string[]> {
    return [];
  }

  async close(run: RunInfo): Promise<void> {
    return this.#orStoreError(() => {
      this.#writeRunInfo(run);
      if (run.status === 'completed' || run.status === 'partial') this.#previous?.remove();
    });
  }

  async #writeRow(document: StatsDocument): Promise<void> {
    const fields = Object.entries(document);
    const head = stringify([fields.map(([name]) => name)]);
    // A cell that begins like a formula would be run by the program that opens the table.
    const row = stringify([fields.map(([, value]) => cell(value))], { escape_formulas: true });
    const outcome = await outcomeOf(this.#table.append(row, head));
    if (outcome.status !== 'stored' && this.#tableIsWhole) {
      this.#tableIsWhole = false;
      this.#log.warning(`${fileNames.table} is incomplete, ${fileNames.stats} is not: ${outcome.reason}`);
    }
  }

  #orStoreError<T>(write: () => T): T {
    try {
      return write();
    } catch (cause) {
      throw new StoreError(
        `The output directory cannot be written: ${cause instanceof Error ? cause.message : cause}`,
        troubles.outputDirectory.remedy,
        { cause },
      );
    }
  }

  /** The documents that a run stored. */
  documents(runId: string): AsyncIterable<StatsDocument> {
    return readDocuments(join(this.#directory, fileNames.stats), runId);
  }

  /** Writes one of the other files of a run. */
  writeFile(name: string, text: string): void {
    writeFileSync(join(this.#directory, name), text);
  }

  /** By way of a second file, so that a reader never sees half of it. */
  #writeRunInfo(run: RunInfo): void {
    const path = join(this.#directory, fileNames.runInfo);
    writeFileSync(`${path}.new`, `${JSON.stringify(run, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  }
}

const isFinished = (run: RunInfo): run is FinishedRun => run.status !== 'running';

const cell = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

const outcomeOf = (write: Promise<unknown>): Promise<WriteOutcome> =>
  write.then(
    () => ({ status: 'stored' }),
    (error: unknown) => ({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
