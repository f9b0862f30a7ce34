import type { LimitFunction } from 'p-limit';
import type { Clock } from '../async/clock.ts';
import type { ArchiveMark } from '../model.ts';
import { isoSeconds } from '../model.ts';
import { type ArchiveSource, filesIn, type ListedRun, type WholeRun } from '../store/archive-source.ts';
import type { Log } from '../text/log.ts';
import { canonical } from './canonical.ts';
import { type GatheredDocument, gather } from './gather.ts';
import { keepDocuments, markOf } from './keep-documents.ts';
import type { Place } from './places/place.ts';
import { keepRunInfo } from './run-info-file.ts';

export interface ArchiveNeeds {
  source: ArchiveSource;
  place: Place;
  clock: Clock;
  log: Log;
  /** Takes on nothing new once it aborts. */
  signal: AbortSignal;
  limit: LimitFunction;
}

/** What became of a run. */
export interface ArchivedRun {
  /** Documents and bytes that this archive put into the place, or found there for the first time. */
  documents: number;
  bytes: number;
  isNew: boolean;
  /** Documents of repositories that are not public, or of which that is not known. */
  notPublic: number;
  /** In the store before and after. */
  found: number;
  deleted: number;
  /** Bytes of the documents as JSON. */
  storedBytes: number;
  /** Documents that are not deleted, although they were to be: they have changed, came late, or time was over. */
  left: number;
}

/** A run info changes a few times in its life; whoever meets more has another archiver on the same run. */
const mostRounds = 5;

/** Archives a run, and where that is due deletes its documents. Undefined if there is no such run anymore. */
export async function archiveRun(
  listed: ListedRun,
  { deletes }: { deletes: boolean },
  needs: ArchiveNeeds,
): Promise<ArchivedRun | undefined> {
  for (let round = 1; ; round++) {
    const run = await needs.source.read(listed);
    if (!run || run.archive?.deletedAt !== undefined) return undefined;
    const documents = await gather(run, needs.source);
    const marked = await keep(run, documents, needs);
    // It changed meanwhile: what is archived is looked at again.
    if (!marked && round < mostRounds) continue;
    const deletion = marked && deletes ? await deleteDocuments(marked, documents, needs) : undefined;
    return resultOf(run, { documents, marked, deletion });
  }
}

/** Everything is in the place and was read back; undefined if the run info has changed since it was read. */
async function keep(
  run: WholeRun,
  documents: readonly GatheredDocument[],
  needs: ArchiveNeeds,
): Promise<(WholeRun & { archive: ArchiveMark }) | undefined> {
  const { place, source, clock, log } = needs;
  const infoFile = await keepRunInfo(run, place, log);
  const files = await keepDocuments(run, documents, { place, log });
  const archive = markOf(files.length > 0 ? files : [infoFile], run.archive, isoSeconds(clock.date()));
  if (run.archive && canonical(run.archive) === canonical(archive)) return { ...run, archive: run.archive };
  const changed = await source.mark(run, archive);
  return changed.status === 'done' ? { ...run, archive, etag: changed.etag } : undefined;
}

interface Deletion {
  deleted: number;
  left: number;
}

/** Deletes what is in the archive as it is, and empties the run info’s lists once nothing is left. */
async function deleteDocuments(
  run: WholeRun & { archive: ArchiveMark },
  documents: GatheredDocument[],
  { source, clock, signal, limit }: ArchiveNeeds,
): Promise<Deletion> {
  let deleted = 0;
  let failure: { cause: unknown } | undefined;
  const queue = documents.values();
  const deleteNext = async (): Promise<void> => {
    for (const { id, repo, etag } of queue) {
      if (signal.aborted || source.broken || failure) return;
      if ((await source.delete({ document: { id, repo }, etag })) !== 'changed') deleted++;
    }
  };
  const note = (cause: unknown): void => {
    failure ??= { cause };
  };
  await Promise.all(Array.from({ length: limit.concurrency }, () => deleteNext().catch(note)));
  if (failure) throw failure.cause;
  const left = documents.length - deleted + (deleted === documents.length ? await source.count(run) : 0);
  if (left === 0) await source.empty(run, { ...run.archive, deletedAt: isoSeconds(clock.date()) });
  return { deleted, left };
}

interface Parts {
  documents: readonly GatheredDocument[];
  marked: (WholeRun & { archive: ArchiveMark }) | undefined;
  deletion: Deletion | undefined;
}

function resultOf(run: WholeRun, { documents, marked, deletion }: Parts): ArchivedRun {
  const before = new Set(run.archive && filesIn(run.archive).map(({ sha256 }) => sha256));
  const added = marked ? filesIn(marked.archive).filter(({ sha256 }) => !before.has(sha256)) : [];
  return {
    documents: added.reduce((sum, file) => sum + file.documents, 0),
    bytes: added.reduce((sum, file) => sum + file.bytes, 0),
    isNew: run.archive === undefined && marked !== undefined,
    notPublic: documents.filter(({ isPublic }) => !isPublic).length,
    found: documents.length,
    storedBytes: documents.reduce((sum, { json }) => sum + json.length, 0),
    deleted: deletion?.deleted ?? 0,
    left: deletion?.left ?? 0,
  };
}
