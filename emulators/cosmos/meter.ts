import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceClock } from '../service-clock.ts';
import { serviceFailure } from './answers.ts';
import { authorize, type Keyring } from './authorization.ts';
import { type BatchAnswer, serveBatch } from './batch.ts';
import { type DocumentServices, serveDocument } from './documents.ts';
import { answerOfFault, type Fault, type Faults } from './faults.ts';
import { type MetadataServices, serveMetadata } from './metadata.ts';
import type { Answer, CosmosRequest, RequestRecord } from './model.ts';
import type { Latency } from './options.ts';
import type { Records } from './record.ts';
import { readRequest } from './request.ts';
import { offerOf } from './resources.ts';

export interface MeterParts {
  clock: ServiceClock;
  keyring: Keyring;
  faults: Faults;
  latency: Latency;
  records: Records;
  documents: DocumentServices;
  metadata: MetadataServices;
  /** While true, nothing is answered or carried out. */
  hangs(): boolean;
  /** A client asked for this throughput, and got it. */
  provisioned(throughput: number): void;
}

interface Exchange {
  request: CosmosRequest;
  record: RequestRecord;
  response: ServerResponse;
  fault: Fault | undefined;
}

/** The part before the inner server: faults, key, latency, throughput, charge, and the record of it all. */
export class Meter {
  readonly #parts: MeterParts;

  constructor(parts: MeterParts) {
    this.#parts = parts;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse, connection: number): Promise<void> {
    const { clock, faults, records } = this.#parts;
    const at = clock.now();
    const request = await readRequest(incoming);
    const record = records.open(request, connection, at);
    if (this.#parts.hangs()) {
      record.fault = 'hang';
      return;
    }
    const fault = faults.strike(request);
    record.fault = fault?.do;
    const answer = await this.#answer({ request, record, response, fault }, incoming.socket.remoteAddress ?? '');
    records.close(record, answer);
    if (answer !== undefined) send(response, answer);
  }

  /** Half of the latency lies before the request is carried out, half after; undefined: nothing is to be sent. */
  async #answer({ request, record, response, fault }: Exchange, client: string): Promise<Answer | undefined> {
    if (fault?.do === 'hang-before') return undefined;
    const halfLatency = this.#latencyOf(request) / 2;
    await this.#wait(halfLatency + (fault?.do === 'slow' ? (fault.slowMs ?? 1_000) : 0));
    if (fault?.do === 'reset-before') return cut(response);
    const faulty = fault && answerOfFault(fault, client);
    if (faulty !== undefined) {
      await this.#wait(halfLatency);
      return faulty;
    }
    const { answer, operations } = await this.#serve(request);
    this.#parts.records.count(record, answer, operations);
    if (fault?.do === 'hang-after') return undefined;
    await this.#wait(halfLatency);
    if (fault?.do === 'reset-after') return cut(response);
    if (fault?.do === 'headers') return { ...answer, headers: { ...answer.headers, ...fault.headers } };
    return fault?.do === 'status-503-after' ? serviceFailure(503) : answer;
  }

  async #serve(request: CosmosRequest): Promise<BatchAnswer> {
    const { keyring, documents, metadata } = this.#parts;
    const alone = (answer: Answer): BatchAnswer => ({ answer, operations: [] });
    const refusal = authorize(request, keyring);
    if (refusal !== undefined) return alone(refusal);
    if (request.operation === 'batch') return serveBatch(request, documents);
    if (request.operation !== 'metadata') return alone(await serveDocument(request, documents));
    const answer = await serveMetadata(request, metadata);
    const throughput = offerOf(request);
    if (throughput !== undefined && answer.status === 201) this.#parts.provisioned(throughput);
    return alone(answer);
  }

  #latencyOf({ operation }: CosmosRequest): number {
    const { readMs, writeMs, metadataMs } = this.#parts.latency;
    if (operation === 'metadata') return metadataMs;
    return operation === 'read' || operation === 'query' ? readMs : writeMs;
  }

  async #wait(ms: number): Promise<void> {
    if (ms > 0) await this.#parts.clock.sleep(ms);
  }
}

function cut(response: ServerResponse): undefined {
  response.socket?.destroy();
}

function send(response: ServerResponse, { status, headers, body, charge }: Answer): void {
  // A fault that stands for a proxy has no headers of the service.
  const own = headers['content-type']?.startsWith('text/html')
    ? {}
    : {
        'x-ms-activity-id': randomUUID(),
        'x-ms-request-charge': String(charge),
        'x-ms-serviceversion': 'version=2.14.0.0',
      };
  response.writeHead(status, { ...own, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
