import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type Answer, type Fault, type FaultKind, FaultPlan, faultAnswer } from './http-faults.ts';
import { listen, stop } from './listen.ts';
import { realClock, type ServiceClock } from './service-clock.ts';

export interface RecordedRequest {
  /** By the emulator's clock, ms since 1970. */
  at: number;
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Unpacked, where it came packed. */
  body: string;
  /** The same as bytes, of a body that is no text. */
  bytes?: Buffer;
  bodyBytes: number;
  /** What was answered; undefined while it is under way, and if it was never answered. */
  status: number | undefined;
  /** The client's end of the connection: one number for requests that share it. */
  clientPort: number | undefined;
  fault: FaultKind | undefined;
}

/** A request that has come, and of which nothing is read or answered yet. */
export const recordOf = (
  { method = '', url = '', headers, socket }: IncomingMessage,
  clock: ServiceClock,
  fault: FaultKind | undefined,
): RecordedRequest => ({
  ...{ at: clock.now(), method, path: url, headers, body: '', bodyBytes: 0, status: undefined },
  ...{ clientPort: socket.remotePort, fault },
});

export interface ServiceOptions {
  /** A free port unless given. */
  port?: number;
  clock?: ServiceClock;
  /** Before each answer, in milliseconds of the clock. */
  latencyMs?: number;
}

export interface Service {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** Every request that came, in order of arrival. */
  requests: RecordedRequest[];
  /** Can be changed at any time. */
  latencyMs: number;
  /** Plans a fault for the coming requests; several faults take effect one after another. */
  fail(fault: Fault): void;
  /** Drops the planned faults. */
  recover(): void;
  close(): Promise<void>;
}

export interface ServiceRules {
  maxBodyBytes: number;
  /** The request with its whole body, unless that passed `maxBodyBytes`. */
  handle(request: RecordedRequest): Answer;
  tooLarge(request: RecordedRequest): Answer;
  /** The service's own body for a status that a fault asks for. */
  failure(status: 429 | 500 | 503): Answer;
}

/** A plain HTTP/1.1 server with keep-alive on the loopback address, that records each request and can fail on demand. */
export async function startService(rules: ServiceRules, options: ServiceOptions = {}): Promise<Service> {
  const service = new HttpService(rules, options);
  await service.listen(options.port);
  return service;
}

class HttpService implements Service {
  url = '';
  readonly requests: RecordedRequest[] = [];
  latencyMs: number;
  readonly #rules: ServiceRules;
  readonly #clock: ServiceClock;
  readonly #closing = new AbortController();
  readonly #server: Server;
  readonly #faults = new FaultPlan();

  constructor(rules: ServiceRules, options: ServiceOptions) {
    this.#rules = rules;
    this.#clock = options.clock ?? realClock;
    this.latencyMs = options.latencyMs ?? 0;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => this.#giveUp(request, response, error));
    });
    // Azure's and SendGrid's front ends keep an idle connection for minutes; Node's own five seconds reset one that is just reused.
    this.#server.keepAliveTimeout = 120_000;
  }

  async listen(port?: number): Promise<void> {
    this.url = `http://127.0.0.1:${await listen(this.#server, port)}`;
  }

  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  recover(): void {
    this.#faults.clear();
  }

  close(): Promise<void> {
    this.#closing.abort(new Error('The emulator was closed'));
    return stop(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.#faults.take();
    const recorded = this.#record(request, fault?.do);
    const whole = await readBody(request, recorded, this.#rules.maxBodyBytes);
    if (this.latencyMs > 0) {
      await this.#clock.sleep(this.latencyMs, this.#closing.signal);
    }
    if (fault?.do === 'hang') {
      return;
    }
    if (fault?.do === 'reset-before') {
      request.socket.resetAndDestroy();
      return;
    }
    const failure = fault && faultAnswer(fault, this.#rules);
    const answer = failure ?? (whole ? this.#rules.handle(recorded) : this.#rules.tooLarge(recorded));
    if (fault?.do === 'reset-after') {
      request.socket.resetAndDestroy();
      return;
    }
    recorded.status = answer.status;
    send(response, answer);
  }

  #record(request: IncomingMessage, fault: FaultKind | undefined): RecordedRequest {
    const recorded = recordOf(request, this.#clock, fault);
    this.requests.push(recorded);
    return recorded;
  }

  #giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (this.#closing.signal.aborted || request.destroyed || response.headersSent) {
      request.socket.destroy();
      return;
    }
    send(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: `Bug in the emulator: ${error}` });
  }
}

/** Resolves to whether the body fits. The rest of one that does not is read and dropped, so that the client sees the answer. */
async function readBody(request: IncomingMessage, recorded: RecordedRequest, maxBytes: number): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    recorded.bodyBytes += chunk.byteLength;
    if (recorded.bodyBytes <= maxBytes) {
      chunks.push(chunk);
    }
  }
  const bytes = unpacked(Buffer.concat(chunks), recorded);
  recorded.body = bytes.toString('utf8');
  if (recorded.headers['content-type'] === 'application/x-protobuf') recorded.bytes = bytes;
  return recorded.bodyBytes <= maxBytes;
}

function unpacked(body: Buffer, { headers }: RecordedRequest): Buffer {
  if (headers['content-encoding'] !== 'gzip') return body;
  try {
    return gunzipSync(body);
  } catch {
    return body;
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
  const type: Record<string, string> =
    typeof body === 'object' ? { 'content-type': 'application/json; charset=utf-8' } : {};
  response.writeHead(status, { ...type, ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
