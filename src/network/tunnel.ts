import { request as requestByHttp } from 'node:http';
import { Agent, type AgentOptions, request as requestByHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { messageOf } from '../text/error-text.ts';
import type { ProxyServer } from './proxies.ts';

/** A proxy that is there answers at once, and with an answer of its own where it reaches nobody. */
const longestAnswerMs = 30_000;

/**
 * Asks a proxy for a way to a host and port, as RFC 9110 has it: https://www.rfc-editor.org/rfc/rfc9110#name-connect.
 * Rejects with an error that names the variable; its `code` is that of Node, where no answer came.
 */
export function openTunnel(proxy: ProxyServer, host: string, port: number | string): Promise<Socket> {
  const { url } = proxy;
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const target = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
  const request = (url.protocol === 'https:' ? requestByHttps : requestByHttp)({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...authorization(url) },
    agent: false,
    timeout: longestAnswerMs,
  });
  request.on('connect', ({ statusCode = 0, statusMessage }, socket, head) => {
    if (statusCode >= 200 && statusCode < 300) {
      if (head.length > 0) socket.unshift(head);
      return resolve(socket);
    }
    socket.destroy();
    reject(proxyError(proxy, `HTTP ${statusCode} ${statusMessage} for ${target}`));
  });
  // A server that is no proxy takes CONNECT for a request like any other.
  request.on('response', (response) => {
    response.destroy();
    reject(proxyError(proxy, `HTTP ${response.statusCode} for ${target}`));
  });
  request.on('timeout', () => request.destroy(new Error(`no answer within ${longestAnswerMs / 1000} s`)));
  request.on('error', (error) => reject(proxyError(proxy, reasonOf(error), error)));
  request.end();
  return promise;
}

/** Of a host with several addresses, each has its own error, and all together have no message. */
const reasonOf = (error: Error): string =>
  messageOf(error instanceof AggregateError && error.message === '' ? error.errors[0] : error);

function authorization({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function proxyError({ url, variable }: ProxyServer, what: string, cause?: NodeJS.ErrnoException): Error {
  const error = new Error(`The proxy ${url.host} of ${variable}: ${what}`, { cause });
  return Object.assign(error, { code: cause?.code ?? 'ERR_PROXY' });
}

/** Reaches `https:` addresses by a proxy, for Node's own clients. */
export class TunnelAgent extends Agent {
  readonly #proxy: ProxyServer;

  constructor(proxy: ProxyServer) {
    super({ keepAlive: true });
    this.#proxy = proxy;
  }

  /** https://nodejs.org/api/http.html#agentcreateconnectionoptions-callback */
  override createConnection(
    options: AgentOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const { host = '', port = 443 } = options as { host?: string; port?: number };
    const connect = (socket: Socket) => super.createConnection({ ...options, socket } as AgentOptions);
    openTunnel(this.#proxy, host, port).then(
      (socket) => callback?.(null, connect(socket) as Duplex),
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  }
}
