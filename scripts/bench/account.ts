import { type Container, CosmosClient } from '@azure/cosmos';
import type { CosmosEmulator } from '../../emulators/cosmos/server.ts';

export interface Account {
  data: Container;
  runInfo: Container;
}

/** A client as the SDK makes it; its retries of 429 stay on. */
export function connect({ endpoint, key }: CosmosEmulator): Account {
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const database = client.database('github');
  return { data: database.container('repoStats'), runInfo: database.container('runInfo') };
}

/** The account as it is from the second run on. */
export async function createContainers(cosmos: CosmosEmulator, throughput: number | undefined): Promise<void> {
  const { endpoint, key } = cosmos;
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const { database } = await client.databases.create({ id: 'github', ...(throughput !== undefined && { throughput }) });
  await database.containers.create({ id: 'repoStats', partitionKey: { paths: ['/repo'] } });
  await database.containers.create({ id: 'runInfo', partitionKey: { paths: ['/date'] } });
  client.dispose();
}
