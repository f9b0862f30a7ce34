import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Agent, createServer as createHttpsServer, request as requestByHttps } from 'node:https';
import { createServerCertificate, type ServerCertificate } from '../certificate.ts';
import { type RecordedRequest, recordOf, type Service, type ServiceOptions } from '../http.ts';
import { type Answer, type Fault, FaultPlan, faultAnswer, type PlannedFault } from '../http-faults.ts';
import { listen, stop } from '../listen.ts';
import { realClock, type ServiceClock } from '../service-clock.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { containerOf } from './client.ts';
import { asService, type Role, refusalOf, storageError } from './rules.ts';

export interface BlobStorageOptions extends ServiceOptions {
  /** To answer by https, as Azure's clients want it where they send a token. */
  tls?: ServerCertificate;
  /** There from the start. */
  containers?: readonly string[];
  /** Microsoft Entra ID access tokens that are let in. */
  acceptedTokens?: readonly string[];
  /** Of whoever has such a token; Storage Blob Data Contributor unless given. */
  role?: Role;
}

export interface BlobStorage extends Service {
  account: string;
  key: string;
  /** `http://127.0.0.1:<port>/<account>`, by `localhost` with TLS. */
  endpoint: string;
  role: Role;
}

const account = 'repostats';
const key = Buffer.alloc(64, 'the key of the emulated storage account').toString('base64');

/** A storage account's blobs: Azurite, and in front of it what Azurite does not do. Takes two seconds to start. */
export async function startBlobStorage(options: BlobStorageOptions = {}): Promise<BlobStorage> {
  const certificate = options.tls ?? (await createServerCertificate());
  const azurite = await startAzurite({ name: account, key }, certificate);
  if (!options.tls) certificate.remove();
  const front = new Front(azurite, options);
  await front.listen(options.port);
  for (const name of options.containers ?? []) await containerOf(front, name).create();
  front.requests.length = 0;
  return front;
}

class Front implements BlobStorage {
  readonly account = account;
  readonly key = key;
  readonly requests: RecordedRequest[] = [];
  url = '';
  endpoint = '';
  latencyMs: number;
  role: Role;
  readonly #azurite: Azurite;
  readonly #server: Server;
  readonly #clock: ServiceClock;
  readonly #acceptedTokens: readonly string[];
  readonly #isSecure: boolean;
  readonly #faults = new FaultPlan();
  readonly #agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

  constructor(azurite: Azurite, options: BlobStorageOptions) {
    this.#azurite = azurite;
    this.#clock = options.clock ?? realClock;
    this.latencyMs = options.latencyMs ?? 0;
    this.role = options.role ?? 'contributor';
    this.#acceptedTokens = options.acceptedTokens ?? [];
    this.#isSecure = options.tls !== undefined;
    const serve = (incoming: IncomingMessage, response: ServerResponse): void => {
      this.#serve(incoming, response).catch(() => incoming.socket.destroy());
    };
    const { tls } = options;
    this.#server = tls ? createHttpsServer({ key: tls.key, cert: tls.cert }, serve) : createHttpServer(serve);
    this.#server.keepAliveTimeout = 120_000;
  }

  async listen(port?: number): Promise<void> {
    const found = await listen(this.#server, port);
    this.url = this.#isSecure ? `https://localhost:${found}` : `http://127.0.0.1:${found}`;
    this.endpoint = `${this.url}/${account}`;
  }

  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  recover(): void {
    this.#faults.clear();
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    await Promise.all([stop(this.#server), this.#azurite.close()]);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.#faults.take();
    const recorded = this.#record(incoming, fault);
    const body = await bytesOf(incoming);
    Object.assign(recorded, { bytes: body, bodyBytes: body.byteLength });
    if (this.latencyMs > 0) await this.#clock.sleep(this.latencyMs);
    if (fault?.do === 'hang') return;
    if (fault?.do === 'reset-before') return void incoming.socket.resetAndDestroy();
    const refusal =
      (fault && faultAnswer(fault, { failure: failureOf })) ??
      refusalOf(recorded, { acceptedTokens: this.#acceptedTokens, role: this.role, nowMs: this.#clock.now() });
    if (refusal) return send(response, recorded, refusal);
    const answer = await this.#forward(incoming, body);
    if (fault?.do === 'reset-after') return void incoming.socket.resetAndDestroy();
    const other = asService(recorded, answer.headers['x-ms-error-code'], this.#clock.now());
    if (other) {
      answer.resume();
      return send(response, recorded, other);
    }
    recorded.status = answer.statusCode;
    response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
    // A reader sees it break off where Azurite breaks it off.
    for await (const chunk of answer) response.write(chunk);
    response.end();
  }

  #record(incoming: IncomingMessage, fault: PlannedFault | undefined): RecordedRequest {
    const recorded = recordOf(incoming, this.#clock, fault?.do);
    this.requests.push(recorded);
    return recorded;
  }

  #forward(incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url: path, rawHeaders: headers } = incoming;
    const { agent, port } = { agent: this.#agent, port: this.#azurite.port };
    requestByHttps({ host: '127.0.0.1', port, path, method, headers, agent }, resolve).on('error', reject).end(body);
    return promise;
  }
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes */
function failureOf(status: 429 | 500 | 503): Answer {
  if (status === 500)
    return storageError(
      500,
      'InternalError',
      'Server encountered an internal error. Please try again after some time.',
    );
  if (status === 429) return storageError(429, 'TooManyRequests', 'Too many requests have been sent.');
  return storageError(503, 'ServerBusy', 'The server is busy.');
}

function send(response: ServerResponse, recorded: RecordedRequest, { status, headers, body = '' }: Answer): void {
  recorded.status = status;
  const text = recorded.method === 'HEAD' ? '' : String(body);
  const always = { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2026-02-06' };
  response.writeHead(status, { ...always, ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
