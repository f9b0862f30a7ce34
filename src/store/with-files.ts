import type { RunInfo, StatsDocument, WriteOutcome } from '../model.ts';
import type { PrivateNames } from '../privacy/private-names.ts';
import { publicRun } from '../privacy/public-run.ts';
import type { FileDocuments } from './files/documents.ts';
import type { FileStore } from './files/file-store.ts';
import type { DocumentStore, RunStore, Store } from './store.ts';

/**
 * A store whose documents and run info go to the output directory as well, except hidden names; that they cannot stops
 * nothing.
 */
export const withFiles = (store: Store, files: FileStore, names: PrivateNames): Store => ({
  documents: documentsWithFiles(store.documents, files.documents, names),
  runs: runsWithFiles(store.runs, files, names),
});

function documentsWithFiles(documents: DocumentStore, files: FileDocuments, names: PrivateNames): DocumentStore {
  /** A document that may be in the store is in neither file until that is known. */
  async function file(document: StatsDocument, outcome: WriteOutcome): Promise<WriteOutcome> {
    if (names.isHidden(document.repo)) return outcome;
    if (outcome.status === 'stored') await files.copy(outcome.already ?? document);
    else if (outcome.status !== 'unclear') await files.keep(document);
    return outcome;
  }
  return {
    parallelWrites: documents.parallelWrites,
    fields: documents.fields,
    usage: documents.usage,
    get broken() {
      return documents.broken;
    },
    write: async (document) => file(document, await documents.write(document)),
    check: async (document, doubt) => {
      const outcome = await documents.check(document, doubt);
      // Still in doubt, it is kept: nothing that GitHub gave is thrown away.
      if (outcome.status === 'unclear' && !names.isHidden(document.repo)) await files.keep(document);
      return file(document, outcome);
    },
    adopt: async (document) => file(document, await documents.adopt(document)),
    stored: (runId) => documents.stored(runId),
    // Those that count have their lines.
    readAll: async (runId, take, signal) => {
      let copying: Promise<unknown> = Promise.resolve();
      const takeAndCopy = (document: StatsDocument): boolean => {
        const counts = take(document);
        if (counts && !names.isHidden(document.repo)) copying = files.copy(document);
        return counts;
      };
      const fault = await documents.readAll(runId, takeAndCopy, signal);
      await copying;
      return fault;
    },
    dropCopy: (reason) => files.drop(reason),
  };
}

function runsWithFiles(runs: RunStore, { runs: files, documents }: FileStore, names: PrivateNames): RunStore {
  /** The post step learns from the lines which names are shown. */
  async function noteShown({ id }: RunInfo): Promise<void> {
    if (!names.hides || names.knowsPublicNames) return;
    for await (const { repo } of documents.read(id)) names.note(repo, 'public');
  }
  const tried = (written: Promise<unknown>): Promise<unknown> => written.catch(() => {});
  return {
    open: async (run, creating) => {
      await tried(files.open(run));
      const opened = await runs.open(run, creating).catch(async (error: unknown) => {
        // It ended where it began; the report has more to say of it.
        await tried(files.put({ ...run, status: 'failed', completedAt: run.startedAt }));
        throw error;
      });
      await tried(files.put(opened));
      return opened;
    },
    resumable: (attempt, now) => runs.resumable(attempt, now),
    reopen: async (run) => {
      await tried(files.open(run));
      return runs.reopen(run);
    },
    join: async (run) => {
      await tried(files.join(run));
      await runs.join(run);
    },
    leftOpen: (url, now) => runs.leftOpen(url, now),
    find: (id, date) => runs.find(id, date),
    // A document that was on its way may be there without a line, and one whose name is hidden has none.
    recover: async (run) => {
      const filed = await files.recover(run);
      if (filed.status === 'finished' && !names.hides) return filed;
      const stored = await runs.recover(run);
      return stored.status !== 'unknown' || names.hides ? stored : filed;
    },
    previous: (seeker, signal) => runs.previous(seeker, signal),
    earlier: (id, signal) => runs.earlier(id, signal),
    history: (repo, signal) => runs.history(repo, signal),
    starts: (run, days, signal) => runs.starts(run, days, signal),
    // The files are completed even if the store cannot be.
    close: async (run) => {
      await tried(noteShown(run));
      await tried(files.close(publicRun(run, names)));
      await runs.close(run);
    },
    unpublished: (run, now) => runs.unpublished(run, now),
    notePublished: async (run) => {
      await tried(files.notePublished(publicRun(run, names)));
      await runs.notePublished(run);
    },
    closeAbandoned: (now) => runs.closeAbandoned(now),
  };
}
