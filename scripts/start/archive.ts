import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import pLimit from 'p-limit';
import { blobsIn, containerOf } from '../../emulators/blob-storage/client.ts';
import { clientOf, createContainers } from '../../emulators/cosmos/client.ts';
import type { CosmosEmulator } from '../../emulators/cosmos/emulator.ts';
import { startAction } from '../../emulators/runner/runner.ts';
import { ownFields, type StoredDocument } from '../../emulators/scenario.ts';
import { inputsOf, type Services } from '../../emulators/services.ts';
import { documentId, isoSeconds } from '../../src/model.ts';
import { number } from '../../src/text/format.ts';

/** Of the emulated account, which then answers at once. */
const throughput = 100_000;
export const container = 'archive';

export const prepareContainers = (cosmos: CosmosEmulator): Promise<unknown> => createContainers(cosmos, { throughput });

export interface ArchiveShow {
  services: Services;
  root: string;
  workspace: string;
  /** Where the files of the archive are put for a look at them. */
  folder: string;
  show: (line: string) => void;
}

const earlierDays = [40, 30, 20, 10];
const dayMs = 86_400_000;
const atOnce = 32;

/** Archives five runs, asks DuckDB for them, and restores what was deleted. Resolves to whether all of it is as it was. */
export async function showArchive({ services, root, workspace, folder, show }: ArchiveShow): Promise<boolean> {
  const { cosmos, blobStorage } = services;
  if (!blobStorage) throw new Error('Blob Storage is not emulated');
  await addEarlierRuns(cosmos);
  const originals = await documentsIn(cosmos);
  const inputs = { ...inputsOf.cosmos(cosmos), ...inputsOf.blobStorage(blobStorage, container) };
  const settings = { ...inputs, 'cosmos-throughput': String(throughput) };
  const archive = startAction({
    actionPath: join(root, 'archive'),
    inputs: { ...settings, 'delete-after-days': '7' },
    workspace,
    onOutput: (line) => show(line.trimEnd()),
  });
  const { exitCode } = await archive.done;
  const left = await documentsIn(cosmos);
  show(`Cosmos DB has ${number(left.size)} of ${number(originals.size)} documents left. DuckDB reads the archive:`);
  for (const line of await query(await download(services, folder))) show(line);
  await restore({ root, settings, show });
  const restored = await documentsIn(cosmos);
  const equal = [...originals].filter(([id, document]) => isDeepStrictEqual(restored.get(id), document)).length;
  show(`${number(equal)} of ${number(originals.size)} documents are equal to the originals`);
  return exitCode === 0 && equal === originals.size && restored.size === originals.size;
}

const containersOf = (cosmos: CosmosEmulator) => {
  const database = clientOf(cosmos).database('github');
  return { data: database.container('repoStats'), runInfo: database.container('runInfo') };
};

async function documentsIn(cosmos: CosmosEmulator): Promise<Map<string, Record<string, unknown>>> {
  const { resources } = await containersOf(cosmos).data.items.readAll<StoredDocument>().fetchAll();
  return new Map(resources.map((document) => [document.id, ownFields(document)]));
}

/** The run that was just made, as it would have been in the weeks before: with fewer stars. */
async function addEarlierRuns(cosmos: CosmosEmulator): Promise<void> {
  const { data, runInfo } = containersOf(cosmos);
  const { resources: infos } = await runInfo.items.readAll<StoredDocument>().fetchAll();
  const [info] = infos.map(ownFields);
  if (!info) throw new Error('there is no run');
  const documents = [...(await documentsIn(cosmos)).values()];
  const limit = pLimit(atOnce);
  for (const days of earlierDays) {
    const startedMs = Date.parse(String(info.startedAt)) - days * dayMs;
    const startedAt = isoSeconds(new Date(startedMs));
    const id = String(startedMs / 1_000);
    const earlier = documents.map(({ repo, stars, ...document }) => ({
      ...{ ...document, id: documentId(String(repo), id), repo, runId: id, collectedAt: startedAt },
      stars: Math.max(0, Number(stars) - days),
    }));
    await Promise.all(earlier.map((document) => limit(() => data.items.create(document))));
    const date = startedAt.slice(0, 10).replaceAll('-', '');
    await runInfo.items.create({ ...info, id, date, startedAt, completedAt: startedAt, token: `token-${id}` });
  }
}

/** DuckDB reads Blob Storage itself by an extension, which it would have to download. */
async function download({ blobStorage }: Services, folder: string): Promise<string> {
  if (!blobStorage) return folder;
  for (const [name, bytes] of await blobsIn(containerOf(blobStorage, container))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

async function query(folder: string): Promise<string[]> {
  const files = `read_parquet('${folder}/*/*.parquet', hive_partitioning = true, union_by_name = true)`;
  const sql = `SELECT date::VARCHAR AS date, count(*)::INT AS documents, sum(stars)::DOUBLE AS stars FROM ${files} GROUP BY ALL ORDER BY ALL`;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjects();
  connection.closeSync();
  return rows.map(
    ({ date, documents, stars }) => `  ${date}  ${number(Number(documents))} documents  ${number(Number(stars))} stars`,
  );
}

interface Restoring {
  root: string;
  settings: Readonly<Record<string, string>>;
  show: (line: string) => void;
}

async function restore({ root, settings, show }: Restoring): Promise<void> {
  const given = Object.entries(settings).map(([name, value]) => [name.toUpperCase().replaceAll('-', '_'), value]);
  const command = spawn(process.execPath, [join(root, 'scripts/restore.ts'), '--all'], {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(given) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: command.stdout })) show(line);
}
