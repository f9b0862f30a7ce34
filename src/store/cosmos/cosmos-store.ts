import { isDeepStrictEqual } from 'node:util';
import { type Container, CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { Ending } from '../../async/ending.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import type { RunInfo, StatsDocument, WriteOutcome } from '../../model.ts';
import type { Log } from '../../text/log.ts';
import type { FoundRun, Recovered, Store, StoreError, StoreUsage } from '../store.ts';
import { closeAbandonedRuns } from './abandoned.ts';
import { reasonOf, storeError } from './errors.ts';
import { parallelWritesFor } from './parallel-writes.ts';
import { findPreviousRun } from './previous.ts';
import { PacedBudget, UnpacedBudget } from './request-units.ts';
import {
  CosmosRequests,
  type RequestOptions,
  unitsPerQuery,
  unitsPerRead,
  whileChecking,
  whileClosing,
  whileWriting,
} from './requests.ts';
import { dataSpec, openContainers, runInfoSpec } from './resources.ts';
import { ownFields } from './run-info.ts';
import { RunInfoContainer } from './run-info-container.ts';
import { WritePrice } from './write-price.ts';

export interface CosmosStoreOptions extends CosmosSettings, Omit<RequestOptions, 'budget'> {
  ending: Ending;
  log: Log;
  createCredential: () => NonNullable<CosmosClientOptions['aadCredentials']>;
}

// A write takes milliseconds; an answer after half a minute will not come.
const requestTimeoutMs = 30_000;
const lateWriteMs = 2_000;
/** A cancelled job has no longer. */
const hastyLateWriteMs = 900;
/** A document of the last run that cannot be read is only left out of the comparison. */
const retriesOfComparing = 1;

interface Containers {
  data: Container;
  runInfo: Container;
  runs: RunInfoContainer;
}

export class CosmosStore implements Store {
  readonly parallelWrites: number;
  readonly #options: CosmosStoreOptions;
  readonly #requests: CosmosRequests;
  /** For the documents of the last run; a store that cannot be read may take documents all the same. */
  readonly #comparing: CosmosRequests;
  #containers: Promise<Containers> | undefined;
  readonly #price: WritePrice;

  constructor(options: CosmosStoreOptions) {
    const { clock, throughput, serverless, requestUnitsPerWrite } = options;
    this.#options = options;
    this.parallelWrites = parallelWritesFor(options);
    this.#price = new WritePrice(requestUnitsPerWrite);
    const budget = serverless ? new UnpacedBudget(clock) : new PacedBudget(throughput, clock);
    this.#requests = new CosmosRequests({ ...options, budget });
    const maxRetries = Math.min(retriesOfComparing, options.maxRetries);
    this.#comparing = new CosmosRequests({ ...options, budget, maxRetries });
  }

  get usage(): StoreUsage {
    const { requestUnits, throttled } = this.#requests.usage;
    return { requestUnits: requestUnits + this.#comparing.usage.requestUnits, throttled };
  }

  get broken(): StoreError | undefined {
    return this.#requests.broken;
  }

  async open(run: RunInfo, creating?: (candidate: RunInfo) => void): Promise<RunInfo> {
    return (await this.#open()).runs.open(run, creating);
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    const { broken } = this;
    if (broken) return { status: 'failed', reason: broken.message };
    const { data } = await this.#open();
    const created = await this.#requests.send(
      () => data.items.create(document),
      whileWriting(this.#options.ending, () => this.#price.expected),
    );
    if (created.status === 'done') {
      this.#price.learn(created.response.requestCharge);
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
    if (outcome.status !== 'failed') return outcome;
    // The service may carry a write out after its client gave it up.
    await clock.sleep(ending.cancelled.aborted ? hastyLateWriteMs : lateWriteMs, ending.checking).catch(() => {});
    return ending.checking.aborted ? outcome : this.#readBack(document);
  }

  async #readBack(document: StatsDocument): Promise<WriteOutcome> {
    const { data } = await this.#open();
    const item = data.item(document.id, document.repo);
    const read = await this.#requests.send(
      () => item.read<StatsDocument>(),
      whileChecking(this.#options.ending, unitsPerRead),
    );
    if (read.status === 'failed') {
      return {
        status: 'unclear',
        reason: `its answer was lost, and it could not be read back: ${reasonOf(read.failure)}`,
      };
    }
    const found = read.response.resource;
    if (!found) return { status: 'failed', reason: 'its write was in doubt, and it is not there' };
    return this.#whose(found, document);
  }

  /** A document has no token, so it is this run's where it is what this run wrote, and no other run has its id. */
  async #whose(found: StatsDocument, document: StatsDocument): Promise<WriteOutcome> {
    const another: WriteOutcome = { status: 'failed', reason: 'another document has the same id' };
    if (!isDeepStrictEqual(ownFields(found), JSON.parse(JSON.stringify(document)))) return another;
    const { runs } = await this.#open();
    const twin = await runs.twin();
    if (twin.status === 'known') return twin.exists ? another : { status: 'stored' };
    return {
      status: 'unclear',
      reason: `its answer was lost, and it could not be read back whether another run wrote it: ${twin.reason}`,
    };
  }

  async find(id: string, date: string): Promise<RunInfo | undefined> {
    return (await this.#open()).runs.find(id, date);
  }

  /** Counting documents would read every partition; the files know better. */
  async recover(): Promise<Recovered> {
    return { countsKnown: false };
  }

  async previous(run: RunInfo, signal: AbortSignal): Promise<FoundRun> {
    return findPreviousRun(run, { ...(await this.#open()), requests: this.#comparing, signal });
  }

  async closeAbandoned(startedBefore: string): Promise<string[]> {
    const { runInfo } = await this.#open();
    const { clock, log } = this.#options;
    const send = whileClosing(this.#options.ending, unitsPerQuery);
    return closeAbandonedRuns(startedBefore, { runInfo, requests: this.#requests.aside(), send, clock, log });
  }

  async close(run: RunInfo): Promise<void> {
    return (await this.#open()).runs.close(run);
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
    const send = whileClosing(this.#options.ending, 0);
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
      { ...runInfoSpec, id: runInfoContainer, expires: false },
      { ...dataSpec, id: dataContainer, expires: ttlSeconds !== undefined },
    ]);
    if (!data || !runInfo) throw new Error('a container was asked for and not opened');
    return { data, runInfo, runs: new RunInfoContainer(runInfo, this.#requests, this.#options.ending) };
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
}
