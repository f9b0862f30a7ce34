import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ScriptedServer {
  url: string;
  /** How many requests came. */
  count: number;
  close(): void;
}

/** A server that answers whatever a test wants it to. */
export async function startScriptedServer(
  answer: (request: Received) => { status: number; headers?: Record<string, string>; body: unknown },
): Promise<ScriptedServer> {
  const server = createServer(async (request, response) => {
    answering.count++;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { url: path = '/', headers } = request;
    const { status, headers: more, body } = answer({ path, headers, body: Buffer.concat(parts).toString() });
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const answering: ScriptedServer = {
    url: '',
    count: 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  answering.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return answering;
}

/** A GraphQL answer in which each repository asked for has this error. */
export function errorForEach(
  body: string,
  error: Record<string, unknown> | ((index: number) => Record<string, unknown>),
): object {
  const { variables = {} } = JSON.parse(body) as { variables?: Record<string, string> };
  const aliases = Object.keys(variables).flatMap((name) => (name.startsWith('n') ? `r${name.slice(1)}` : []));
  return {
    data: Object.fromEntries(aliases.map((alias) => [alias, null])),
    errors: aliases.map((alias, index) => ({ ...(typeof error === 'function' ? error(index) : error), path: [alias] })),
  };
}

/** Never answers whole: not at all, or byte by byte, so that no connection is ever idle. */
export async function startSilentServer(mode: 'hang' | 'drip'): Promise<ScriptedServer> {
  const drops: NodeJS.Timeout[] = [];
  const server = createServer((request, response) => {
    silence.count++;
    request.resume();
    if (mode === 'hang') return;
    response.writeHead(200, { 'content-type': 'application/json' });
    drops.push(setInterval(() => response.write(' '), 20));
  });
  const silence: ScriptedServer = {
    url: '',
    count: 0,
    close: () => {
      drops.forEach(clearInterval);
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  silence.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return silence;
}
