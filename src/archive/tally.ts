import type { ArchiveFigures } from '../model.ts';
import type { ListedRun } from '../store/archive-source.ts';
import type { ArchivedRun } from './archive-run.ts';
import { startOf } from './over.ts';

const dayMs = 86_400_000;
/** The rate is that of so many days at most. */
const rateDays = 30;
/**
 * What Cosmos DB adds to a document's JSON, by the example of https://learn.microsoft.com/rest/api/cosmos-db/documents;
 * its index is not known, and not counted.
 */
const addedBytes = 205;
/** Of a document as JSON, where none was read; measured with 1,000 real repositories (`npm start -- --archive`). */
const usualBytes = 366;
/** Of a document in Parquet; measured with 1,000 too (BENCHMARKS.md). */
const usualArchivedBytes = 54;

/** Adds up what became of all runs. */
export class Tally {
  #runs = 0;
  #documents = 0;
  #deleted = 0;
  #bytes = 0;
  #left = 0;
  readonly #read = { documents: 0, bytes: 0 };
  /** Documents that each run has in the store, as far as is known. */
  readonly #stored = new Map<string, { run: ListedRun; count: number }>();

  list(runs: readonly ListedRun[]): void {
    for (const run of runs)
      this.#stored.set(run.id, { run, count: run.archive?.deletedAt === undefined ? run.totalCreatedCount : 0 });
  }

  add(run: ListedRun, done: Omit<ArchivedRun, 'storedBytes' | 'notPublic'> & { storedBytes?: number }): void {
    if (done.isNew) this.#runs++;
    this.#documents += done.documents;
    this.#deleted += done.deleted;
    this.#bytes += done.bytes;
    this.#left += done.left;
    this.#stored.set(run.id, { run, count: done.found - done.deleted });
    if (done.storedBytes === undefined) return;
    this.#read.documents += done.found;
    this.#read.bytes += done.storedBytes;
  }

  /** About what documents that are not archived yet will take. */
  bytesFor(documents: number): number {
    return documents * usualArchivedBytes;
  }

  result(now: Date): ArchiveFigures {
    const stored = [...this.#stored.values()];
    const documents = stored.reduce((sum, { count }) => sum + count, 0);
    const { documents: read, bytes } = this.#read;
    const bytesEach = addedBytes + (read > 0 ? bytes / read : usualBytes);
    // A store that is younger than that would seem to grow slower than it does.
    const ageDays = Math.max(1, ...stored.map(({ run }) => (now.getTime() - startOf(run)) / dayMs));
    const days = Math.min(rateDays, ageDays);
    const recent = stored.filter(({ run }) => startOf(run) > now.getTime() - rateDays * dayMs);
    return {
      runs: this.#runs,
      documents: this.#documents,
      deleted: this.#deleted,
      bytes: this.#bytes,
      notDeleted: this.#left,
      left: {
        documents,
        runs: stored.filter(({ count }) => count > 0).length,
        bytes: Math.round(documents * bytesEach),
      },
      bytesPerDay: Math.round((bytesEach * recent.reduce((sum, { run }) => sum + run.totalCreatedCount, 0)) / days),
    };
  }
}
