import { type Container, CosmosClient } from '@azure/cosmos';
import type { RunInfo, StatsDocument, WriteOutcome } from '../../model.ts';
import { PacedBudget, UnpacedBudget } from '../request-units.ts';
import { type Store, StoreError, type StoreUsage } from '../store.ts';
import { reasonOf, storeError } from './errors.ts';
import { CosmosRequests, type RequestOptions } from './requests.ts';
import { openContainers } from './resources.ts';
import { toDocuments } from './run-info.ts';

export interface CosmosSettings {
  endpoint: string;
  key: string;
  database: string;
  dataContainer: string;
  runInfoContainer: string;
  createResources: boolean;
  serverless: boolean;
  throughput: number;
  requestUnitsPerWrite: number;
}

export type CosmosStoreOptions = CosmosSettings & Omit<RequestOptions, 'budget'>;

// A write takes milliseconds; an answer after ten seconds will not come.
const requestTimeoutMs = 10_000;
/** Enough for 4,000 RU/s at 60 ms a write, with room; a create takes about 0.4 ms of CPU. */
const parallelWrites = 100;
/** How much one run's view of the charge follows the latest one. */
const learningRate = 0.3;
/** Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units */
const replaceFactor = 2;

export class CosmosStore implements Store {
  readonly parallelWrites = parallelWrites;
  readonly #options: CosmosStoreOptions;
  readonly #requests: CosmosRequests;
  #containers: Promise<{ data: Container; runInfo: Container }> | undefined;
  #unitsPerWrite: number;
  #etag: string | undefined;

  constructor(options: CosmosStoreOptions) {
    this.#options = options;
    this.#unitsPerWrite = options.requestUnitsPerWrite;
    const budget = options.serverless
      ? new UnpacedBudget(options.clock)
      : new PacedBudget(options.throughput, options.clock);
    this.#requests = new CosmosRequests({ ...options, budget });
  }

  get usage(): StoreUsage {
    return this.#requests.usage;
  }

  async open(run: RunInfo): Promise<RunInfo> {
    const { runInfo } = await this.#open();
    for (let id = Number(run.id); ; id++) {
      const candidate = { ...run, id: String(id) };
      const created = await this.#requests.send(this.#unitsPerWrite, () => runInfo.items.create(candidate));
      if (created.status === 'done') {
        this.#etag = created.response.etag;
        return candidate;
      }
      if (created.failure.kind !== 'conflict') throw storeError(created.failure, 'cannot create the run info document');
      if (created.unclear && (await this.#isOurs(runInfo, candidate))) return candidate;
    }
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    const { data } = await this.#open();
    const created = await this.#requests.send(this.#unitsPerWrite, () => data.items.create(document));
    if (created.status === 'done') {
      this.#unitsPerWrite += learningRate * (created.response.requestCharge - this.#unitsPerWrite);
      return { status: 'stored' };
    }
    const conflict = created.failure.kind === 'conflict';
    if ((created.unclear || conflict) && (await this.#isStored(data, document))) return { status: 'stored' };
    if (conflict) return { status: 'failed', reason: 'another document has the same id' };
    return { status: 'failed', reason: reasonOf(created.failure) };
  }

  async close(run: RunInfo): Promise<void> {
    const { runInfo } = await this.#open();
    const { info, parts } = toDocuments(run);
    for (const part of parts) {
      const stored = await this.#requests.send(unitsFor(part), () => runInfo.items.upsert(part));
      if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
    }
    await this.#replace(runInfo, info);
  }

  async #replace(runInfo: Container, info: RunInfo): Promise<void> {
    const item = runInfo.item(info.id, info.date);
    const condition = this.#etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: this.#etag } };
    const replaced = await this.#requests.send(unitsFor(info), () => item.replace(info, condition));
    if (replaced.status === 'done') return;
    if (replaced.failure.kind !== 'changed')
      throw storeError(replaced.failure, 'cannot complete the run info document');
    // A replace whose answer was lost has changed the document already.
    const found = await this.#requests.send(1, () => item.read<RunInfo>());
    const resource = found.status === 'done' ? found.response.resource : undefined;
    if (resource?.token !== info.token || resource.status !== info.status) {
      throw new StoreError(
        `the run info document ${info.id} was changed by another`,
        'Look for another run of the same id.',
      );
    }
  }

  #open(): Promise<{ data: Container; runInfo: Container }> {
    this.#containers ??= this.#openContainers();
    return this.#containers;
  }

  async #openContainers(): Promise<{ data: Container; runInfo: Container }> {
    const { endpoint, key, database, createResources, serverless, throughput } = this.#options;
    const client = new CosmosClient({
      endpoint,
      key,
      connectionPolicy: {
        requestTimeout: requestTimeoutMs,
        // With discovery an unknown host is retried for two minutes.
        enableEndpointDiscovery: false,
        retryOptions: { maxRetryAttemptCount: 0 },
      },
    });
    const resources = {
      client,
      requests: this.#requests,
      database,
      createResources,
      ...(!serverless && { throughput }),
    };
    const [runInfo, data] = await openContainers(resources, [
      { id: this.#options.runInfoContainer, partitionKey: '/date' },
      { id: this.#options.dataContainer, partitionKey: '/repo' },
    ]);
    return { data, runInfo } as { data: Container; runInfo: Container };
  }

  /** Whether a document whose write has no clear answer is there, and is this run's. */
  async #isStored(data: Container, document: StatsDocument): Promise<boolean> {
    const read = await this.#requests.send(1, () => data.item(document.id, document.repo).read<StatsDocument>());
    const found = read.status === 'done' ? read.response.resource : undefined;
    return found?.runId === document.runId && found.collectedAt === document.collectedAt;
  }

  async #isOurs(runInfo: Container, run: RunInfo): Promise<boolean> {
    const read = await this.#requests.send(1, () => runInfo.item(run.id, run.date).read<RunInfo>());
    if (read.status === 'failed' || read.response.resource?.token !== run.token) return false;
    this.#etag = read.response.etag;
    return true;
  }
}

const unitsFor = (document: object): number =>
  (replaceFactor * 5 * Buffer.byteLength(JSON.stringify(document))) / 8000 + 5;
