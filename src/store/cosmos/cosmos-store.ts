import { type Container, CosmosClient } from '@azure/cosmos';
import type { Credential } from '../../azure/credential.ts';
import type { Ending } from '../../ending.ts';
import type { Log } from '../../log.ts';
import type { RunInfo, StatsDocument, WriteOutcome } from '../../model.ts';
import { troubles } from '../../remedies.ts';
import { PacedBudget, UnpacedBudget } from '../request-units.ts';
import { type Recovered, type Store, StoreError, type StoreUsage } from '../store.ts';
import { closeAbandonedRuns } from './abandoned.ts';
import { reasonOf, storeError } from './errors.ts';
import { CosmosRequests, type RequestOptions, type SendOptions } from './requests.ts';
import { openContainers } from './resources.ts';
import { toDocuments } from './run-info.ts';

export interface CosmosSettings {
  endpoint: string;
  /** The account's key; absent to sign in with Microsoft Entra ID. */
  key: string | undefined;
  database: string;
  dataContainer: string;
  runInfoContainer: string;
  createResources: boolean;
  serverless: boolean;
  /** RU/s that this run may use. */
  throughput: number;
  requestUnitsPerWrite: number;
  /** Seconds after which stats documents expire; absent for never. */
  ttlSeconds: number | undefined;
}

export interface CosmosStoreOptions extends CosmosSettings, Omit<RequestOptions, 'budget'> {
  ending: Ending;
  log: Log;
  createCredential: () => Credential;
}

// A write takes milliseconds; an answer after half a minute will not come.
const requestTimeoutMs = 30_000;
/** Enough for 4,000 RU/s at 60 ms a write, with room; a create takes about 0.4 ms of CPU. */
const parallelWrites = 100;
/** How much a run's view of the charge follows the latest one. */
const learningRate = 0.3;
const unitsPerRead = 1;
const lateWriteMs = 2_000;
const unitsPerQuery = 3;

interface Containers {
  data: Container;
  runInfo: Container;
}

export class CosmosStore implements Store {
  readonly parallelWrites = parallelWrites;
  readonly #options: CosmosStoreOptions;
  readonly #requests: CosmosRequests;
  #containers: Promise<Containers> | undefined;
  #unitsPerWrite: number;
  #etag: string | undefined;

  constructor(options: CosmosStoreOptions) {
    const { clock, throughput, serverless, requestUnitsPerWrite } = options;
    this.#options = options;
    this.#unitsPerWrite = requestUnitsPerWrite;
    const budget = serverless ? new UnpacedBudget(clock) : new PacedBudget(throughput, clock);
    this.#requests = new CosmosRequests({ ...options, budget });
  }

  get usage(): StoreUsage {
    return this.#requests.usage;
  }

  get broken(): StoreError | undefined {
    return this.#requests.broken;
  }

