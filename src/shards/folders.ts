import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { isPlain, readPlain, streamWhole, writeWhole } from '../disk/whole-file.ts';

/** What the jobs of one run leave for one another, below the output directory. */
export const shardsFolder = 'shards';

export const planFolder = (outputDirectory: string): string => join(outputDirectory, shardsFolder, 'plan');
export const shardFolder = (outputDirectory: string, shard: number): string =>
  join(outputDirectory, shardsFolder, String(shard));

export const statsFile = (outputDirectory: string, shard: number): string =>
  join(shardFolder(outputDirectory, shard), 'stats.ndjson');

export const writeJson = (path: string, value: object): void => writeWhole(path, `${JSON.stringify(value)}\n`);

/** The object in a file; undefined if there is none, or it is not whole. */
export function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(readPlain(path) ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** One value a line, a few in memory at a time. */
export const writeLines = (path: string, values: Iterable<unknown>): Promise<void> =>
  streamWhole(path, (file) => pipeline(linesOf(values), file));

const gathered = 1_000;

function* linesOf(values: Iterable<unknown>): Generator<string, void, undefined> {
  let lines: string[] = [];
  for (const value of values) {
    lines.push(`${JSON.stringify(value)}\n`);
    if (lines.length < gathered) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** The values of a file, line by line; a line that is not whole is left out, and a file that is missing has none. */
export async function* readLines(path: string): AsyncGenerator<unknown, void, undefined> {
  if (!isPlain(path)) return;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    try {
      yield JSON.parse(line);
    } catch {
      // The job that wrote it was killed.
    }
  }
}

/** How many lines a file has; none where it is missing. */
export async function countLines(path: string): Promise<number> {
  if (!isPlain(path)) return 0;
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
