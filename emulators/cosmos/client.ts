import { Agent } from 'node:https';
import { type Container, CosmosClient, type Database } from '@azure/cosmos';
import type { CosmosEmulator } from './server.ts';

type Account = Pick<CosmosEmulator, 'endpoint' | 'key' | 'caCertificatePem'>;

/** A client with the SDK's own settings: it sends a request that got a 429 again. */
export const clientOf = ({ endpoint, key, caCertificatePem: ca }: Account): CosmosClient =>
  new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false },
    ...(ca !== undefined && { agent: new Agent({ ca }) }),
  });

/** The database that the action uses by default. */
export async function createDatabase(account: Account, throughput?: number): Promise<Database> {
  const definition = { id: 'github', ...(throughput !== undefined && { throughput }) };
  return (await clientOf(account).databases.create(definition)).database;
}

interface Definitions {
  /** Request units per second for both containers together. */
  throughput?: number | undefined;
  dataKey?: string;
  runInfoKey?: string;
}

/** The containers that the action uses by default, as they are from the second run on. */
export async function createContainers(
  account: Account,
  { throughput, dataKey = '/repo', runInfoKey = '/date' }: Definitions = {},
): Promise<{ data: Container; runInfo: Container }> {
  const { containers } = await createDatabase(account, throughput);
  const { container: data } = await containers.create({ id: 'repoStats', partitionKey: dataKey });
  const { container: runInfo } = await containers.create({ id: 'runInfo', partitionKey: runInfoKey });
  return { data, runInfo };
}
