import type { Container, CosmosClient } from '@azure/cosmos';
import { StoreError } from '../store.ts';
import { storeError } from './errors.ts';
import type { CosmosRequests, Response } from './requests.ts';

export interface ContainerSpec {
  id: string;
  partitionKey: '/repo' | '/date';
}

export interface ResourceOptions {
  client: CosmosClient;
  requests: CosmosRequests;
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

async function openExisting(
  { client, requests, database }: ResourceOptions,
  spec: ContainerSpec,
): Promise<Container | undefined> {
  const container = client.database(database).container(spec.id);
  // Metadata requests have a budget of their own and cost no request units.
  const read = await requests.send(0, () => container.read());
  if (read.status === 'failed') {
    if (read.failure.kind === 'missing') return undefined;
    throw storeError(read.failure, `cannot read the container ${spec.id}`);
  }
  const paths = read.response.resource?.partitionKey?.paths ?? [];
  if (paths.join() === spec.partitionKey) return container;
  throw new StoreError(
    `the container ${spec.id} has the partition key ${paths.join()}, and ${spec.partitionKey} is needed`,
    'Name another container, which the action can create.',
  );
}

async function create(options: ResourceOptions, { id, partitionKey }: ContainerSpec): Promise<Container> {
  const { client, requests, database, createResources, throughput } = options;
  if (!createResources) {
    throw new StoreError(
      `the database ${database} has no container ${id}, and \`cosmos-create-resources\` is false`,
      `Create it with the partition key ${partitionKey}, or let the action create it.`,
    );
  }
  const shared = throughput === undefined ? {} : { throughput: Math.max(leastThroughput, throughput) };
  const steps: (() => Promise<Response>)[] = [
    () => client.databases.create({ id: database, ...shared }),
    () => client.database(database).containers.create({ id, partitionKey: { paths: [partitionKey] } }),
  ];
  for (const step of steps) {
    const created = await requests.send(0, step);
    // A conflict is good news: it is there, from before or from another run.
    if (created.status === 'failed' && created.failure.kind !== 'conflict') {
      throw storeError(created.failure, `cannot create the container ${id} in the database ${database}`);
    }
  }
  return client.database(database).container(id);
}
