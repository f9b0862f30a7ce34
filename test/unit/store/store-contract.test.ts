import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CosmosEmulator, startCosmos } from '../../../emulators/cosmos/server.ts';
import { emulatedStore } from '../../../scripts/bench/emulated-store.ts';
import type { RunInfo, StatsDocument } from '../../../src/model.ts';
import { PrivateNames } from '../../../src/privacy/private-names.ts';
import { FileStore } from '../../../src/store/files/file-store.ts';
import { withFiles } from '../../../src/store/with-files.ts';
import { alone } from './files/file-use.ts';
import { hastyClock } from './hasty-clock.ts';
import { describeStore, type StoredRun, type StoreOnTrial } from './store-contract.ts';

function createFileStore(): StoreOnTrial {
  const root = mkdtempSync(join(tmpdir(), 'store-'));
  const directory = join(root, 'repo-stats');
  const aside = join(root, 'aside');
  return {
    store: new FileStore(directory, alone({ keepsPrevious: true })),
    read: async () => readFiles(existsSync(aside) ? aside : directory),
    // A file stands where the folder was.
    fail: () => {
      if (existsSync(directory)) renameSync(directory, aside);
      writeFileSync(directory, '');
    },
    mend: () => {
      rmSync(directory);
      if (existsSync(aside)) renameSync(aside, directory);
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

function readFiles(directory: string): StoredRun {
  const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
  const lines = read('stats.ndjson').split('\n').slice(0, -1);
  return {
    documents: lines.map((line) => JSON.parse(line) as StatsDocument),
    runInfo: JSON.parse(read('run-info.json')) as RunInfo,
  };
}

/** So expensive that a hundred writes at a time use the throughput up. */
const hundredAtOnce = { requestUnitsPerWrite: 5_000 };

async function createCosmosStore(): Promise<StoreOnTrial> {
  const cosmos = await startCosmos({ throughput: 'unlimited' });
  const store = emulatedStore(cosmos, { clock: hastyClock, ...hundredAtOnce });
  return {
    store,
    read: () => readCosmos(cosmos),
    fail: () => void cosmos.faults.push({ when: {}, do: 'status-503' }),
    mend: () => void cosmos.faults.splice(0),
    dispose: () => cosmos.close(),
  };
}

async function readCosmos(cosmos: CosmosEmulator): Promise<StoredRun> {
  const documents = (await cosmos.documents('github', 'repoStats')).map(ownFields) as StatsDocument[];
  const infos = (await cosmos.documents('github', 'runInfo')).map(ownFields);
  const info = infos.find(({ status }) => status !== undefined);
  return { documents, runInfo: info && whole(info, infos) };
}

/** The run info as a reader puts it together whose lists stand in documents of their own. */
function whole(info: Record<string, unknown>, all: readonly Record<string, unknown>[]): RunInfo {
  const { createdListParts, failedListParts, ...rest } = info;
  const joined = (field: 'createdList' | 'failedList', parts: unknown): unknown =>
    parts === undefined
      ? rest[field]
      : Array.from(
          { length: Number(parts) },
          (_, i) => all.find(({ id }) => id === `${rest.id}.${field}.${i + 1}`)?.list,
        ).join(',');
  return {
    ...(rest as unknown as RunInfo),
    createdList: String(joined('createdList', createdListParts)),
    failedList: String(joined('failedList', failedListParts)),
  };
}

/** Without the properties that Cosmos DB adds. */
const ownFields = (document: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));

async function createCosmosStoreWithFiles(): Promise<StoreOnTrial> {
  const cosmos = await createCosmosStore();
  const files = createFileStore();
  return {
    ...cosmos,
    store: withFiles(cosmos.store, files.store as FileStore, new PrivateNames(false)),
    dispose: async () => {
      await files.dispose();
      await cosmos.dispose();
    },
  };
}

describeStore('the output directory', createFileStore);
describeStore('Cosmos DB', createCosmosStore);
describeStore('Cosmos DB with the output directory', createCosmosStoreWithFiles);
