import type { ServiceClock } from '../service-clock.ts';
import type { BatchAnswer } from './batch.ts';
import type { Answer, CosmosRequest, Operation, RequestRecord, Usage } from './model.ts';
import { headerOf } from './request.ts';
import { offerOf } from './resources.ts';

/** What tests look at: every request, and what was used. */
export class Records {
  readonly requests: RequestRecord[] = [];
  readonly usage: Usage = { requestUnits: 0, throttled: 0, writes: 0, reads: 0, metadata: 0 };
  /** Request units by second of the emulator's clock (seconds since 1970). */
  readonly requestUnitsBySecond = new Map<number, number>();
  readonly #clock: ServiceClock;

  constructor(clock: ServiceClock) {
    this.#clock = clock;
  }

  open(request: CosmosRequest, connection: number, at: number): RequestRecord {
    const { operation, method, path, database, container, id, partitionKey, headers } = request;
    const record: RequestRecord = {
      at,
      operation,
      method,
      path,
      database,
      container,
      id,
      partitionKey: partitionKey?.[0],
      ifMatch: headerOf(headers, 'if-match'),
      offerThroughput: offerOf(request),
      status: undefined,
      substatus: undefined,
      charge: 0,
      fault: undefined,
      durationMs: undefined,
      connection,
    };
    this.requests.push(record);
    return record;
  }

  /** Counts what was carried out, whether its answer reaches the client or not. */
  count(record: RequestRecord, answer: Answer, operations: BatchAnswer['operations']): void {
    if (answer.status === 429) this.usage.throttled += 1;
    if (record.operation === 'metadata') {
      this.usage.metadata += 1;
      return;
    }
    record.charge = answer.charge;
    this.usage.requestUnits += answer.charge;
    const second = Math.floor(this.#clock.now() / 1_000);
    this.requestUnitsBySecond.set(second, (this.requestUnitsBySecond.get(second) ?? 0) + answer.charge);
    if (record.operation !== 'batch') this.#countOperation(record.operation, answer);
    for (const { request, answer: one } of operations) {
      if (one !== undefined) this.#countOperation(request.operation, one);
      if (one?.status === 429) this.usage.throttled += 1;
    }
  }

  #countOperation(operation: Operation, { status }: Answer): void {
    if (status >= 300) return;
    if (operation === 'read' || operation === 'query') this.usage.reads += 1;
    else this.usage.writes += 1;
  }

  close(record: RequestRecord, sent: Answer | undefined): void {
    record.durationMs = this.#clock.now() - record.at;
    record.status = sent?.status;
    const substatus = sent?.headers['x-ms-substatus'];
    record.substatus = substatus === undefined ? undefined : Number(substatus);
  }
}
