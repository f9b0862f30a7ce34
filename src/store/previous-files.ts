import { readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunInfo } from '../model.ts';
import type { FoundRun, PreviousRun } from './store.ts';

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
    try {
      const file = await open(this.#aside.stats);
      for await (const line of file.readLines()) {
        if (signal.aborted) break;
        const document = parse(line);
        if (document?.runId === runId) take(document);
      }
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function readRunInfo(path: string): RunInfo | undefined {
  try {
    const run = parse(readFileSync(path, 'utf8')) as Partial<RunInfo> | undefined;
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

/** The object that a text is; undefined where it is none, such as a line that was cut. */
function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
