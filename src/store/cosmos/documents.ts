import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../async/clock.ts';
import { mostSockets } from '../../disk/descriptors.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import type { StatsDocument, StoredName, WriteOutcome } from '../../model.ts';
import { problemText, sentence } from '../../text/format.ts';
import { type DocumentStore, StoreError, type StoreUsage } from '../store.ts';
import type { ContainerAccess } from './access.ts';
import { unitsPerRead } from './request-units.ts';
import { ownFields } from './run-info.ts';
import type { CosmosRuns } from './runs.ts';
import { readStored, storedIn } from './stored-names.ts';
import { WritePrice } from './write-price.ts';

const lateWriteMs = 2_000;
/** A canceled job has no longer. */
const hastyLateWriteMs = 900;

/** What is said of a document of which nothing is known, and of one that is not there. */
interface Reasons {
  doubt: string;
  missing: string;
}

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

  /** What is not stored now is no failure of the store where the run was ended. */
  get #lost(): 'not-attempted' | 'failed' {
    const { cancelled, reason } = this.#access.ending;
    return cancelled.aborted || reason?.status === 'timed out' ? 'not-attempted' : 'failed';
  }

  async write(document: StatsDocument): Promise<WriteOutcome> {
    if (this.broken) return { status: 'failed', reason: this.broken.message };
    const created = await this.#access.create(({ data }) => data.items.create(document), {
      about: document.id,
      expected: () => this.#price.expected,
    });
    if (created.status === 'done') {
      this.#price.learn(created.response.requestCharge);
      this.#access.known.document = document;
      return { status: 'stored' };
    }
    const { failure, unclear } = created;
    const isLasting = failure.verdict !== 'passing';
    const words = sentence(failure.reason);
    const reason = isLasting ? problemText({ message: failure.reason, remedy: failure.remedy }) : words;
    if (failure.verdict === 'conflict' || (unclear && isLasting)) {
      const outcome = await this.check(document, words, reason);
      return outcome.status === 'unclear' ? { status: 'unclear', reason: words } : outcome;
    }
    if (unclear) return { status: 'unclear', reason: words };
    return { status: isLasting ? 'failed' : this.#lost, reason };
  }

  /** It is there already. */
  async adopt(): Promise<WriteOutcome> {
    return { status: 'stored' };
  }

  async stored(runId: string): Promise<StoredName[] | undefined> {
    return storedIn(runId, this.#access).catch((error: unknown) => void messageOfUnopened(error));
  }

  dropCopy(): void {}

  async readAll(
    runId: string,
    take: (document: StatsDocument) => boolean,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return readStored(runId, take, { access: this.#access, signal }).catch(messageOfUnopened);
  }

  /** A document that is not there failed for the reason that Cosmos DB gave for the write. */
  async check(document: StatsDocument, doubt: string, missing = doubt): Promise<WriteOutcome> {
    const { cancelled, checking } = this.#access.ending;
    const outcome = await this.#readBack(document, { doubt, missing });
    if (outcome.status === 'stored' || outcome.status === 'unclear') return outcome;
    // The service may carry a write out after its client gave it up.
    await this.#clock.sleep(cancelled.aborted ? hastyLateWriteMs : lateWriteMs, checking).catch(() => {});
    return checking.aborted ? outcome : this.#readBack(document, { doubt, missing });
  }

  async #readBack(document: StatsDocument, { doubt, missing }: Reasons): Promise<WriteOutcome> {
    const { id, repo } = document;
    const purpose = { point: 'read', about: id, expected: unitsPerRead } as const;
    const read = await this.#access.check(({ data }) => data.item(id, repo).read<StatsDocument>(), purpose);
    if (read.status === 'failed') return unknown(doubt, `the document could not be read back: ${read.failure.reason}`);
    const found = read.response.resource;
    return found ? this.#whose(found, document, doubt) : { status: this.#lost, reason: missing };
  }

  /**
   * A document has no token, so it is this run's if it is what this run wrote, and no other run has its id; or what another
   * attempt or job of it wrote.
   */
  async #whose(found: StatsDocument, document: StatsDocument, doubt: string): Promise<WriteOutcome> {
    const isOwn = isDeepStrictEqual(ownFields(found), JSON.parse(JSON.stringify(document)));
    if (!isOwn && this.#runs.isShared && isOfSame(found, document))
      return { status: 'stored', already: ownFields(found) };
    if (!isOwn) return anothers;
    const twin = await this.#runs.findTwin();
    if (twin.status === 'unknown') return unknown(doubt, `runs with this ID could not be looked up: ${twin.reason}`);
    return twin.status === 'exists' ? anothers : { status: 'stored' };
  }
}

/** The containers could not be opened. */
function messageOfUnopened(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  throw error;
}

/** Its name can be that of another repository by now. */
const isOfSame = (found: StatsDocument, { runId, repoId }: StatsDocument): boolean =>
  found.runId === runId && (found.repoId === repoId || typeof found.repoId !== 'number' || repoId === null);

const unknown = (doubt: string, why: string): WriteOutcome => ({
  status: 'unclear',
  reason: `${doubt} Whether it was stored is unknown: ${why}`,
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
