import type { Container, ContainerDefinition, CosmosClient } from '@azure/cosmos';
import type { Clock } from '../../async/clock.ts';
import type { Ending } from '../../async/ending.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { StoreError } from '../store.ts';
import type { Response } from './answer.ts';
import { type Point, storeError } from './errors.ts';
import type { CosmosRequests } from './requests.ts';

export interface Containers {
  runInfo: Container;
  data: Container;
  /** This run has just created one of them, which is not known everywhere at once. */
  isNew: () => boolean;
}

/** Documents are stored at the latest so long after: https://learn.microsoft.com/azure/cosmos-db/troubleshoot-unauthorized */
const newForMs = 120_000;

interface ContainerSpec {
  id: string;
  partitionKey: '/repo' | '/date';
  /** What readers filter by. Each further path would be paid for on every write. */
  indexed: readonly string[];
  expires: boolean;
}

export const runInfoSpec = {
  partitionKey: '/date',
  indexed: ['/date', '/status', '/sourcesDigest', '/eventPublished'],
} as const;
export const dataSpec = { partitionKey: '/repo', indexed: ['/repo', '/runId', '/collectedAt'] } as const;

export interface ResourceOptions extends CosmosSettings {
  client: CosmosClient;
  requests: CosmosRequests;
  ending: Ending;
  clock: Clock;
  log: Log;
}

/**
 * The containers, ready for use. Each is read once, which also gives the SDK its partition key, and created with its
 * database only if that answers that there is none.
 */
export async function openContainers(options: ResourceOptions): Promise<Containers> {
  const { runInfoContainer, dataContainer, ttlSeconds } = options;
  const specs = {
    runInfo: { ...runInfoSpec, id: runInfoContainer, expires: false },
    data: { ...dataSpec, id: dataContainer, expires: ttlSeconds !== undefined },
  };
  const [runInfo, data] = await Promise.all([openExisting(options, specs.runInfo), openExisting(options, specs.data)]);
  const containers = {
    runInfo: runInfo ?? (await create(options, specs.runInfo)),
    data: data ?? (await create(options, specs.data)),
  };
  const newUntilMs = runInfo && data ? 0 : options.clock.now() + newForMs;
  return { ...containers, isNew: () => options.clock.now() < newUntilMs };
}

/** Metadata requests have a budget of their own and cost no request units. */
const send = <T extends Response>({ requests, ending }: ResourceOptions, point: Point, request: () => Promise<T>) =>
  requests.send(request, { point, expected: 0, lasting: ending.closing });

async function openExisting(options: ResourceOptions, spec: ContainerSpec): Promise<Container | undefined> {
  const container = options.client.database(options.database).container(spec.id);
  const read = await send(options, 'open', () => container.read());
  if (read.status === 'failed') {
    if (read.failure.verdict === 'missing') return undefined;
    throw storeError(read.failure, `cannot read the container ${spec.id}`);
  }
  const { partitionKey, defaultTtl } = read.response.resource ?? {};
  const paths = [partitionKey?.paths ?? []].flat().join();
  if (paths !== spec.partitionKey) {
    const message = `Cosmos DB: the container ${spec.id} has the partition key ${paths} instead of ${spec.partitionKey}`;
    throw new StoreError(message, { remedy: troubles.cosmosPartitionKey.remedy });
  }
  warnOfExpiry(spec, defaultTtl, options.log);
  return container;
}

function warnOfExpiry({ id, expires }: ContainerSpec, defaultTtl: number | undefined, log: Log): void {
  const off = `Documents will not expire: TTL is off for the container ${id}, so \`cosmos-ttl-days\` has no effect.`;
  const on = `Documents in the container ${id} expire after ${defaultTtl} seconds, by a setting of the container.`;
  if (expires && defaultTtl === undefined) log.warning(`${off} ${troubles.cosmosTimeToLive.remedy}`);
  if (!expires && defaultTtl !== undefined && defaultTtl > 0) log.warning(`${on} ${troubles.cosmosExpiry.remedy}`);
}

async function create(options: ResourceOptions, spec: ContainerSpec): Promise<Container> {
  const { client, database, createResources, serverless, throughput } = options;
  if (!createResources) {
    const message = `Cosmos DB: the database ${database} has no container ${spec.id}, and \`cosmos-create-resources\` is false`;
    throw new StoreError(message, { remedy: troubles.cosmosMissing.remedy });
  }
  // Cosmos DB provisions hundreds, and 400 at least: https://learn.microsoft.com/azure/cosmos-db/set-throughput
  const provisioned = Math.max(400, Math.ceil(throughput / 100) * 100);
  const definition = { id: database, ...(!serverless && { throughput: provisioned }) };
  /** Resolves to false if it is there, from before or from another run. */
  const createUnlessThere = async (request: () => Promise<Response>): Promise<boolean> => {
    const created = await send(options, 'create resource', request);
    if (created.status === 'done') return true;
    if (created.failure.verdict === 'conflict') return false;
    throw storeError(created.failure, `cannot create the container ${spec.id} in the database ${database}`);
  };
  await createUnlessThere(() => client.databases.create(definition));
  const isNew = await createUnlessThere(() => client.database(database).containers.create(definitionOf(spec)));
  if (isNew) return client.database(database).container(spec.id);
  // Another run was faster; what it made is looked at like any other.
  const existing = await openExisting(options, spec);
  if (existing) return existing;
  throw new StoreError(`Cosmos DB: the container ${spec.id} disappeared during the run`);
}

/** https://learn.microsoft.com/azure/cosmos-db/index-policy#include-exclude-paths */
export const definitionOf = ({ id, partitionKey, indexed, expires }: ContainerSpec): ContainerDefinition => ({
  id,
  partitionKey: { paths: [partitionKey] },
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: indexed.map((path) => ({ path: `${path}/?` })),
    excludedPaths: [{ path: '/*' }],
  },
  // Expiry is on, and a document without `ttl` stays.
  ...(expires && { defaultTtl: -1 }),
});
