import type { StatsDocument, WriteOutcome } from '../model.ts';
import { messageOf } from '../text/error-text.ts';
import type { Log } from '../text/log.ts';
import type { FileDocuments } from './files/documents.ts';
import type { FileStore } from './files/file-store.ts';
import type { FileRuns } from './files/runs.ts';
import type { DocumentStore, RunStore, Store } from './store.ts';

type Warn = (reason: string) => void;

/** A store whose documents and run info go to the output directory as well; that it cannot is one warning, and no more. */
export function withFiles(store: Store, files: FileStore, log: Log): Store {
  let hasWarned = false;
  const warn: Warn = (reason) => {
    if (!hasWarned) log.warning(`The output directory is incomplete: ${reason}. The store is not affected.`);
    hasWarned = true;
  };
  return {
    documents: documentsWithFiles(store.documents, files.documents, warn),
    runs: runsWithFiles(store.runs, files.runs, warn),
  };
}

function documentsWithFiles(documents: DocumentStore, files: FileDocuments, warn: Warn): DocumentStore {
  /** A document that may be in the store is in neither file until that is known. */
  async function file(document: StatsDocument, outcome: WriteOutcome): Promise<WriteOutcome> {
    if (outcome.status === 'unclear') return outcome;
    const filed = await (outcome.status === 'stored' ? files.write(document) : files.keep(document));
    if (filed.status !== 'stored') warn(filed.reason);
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
    check: async (document) => {
      const outcome = await documents.check(document);
      // Still in doubt, it is kept: nothing that GitHub gave is thrown away.
      if (outcome.status === 'unclear') await files.keep(document);
      return file(document, outcome);
    },
  };
}

function runsWithFiles(runs: RunStore, files: FileRuns, warn: Warn): RunStore {
  const warned = (written: Promise<void>): Promise<void> => written.catch((error: unknown) => warn(messageOf(error)));
  return {
    open: async (run, creating) => {
      // The directory comes first: a run whose files cannot be written leaves no run info behind.
      await files.open(run);
      const opened = await runs.open(run, creating).catch(async (error: unknown) => {
        // It ended where it began; the report has more to say of it.
        await files.put({ ...run, status: 'failed', completedAt: run.startedAt }).catch(() => {});
        throw error;
      });
      await warned(files.put(opened));
      return opened;
    },
    find: (id, date) => runs.find(id, date),
    recover: (id) => files.recover(id),
    previous: (seeker, signal) => runs.previous(seeker, signal),
    // The files are completed even if the store cannot be.
    close: async (run) => {
      await warned(files.close(run));
      await runs.close(run);
    },
    closeAbandoned: (startedBefore) => runs.closeAbandoned(startedBefore),
  };
}
