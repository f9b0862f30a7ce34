import { type Container, CosmosClient } from '@azure/cosmos';
import { dataSpec, definitionOf, runInfoSpec } from '../../src/store/cosmos/resources.ts';
import type { CosmosEmulator } from '../../test/emulators/cosmos/server.ts';

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

/**
 * The account as it is from the second run on: with containers that index every field, as the original's did, or with
 * those that the action creates.
 */
export async function createContainers(
  cosmos: CosmosEmulator,
  { throughput, areOwn }: { throughput: number | undefined; areOwn: boolean },
): Promise<void> {
  const { endpoint, key } = cosmos;
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const { database } = await client.databases.create({ id: 'github', ...(throughput !== undefined && { throughput }) });
  for (const [id, spec] of [
    ['repoStats', dataSpec],
    ['runInfo', runInfoSpec],
  ] as const) {
    const own = definitionOf({ ...spec, id, expires: false });
    await database.containers.create(areOwn ? own : { id, partitionKey: spec.partitionKey });
  }
  client.dispose();
}
