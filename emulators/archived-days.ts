import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ColumnFinder, type Document } from '../src/archive/parquet/columns.ts';
import { writeParquet } from '../src/archive/parquet/write.ts';
import { folderOf, pathOf } from '../src/archive/paths.ts';
import { documentId, isoSeconds } from '../src/model.ts';
import { numbersBefore } from './github/earlier-days.ts';
import type { RepositoryFixture } from './github/fixtures.ts';

export interface ArchivedDays {
  repositories: readonly RepositoryFixture[];
  /** When the last run began. */
  lastMs: number;
  /** Days before the last run; others have no run. */
  daysAgo: readonly number[];
}

const dayMs = 86_400_000;
/** Where the workflow runs of these runs would be. */
const workflowRuns = 'https://github.com/contoso/statistics/actions/runs';

/** Writes an archive of a run a day. Names and today's numbers are the repositories' own; earlier numbers are made up. */
export function writeArchivedDays(folder: string, { repositories, lastMs, daysAgo }: ArchivedDays): void {
  for (const days of daysAgo) {
    const startedMs = lastMs - days * dayMs;
    const key = {
      id: String(startedMs / 1000),
      date: isoSeconds(new Date(startedMs)).slice(0, 10).replaceAll('-', ''),
    };
    const there = repositories.filter(({ createdAt }) => Date.parse(createdAt) <= startedMs);
    const documents = there.map((repository) => documentOf(repository, { days, ...key, startedMs }));
    mkdirSync(join(folder, folderOf(key)), { recursive: true });
    writeFileSync(join(folder, pathOf(key, 'parquet', 1)), parquetOf(documents));
    writeFileSync(join(folder, pathOf(key, 'json', 1)), JSON.stringify(infoOf(documents, { ...key, days, startedMs })));
  }
}

interface Run {
  id: string;
  date: string;
  days: number;
  startedMs: number;
}

function documentOf(repository: RepositoryFixture, { id, days, startedMs }: Run): Document & { repo: string } {
  const { owner, name, isArchived, isTemplate, updatedAt, pushedAt, language, topics } = repository;
  const numbers = numbersBefore(repository, days);
  const { openIssues, closedIssues, openPRs, closedPRs, mergedPRs } = numbers;
  return {
    ...{ id: documentId(`${owner}/${name}`, id), repo: `${owner}/${name}`, isArchived, isTemplate },
    ...{ repoUpdatedAt: updatedAt, ...numbers, totalIssues: openIssues + closedIssues },
    ...{ totalPRs: openPRs + closedPRs + mergedPRs, runId: id, collectedAt: isoSeconds(new Date(startedMs)) },
    ...{ repoId: repository.id, visibility: 'public', pushedAt, primaryLanguage: language, topics },
  };
}

function parquetOf(documents: readonly Document[]): Uint8Array {
  const finder = new ColumnFinder();
  for (const document of documents) finder.see(document);
  const file = writeParquet(documents, finder.columns, { hasOthers: false });
  if (!file) throw new Error('the columns cannot hold the documents');
  return file;
}

function infoOf(documents: readonly { repo: string }[], { id, date, days, startedMs }: Run) {
  const count = documents.length;
  const tookMs = 1000 * Math.round(count * 0.041 + 12 + (days % 7) * 3);
  return {
    ...{ id, date, status: 'completed', totalReceived: count, totalProcessed: count, totalCreatedCount: count },
    ...{ totalFailedCount: 0, createdList: documents.map(({ repo }) => repo).join(','), failedList: '' },
    ...{ startedAt: isoSeconds(new Date(startedMs)), completedAt: isoSeconds(new Date(startedMs + tookMs)) },
    workflowRunUrl: `${workflowRuns}/${id}`,
    usage: {
      graphqlQueries: Math.ceil(count / 60),
      restCalls: 63,
      points: Math.ceil(count / 24),
      requestUnits: count * 5.7,
    },
  };
}
