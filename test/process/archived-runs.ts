import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { clientOf, createContainers } from '../../emulators/cosmos/client.ts';
import type { CosmosEmulator } from '../../emulators/cosmos/emulator.ts';
import { type ActionResult, type RunningAction, type RunOptions, startAction } from '../../emulators/runner/runner.ts';
import { ownFields, type StoredDocument } from '../../emulators/scenario.ts';
import { inputsOf } from '../../emulators/services.ts';
import { readParquet } from '../../src/archive/parquet/read.ts';
import { documentId, isoSeconds } from '../../src/model.ts';

type Fields = Record<string, unknown>;

/** A run as Cosmos DB has it. */
export interface SeededRun {
  info: Fields & { id: string; date: string };
  documents: (Fields & { id: string; repo: string })[];
  /** Documents that hold its lists. */
  parts?: Fields[];
}

export const dayMs = 86_400_000;

/** A run of made-up repositories that began so many days ago. */
export function seededRun({ daysAgo = 0, count = 12, owner = 'contoso', ...changes }: Fields = {}): SeededRun {
  const started = new Date(Math.floor(Date.now() / 1_000) * 1_000 - Number(daysAgo) * dayMs - 3_600_000);
  const id = String(started.getTime() / 1_000);
  const names = Array.from({ length: Number(count) }, (_, i) => `${owner}/r-${String(i * 7).padStart(4, '0')}`);
  const documents = names.map((repo, i) => ({
    ...{ id: documentId(repo, id), repo, isArchived: i % 5 === 0, isTemplate: false },
    repoUpdatedAt: isoSeconds(new Date(started.getTime() - i * 3_600_000)),
    ...{ openIssues: i, closedIssues: 2 * i, totalIssues: 3 * i, openPRs: 1, closedPRs: 2, mergedPRs: i },
    ...{ totalPRs: 3 + i, stars: 1_000 * i, runId: id, collectedAt: isoSeconds(started) },
    ...{ repoId: i === 0 ? null : 4_000_000_000 + i, visibility: 'public' },
  }));
  const info = {
    ...{ id, date: isoSeconds(started).slice(0, 10).replaceAll('-', ''), token: `token-${id}` },
    ...{ totalReceived: names.length, totalProcessed: names.length, totalCreatedCount: names.length },
    ...{ totalFailedCount: 0, createdList: names.join(','), failedList: '', status: 'completed' },
    ...{ startedAt: isoSeconds(started), completedAt: isoSeconds(started), sourcesDigest: 'd1', maxMinutes: 330 },
    ...changes,
  };
  return { info, documents };
}

/** As the original system left it. */
export function originalRun(options: Fields): SeededRun {
  const { info, documents } = seededRun(options);
  const { id, date, totalReceived, totalProcessed, totalCreatedCount, totalFailedCount, createdList, failedList } =
    info;
  return {
    info: { id, date, totalReceived, totalProcessed, totalCreatedCount, totalFailedCount, createdList, failedList },
    documents: documents.map(({ runId, collectedAt, repoId, visibility, ...core }) => core) as SeededRun['documents'],
  };
}

/** With its list in two further documents, as one that is too long for the run info. */
export function inParts({ info, documents }: SeededRun): SeededRun {
  const { id, date, createdList } = info;
  const names = String(createdList).split(',');
  const lists = [names.slice(0, 5), names.slice(5)].map((list) => list.join(','));
  const parts = lists.map((list, i) => ({ id: `${id}.createdList.${i + 1}`, date, runId: id, list }));
  return { info: { ...info, createdList: '', createdListParts: 2, failedListParts: 0 }, documents, parts };
}

export async function seed(cosmos: CosmosEmulator, runs: readonly SeededRun[]): Promise<void> {
  const { data, runInfo } = cosmos.databases.has('github')
    ? {
        data: clientOf(cosmos).database('github').container('repoStats'),
        runInfo: clientOf(cosmos).database('github').container('runInfo'),
      }
    : await createContainers(cosmos);
  const limit = pLimit(8);
  const writes = runs.flatMap(({ info, documents, parts = [] }) => [
    ...[info, ...parts].map((document) => limit(() => runInfo.items.create(document))),
    ...documents.map((document) => limit(() => data.items.create(document))),
  ]);
  await Promise.all(writes);
}

export interface Archiving extends Omit<RunOptions, 'githubToken' | 'actionPath'> {
  cosmos?: CosmosEmulator;
}

/** Starts the built archive on an account, into the folder `archive` of the workspace. */
export const startArchive = ({ cosmos, inputs, ...options }: Archiving): RunningAction =>
  startAction({
    actionPath: fileURLToPath(new URL('../../archive', import.meta.url)),
    timeLimitMs: 100_000,
    ...options,
    inputs: { destination: 'archive', ...(cosmos && inputsOf.cosmos(cosmos)), ...inputs },
  });

export const archive = (archiving: Archiving): Promise<ActionResult> => startArchive(archiving).done;

/** Files of the archive, by their paths in it. */
export function filesIn(workspace: string, folder = 'archive'): Map<string, Buffer> {
  const root = join(workspace, folder);
  const paths = globSync('**/*.*', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path))]));
}

/** All documents in the archive, in the order of its files. */
export async function documentsIn(workspace: string, folder = 'archive'): Promise<Fields[]> {
  const documents: Fields[] = [];
  for (const [path, bytes] of filesIn(workspace, folder))
    if (path.endsWith('.parquet')) for await (const document of readParquet(bytes)) documents.push(document);
  return documents;
}

const stored = async (cosmos: CosmosEmulator, container: string): Promise<Fields[]> =>
  ((await cosmos.documents('github', container)) as StoredDocument[]).map(ownFields);

export const storedDocuments = (cosmos: CosmosEmulator): Promise<Fields[]> => stored(cosmos, 'repoStats');
export const storedInfos = (cosmos: CosmosEmulator): Promise<Fields[]> => stored(cosmos, 'runInfo');

/** In an order that does not depend on where they are from. */
export const sorted = (documents: readonly Fields[]): Fields[] =>
  documents.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
