import type { StatsDocument, WriteOutcome } from '../model.ts';
import type { FileDocuments } from './files/documents.ts';
import type { FileStore } from './files/file-store.ts';
import type { FileRuns } from './files/runs.ts';
import type { DocumentStore, RunStore, Store } from './store.ts';

/** A store whose documents and run info go to the output directory as well; that they cannot stops nothing. */
export const withFiles = (store: Store, files: FileStore): Store => ({
  documents: documentsWithFiles(store.documents, files.documents),
  runs: runsWithFiles(store.runs, files.runs),
});

function documentsWithFiles(documents: DocumentStore, files: FileDocuments): DocumentStore {
  /** A document that may be in the store is in neither file until that is known. */
  async function file(document: StatsDocument, outcome: WriteOutcome): Promise<WriteOutcome> {
    if (outcome.status === 'stored') await files.copy(document);
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
      if (outcome.status === 'unclear') await files.keep(document);
      return file(document, outcome);
    },
  };
}

function runsWithFiles(runs: RunStore, files: FileRuns): RunStore {
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
    find: (id, date) => runs.find(id, date),
    recover: (run) => files.recover(run),
    previous: (seeker, signal) => runs.previous(seeker, signal),
    // The files are completed even if the store cannot be.
    close: async (run) => {
      await tried(files.close(run));
      await runs.close(run);
    },
    closeAbandoned: (startedBefore) => runs.closeAbandoned(startedBefore),
  };
}
