import { mkdirSync } from 'node:fs';
import { documentId, isoSeconds, type StatsDocument } from '../../src/model.ts';
import type { ShardPart } from '../../src/shards/divide.ts';
import { shardFolder, statsFile, writeLines } from '../../src/shards/folders.ts';
import { type Plan, type PlannedName, readNames, readPlan } from '../../src/shards/plan-file.ts';
import { writeResult } from '../../src/shards/result-file.ts';

/** One of so many fails. */
const failsEach = 1_000;

/** Leaves what the shards of a plan would have left: a document for nearly each name. */
export async function makeUpResults(outputDirectory: string): Promise<void> {
  const plan = readPlan(outputDirectory);
  if (!plan) throw new Error(`There is no plan in ${outputDirectory}`);
  for (const part of plan.shards) await makeUpResult(outputDirectory, plan, part);
}

async function makeUpResult(outputDirectory: string, plan: Plan, { shard }: ShardPart): Promise<void> {
  const { run } = plan;
  const names: PlannedName[] = [];
  for await (const one of readNames(outputDirectory, shard)) names.push(one);
  const [failed, stored] = [0, 1].map((kept) => names.filter((_, i) => (i % failsEach === 0 ? 0 : 1) === kept));
  mkdirSync(shardFolder(outputDirectory, shard), { recursive: true });
  await writeLines(statsFile(outputDirectory, shard), documentsOf(stored ?? [], run.id));
  const failures = (failed ?? []).map(({ name }) => ({ repo: name, status: 'timeout', reason: 'Timed out' }) as const);
  const { usage, startedMs, endedMs, attempt } = plan.job;
  await writeResult(
    outputDirectory,
    {
      ...{ runId: run.id, attempt, shard, storedAs: [], duplicates: [] },
      ...{ usage, startedMs, endedMs, stages: [], waits: [], problems: [], findings: { list: [], count: 0 } },
    },
    failures,
  );
}

function* documentsOf(names: readonly PlannedName[], runId: string): Generator<StatsDocument, void, undefined> {
  const at = isoSeconds(new Date());
  for (const { name: repo, repoId = null, visibility = null } of names)
    yield {
      ...{ id: documentId(repo, runId), repo, isArchived: false, isTemplate: false, repoUpdatedAt: at },
      ...{ openIssues: 46, closedIssues: 455, totalIssues: 501, openPRs: 13, closedPRs: 150, mergedPRs: 598 },
      ...{ totalPRs: 761, stars: 3_378, runId, collectedAt: at, repoId, visibility },
    };
}
