import { type Container, CosmosClient } from '@azure/cosmos';
import type { CosmosEmulator } from '../../emulators/cosmos/server.ts';

/** A client with the SDK's own settings: it sends a request that got a 429 again. */
const clientOf = ({ endpoint, key }: CosmosEmulator): CosmosClient =>
  new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });

export function connect(cosmos: CosmosEmulator): { data: Container; runInfo: Container } {
  const database = clientOf(cosmos).database('github');
  return { data: database.container('repoStats'), runInfo: database.container('runInfo') };
}

/** The database and the containers, with a throughput that they share, if any. */
export async function createContainers(cosmos: CosmosEmulator, throughput: number | undefined): Promise<void> {
  const client = clientOf(cosmos);
  const { database } = await client.databases.create({ id: 'github', ...(throughput !== undefined && { throughput }) });
  await database.containers.create({ id: 'repoStats', partitionKey: { paths: ['/repo'] } });
  await database.containers.create({ id: 'runInfo', partitionKey: { paths: ['/date'] } });
  client.dispose();
}
