import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, StoredAs } from '../model.ts';
import { readJson, readLines, shardFolder, writeJson, writeLines } from './folders.ts';
import { isJobRecord, type JobRecord, type Plan } from './plan-file.ts';

/** What a shard came to. Its documents and failures are in files beside it. */
export interface ShardResult extends JobRecord {
  runId: string;
  shard: number;
  /** Names asked for whose document has another one. */
  storedAs: StoredAs[];
  duplicates: string[];
}

const resultFile = 'result.json';
const failuresFile = 'failures.ndjson';

/** `isProcessed`: GitHub gave its stats, and their write was tried. */
export type ShardFailure = Failure & { isProcessed?: boolean };

/** Writes what a shard came to; the file that says so comes last, so that half a result is none. */
export async function writeResult(outputDirectory: string, result: ShardResult, failures: readonly ShardFailure[]) {
  const folder = shardFolder(outputDirectory, result.shard);
  mkdirSync(folder, { recursive: true });
  await writeLines(join(folder, failuresFile), failures);
  writeJson(join(folder, resultFile), result);
}

/** What an earlier attempt came to is not what this one will. */
export const removeResult = (outputDirectory: string, shard: number): void =>
  rmSync(join(shardFolder(outputDirectory, shard), resultFile), { force: true });

/** The result of a shard of this plan; undefined if there is none, or half of one, or that of another run or an earlier plan of it. */
export function readResult(
  outputDirectory: string,
  shard: number,
  { run, job }: Pick<Plan, 'run' | 'job'>,
): ShardResult | undefined {
  const result = readJson(join(shardFolder(outputDirectory, shard), resultFile)) as ShardResult | undefined;
  const isWhole = isJobRecord(result) && [result?.storedAs, result?.duplicates].every(Array.isArray);
  if (!result || !isWhole || result.runId !== run.id || result.shard !== shard) return undefined;
  return result.attempt >= job.attempt ? result : undefined;
}

/** A line that is no failure is left out: its repository is one of which the shard says nothing. */
export async function* readFailures(
  outputDirectory: string,
  shard: number,
): AsyncGenerator<ShardFailure, void, undefined> {
  for await (const line of readLines(join(shardFolder(outputDirectory, shard), failuresFile))) {
    const failure = line as Partial<ShardFailure> | null;
    if ([failure?.repo, failure?.status, failure?.reason].every((one) => typeof one === 'string'))
      yield failure as ShardFailure;
  }
}
