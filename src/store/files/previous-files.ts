import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPlain } from '../../disk/whole-file.ts';
import type { FinishedRun } from '../../model.ts';
import type { FoundRun, PreviousRun } from '../store.ts';
import { finished, foundRun, parseRunInfo, type StoredRun } from '../stored-run.ts';
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
    const run = finished(readRunInfo(this.#current(fileNames.runInfo)))?.info;
    if (run) this.#last = run;
    if (run?.status !== 'completed' && run?.status !== 'partial') return;
    for (const name of names) if (existsSync(this.#current(name))) renameSync(this.#current(name), this.#aside(name));
  }

  has(id: string): boolean {
    return this.#stored?.info.id === id;
  }

  find(): FoundRun {
    const stored = this.#stored;
    const last = this.#last;
    if (!stored) return { status: 'none', ...(last && { last }) };
    const path = this.#aside(fileNames.stats);
    const read: PreviousRun['read'] = async (take, signal) => {
      if (!existsSync(path)) return `${basename(path)} is missing`;
      for await (const document of readDocuments(path, stored.info.id)) {
        if (signal.aborted) break;
        take(document);
      }
      return undefined;
    };
    return foundRun(stored, read, last);
  }

  remove(): void {
    for (const name of names) rmSync(this.#aside(name), { force: true });
  }

  get #stored(): StoredRun<FinishedRun> | undefined {
    return finished(readRunInfo(this.#aside(fileNames.runInfo)));
  }
}

export function readRunInfo(path: string): StoredRun | undefined {
  try {
    return parseRunInfo(JSON.parse(readPlain(path) ?? ''));
  } catch {
    return undefined;
  }
}
