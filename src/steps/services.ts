import { randomUUID } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { systemClock } from '../async/clock.ts';
import type { Ending } from '../async/ending.ts';
import type { Reserve } from '../disk/reserve.ts';
import { createGitHubApi } from '../github/client/api.ts';
import { readAddresses, readHolder, readPlace, readStep } from '../inputs/addresses.ts';
import type { CosmosSettings } from '../inputs/cosmos.ts';
import type { Inputs, Settings } from '../inputs/inputs.ts';
import type { SecretInput } from '../inputs/secrets.ts';
import { type Connections, createConnections, loadFetch } from '../network/connections.ts';
import type { Credential } from '../outlets/azure-credential.ts';
import { handoverWriter } from '../outlets/handover-file.ts';
import { maskToken } from '../outlets/log.ts';
import type { PrivateNames } from '../privacy/private-names.ts';
import type { Services } from '../run/context.ts';
import { Handover, type HandoverState } from '../run/handover.ts';
import { createCosmosStore } from '../store/cosmos/cosmos-store.ts';
import { FileStore } from '../store/files/file-store.ts';
import { fileNames } from '../store/files/folder.ts';
import { type Store, StoreError } from '../store/store.ts';
import { unusableStore } from '../store/unusable-store.ts';
import { withFiles } from '../store/with-files.ts';
import type { GroupedLog } from '../text/log.ts';
import type { Redact } from '../text/redact.ts';
import { createDelivery, loadSenders } from './deliver.ts';
import { missingKey } from './missing-key.ts';
import { signInOnce } from './sign-in.ts';

/** What the services of one step work with. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  ending: Ending;
  log: GroupedLog;
  redact: Redact;
  names: PrivateNames;
  /** Whether a post step comes after this one, which can end what this one does not live to. */
  hasPostStep?: boolean;
  /** How far the main step came; in the post step only. */
  handover?: HandoverState;
  /** How often the store is asked again, where that is not `max-retries`. */
  storeRetries?: number;
  /** Released where the run needs it, at its end. */
  reserve?: Pick<Reserve, 'release'>;
  /** Over how many jobs the run goes; absent for one. */
  shards?: number;
  /** Keys that the main step had, and the post step has not. */
  missing?: readonly SecretInput[];
}

const random = Math.random;

/** The services that the inputs ask for, put together. Rejects where a file of the action is missing. */
export async function createServices(
  inputs: Settings & Partial<Pick<Inputs, 'dryRun'>>,
  surroundings: Surroundings,
): Promise<Services> {
  const { env, ending, log, redact, names, reserve = { release: () => {} }, missing = [] } = surroundings;
  const { hasPostStep = surroundings.handover === undefined, shards } = surroundings;
  const { apiUrl, graphqlUrl, repositoryUrl, workflowRunUrl } = readAddresses(env);
  await Promise.all([loadFetch(inputs.proxies, graphqlUrl), !inputs.dryRun && loadSenders(inputs)]);
  const connections = createConnections(inputs.proxies);
  const createCredential = signInOnce(inputs, { env, ending, log, connections });
  const files = createFiles(inputs, surroundings);
  const handover = new Handover(hasPostStep ? handoverWriter(log) : () => {}, surroundings.handover);
  return {
    api: createGitHubApi(
      { ...inputs.github, mask: maskToken },
      { apiUrl, graphqlUrl, fetch: connections.fetch, userAgent: 'github-repo-stats', clock: systemClock },
    ),
    store: createStore(inputs, files, { ...surroundings, connections, createCredential }),
    delivery: createDelivery({
      ...{ inputs, files, ending, log, handover, repositoryUrl, connections, createCredential, missing, names, redact },
      place: readPlace(env),
      // What the post step writes, no later step can upload.
      pagePath: surroundings.handover ? undefined : pagePath(inputs, env),
    }),
    handover,
    clock: systemClock,
    log,
    random,
    newToken: randomUUID,
    redact,
    names,
    workflowRunUrl,
    reserve,
    step: { ...readStep(env), ...(shards !== undefined && { shards }) },
  };
}

function createFiles(
  { outputDirectory, compare, cosmos, email }: Settings,
  { env, log, ending }: Pick<Surroundings, 'env' | 'log' | 'ending'>,
): FileStore | undefined {
  if (outputDirectory === undefined) return undefined;
  // With Cosmos DB it is there that the last run is looked for.
  const keepsPrevious = (compare || email?.when === 'change') && !cosmos;
  return new FileStore(outputDirectory, {
    keepsPrevious,
    holder: readHolder(env),
    log,
    clock: systemClock,
    signal: ending.taking,
  });
}

function pagePath({ outputDirectory }: Settings, { GITHUB_WORKSPACE = '' }: NodeJS.ProcessEnv): string | undefined {
  if (outputDirectory === undefined) return undefined;
  return relative(GITHUB_WORKSPACE, join(outputDirectory, fileNames.page)).replaceAll(sep, '/');
}

function createStore(
  { cosmos, maxRetries, coolDownMs }: Settings,
  files: FileStore | undefined,
  step: Surroundings & { connections: Connections; createCredential: () => Promise<Credential> },
): Store {
  const { ending, log, storeRetries = maxRetries, connections, createCredential, missing = [] } = step;
  const options = { clock: systemClock, random, maxRetries: storeRetries, coolDownMs, ending, log };
  const createCosmos = (settings: CosmosSettings): Store => {
    if (missing.includes('cosmos-key')) {
      const { message, remedy } = missingKey('cosmos-key');
      return unusableStore(new StoreError(message, { remedy }));
    }
    const agent = connections.agent(settings.endpoint);
    return createCosmosStore({ ...settings, ...options, agent, createCredential });
  };
  const store = cosmos && createCosmos(cosmos);
  if (store && files) return withFiles(store, files, step.names);
  const only = store ?? files;
  if (!only) throw new Error('the inputs name no store');
  return only;
}
