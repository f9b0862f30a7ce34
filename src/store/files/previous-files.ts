import { readdirSync } from 'node:fs';
import { type FinishedRun, ownerOf } from '../../model.ts';
import { messageOf } from '../../text/error-text.ts';
import { hasOwnersOf, kinshipOf, lastOfKind, type Seeker } from '../own-kind.ts';
import type { FoundRun, PreviousRun } from '../store.ts';
import { finished, foundRun, type StoredRun } from '../stored-run.ts';
import { readDocuments } from './documents.ts';
import { previousName, readRunInfo, removePrevious } from './earlier-files.ts';
import { type Folder, fileNames } from './folder.ts';

/** The documents come first: should the process end after them, the next one finds the run info, and moves it, too. */
const names = [fileNames.stats, fileNames.runInfo];
/** Of other steps that write to the same directory; who changes names each time leaves no more behind. */
const mostAside = 8;

/** The last runs that the directory had, each put aside while the next one writes the same files. */
export class PreviousFiles {
  readonly #folder: Folder;
  #last: FinishedRun | undefined;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Puts the run in the directory aside if it was completed or partial; else earlier ones stay alone. */
  keep(): void {
    const run = finished(readRunInfo(this.#folder, fileNames.runInfo))?.info;
    if (run) this.#last = run;
    if (run?.status !== 'completed' && run?.status !== 'partial') return;
    for (const name of names) if (this.#folder.has(name)) this.#folder.rename(name, previousName(name, run.id));
  }

  has(id: string): boolean {
    return this.#runs.some(({ info }) => info.id === id);
  }

  find(seeker: Seeker): FoundRun {
    const runs = this.#runs.map(({ info }) => info);
    const info = lastOfKind(runs, seeker);
    const stored = this.#runs.find((one) => one.info.id === info?.id);
    const last = lastOfKind(this.#last ? [...runs, this.#last] : runs, seeker);
    if (!stored) return { status: 'none', ...(last && { last }) };
    return foundRun(stored, this.#readerOf(stored.info), last);
  }

  earlier(id: string): PreviousRun | undefined {
    const stored = this.#runs.find(({ info }) => info.id === id);
    return stored && { ...stored, read: this.#readerOf(stored.info) };
  }

  #readerOf({ id }: FinishedRun): PreviousRun['read'] {
    const name = previousName(fileNames.stats, id);
    return async (take, signal, some) => {
      if (!this.#folder.has(name)) return `${name} is missing`;
      const wanted = some && new Set(some);
      try {
        for await (const document of readDocuments(this.#folder.pathOf(name), id)) {
          if (signal.aborted) break;
          if (!wanted || wanted.has(document.repo)) take(document);
        }
      } catch (error) {
        return messageOf(error);
      }
      return undefined;
    };
  }

  /** Removes the runs that nobody is compared with once this one has ended well. */
  remove(run: FinishedRun): void {
    const owners = [run.createdList, run.failedList].flatMap((list) => list.split(',').filter(Boolean).map(ownerOf));
    const runs = this.#runs.map(({ info }) => info);
    const others = runs.filter((one) => {
      const kinship = kinshipOf(one, run);
      return kinship === 'none' || (kinship === 'unknown' && !hasOwnersOf(one, { ...run, owners }));
    });
    const kept = others.toSorted((one, other) => Number(other.id) - Number(one.id)).slice(0, mostAside);
    for (const { id } of runs) {
      if (kept.some((one) => one.id === id) || run.carriedOver?.some(({ runId }) => runId === id)) continue;
      removePrevious(this.#folder, id);
    }
  }

  get #runs(): StoredRun<FinishedRun>[] {
    return readdirSync(this.#folder.path).flatMap((name) => {
      const id = /^previous-(\d+)-/.exec(name)?.[1] ?? '';
      const stored =
        name === previousName(fileNames.runInfo, id) ? finished(readRunInfo(this.#folder, name)) : undefined;
      return stored?.info.id === id ? [stored] : [];
    });
  }
}
