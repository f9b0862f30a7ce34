import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { listen, readText } from '../../emulators/listen.ts';

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

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** A server that answers whatever a test wants it to. */
export const startScriptedServer = (answer: (request: Received) => Answer | Promise<Answer>): Promise<ScriptedServer> =>
  start(async (request, response) => {
    const { url: path = '/', headers } = request;
    const { status, headers: more, body } = await answer({ path, headers, body: await readText(request) });
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });

/** Never answers whole: not at all, or byte by byte, so that no connection is ever idle. */
export const startSilentServer = (mode: 'hang' | 'drip'): Promise<ScriptedServer> =>
  start((request, response) => {
    request.resume();
    if (mode === 'hang') return;
    response.writeHead(200, { 'content-type': 'application/json' });
    const drops = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drops));
  });

async function start(listener: RequestListener): Promise<ScriptedServer> {
  const server = createServer((request, response) => {
    scripted.count++;
    listener(request, response);
  });
  const scripted: ScriptedServer = {
    url: '',
    count: 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  scripted.url = `http://127.0.0.1:${await listen(server)}`;
  return scripted;
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
