import { type Container, CosmosClient, type ErrorResponse } from '@azure/cosmos';
import { type CosmosEmulator, type CosmosOptions, startCosmos } from '../../../emulators/cosmos/server.ts';

const started: CosmosEmulator[] = [];

/** An emulator for one test, without a limit of throughput unless `options` has one. */
export async function start(options: CosmosOptions = {}): Promise<CosmosEmulator> {
  const emulator = await startCosmos({ throughput: 'unlimited', ...options });
  started.push(emulator);
  return emulator;
}

export async function stopAll(): Promise<void> {
  for (const emulator of started.splice(0)) await emulator.close();
}

/** A client that tries once and waits at most two seconds. */
export function clientOf(emulator: CosmosEmulator, key = emulator.key): CosmosClient {
  return new CosmosClient({
    endpoint: emulator.endpoint,
    key,
    connectionPolicy: { retryOptions: { maxRetryAttemptCount: 0 }, requestTimeout: 2_000 },
  });
}

/** The data container, with the client's cache warm, so that the next request is the test's own. */
export async function createContainer(emulator: CosmosEmulator, definition: object = {}): Promise<Container> {
  const { database } = await clientOf(emulator).databases.createIfNotExists({ id: 'github' });
  const { container } = await database.containers.createIfNotExists({
    id: 'repoStats',
    partitionKey: { paths: ['/repo'] },
    ...definition,
  });
  await container.getPartitionKeyDefinition();
  return container;
}

/** A document of exactly `bytes` bytes as JSON. */
export function documentOf(bytes: number, id = 'a.b.1') {
  const document = { id, repo: 'a/b', text: '' };
  return { ...document, text: 'x'.repeat(bytes - JSON.stringify(document).length) };
}

/** The error that a call ends with. */
export async function failure(call: Promise<unknown>): Promise<ErrorResponse> {
  const outcome: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('The call should fail.');
  return outcome as ErrorResponse;
}
