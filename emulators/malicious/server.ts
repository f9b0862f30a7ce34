import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ServerCertificate } from '../certificate.ts';
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

/** Nine tenths of it can be packed, so that what is counted can be told: bytes that come, or those that come out of them. */
const megabyte = Buffer.concat([randomBytes(100_000), Buffer.alloc(900_000, ' ')]);

export interface MaliciousOptions {
  /** In a body of so many it says that all is well. */
  megabytes?: number;
  /** Whether that body comes packed: then `poured` is what was packed. */
  packs?: boolean;
  /** By https. */
  certificate?: ServerCertificate;
}

/** Takes whatever a client can be brought to send to it, and says that all is well. */
export async function startMalicious({
  megabytes = 0,
  packs = false,
  certificate,
}: MaliciousOptions = {}): Promise<MaliciousServer> {
  const taken: Taken[] = [];
  const poured: number[] = [];
  const handle: RequestListener = async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    taken.push({ method, path, headers, body: await readText(request) });
    if (megabytes > 0) return pour(response, { megabytes, packs, poured });
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
  };
  const server = certificate
    ? createSecureServer({ key: certificate.key, cert: certificate.cert }, handle)
    : createServer(handle);
  const port = await listen(server);
  const url = certificate ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  const redirect = (status: number): Answer => ({ status, headers: { location: `${url}/taken` }, body: '' });
  return { url, taken, poured, redirect, close: () => stop(server) };
}

type Pouring = Required<Pick<MaliciousOptions, 'megabytes' | 'packs'>> & { poured: number[] };

async function pour(response: ServerResponse, { megabytes, packs, poured }: Pouring): Promise<void> {
  const index = poured.push(0) - 1;
  function* chunks(): Generator<Buffer> {
    for (let count = 1; count <= megabytes; count++) {
      poured[index] = count;
      yield megabyte;
    }
  }
  const type = { 'content-type': 'application/json' };
  response.writeHead(200, packs ? { ...type, 'content-encoding': 'gzip' } : type);
  const body = Readable.from(chunks());
  await (packs ? pipeline(body, createGzip(), response) : pipeline(body, response)).catch(() => {});
}
