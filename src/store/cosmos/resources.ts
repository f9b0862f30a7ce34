import type { Container, ContainerDefinition, CosmosClient } from '@azure/cosmos';
import type { Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';
import { type CosmosFailure, storeError } from './errors.ts';
import type { CosmosRequests, Response, SendOptions } from './requests.ts';

export interface ContainerSpec {
  id: string;
  partitionKey: '/repo' | '/date';
  /** What readers filter by. Each further path would be paid for on every write. */
  indexed: readonly string[];
  /** Whether documents of it expire. */
  expires: boolean;
}

export const runInfoSpec = { partitionKey: '/date', indexed: ['/date', '/status'] } as const;
export const dataSpec = { partitionKey: '/repo', indexed: ['/repo', '/runId', '/collectedAt'] } as const;

export interface ResourceOptions {
  client: CosmosClient;
  requests: CosmosRequests;
  send: SendOptions;
  log: Log;
  database: string;
  createResources: boolean;
  /** RU/s shared by a database that is created; absent for serverless accounts, which take none. */
  throughput?: number;
}

// What Cosmos DB provisions: https://learn.microsoft.com/azure/cosmos-db/set-throughput
const leastThroughput = 400;
const throughputStep = 100;

const provisioned = (throughput: number): number =>
  Math.max(leastThroughput, Math.ceil(throughput / throughputStep) * throughputStep);

/**
 * The containers, ready for use, in the order asked. Each is read once, which also tells the SDK its partition key, and
 * created with its database only when that answers that there is none.
 */
export async function openContainers(options: ResourceOptions, specs: readonly ContainerSpec[]): Promise<Container[]> {
  const opened = await Promise.all(specs.map((spec) => openExisting(options, spec)));
  const containers: Container[] = [];
  for (const [i, spec] of specs.entries()) containers.push(opened[i] ?? (await create(options, spec)));
  return containers;
}

async function openExisting(options: ResourceOptions, spec: ContainerSpec): Promise<Container | undefined> {
  const { client, requests, database, send, log } = options;
  const container = client.database(database).container(spec.id);
  const read = await requests.send(() => container.read(), send);
  if (read.status === 'failed') {
    if (read.failure.kind === 'missing') return undefined;
    throw storeError(read.failure, `cannot read the container ${spec.id}`);
  }
  const { partitionKey, defaultTtl } = read.response.resource ?? {};
  const paths = partitionKey?.paths ?? [];
  if (paths.join() !== spec.partitionKey) {
    throw new StoreError(
      `Cosmos DB: the container ${spec.id} has the partition key ${paths.join()}, and ${spec.partitionKey} is needed`,
      troubles.cosmosPartitionKey.remedy,
    );
  }
  warnOfExpiry(spec, defaultTtl, log);
  return container;
}

function warnOfExpiry({ id, expires }: ContainerSpec, defaultTtl: number | undefined, log: Log): void {
  if (expires && defaultTtl === undefined) {
    log.warning(
      `Documents will not expire by \`cosmos-ttl-days\`: time to live is off on the container ${id}. ${troubles.cosmosTimeToLive.remedy}`,
    );
  }
  if (!expires && defaultTtl !== undefined && defaultTtl > 0) {
    log.warning(
      `Documents of the container ${id} expire after ${defaultTtl} seconds, by a setting of the container. ${troubles.cosmosExpiry.remedy}`,
    );
  }
}

async function create(options: ResourceOptions, spec: ContainerSpec): Promise<Container> {
  const { client, database, createResources, throughput } = options;
  const { id } = spec;
  if (!createResources) {
    throw new StoreError(
      `Cosmos DB: the database ${database} has no container ${id}, or does not exist, and \`cosmos-create-resources\` is false`,
      troubles.cosmosMissing.remedy,
    );
  }
  const shared = throughput === undefined ? {} : { throughput: provisioned(throughput) };
  await createOne(options, spec, () => client.databases.create({ id: database, ...shared }));
  const created = await createOne(options, spec, () => client.database(database).containers.create(definitionOf(spec)));
  if (created === 'done') return client.database(database).container(id);
  // Another run was faster; what it made is looked at like any other.
  const existing = await openExisting(options, spec);
  if (existing) return existing;
  throw new StoreError(`Cosmos DB: the container ${id} was there, and is gone`, troubles.cosmosMissing.remedy);
}

/** A conflict is good news: it is there, from before or from another run. */
async function createOne(
  { requests, send, database }: ResourceOptions,
  { id }: ContainerSpec,
  request: () => Promise<Response>,
): Promise<'done' | 'conflict'> {
  const created = await requests.send(request, send);
  if (created.status === 'done') return 'done';
  const { failure } = created;
  if (failure.kind === 'conflict') return 'conflict';
  throw storeError(withRemedy(failure), `cannot create the container ${id} in the database ${database}`);
}

/** What is wrong with a request for a database or a container has little to do with documents. */
function withRemedy(failure: CosmosFailure): CosmosFailure {
  if (failure.kind !== 'permanent' || !failure.reason.startsWith('400')) return failure;
  if (/serverless/i.test(failure.reason)) return { ...failure, remedy: troubles.cosmosServerless.remedy };
  return { ...failure, remedy: troubles.cosmosThroughput.remedy };
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
