import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RunInfo } from '../../model.ts';
import type { FoundRun, PreviousRun } from '../store.ts';
import { readDocuments } from './document-lines.ts';

type Names = Record<'stats' | 'runInfo', string>;
type Take = Parameters<PreviousRun['read']>[0];

/** The last run as the output directory still has it, put aside while the next one writes the same files. */
export class PreviousFiles {
  readonly #current: Names;
  readonly #aside: Names;

  constructor(directory: string, { stats, runInfo }: Names) {
    this.#current = { stats: join(directory, stats), runInfo: join(directory, runInfo) };
    this.#aside = { stats: join(directory, `previous-${stats}`), runInfo: join(directory, `previous-${runInfo}`) };
  }

  /**
   * Puts the run in the directory aside where it was completed or partial; else an earlier one stays. The documents go
   * first: should the process end in between, the next one still finds the run info, and moves it after them.
   */
  keep(): void {
    const run = readRunInfo(this.#current.runInfo);
    if (run?.status !== 'completed' && run?.status !== 'partial') return;
    move(this.#current.stats, this.#aside.stats);
    move(this.#current.runInfo, this.#aside.runInfo);
  }

  /** Whether a run of this id is put aside. */
  has(id: string): boolean {
    return readRunInfo(this.#aside.runInfo)?.id === id;
  }

  find(): FoundRun {
    const info = readRunInfo(this.#aside.runInfo);
    if (!info) return { status: 'none' };
    return { status: 'found', run: { info, read: (take, signal) => this.#read(info.id, take, signal) } };
  }

  /** A run that ended well is what the next one is compared with. */
  remove(): void {
    for (const path of Object.values(this.#aside)) rmSync(path, { force: true });
  }

  async #read(runId: string, take: Take, signal: AbortSignal): Promise<string | undefined> {
    if (!existsSync(this.#aside.stats)) return `${basename(this.#aside.stats)} is not there`;
    for await (const document of readDocuments(this.#aside.stats, runId)) {
      if (signal.aborted) break;
      take(document);
    }
    return undefined;
  }
}

function readRunInfo(path: string): RunInfo | undefined {
  try {
    const run = JSON.parse(readFileSync(path, 'utf8')) as Partial<RunInfo> | null;
    return typeof run?.id === 'string' && typeof run.createdList === 'string' ? (run as RunInfo) : undefined;
  } catch {
    return undefined;
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
