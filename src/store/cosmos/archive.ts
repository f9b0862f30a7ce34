import type { FeedOptions, ItemResponse, PatchOperation, SqlQuerySpec } from '@azure/cosmos';
import type { Clock } from '../../async/clock.ts';
import type { CosmosSettings } from '../../inputs/cosmos.ts';
import { type ArchiveMark, documentId, type RunInfo } from '../../model.ts';
import {
  type ArchiveSource,
  type Changed,
  type Deleted,
  type Fields,
  type ListedRun,
  parseListed,
  parseMark,
  type ReadDocument,
  type WholeRun,
} from '../archive-source.ts';
import { StoreError, type StoreUsage } from '../store.ts';
import { isAbandoned } from './abandoned.ts';
import type { ContainerAccess } from './access.ts';
import { parallelWritesFor } from './documents.ts';
import { storeError } from './errors.ts';
import { eachPage, fetchPages } from './pages.ts';
import { unitsPerQuery, unitsPerRead } from './request-units.ts';
import { daysUntil, fromDocuments, type ListPart, partIdsOf, type StoredRunInfo, unitsToReplace } from './run-info.ts';
import { WritePrice } from './write-price.ts';

const querying = { point: 'query', expected: unitsPerQuery } as const;
const reading = { point: 'read', expected: unitsPerRead } as const;
/** Deleting a document costs about as much as to write it. */
const unitsPerDelete = 5;
const pageSize = 1_000;
/** A page of documents costs about so much, until one has said what it cost. */
const unitsPerPage = 30;
/** At 60 ms a read, 400 RU/s need 24 in flight. */
const parallelReads = 32;
/** The original system began in 2021; a container is looked through from there at the earliest. */
const firstDay = Date.UTC(2020, 0, 1);
const dayMs = 86_400_000;
/** A run starts a few times a day. */
const lookEveryMs = 30_000;
/** Of the throughput, while a run is going on. */
const shareBesideRun = 0.1;
/** Where there is a run in so many days or fewer, looking into each day costs no more than counting. */
const sparse = 3;

const fields = [
  ...['id', 'date', 'runId', 'status', 'startedAt', 'completedAt', 'takenUp', 'maxMinutes', 'shards', 'sourcesDigest'],
  ...['totalCreatedCount', 'carriedOver', 'archive'],
];

/** What is archived, in Cosmos DB. */
export class CosmosArchive implements ArchiveSource {
  readonly usage: StoreUsage;
  readonly parallelDeletes: number;
  readonly #access: ContainerAccess;
  readonly #clock: Clock;
  readonly #deletePrice = new WritePrice(unitsPerDelete);
  readonly #pagePrice = new WritePrice(unitsPerPage);
  #lookAgainMs = Number.NEGATIVE_INFINITY;

  constructor(access: ContainerAccess, settings: CosmosSettings & { clock: Clock }) {
    this.usage = access.requests.usage;
    this.parallelDeletes = parallelWritesFor(settings);
    this.#access = access;
    this.#clock = settings.clock;
  }

  get broken(): StoreError | undefined {
    return this.#access.requests.health.broken;
  }

  /** Long times without a run are left out by halves: a count of a range of days comes from the index. */
  async days(): Promise<string[]> {
    // A run is of tomorrow where its clock was ahead.
    const last = this.#clock.date().getTime() + dayMs;
    return this.#daysAmong(daysUntil(dateOf(new Date(last)), Math.floor((last - firstDay) / dayMs)));
  }

