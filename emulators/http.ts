import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../src/async/clock.ts';

/**
 * `reset-before` and `reset-after` cut the connection without an answer, before or after the request took effect; `hang`
 * never answers. Apart from `reset-after`, a request that meets a fault has no effect.
 */
export type FaultKind =
  | 'status-500'
  | 'status-503'
  | 'status-429'
  | 'reset-before'
  | 'reset-after'
  | 'hang'
  | 'html-502'
  | 'garbage-200';

export interface Fault {
  do: FaultKind;
  /** How many requests meet it; 1 unless given, may be `Infinity`. */
  times?: number;
  /** How many requests pass before that; 0 unless given. */
  after?: number;
  /** For an answer with a status: the `retry-after` header. */
  retryAfterSeconds?: number;
}

export interface RecordedRequest {
  /** By the emulator's clock, ms since 1970. */
  at: number;
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  bodyBytes: number;
  /** What was answered; undefined while it is under way, and where no answer was given. */
  status: number | undefined;
  /** The client's end of the connection: one number for requests that share it. */
  clientPort: number | undefined;
  fault: FaultKind | undefined;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON; none unless given. */
  body?: unknown;
}

export interface ServiceOptions {
  /** A free port unless given. */
  port?: number;
  clock?: Clock;
  /** Before each answer, in milliseconds of the clock. */
  latencyMs?: number;
}

export interface Service {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** Every request that came, in order of arrival. */
  requests: RecordedRequest[];
  /** May be changed at any time. */
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
  await service.listen(options.port ?? 0);
  return service;
}

class HttpService implements Service {
  url = '';
  readonly requests: RecordedRequest[] = [];
  latencyMs: number;
  readonly #rules: ServiceRules;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  readonly #server: Server;
  #faults: Required<Fault>[] = [];

  constructor(rules: ServiceRules, options: ServiceOptions) {
    this.#rules = rules;
    this.#clock = options.clock ?? systemClock;
    this.latencyMs = options.latencyMs ?? 0;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => this.#giveUp(request, response, error));
    });
    // Azure's and SendGrid's front ends keep an idle connection for minutes; Node's own five seconds reset one that is just reused.
    this.#server.keepAliveTimeout = 120_000;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  fail(fault: Fault): void {
    this.#faults.push({ times: 1, after: 0, retryAfterSeconds: 0, ...fault });
  }

  recover(): void {
    this.#faults = [];
  }

  close(): Promise<void> {
    this.#closing.abort(new Error('The emulator was closed'));
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.#takeFault();
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
    const failure = fault && this.#answerFault(fault);
    const answer = failure ?? (whole ? this.#rules.handle(recorded) : this.#rules.tooLarge(recorded));
    if (fault?.do === 'reset-after') {
      request.socket.resetAndDestroy();
      return;
    }
    recorded.status = answer.status;
    send(response, answer);
  }

  #takeFault(): Required<Fault> | undefined {
    const fault = this.#faults[0];
    if (!fault) {
      return undefined;
    }
    if (fault.after > 0) {
      fault.after -= 1;
      return undefined;
    }
    fault.times -= 1;
    if (fault.times <= 0) {
      this.#faults.shift();
    }
    return fault;
  }

  #record(request: IncomingMessage, fault: FaultKind | undefined): RecordedRequest {
    const recorded: RecordedRequest = {
      at: this.#clock.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: '',
      bodyBytes: 0,
      status: undefined,
      clientPort: request.socket.remotePort,
      fault,
    };
    this.requests.push(recorded);
    return recorded;
  }

  #answerFault(fault: Required<Fault>): Answer | undefined {
    if (fault.do === 'html-502') {
      const body = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
      return { status: 502, headers: { 'content-type': 'text/html' }, body };
    }
    if (fault.do === 'garbage-200') {
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": "cut off in the mid' };
    }
    const status = { 'status-429': 429, 'status-500': 500, 'status-503': 503 } as const;
    if (fault.do !== 'status-429' && fault.do !== 'status-500' && fault.do !== 'status-503') {
      return undefined;
    }
    const answer = this.#rules.failure(status[fault.do]);
    const retryAfter = fault.retryAfterSeconds > 0 ? { 'retry-after': String(fault.retryAfterSeconds) } : {};
    return { ...answer, headers: { ...answer.headers, ...retryAfter } };
  }

  #giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (this.#closing.signal.aborted || request.destroyed || response.headersSent) {
      request.socket.destroy();
      return;
    }
    send(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: `fault of the emulator: ${error}` });
  }
}

/** Tells whether the body fits; the rest of one that does not is read and dropped, so that the client sees the answer. */
async function readBody(request: IncomingMessage, recorded: RecordedRequest, maxBytes: number): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    recorded.bodyBytes += chunk.byteLength;
    if (recorded.bodyBytes <= maxBytes) {
      chunks.push(chunk);
    }
  }
  recorded.body = Buffer.concat(chunks).toString('utf8');
  return recorded.bodyBytes <= maxBytes;
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
  const type: Record<string, string> =
    typeof body === 'object' ? { 'content-type': 'application/json; charset=utf-8' } : {};
  response.writeHead(status, { ...type, ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
