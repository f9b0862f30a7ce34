import type { CosmosClient, CosmosClientOptions } from '@azure/cosmos';
import type { Ending } from '../../async/ending.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import type { ArchiveSource } from '../archive-source.ts';
import type { Store } from '../store.ts';
import { ContainerAccess } from './access.ts';
import { CosmosArchive } from './archive.ts';
import { CosmosDocuments } from './documents.ts';
import { readableAnswers } from './readable-answers.ts';
import { PacedBudget } from './request-units.ts';
import { CosmosRequests, type RequestOptions } from './requests.ts';
import { type Containers, openContainers } from './resources.ts';
import { CosmosRuns } from './runs.ts';

export interface CosmosStoreOptions extends CosmosSettings, Omit<RequestOptions, 'budget' | 'patience'> {
  /** The first wait for an account that has answered nothing yet. */
  coolDownMs: number;
  ending: Ending;
  /** By which the account is reached; absent for directly. */
  agent?: CosmosClientOptions['agent'];
  createCredential: () => Promise<NonNullable<CosmosClientOptions['aadCredentials']>>;
}

// A write takes milliseconds; an answer after half a minute will not come.
const requestTimeoutMs = 30_000;

/** Cosmos DB as a store. Nothing is asked of it before the first use. */
export function createCosmosStore(options: CosmosStoreOptions): Store {
  const access = createAccess(options);
  const runs = new CosmosRuns(access, options);
  return { runs, documents: new CosmosDocuments(access, runs, options) };
}

/** The same as what is archived, which creates no container. */
export const createCosmosArchive = (options: CosmosStoreOptions): ArchiveSource =>
  new CosmosArchive(createAccess({ ...options, createResources: false, ttlSeconds: undefined }), options);

export function createAccess(options: CosmosStoreOptions): ContainerAccess {
  const { serverless, throughput, clock, ending } = options;
  const budget = new PacedBudget(serverless ? Number.POSITIVE_INFINITY : throughput, clock);
  const patience = { ending, coolDownMs: options.coolDownMs };
  const requests = new CosmosRequests({ ...options, budget, patience });
  let opened: Promise<Containers> | undefined;
  return new ContainerAccess(requests, ending, () => {
    opened ??= connect(options).then((client) => openContainers({ ...options, client, requests }));
    return opened;
  });
}

async function connect({ endpoint, key, agent, createCredential }: CosmosStoreOptions): Promise<CosmosClient> {
  const options: CosmosClientOptions & { plugins: object[] } = {
    endpoint,
    plugins: [readableAnswers],
    ...(agent && { agent }),
    // With a scope of its own, the SDK never asks for a token that every account takes.
    ...(key === undefined
      ? { aadCredentials: await createCredential(), aadScope: `${new URL(endpoint).origin}/.default` }
      : { key }),
    connectionPolicy: {
      requestTimeout: requestTimeoutMs,
      // With discovery an unknown host is retried for two minutes.
      enableEndpointDiscovery: false,
      // The budget here waits, for all requests together.
      retryOptions: { maxRetryAttemptCount: 0 },
    },
  };
  const { CosmosClient } = await import('@azure/cosmos');
  return new CosmosClient(options);
}
