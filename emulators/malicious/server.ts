import { createServer, type IncomingMessage } from 'node:http';
import type { Answer } from '../http-faults.ts';
import { listen, readText, stop } from '../listen.ts';

export interface Taken {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface MaliciousServer {
  url: string;
  /** What was sent to it: nothing should be. */
  taken: Taken[];
  /** An answer of another service that sends its client here, with all that it has. */
  redirect(status: 301 | 302 | 303 | 307 | 308): Answer;
  close(): Promise<void>;
}

/** Takes whatever a client can be brought to send to it, and says that all is well. */
export async function startMalicious(): Promise<MaliciousServer> {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    taken.push({ method, path, headers, body: await readText(request) });
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  const redirect = (status: number): Answer => ({ status, headers: { location: `${url}/taken` }, body: '' });
  return { url, taken, redirect, close: () => stop(server) };
}
