import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listen, stop } from './listen.ts';

export interface Pages {
  /** The address of the site, with a slash at the end. */
  url: string;
  /** What was asked for, in order, with the bytes that were sent. */
  requests: { path: string; status: number; bytes: number }[];
  close(): Promise<void>;
}

/** Those that GitHub Pages sends packed; others are sent as they are. */
const packed: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const others: Readonly<Record<string, string>> = { '.png': 'image/png' };

/**
 * Serves a folder as GitHub Pages serves the site of a repository: below a path of its own, packed by gzip, with ranges of
 * what is not packed, kept for ten minutes, without lists of folders.
 */
export async function startPages(folder: string, { port = 0, path = '/statistics/' } = {}): Promise<Pages> {
  const requests: Pages['requests'] = [];
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(folder, path, request);
    requests.push({ path: request.url ?? '', status, bytes: body.byteLength });
    send(response, { status, headers, body }, request.method === 'HEAD');
  });
  const url = `http://127.0.0.1:${await listen(server, port)}${path}`;
  return { url, requests, close: () => stop(server) };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text),
});

function send(response: ServerResponse, { status, headers, body }: Answer, isHead: boolean): void {
  response.writeHead(status, { ...headers, 'content-length': body.byteLength }).end(isHead ? undefined : body);
}

function answer(folder: string, base: string, { method, url = '', headers }: IncomingMessage): Answer {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Not allowed');
  const path = decoded(url.split('?')[0] ?? '');
  if (path === base.slice(0, -1)) return { ...plain(301, ''), headers: { location: base } };
  if (!path?.startsWith(base)) return plain(404, 'There is no site here');
  const name = path.slice(base.length) || 'index.html';
  const file = join(folder, normalize(`/${name}`));
  if (!existsSync(file) || !statSync(file).isFile()) return plain(404, 'File not found');
  return fileAnswer(file, headers);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function fileAnswer(file: string, headers: IncomingMessage['headers']): Answer {
  const whole = readFileSync(file);
  const type = packed[extname(file)];
  const etag = `"${createHash('sha256').update(whole).digest('hex').slice(0, 16)}"`;
  const shared = { etag, 'cache-control': 'max-age=600', vary: 'Accept-Encoding' };
  if (headers['if-none-match'] === etag) return { status: 304, headers: shared, body: Buffer.alloc(0) };
  if (type !== undefined && /\bgzip\b/.test(String(headers['accept-encoding'])))
    return {
      status: 200,
      headers: { ...shared, 'content-type': type, 'content-encoding': 'gzip' },
      body: gzipSync(whole),
    };
  const found = {
    ...shared,
    'content-type': type ?? others[extname(file)] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
  };
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === undefined || to === undefined) return { status: 200, headers: found, body: whole };
  return rangeAnswer(whole, found, from === '' ? [whole.byteLength - Number(to), ''] : [Number(from), to]);
}

function rangeAnswer(whole: Buffer, headers: Record<string, string>, [from, to]: [from: number, to: string]): Answer {
  const size = whole.byteLength;
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from > end) return { status: 416, headers: { 'content-range': `bytes */${size}` }, body: Buffer.alloc(0) };
  const range = { ...headers, 'content-range': `bytes ${from}-${end}/${size}` };
  return { status: 206, headers: range, body: whole.subarray(from, end + 1) };
}
