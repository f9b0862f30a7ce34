import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../async/clock.ts';
import { mostSockets } from '../../disk/descriptors.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import type { StatsDocument, WriteOutcome } from '../../model.ts';
import type { DocumentStore, StoreError, StoreUsage } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { storeError } from './errors.ts';
import { unitsPerRead } from './request-units.ts';
import { ownFields } from './run-info.ts';
import type { CosmosRuns } from './runs.ts';

const lateWriteMs = 2_000;
/** A canceled job has no longer. */
const hastyLateWriteMs = 900;

const anothers: WriteOutcome = { status: 'failed', reason: 'Another document has the same ID' };

export class CosmosDocuments implements DocumentStore {
  readonly parallelWrites: number;
  readonly fields: { ttl?: number };
  readonly usage: StoreUsage;
  readonly #access: ContainerAccess;
  readonly #runs: CosmosRuns;
  readonly #clock: Clock;
  readonly #price: WritePrice;

  constructor(access: ContainerAccess, runs: CosmosRuns, settings: CosmosSettings & { clock: Clock }) {
    this.parallelWrites = Math.min(parallelWritesFor(settings), mostSockets());
    this.fields = settings.ttlSeconds === undefined ? {} : { ttl: settings.ttlSeconds };
    this.usage = access.requests.usage;
    this.#access = access;
    this.#runs = runs;
    this.#clock = settings.clock;
    this.#price = new WritePrice(settings.requestUnitsPerWrite);
  }

  get broken(): StoreError | undefined {
    return this.#access.requests.health.broken;
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    if (this.broken) return { status: 'failed', reason: this.broken.message };
    const created = await this.#access.create(
      ({ data }) => data.items.create(document),
      () => this.#price.expected,
    );
    if (created.status === 'done') {
      this.#price.learn(created.response.requestCharge);
      return { status: 'stored' };
    }
    const { failure, unclear } = created;
    if (failure.kind === 'missing')
      this.#access.requests.health.breakDown(storeError(failure, 'the container for the statistics was deleted'));
    if (failure.kind === 'conflict' || (unclear && failure.kind !== 'unclear')) return this.check(document);
    if (unclear) return { status: 'unclear', reason: failure.reason };
    // A failure that is not clear, of a request that was never sent.
    return { status: failure.kind === 'unclear' ? 'not-attempted' : 'failed', reason: failure.reason };
  }

  async check(document: StatsDocument): Promise<WriteOutcome> {
    const { cancelled, checking } = this.#access.ending;
    const outcome = await this.#readBack(document);
    if (outcome.status === 'stored' || outcome.status === 'unclear') return outcome;
    // The service may carry a write out after its client gave it up.
    await this.#clock.sleep(cancelled.aborted ? hastyLateWriteMs : lateWriteMs, checking).catch(() => {});
    return checking.aborted ? outcome : this.#readBack(document);
  }

  async #readBack(document: StatsDocument): Promise<WriteOutcome> {
    const { id, repo } = document;
    const read = await this.#access.check(({ data }) => data.item(id, repo).read<StatsDocument>(), unitsPerRead);
    if (read.status === 'failed') return stillUnclear(`the document could not be read back: ${read.failure.reason}`);
    const found = read.response.resource;
    if (found) return this.#whose(found, document);
    const status = this.#access.ending.cancelled.aborted ? 'not-attempted' : 'failed';
    return { status, reason: 'The write did not succeed' };
  }

  /** A document has no token, so it is this run's if it is what this run wrote, and no other run has its id. */
  async #whose(found: StatsDocument, document: StatsDocument): Promise<WriteOutcome> {
    if (!isDeepStrictEqual(ownFields(found), JSON.parse(JSON.stringify(document)))) return anothers;
    const twin = await this.#runs.findTwin();
    if (twin.status === 'unknown') return stillUnclear(`runs with this ID could not be looked up: ${twin.reason}`);
    return twin.status === 'exists' ? anothers : { status: 'stored' };
  }
}

const stillUnclear = (why: string): WriteOutcome => ({
  status: 'unclear',
  reason: `The response was lost, and ${why}`,
});

/**
 * A serverless container takes 1,000 writes of 5 RU a second, so with so many at a time it is used up where a write takes
 * up to 200 ms; more than that are only refused (`npm run bench -- --only parallel-writes` measures it).
 * https://learn.microsoft.com/azure/cosmos-db/serverless-performance
 */
const serverlessWrites = 200;
/** A write may take so long, and a provisioned throughput is used up all the same. */
const longestWriteSeconds = 0.25;
/** The first guess of a write's price may be so many times too high. */
const longestGuess = 2;
/** Cheap to have, and enough where a guess is wilder than that. */
const fewestWrites = 32;
/** A create takes about 0.4 ms of CPU, so that more would only wait for one another. */
const mostWrites = 500;

type WriteSettings = Pick<CosmosSettings, 'serverless' | 'throughput' | 'requestUnitsPerWrite'>;

/** How many writes at a time it takes to use up the throughput. */
export function parallelWritesFor({ serverless, throughput, requestUnitsPerWrite }: WriteSettings): number {
  if (serverless) return serverlessWrites;
  const needed = Math.ceil((throughput / requestUnitsPerWrite) * longestGuess * longestWriteSeconds);
  return Math.min(mostWrites, Math.max(fewestWrites, needed));
}

const learningRate = 0.3;

/** Request units of a write: first a guess, then what the answers say. */
export class WritePrice {
  expected: number;
  #isGuess = true;

  constructor(guess: number) {
    this.expected = guess;
  }

  learn(charged: number): void {
    this.expected = this.#isGuess ? charged : this.expected + learningRate * (charged - this.expected);
    this.#isGuess = false;
  }
}