  async open(run: RunInfo): Promise<RunInfo> {
    const { runInfo } = await this.#open();
    for (let id = Number(run.id); ; id++) {
      const candidate = { ...run, id: String(id) };
      const created = await this.#requests.send(
        () => runInfo.items.create(candidate),
        this.#writing(unitsFor(candidate)),
      );
      if (created.status === 'done') {
        this.#etag = created.response.etag;
        return candidate;
      }
      const { failure, unclear } = created;
      const holder = unclear ? await this.#holderOf(runInfo, candidate) : 'another';
      if (holder === 'this run') return candidate;
      if (holder === 'unknown' || failure.kind !== 'conflict')
        throw storeError(failure, 'cannot create the run info document');
    }
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    const { broken } = this;
    if (broken) return { status: 'failed', reason: broken.message };
    const { data } = await this.#open();
    const { ttlSeconds } = this.#options;
    const item = ttlSeconds === undefined ? document : { ...document, ttl: ttlSeconds };
    const created = await this.#requests.send(() => data.items.create(item), this.#writing(this.#unitsPerWrite));
    if (created.status === 'done') {
      this.#unitsPerWrite += learningRate * (created.response.requestCharge - this.#unitsPerWrite);
      return { status: 'stored' };
    }
    const { failure, unclear } = created;
    if (failure.kind === 'missing')
      this.#requests.breakDown(storeError(failure, 'the container of the stats documents is gone'));
    if (failure.kind === 'conflict' || (unclear && failure.kind !== 'unclear')) return this.check(document);
    return { status: unclear ? 'unclear' : 'failed', reason: reasonOf(failure) };
  }

  async check(document: StatsDocument): Promise<WriteOutcome> {
    const { clock, ending } = this.#options;
    const outcome = await this.#readBack(document);
    if (outcome.status !== 'failed' || ending.cancelled.aborted) return outcome;
    // The service may carry a write out after its client gave it up.
    await clock.sleep(lateWriteMs, ending.cancelled).catch(() => {});
    return this.#readBack(document);
  }

  async #readBack(document: StatsDocument): Promise<WriteOutcome> {
    const { data } = await this.#open();
    const item = data.item(document.id, document.repo);
    const read = await this.#requests.send(() => item.read<StatsDocument>(), this.#writing(unitsPerRead));
    if (read.status === 'failed') {
      return {
        status: 'unclear',
        reason: `its answer was lost, and it could not be read back: ${reasonOf(read.failure)}`,
      };
    }
    const found = read.response.resource;
    if (!found)
      return { status: 'failed', reason: 'its answer was lost, and it could not be read back: it is not there' };
    const isOurs = found.runId === document.runId && found.collectedAt === document.collectedAt;
    return isOurs ? { status: 'stored' } : { status: 'failed', reason: 'another document has the same id' };
  }

  async find(id: string, date: string): Promise<RunInfo | undefined> {
    const { runInfo } = await this.#open();
    const read = await this.#requests.send(() => runInfo.item(id, date).read<RunInfo>(), this.#closing(unitsPerRead));
    if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
    this.#etag = read.response.etag;
    return read.response.resource;
  }

  /** Counting documents would read every partition; the files know better. */
  async recover(): Promise<Recovered> {
    return { countsKnown: false };
  }

  async closeAbandoned(startedBefore: string): Promise<string[]> {
    const { runInfo } = await this.#open();
    const { clock, log } = this.#options;
    const send = this.#closing(unitsPerQuery);
    return closeAbandonedRuns(startedBefore, { runInfo, requests: this.#requests.aside(), send, clock, log });
  }

  async close(run: RunInfo): Promise<void> {
    const { runInfo } = await this.#open();
    const { info, parts } = toDocuments(run);
    for (const part of parts) {
      const stored = await this.#requests.send(() => runInfo.items.upsert(part), this.#closing(2 * unitsFor(part)));
      if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
    }
    await this.#replace(runInfo, info);
  }

  async #replace(runInfo: Container, info: RunInfo): Promise<void> {
    const item = runInfo.item(info.id, info.date);
    const condition = this.#etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: this.#etag } };
    // Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units
    const replaced = await this.#requests.send(() => item.replace(info, condition), this.#closing(2 * unitsFor(info)));
    if (replaced.status === 'done') return;
    if (replaced.failure.kind !== 'changed')
      throw storeError(replaced.failure, 'cannot complete the run info document');
    // A replace whose answer was lost has changed the document already.
    const found = await this.#requests.send(() => item.read<RunInfo>(), this.#closing(unitsPerRead));
    const resource = found.status === 'done' ? found.response.resource : undefined;
    if (resource?.token !== info.token || resource.status !== info.status) {
      throw new StoreError(`the run info document ${info.id} was changed by another`, troubles.runInfoChanged.remedy);
    }
  }

  #open(): Promise<Containers> {
    this.#containers ??= this.#openContainers();
    return this.#containers;
  }

  async #openContainers(): Promise<Containers> {
    const { database, dataContainer, runInfoContainer, createResources, serverless, throughput, ttlSeconds, log } =
      this.#options;
    const client = this.#connect();
    // Metadata requests have a budget of their own and cost no request units.
    const send = this.#closing(0);
    const resources = {
      client,
      requests: this.#requests,
      send,
      log,
      database,
      createResources,
      ...(!serverless && { throughput }),
    };
    const [runInfo, data] = await openContainers(resources, [
      { id: runInfoContainer, partitionKey: '/date', indexed: ['/date', '/status'], expires: false },
      {
        id: dataContainer,
        partitionKey: '/repo',
        indexed: ['/repo', '/runId', '/collectedAt'],
        expires: ttlSeconds !== undefined,
      },
    ]);
    return { data, runInfo } as Containers;
  }

  #connect(): CosmosClient {
    const { endpoint, key, createCredential } = this.#options;
    return new CosmosClient({
      endpoint,
      ...(key === undefined ? { aadCredentials: createCredential() } : { key }),
      connectionPolicy: {
        requestTimeout: requestTimeoutMs,
        // With discovery an unknown host is retried for two minutes.
        enableEndpointDiscovery: false,
        // The budget here waits, for all requests together.
        retryOptions: { maxRetryAttemptCount: 0 },
      },
    });
  }

  #writing(expected: number): SendOptions {
    const { cancelled, writing } = this.#options.ending;
    return { expected, starting: cancelled, lasting: writing };
  }

  /** The run info is completed in whatever way the run ends. */
  #closing(expected: number): SendOptions {
    const { closing } = this.#options.ending;
    return { expected, starting: closing, lasting: closing };
  }

  /** Whose run info has this id, after the answer to its creation was lost. */
  async #holderOf(runInfo: Container, run: RunInfo): Promise<'this run' | 'another' | 'unknown'> {
    const read = await this.#requests.send(
      () => runInfo.item(run.id, run.date).read<RunInfo>(),
      this.#closing(unitsPerRead),
    );
    if (read.status === 'failed') return 'unknown';
    if (read.response.resource?.token !== run.token) return 'another';
    this.#etag = read.response.etag;
    return 'this run';
  }
}

/**
 * Request units of a create, about: https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption tells
 * 5 for 1 KB, and for a large document about 0.6 for each KB more.
 */
const unitsFor = (document: object): number => 5 + (0.6 * Buffer.byteLength(JSON.stringify(document))) / 1024;