  async #daysAmong(latestFirst: readonly string[]): Promise<string[]> {
    const [to = ''] = latestFirst;
    const counts = await this.#query<number>({
      query: 'SELECT VALUE COUNT(1) FROM c WHERE c.date >= @from AND c.date <= @to',
      parameters: Object.entries({ from: latestFirst.at(-1) ?? to, to }).map(([name, value]) => ({
        name: `@${name}`,
        value,
      })),
    });
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) return [];
    if (count * sparse >= latestFirst.length) return [...latestFirst];
    const middle = Math.ceil(latestFirst.length / 2);
    return [
      ...(await this.#daysAmong(latestFirst.slice(0, middle))),
      ...(await this.#daysAmong(latestFirst.slice(middle))),
    ];
  }

  async runsOf(day: string): Promise<ListedRun[]> {
    const query = { query: `SELECT ${fields.map((name) => `c.${name}`).join(', ')} FROM c`, parameters: [] };
    const stored = await this.#query<Fields>(query, { partitionKey: day });
    const runs = stored.flatMap((one) => parseListed(one) ?? []);
    const emptied = runs.filter(({ archive }) => archive?.deletedAt !== undefined).map(({ id }) => id);
    // A kill between emptying a run info and deleting its parts leaves these.
    for (const { id, runId } of stored)
      if (emptied.includes(String(runId)) && String(id).startsWith(`${runId}.`))
        await this.#deletePart(String(id), day);
    return runs;
  }

  /** A run that is going on has precedence: beside one, this takes a small part of the throughput. */
  async #giveWay(): Promise<void> {
    const nowMs = this.#clock.now();
    if (nowMs < this.#lookAgainMs) return;
    this.#lookAgainMs = nowMs + lookEveryMs;
    const now = this.#clock.date();
    const query = {
      query: "SELECT c.id, c.startedAt, c.takenUp, c.maxMinutes, c.shards FROM c WHERE c.status = 'running'",
      parameters: [],
    };
    const days = daysUntil(dateOf(now), 1).map((partitionKey) => this.#query<RunInfo>(query, { partitionKey }));
    const running = (await Promise.all(days)).flat().filter((run) => !isAbandoned(run, now));
    this.#access.requests.useAtMost(running.length > 0 ? shareBesideRun : 1);
  }

  async read({ id, date }: Pick<ListedRun, 'id' | 'date'>): Promise<WholeRun | undefined> {
    await this.#giveWay();
    const { resource, etag } = await this.#readInfo<StoredRunInfo>(id, date);
    if (!resource) return undefined;
    const whole = await fromDocuments(resource, async (part) => {
      const read = await this.#readInfo<ListPart>(part, date);
      if (read.resource) return read.resource;
      throw new StoreError(`Cosmos DB: the document ${part} of run ${id} is missing`);
    });
    const { archive, ...info } = whole as unknown as Fields;
    return { id, date, info, archive: parseMark(archive), etag };
  }

  async #readInfo<T extends object>(id: string, date: string): Promise<ItemResponse<T>> {
    const read = await this.#access.work(({ runInfo }) => runInfo.item(id, date).read<T>(), reading);
    if (read.status === 'failed') throw storeError(read.failure, `cannot read the run info document ${id}`);
    return read.response;
  }

  /** By the index on the run id; documents of the original system have none, so those too that the list names. */
  async *documents(run: WholeRun): AsyncGenerator<readonly ReadDocument[]> {
    const ids = new Set<unknown>();
    for await (const page of this.#ofRun(run)) {
      for (const { document } of page) ids.add(document.id);
      yield page;
    }
    yield* this.#named(run, (id) => !ids.has(id));
  }

  async *#ofRun({ id }: WholeRun): AsyncGenerator<ReadDocument[]> {
    const query = { query: 'SELECT * FROM c WHERE c.runId = @id', parameters: [{ name: '@id', value: id }] };
    const pages = eachPage<Fields>(
      async (request) => {
        await this.#giveWay();
        const page = await this.#access.work(request, { point: 'query', expected: () => this.#pagePrice.expected });
        if (page.status === 'done') this.#pagePrice.learn(page.response.requestCharge);
        return page;
      },
      ({ data }) => data.items.query<Fields>(query, { maxItemCount: pageSize }),
    );
    for await (const page of pages) {
      if (page.status === 'failed') throw storeError(page.failure, `cannot read the documents of run ${id}`);
      yield page.results.map(toReadDocument);
    }
  }

  async *#named({ id, info }: WholeRun, isWanted: (id: string) => boolean): AsyncGenerator<ReadDocument[]> {
    const names = namesIn(info).filter((repo) => isWanted(documentId(repo, id)));
    for (let from = 0; from < names.length; from += parallelReads) {
      const reads = names
        .slice(from, from + parallelReads)
        .map((repo) => this.#readDocument(documentId(repo, id), repo));
      yield (await Promise.all(reads)).flatMap((document) => document ?? []);
    }
  }

  async #readDocument(id: string, repo: string): Promise<ReadDocument | undefined> {
    const read = await this.#access.work(({ data }) => data.item(id, repo).read<Fields>(), { ...reading, about: id });
    if (read.status === 'failed') throw storeError(read.failure, `cannot read the document ${id}`);
    return read.response.resource && toReadDocument(read.response.resource);
  }

  async count(run: WholeRun): Promise<number> {
    if (isOriginal(run)) {
      let count = 0;
      for await (const page of this.#named(run, () => true)) count += page.length;
      return count;
    }
    const query = 'SELECT VALUE COUNT(1) FROM c WHERE c.runId = @id';
    const parameters = [{ name: '@id', value: run.id }];
    const found = await fetchPages<number>(
      (request) => this.#access.work(request, querying),
      ({ data }) => data.items.query<number>({ query, parameters }),
    );
    if (found.status === 'failed') throw storeError(found.failure, `cannot count the documents of run ${run.id}`);
    return found.results.reduce((sum, one) => sum + one, 0);
  }

  mark(run: WholeRun, archive: ArchiveMark): Promise<Changed> {
    return this.#patch(run, [{ op: 'set', path: '/archive', value: archive }]);
  }

  async empty(run: WholeRun, archive: ArchiveMark): Promise<Changed> {
    const { resource, etag } = await this.#readInfo<StoredRunInfo>(run.id, run.date);
    if (!resource || etag !== run.etag) return { status: 'changed' };
    const counts = ['createdListParts', 'failedListParts'].filter((name) => name in resource);
    const emptied = await this.#patch(run, [
      { op: 'set', path: '/archive', value: archive },
      { op: 'set', path: '/createdList', value: '' },
      { op: 'set', path: '/failedList', value: '' },
      ...counts.map((name): PatchOperation => ({ op: 'remove', path: `/${name}` })),
    ]);
    if (emptied.status === 'done') for (const id of partIdsOf(resource)) await this.#deletePart(id, run.date);
    return emptied;
  }

  async #patch({ id, date, info, etag }: WholeRun, operations: PatchOperation[]): Promise<Changed> {
    const condition = { accessCondition: { type: 'IfMatch', condition: etag } };
    const patched = await this.#access.work(({ runInfo }) => runInfo.item(id, date).patch(operations, condition), {
      ...{ point: 'replace', expected: unitsToReplace(info) },
    });
    if (patched.status === 'done') return { status: 'done', etag: patched.response.etag };
    if (patched.failure.verdict === 'changed') return { status: 'changed' };
    throw storeError(patched.failure, `cannot change the run info document ${id}`);
  }

  async delete({ document: { id, repo }, etag }: ReadDocument): Promise<Deleted> {
    await this.#giveWay();
    const condition = { accessCondition: { type: 'IfMatch', condition: etag } };
    const deleted = await this.#access.work(({ data }) => data.item(String(id), String(repo)).delete(condition), {
      ...{ point: 'delete', about: String(id), expected: () => this.#deletePrice.expected },
    });
    if (deleted.status === 'done') {
      this.#deletePrice.learn(deleted.response.requestCharge);
      return 'deleted';
    }
    const { verdict } = deleted.failure;
    if (verdict === 'missing') return 'gone';
    if (verdict === 'changed') return 'changed';
    throw storeError(deleted.failure, `cannot delete the document ${id}`);
  }

  async #deletePart(id: string, date: string): Promise<void> {
    const purpose = { point: 'delete', expected: unitsPerDelete } as const;
    const deleted = await this.#access.work(({ runInfo }) => runInfo.item(id, date).delete(), purpose);
    if (deleted.status === 'failed' && deleted.failure.verdict !== 'missing')
      throw storeError(deleted.failure, `cannot delete the document ${id}`);
  }

  async #query<T>(query: SqlQuerySpec, options?: FeedOptions): Promise<T[]> {
    const found = await fetchPages<T>(
      (request) => this.#access.work(request, querying),
      ({ runInfo }) => runInfo.items.query<T>(query, options),
    );
    if (found.status === 'failed') throw storeError(found.failure, 'cannot look for runs');
    return found.results;
  }
}

const dateOf = (time: Date): string => time.toISOString().slice(0, 10).replaceAll('-', '');

/** What this action writes has a status, and its documents the id of their run. */
const isOriginal = ({ info }: WholeRun): boolean => info.status === undefined;

const namesIn = ({ createdList }: Fields): string[] => [
  ...new Set(typeof createdList === 'string' ? createdList.split(',').filter(Boolean) : []),
];

/** What Cosmos DB adds: https://learn.microsoft.com/rest/api/cosmos-db/documents */
const added = ['_rid', '_self', '_etag', '_attachments', '_ts'];

/** With every field that someone wrote. */
const toReadDocument = (stored: Fields): ReadDocument => ({
  document: Object.fromEntries(Object.entries(stored).filter(([name]) => !added.includes(name))),
  etag: String(stored._etag),
});
