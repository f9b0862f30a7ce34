import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunInfo } from '../../model.ts';
import type { FoundRun, TakeDocument } from '../store.ts';
import { readDocuments } from './documents.ts';
import { fileNames } from './file-names.ts';

/** The documents come first: should the process end after them, the next one finds the run info, and moves it, too. */
const moved = [fileNames.stats, fileNames.runInfo] as const;
const asideOf = (name: (typeof moved)[number]): string => `previous-${name}`;

/** The last run as the output directory still has it, put aside while the next one writes the same files. */
export class PreviousFiles {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Puts the run in the directory aside if it was completed or partial; else an earlier one stays. */
  keep(): void {
    const run = readRunInfo(this.#pathOf(fileNames.runInfo));
    if (run?.status !== 'completed' && run?.status !== 'partial') return;
    for (const name of moved) move(this.#pathOf(name), this.#pathOf(asideOf(name)));
  }

  /** Whether a run with this id is put aside. */
  has(id: string): boolean {
    return this.#info?.id === id;
  }

  find(): FoundRun {
    const info = this.#info;
    if (!info) return { status: 'none' };
    return { status: 'found', run: { info, read: (take, signal) => this.#read(info.id, take, signal) } };
  }

  remove(): void {
    for (const name of moved) rmSync(this.#pathOf(asideOf(name)), { force: true });
  }

  async #read(runId: string, take: TakeDocument, signal: AbortSignal): Promise<string | undefined> {
    const name = asideOf(fileNames.stats);
    if (!existsSync(this.#pathOf(name))) return `${name} is missing`;
    for await (const document of readDocuments(this.#pathOf(name), runId)) {
      if (signal.aborted) break;
      take(document);
    }
    return undefined;
  }

  get #info(): RunInfo | undefined {
    return readRunInfo(this.#pathOf(asideOf(fileNames.runInfo)));
  }

  #pathOf(name: string): string {
    return join(this.#directory, name);
  }
}

/** The run info in a file; undefined if it is none. */
export function readRunInfo(path: string): RunInfo | undefined {
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
