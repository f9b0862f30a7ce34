import type { Container, ItemResponse } from '@azure/cosmos';
import type { Ending } from '../../async/ending.ts';
import type { RunInfo } from '../../model.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';
import { reasonOf, storeError } from './errors.ts';
import {
  type CosmosRequests,
  type RequestResult,
  type SendOptions,
  unitsFor,
  unitsPerQuery,
  unitsPerRead,
  whileChecking,
  whileClosing,
  whileWriting,
} from './requests.ts';
import { ownFields, toDocuments } from './run-info.ts';

const daySeconds = 86_400;
/** An id is counted up by a second for each run that has begun in the same one: by an hour at the very most. */
const twinSeconds = 3_600;

/** The run info of one run in its container. All but `twin` throw a `StoreError` where the request fails. */
export class RunInfoContainer {
  readonly #container: Container;
  readonly #requests: CosmosRequests;
  readonly #ending: Ending;
  #opened: RunInfo | undefined;
  #etag: string | undefined;

  constructor(container: Container, requests: CosmosRequests, ending: Ending) {
    this.#container = container;
    this.#requests = requests;
    this.#ending = ending;
  }

  /** Creates the run info with the first free id from `run.id` on, told to `creating` before each try; returns it as created. */
  async open(run: RunInfo, creating?: (candidate: RunInfo) => void): Promise<RunInfo> {
    for (let id = Number(run.id); ; id++) {
      const candidate = { ...run, id: String(id) };
      creating?.(candidate);
      if (await this.#create(candidate)) {
        this.#opened = candidate;
        return candidate;
      }
    }
  }

  /** False where another run has the id. */
  async #create(run: RunInfo): Promise<boolean> {
    const created = await this.#requests.send(
      () => this.#container.items.create(run),
      whileWriting(this.#ending, unitsFor(run)),
    );
    if (created.status === 'done') {
      this.#etag = created.response.etag;
      return true;
    }
    const { failure, unclear } = created;
    const holder = unclear ? await this.#holderOf(run) : 'another';
    if (holder === 'this run') return true;
    if (holder === 'another' && failure.kind === 'conflict') return false;
    throw storeError(failure, 'cannot create the run info document', { isUnclear: unclear });
  }

  /** Whose run info has this id, after the answer to its creation was lost. */
  async #holderOf({ id, date, token }: RunInfo): Promise<'this run' | 'another' | 'unknown'> {
    const read = await this.#read(id, date);
    if (read.status === 'failed') return 'unknown';
    if (read.response.resource?.token !== token) return 'another';
    this.#etag = read.response.etag;
    return 'this run';
  }

  async find(id: string, date: string): Promise<RunInfo | undefined> {
    const read = await this.#read(id, date);
    if (read.status === 'failed') throw storeError(read.failure, 'cannot read the run info document');
    this.#etag = read.response.etag;
    return read.response.resource && ownFields(read.response.resource);
  }

  #read(id: string, date: string): Promise<RequestResult<ItemResponse<RunInfo>>> {
    return this.#requests.send(
      () => this.#container.item(id, date).read<RunInfo>(),
      whileClosing(this.#ending, unitsPerRead),
    );
  }

  /**
   * Whether another run has the id of this one, so that their documents have the same ids: that of a run just before
   * midnight (UTC) may be counted up into the next day, whose runs have another partition.
   */
  async twin(): Promise<{ status: 'known'; exists: boolean } | { status: 'unknown'; reason: string }> {
    const { id = '', token = '' } = this.#opened ?? {};
    if (Number(id) % daySeconds >= twinSeconds) return { status: 'known', exists: false };
    const query = {
      query: 'SELECT VALUE COUNT(1) FROM c WHERE c.id = @id AND c.token != @token',
      parameters: [
        { name: '@id', value: id },
        { name: '@token', value: token },
      ],
    };
    const found = await this.#requests.send(
      () => this.#container.items.query<number>(query).fetchAll(),
      whileChecking(this.#ending, unitsPerQuery),
    );
    if (found.status === 'failed') return { status: 'unknown', reason: reasonOf(found.failure) };
    return { status: 'known', exists: found.response.resources.some((count) => count > 0) };
  }

  async #isReplaced({ id, date, token, status }: RunInfo): Promise<boolean> {
    const found = await this.#read(id, date);
    const resource = found.status === 'done' ? found.response.resource : undefined;
    return resource?.token === token && resource?.status === status;
  }

  /** Replaces the run info by its final form, with its parts stored first. */
  async close(run: RunInfo): Promise<void> {
    const { info, parts } = toDocuments(run);
    for (const part of parts) {
      const stored = await this.#requests.send(
        () => this.#container.items.upsert(part),
        whileClosing(this.#ending, 2 * unitsFor(part)),
      );
      if (stored.status === 'failed') throw storeError(stored.failure, 'cannot store a part of the run info');
    }
    await this.#replace(info);
  }

  async #replace(info: RunInfo): Promise<void> {
    const item = this.#container.item(info.id, info.date);
    const condition = this.#etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: this.#etag } };
    const replace = (tries: Partial<SendOptions>) =>
      this.#requests.send(() => item.replace(info, condition), {
        // Replacing costs about twice as much as creating: https://learn.microsoft.com/azure/cosmos-db/request-units
        ...whileClosing(this.#ending, 2 * unitsFor(info)),
        ...tries,
      });
    // A replace whose answer was lost may have been carried out, which a look tells sooner than more tries.
    const first = await replace({ retries: 0 });
    if (first.status === 'done' || (first.unclear && (await this.#isReplaced(info)))) return;
    const replaced = first.unclear ? await replace({ after: first.failure }) : first;
    if (replaced.status === 'done' || (first.unclear && (await this.#isReplaced(info)))) return;
    if (replaced.failure.kind === 'changed')
      throw new StoreError(`the run info document ${info.id} was changed by another`, troubles.runInfoChanged.remedy);
    throw storeError(replaced.failure, 'cannot complete the run info document');
  }
}
