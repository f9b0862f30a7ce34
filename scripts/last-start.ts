import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { createContainers } from '../emulators/cosmos/client.ts';
import type { CosmosEmulator } from '../emulators/cosmos/server.ts';

/** The run of the last start, which the emulated Cosmos DB had and has lost since. */
export interface LastStart {
  runInfo: Record<string, unknown>;
  documents: Record<string, unknown>[];
}

/** Undefined if the folder has no finished run. */
export function readLastStart(folder: string): LastStart | undefined {
  const [info, lines] = ['run-info.json', 'stats.ndjson'].map((name) => join(folder, name));
  if (!info || !lines || !existsSync(info) || !existsSync(lines)) return undefined;
  const runInfo = JSON.parse(readFileSync(info, 'utf8'));
  if (runInfo.status === 'running') return undefined;
  const documents = readFileSync(lines, 'utf8').split('\n').filter(Boolean);
  return { runInfo, documents: documents.map((line) => JSON.parse(line)) };
}

/** The action keeps to `cosmos-throughput` by itself. */
const throughput = 100_000;
const atOnce = 32;

/** Gives the emulator what it had, so that the next run is compared with it. */
export async function restoreLastStart({ runInfo, documents }: LastStart, cosmos: CosmosEmulator): Promise<void> {
  const containers = await createContainers(cosmos, { throughput });
  await pLimit(atOnce).map(documents, (document) => containers.data.items.create(document));
  await containers.runInfo.items.create(runInfo);
}
