import type { Container, ContainerDefinition, CosmosClient } from '@azure/cosmos';
import type { Log } from '../../log.ts';
import { troubles } from '../../remedies.ts';
import { StoreError } from '../store.ts';
import { storeError } from './errors.ts';
import type { CosmosRequests, Response, SendOptions } from './requests.ts';

export interface ContainerSpec {
  id: string;
  partitionKey: '/repo' | '/date';
  /** What readers filter by. Each further path would be paid for on every write. */
  indexed: readonly string[];
  /** Whether documents of it expire. */
  expires: boolean;
}

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

// The least that Cosmos DB provisions: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#provisioned-throughput
const leastThroughput = 400;

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
  if (spec.expires && defaultTtl === undefined) {
    log.warning(
      `Documents will not expire by \`cosmos-ttl-days\`: time to live is off on the container ${spec.id}. ${troubles.cosmosTimeToLive.remedy}`,
    );
  }
  return container;
}

async function create(options: ResourceOptions, spec: ContainerSpec): Promise<Container> {
  const { client, requests, database, createResources, throughput, send } = options;
  const { id } = spec;
  if (!createResources) {
    throw new StoreError(
      `Cosmos DB: the database ${database} has no container ${id}, or does not exist, and \`cosmos-create-resources\` is false`,
      troubles.cosmosMissing.remedy,
    );
  }
  const shared = throughput === undefined ? {} : { throughput: Math.max(leastThroughput, throughput) };
  const steps: (() => Promise<Response>)[] = [
    () => client.databases.create({ id: database, ...shared }),
    () => client.database(database).containers.create(definitionOf(spec)),
  ];
  for (const step of steps) {
    const created = await requests.send(step, send);
    // A conflict is good news: it is there, from before or from another run.
    if (created.status === 'failed' && created.failure.kind !== 'conflict') {
      throw storeError(created.failure, `cannot create the container ${id} in the database ${database}`);
    }
  }
  return client.database(database).container(id);
}

/** https://learn.microsoft.com/azure/cosmos-db/index-policy#include-exclude-paths */
const definitionOf = ({ id, partitionKey, indexed, expires }: ContainerSpec): ContainerDefinition => ({
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
