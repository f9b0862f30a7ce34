import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FinishedRun, isFinished, type RunInfo } from '../../model.ts';
import type { FoundRun, PreviousRun } from '../store.ts';
import { fileNames, readDocuments } from './documents.ts';

/** The documents come first: should the process end after them, the next one finds the run info, and moves it, too. */
const names = [fileNames.stats, fileNames.runInfo];

/** The last run as the output directory still has it, put aside while the next one writes the same files. */
export class PreviousFiles {
  readonly #current: (name: string) => string;
  readonly #aside: (name: string) => string;
  #last: FinishedRun | undefined;

  constructor(directory: string) {
    this.#current = (name) => join(directory, name);
    this.#aside = (name) => join(directory, `previous-${name}`);
  }

  /** Puts the run in the directory aside if it was completed or partial; else an earlier one stays. */
  keep(): void {
    const run = readRunInfo(this.#current(fileNames.runInfo));
    if (run && isFinished(run)) this.#last = run;
    if (run?.status !== 'completed' && run?.status !== 'partial') return;
    for (const name of names) if (existsSync(this.#current(name))) renameSync(this.#current(name), this.#aside(name));
  }

  has(id: string): boolean {
    return this.#info?.id === id;
  }

  find(): FoundRun {
    const info = this.#info;
    const last = this.#last && { last: this.#last };
    if (!info) return { status: 'none', ...last };
    const path = this.#aside(fileNames.stats);
    const read: PreviousRun['read'] = async (take, signal) => {
      if (!existsSync(path)) return `${basename(path)} is missing`;
      for await (const document of readDocuments(path, info.id)) {
        if (signal.aborted) break;
        take(document);
      }
      return undefined;
    };
    return { status: 'found', run: { info, read }, ...last };
  }

  remove(): void {
    for (const name of names) rmSync(this.#aside(name), { force: true });
  }

  get #info(): FinishedRun | undefined {
    const info = readRunInfo(this.#aside(fileNames.runInfo));
    return info && isFinished(info) ? info : undefined;
  }
}

export function readRunInfo(path: string): RunInfo | undefined {
  try {
    const run = JSON.parse(readFileSync(path, 'utf8')) as Partial<RunInfo> | null;
    return typeof run?.id === 'string' && typeof run.createdList === 'string' ? (run as RunInfo) : undefined;
  } catch {
    return undefined;
  }
}
