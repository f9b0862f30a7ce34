import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import pLimit from 'p-limit';
import { clientOf, createContainers } from '../../emulators/cosmos/client.ts';
import { type CosmosEmulator, type RequestRecord, startCosmos } from '../../emulators/cosmos/server.ts';
import { loadRepositories } from '../../emulators/github/fixtures.ts';
import { runAction } from '../../emulators/runner/runner.ts';
import { inputsOf } from '../../emulators/services.ts';
import { documentId, isoSeconds } from '../../src/model.ts';
import type { Figures } from './figures.ts';

const archivePath = join(fileURLToPath(new URL('../..', import.meta.url)), 'archive');
const latency = { writeMs: 60, readMs: 60, metadataMs: 60 };
const seeding = { throughput: 1_000_000, atOnce: 64 };
const dayMs = 86_400_000;

type Fields = Record<string, unknown>;

/** A run of real repositories that began so many days ago. */
function runOf(count: number, daysAgo: number): { info: Fields; documents: Fields[] } {
  const startedMs = 1_000 * Math.floor((Date.now() - daysAgo * dayMs) / 1_000);
  const [id, startedAt] = [String(startedMs / 1_000), isoSeconds(new Date(startedMs))];
  const documents = loadRepositories()
    .slice(0, count)
    .map(({ owner, name, visibility, ...row }) => {
      const repo = `${owner}/${name}`;
      const { isArchived, isTemplate, updatedAt, openIssues, closedIssues, openPRs, closedPRs, mergedPRs, stars } = row;
      return {
        ...{
          id: documentId(repo, id),
          repo,
          isArchived,
          isTemplate,
          repoUpdatedAt: updatedAt,
          openIssues,
          closedIssues,
        },
        ...{ totalIssues: openIssues + closedIssues, openPRs, closedPRs, mergedPRs },
        ...{ totalPRs: openPRs + closedPRs + mergedPRs, stars, runId: id, collectedAt: startedAt, repoId: row.id },
        visibility: visibility.toLowerCase(),
      };
    });
  const createdList = documents.map(({ repo }) => repo).join(',');
  const totals = { totalReceived: count, totalProcessed: count, totalCreatedCount: count, totalFailedCount: 0 };
  const times = { startedAt, completedAt: startedAt, status: 'completed', sourcesDigest: 'd', token: id };
  const date = startedAt.slice(0, 10).replaceAll('-', '');
  return { info: { id, date, ...totals, createdList, failedList: '', ...times }, documents };
}

/** Archives a run and deletes its documents, with so many request units a second. */
export async function archiveAndDelete(count: number, throughput: number): Promise<Figures> {
  const cosmos = await startCosmos({ latency });
  try {
    await seed(cosmos, [runOf(count, 20), runOf(1, 0)], throughput);
    const seeded = cosmos.requests.length;
    const inputs = { ...inputsOf.cosmos(cosmos), destination: 'archive', 'cosmos-throughput': String(throughput) };
    const { exitCode, outputs, log } = await runAction({
      actionPath: archivePath,
      inputs: { ...inputs, 'delete-after-days': '10' },
      timeLimitMs: 3_600_000,
    });
    if (exitCode !== 0) throw new Error(log);
    return figuresOf(cosmos.requests.slice(seeded), {
      throughput,
      bytes: Number(outputs.bytes),
      archived: Number(outputs['documents-archived']),
    });
  } finally {
    await cosmos.close();
  }
}

/** The same documents as they stand in `stats.ndjson`, packed. */
export async function packLines(count: number): Promise<Figures> {
  const { documents } = runOf(count, 20);
  const startMs = performance.now();
  const packed = gzipSync(documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  return { seconds: (performance.now() - startMs) / 1_000, documents: count, bytesPerDocument: packed.length / count };
}

/** The throughput counts that was asked for last. */
async function seed(cosmos: CosmosEmulator, runs: ReturnType<typeof runOf>[], throughput: number): Promise<void> {
  const { data, runInfo } = await createContainers(cosmos, seeding);
  const limit = pLimit(seeding.atOnce);
  for (const { info, documents } of runs) {
    await Promise.all(documents.map((document) => limit(() => data.items.create(document))));
    await runInfo.items.create(info);
  }
  await clientOf(cosmos).databases.create({ id: 'throughput', throughput });
}

interface Archived {
  throughput: number;
  bytes: number;
  archived: number;
}

function figuresOf(requests: readonly RequestRecord[], { throughput, bytes, archived }: Archived): Figures {
  const deletes = requests.filter(({ operation, status }) => operation === 'delete' && status === 204);
  const [first, last] = [deletes[0]?.at ?? 0, deletes.at(-1)?.at ?? 0];
  const seconds = (last - first) / 1_000;
  const units = requests.filter(({ at }) => at >= first && at <= last).reduce((sum, { charge }) => sum + charge, 0);
  return {
    seconds,
    documents: deletes.length,
    requestUnits: requests.reduce((sum, { charge }) => sum + charge, 0),
    throttled: requests.filter(({ status }) => status === 429).length,
    usedPercent: (100 * units) / (throughput * seconds),
    documentsPerSecond: deletes.length / seconds,
    bytesPerDocument: bytes / archived,
  };
}
