import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ColumnFinder, type Document } from '../../../src/archive/parquet/columns.ts';
import { writeParquet } from '../../../src/archive/parquet/write.ts';
import { folderOf, pathOf } from '../../../src/archive/paths.ts';
import { documentId, isoSeconds } from '../../../src/model.ts';

export type MadeUpDocument = Document & { repo: string };

/** A run as the archive has it: `files` after the first replace documents. */
export interface MadeUpRun {
  /** Such as `2026-11-27T05:00:00Z`. */
  at: string;
  documents: MadeUpDocument[];
  further?: MadeUpDocument[][];
  /** Beside what every run info has; null for none. */
  info?: Record<string, unknown> | null;
  isOriginal?: boolean;
}

/** A document of a run of today; of the original system once it is written so. */
export const documentOf = (repo: string, fields: Record<string, unknown> = {}): MadeUpDocument => {
  const { openIssues = 0, closedIssues = 0, openPRs = 0, closedPRs = 0, mergedPRs = 0, ...rest } = fields;
  return {
    ...{ repo, isArchived: false, isTemplate: false, repoUpdatedAt: '2026-11-20T00:00:00Z' },
    ...{ openIssues, closedIssues, totalIssues: Number(openIssues) + Number(closedIssues) },
    ...{ openPRs, closedPRs, mergedPRs, totalPRs: Number(openPRs) + Number(closedPRs) + Number(mergedPRs), stars: 0 },
    ...{ repoId: null, visibility: 'public', ...rest },
  };
};

export const runIdOf = ({ at }: Pick<MadeUpRun, 'at'>): string => String(Date.parse(at) / 1_000);

/** Writes runs as the archive action does. */
export function writeArchive(folder: string, runs: readonly MadeUpRun[]): void {
  for (const run of runs) {
    const id = runIdOf(run);
    const key = { id, date: run.at.slice(0, 10).replaceAll('-', '') };
    mkdirSync(join(folder, folderOf(key)), { recursive: true });
    for (const [i, documents] of [run.documents, ...(run.further ?? [])].entries())
      if (documents.length > 0)
        writeFileSync(
          join(folder, pathOf(key, 'parquet', i + 1)),
          parquetOf(documents.map((one) => asStored(one, run))),
        );
    if (run.info !== null) writeFileSync(join(folder, pathOf(key, 'json', 1)), JSON.stringify(infoOf(run, key)));
  }
}

function asStored(document: MadeUpDocument, run: MadeUpRun): Document {
  const { repoId, visibility, ...core } = document;
  const { openIssues, closedIssues, openPRs } = document;
  const id = documentId(document.repo, runIdOf(run));
  // It counted issues there.
  if (run.isOriginal) return { id, ...core, totalPRs: Number(openIssues) + Number(closedIssues) + Number(openPRs) };
  return { id, ...core, repoId, visibility, runId: runIdOf(run), collectedAt: run.at };
}

export function parquetOf(documents: readonly Document[]): Uint8Array {
  const finder = new ColumnFinder();
  for (const document of documents) finder.see(document);
  const { columns } = finder;
  return (
    writeParquet(documents, columns, { hasOthers: false }) ??
    (writeParquet(documents, columns, { hasOthers: true }) as Uint8Array)
  );
}

function infoOf({ at, documents, info, isOriginal }: MadeUpRun, key: { id: string; date: string }) {
  const totals = {
    ...{ totalReceived: documents.length, totalProcessed: documents.length, totalCreatedCount: documents.length },
    ...{ totalFailedCount: 0, createdList: documents.map(({ repo }) => repo).join(','), failedList: '' },
  };
  const own = {
    ...{ status: 'completed', startedAt: at, completedAt: isoSeconds(new Date(Date.parse(at) + 90_000)) },
    usage: { graphqlQueries: 3, restCalls: 2, points: 9, requestUnits: 120.5, throttledWrites: 0 },
  };
  return { ...key, ...totals, ...(!isOriginal && own), ...info };
}
