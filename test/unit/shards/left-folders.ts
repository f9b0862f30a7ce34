import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { planFolder, shardFolder, writeLines } from '../../../src/shards/folders.ts';
import type { ShardFailure, ShardResult } from '../../../src/shards/result-file.ts';
import { writeResult } from '../../../src/shards/result-file.ts';
import { runningRun } from '../samples.ts';

export const run = runningRun();

export const result = (changes: Partial<ShardResult> = {}): ShardResult => ({
  ...{ runId: run.id, shard: 0, attempt: 1, startedMs: 0, endedMs: 1, storedAs: [], duplicates: [] },
  ...{ stages: [], waits: [], problems: [], findings: { list: [], count: 0 } },
  usage: { graphqlQueries: 0, restCalls: 0, points: 0, requestUnits: 0, throttledWrites: 0 },
  ...changes,
});

interface Left {
  /** Rows of the plan's file of names. */
  names: unknown[];
  /** Documents of the shard. */
  lines?: unknown[];
  failures?: ShardFailure[];
  /** Absent for a shard that was killed. */
  result?: ShardResult;
}

/** The output directory with what a plan and its one shard left. */
export async function leave({ names, lines = [], failures = [], result: own }: Left): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const one of [planFolder(folder), shardFolder(folder, 0)]) mkdirSync(one, { recursive: true });
  await writeLines(join(planFolder(folder), 'names-0.ndjson'), names);
  await writeLines(join(shardFolder(folder, 0), 'stats.ndjson'), lines);
  if (own) await writeResult(folder, own, failures);
  return folder;
}
