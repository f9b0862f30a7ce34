import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  /** How many megabytes of each long body were taken. */
  poured: number[];
  /** An answer of another service that sends its client here, with all that it has. */
  redirect(status: 301 | 302 | 303 | 307 | 308): Answer;
  close(): Promise<void>;
}

const megabyte = Buffer.alloc(1_000_000, ' ');

/** Takes whatever a client can be brought to send to it, and says that all is well; in a body of so many megabytes, if any. */
export async function startMalicious({ megabytes = 0 } = {}): Promise<MaliciousServer> {
  const taken: Taken[] = [];
  const poured: number[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    taken.push({ method, path, headers, body: await readText(request) });
    if (megabytes > 0) return pour(response, megabytes, poured);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  const redirect = (status: number): Answer => ({ status, headers: { location: `${url}/taken` }, body: '' });
  return { url, taken, poured, redirect, close: () => stop(server) };
}

async function pour(response: ServerResponse, megabytes: number, poured: number[]): Promise<void> {
  const index = poured.push(0) - 1;
  function* chunks(): Generator<Buffer> {
    for (let count = 1; count <= megabytes; count++) {
      poured[index] = count;
      yield megabyte;
    }
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  await pipeline(Readable.from(chunks()), response).catch(() => {});
}
