import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, StoredAs } from '../model.ts';
import { readJson, readLines, shardFolder, writeJson, writeLines } from './folders.ts';
import type { JobRecord } from './plan-file.ts';

/** What a shard came to. Its documents and failures are in files beside it. */
export interface ShardResult extends JobRecord {
  runId: string;
  shard: number;
  received: number;
  processed: number;
  stored: number;
  /** Names asked for whose document has another one. */
  storedAs: StoredAs[];
  duplicates: string[];
}

const resultFile = 'result.json';
const failuresFile = 'failures.ndjson';

/** Writes what a shard came to; the file that says so comes last, so that half a result is none. */
export async function writeResult(outputDirectory: string, result: ShardResult, failures: readonly Failure[]) {
  const folder = shardFolder(outputDirectory, result.shard);
  mkdirSync(folder, { recursive: true });
  await writeLines(join(folder, failuresFile), failures);
  writeJson(join(folder, resultFile), result);
}

/** What an earlier attempt came to is not what this one will. */
export const removeResult = (outputDirectory: string, shard: number): void =>
  rmSync(join(shardFolder(outputDirectory, shard), resultFile), { force: true });

/** The result of a shard of this run; undefined if there is none, or half of one, or that of another run. */
export function readResult(outputDirectory: string, shard: number, runId: string): ShardResult | undefined {
  const result = readJson(join(shardFolder(outputDirectory, shard), resultFile)) as ShardResult | undefined;
  return result?.runId === runId && result.shard === shard ? result : undefined;
}

export const readFailures = (outputDirectory: string, shard: number): AsyncIterable<Failure> =>
  readLines(join(shardFolder(outputDirectory, shard), failuresFile)) as AsyncIterable<Failure>;
