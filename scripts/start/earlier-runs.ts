import { numbersBefore } from '../../emulators/github/earlier-days.ts';
import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import { ColumnFinder, type Document } from '../../src/archive/parquet/columns.ts';
import { writeParquet } from '../../src/archive/parquet/write.ts';
import { pathOf } from '../../src/archive/paths.ts';
import type { Place } from '../../src/archive/places/place.ts';
import { documentId, isoSeconds } from '../../src/model.ts';

const dayMs = 86_400_000;

/** A run, as its files have it. */
export interface KnownRun {
  info: Record<string, unknown>;
  documents: readonly (Record<string, unknown> & { repo: string })[];
}

/** The run as it would have been so many days before: its numbers are made up, and its repositories those of today. */
export function runBefore(
  { info, documents }: KnownRun,
  daysAgo: number,
  fixtureOf: (repo: string) => RepositoryFixture | undefined,
): KnownRun {
  const startedMs = Date.parse(String(info.startedAt)) - daysAgo * dayMs;
  const [id, startedAt] = [String(Math.floor(startedMs / 1_000)), isoSeconds(new Date(startedMs))];
  const earlier = documents.map((document) => {
    const fixture = fixtureOf(document.repo);
    const own = { ...document, id: documentId(document.repo, id), runId: id, collectedAt: startedAt };
    return fixture ? { ...own, ...fieldsBefore(fixture, daysAgo, 'forks' in document) } : own;
  });
  const date = startedAt.slice(0, 10).replaceAll('-', '');
  const completedAt = isoSeconds(
    new Date(startedMs + Date.parse(String(info.completedAt)) - Date.parse(String(info.startedAt))),
  );
  const { archive, ...own } = info;
  return { info: { ...own, id, date, startedAt, completedAt, token: `token-${id}` }, documents: earlier };
}

function fieldsBefore(fixture: RepositoryFixture, daysAgo: number, hasForks: boolean): Record<string, number> {
  const { forks, ...numbers } = numbersBefore(fixture, daysAgo);
  const { openIssues, closedIssues, openPRs, closedPRs, mergedPRs } = numbers;
  const totals = { totalIssues: openIssues + closedIssues, totalPRs: openPRs + closedPRs + mergedPRs };
  return { ...numbers, ...totals, ...(hasForks && { forks }) };
}

/** Puts a run into an archive, in the files of the archive's action. */
export async function archiveRun({ info, documents }: KnownRun, place: Pick<Place, 'create'>): Promise<void> {
  const key = { id: String(info.id), date: String(info.date) };
  await place.create(pathOf(key, 'parquet', 1), parquetOf(documents));
  await place.create(pathOf(key, 'json', 1), new TextEncoder().encode(JSON.stringify(info)));
}

function parquetOf(documents: readonly Document[]): Uint8Array {
  const finder = new ColumnFinder();
  for (const document of documents) finder.see(document);
  const bytes = writeParquet(documents, finder.columns, { hasOthers: false });
  if (!bytes) throw new Error('the columns cannot hold all of the documents');
  return bytes;
}
