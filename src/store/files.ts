import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { RunInfo, StatsDocument, WriteOutcome } from '../model.ts';
import { type Store, StoreError, type StoreUsage } from './store.ts';

/** Appends whole lines: what comes while one append is under way goes out with the next. */
class LineFile {
  readonly #path: string;
  #pending: string[] = [];
  #writing: Promise<void> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  append(line: string): Promise<void> {
    this.#pending.push(line);
    this.#writing ??= this.#flush();
    return this.#writing;
  }

  async #flush(): Promise<void> {
    // Lines that come in the same turn go out together.
    await Promise.resolve();
    try {
      while (this.#pending.length > 0) await appendFile(this.#path, this.#pending.splice(0).join(''));
    } finally {
      this.#writing = undefined;
    }
  }
}

export const fileNames = {
  stats: 'stats.ndjson',
  table: 'stats.csv',
  notStored: 'not-stored.ndjson',
  runInfo: 'run-info.json',
  report: 'report.md',
} as const;

/** The output directory as a store: documents as lines of stats.ndjson and stats.csv, the run info as run-info.json. */
export class FileStore implements Store {
  readonly parallelWrites = 100;
  readonly usage: StoreUsage = { requestUnits: 0, throttled: 0 };
  readonly #directory: string;
  readonly #stats: LineFile;
  readonly #table: LineFile;
  readonly #notStored: LineFile;
  #hasHeader = false;

  constructor(directory: string) {
    this.#directory = directory;
    this.#stats = new LineFile(join(directory, fileNames.stats));
    this.#table = new LineFile(join(directory, fileNames.table));
    this.#notStored = new LineFile(join(directory, fileNames.notStored));
  }

  async open(run: RunInfo): Promise<RunInfo> {
    try {
      mkdirSync(this.#directory, { recursive: true });
      rmSync(join(this.#directory, fileNames.notStored), { force: true });
      for (const name of [fileNames.stats, fileNames.table]) writeFileSync(join(this.#directory, name), '');
      this.#writeRunInfo(run);
    } catch (cause) {
      throw new StoreError(
        `cannot write to the output directory: ${cause instanceof Error ? cause.message : cause}`,
        'Name a folder inside the workspace in `output-directory`, or `none`.',
        { cause },
      );
    }
    return run;
  }

  write(document: StatsDocument): Promise<WriteOutcome> {
    const fields = Object.entries(document);
    const header = this.#hasHeader ? '' : stringify([fields.map(([name]) => name)]);
    this.#hasHeader = true;
    const row = stringify([fields.map(([, value]) => String(value ?? ''))], { escape_formulas: true });
    return outcomeOf(
      Promise.all([this.#stats.append(`${JSON.stringify(document)}\n`), this.#table.append(header + row)]),
    );
  }

  /** Keeps a document that another store did not take. */
  keep(document: StatsDocument): Promise<WriteOutcome> {
    return outcomeOf(this.#notStored.append(`${JSON.stringify(document)}\n`));
  }

  async close(run: RunInfo): Promise<void> {
    this.#writeRunInfo(run);
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

const outcomeOf = (write: Promise<unknown>): Promise<WriteOutcome> =>
  write.then(
    () => ({ status: 'stored' }),
    (error: unknown) => ({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
