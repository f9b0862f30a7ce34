import type { IncomingMessage } from 'node:http';
import type { CosmosRequest, Operation } from './model.ts';

/** Reads what a request asks for out of its address, headers and body. */
export async function readRequest(incoming: IncomingMessage): Promise<CosmosRequest> {
  const body = await readBody(incoming);
  const method = incoming.method ?? 'GET';
  const path = incoming.url ?? '/';
  return describeRequest({ method, path, headers: incoming.headers, body, json: parseJson(body.toString()) });
}

type Sent = Pick<CosmosRequest, 'method' | 'path' | 'headers' | 'body' | 'json'>;

export function describeRequest(sent: Sent): CosmosRequest {
  const segments = splitPath(sent.path);
  const operation = operationOf(sent, segments);
  return {
    ...sent,
    operation,
    segments,
    database: segments[0] === 'dbs' ? segments[1] : undefined,
    container: segments[2] === 'colls' ? segments[3] : undefined,
    id: segments[5] ?? (operation === 'create' || operation === 'upsert' ? bodyId(sent.json) : undefined),
    partitionKey: partitionKeyOf(headerOf(sent.headers, 'x-ms-documentdb-partitionkey')),
  };
}

export const headerOf = (headers: CosmosRequest['headers'], name: string): string | undefined =>
  headers[name]?.toString();

export const isTrue = (headers: CosmosRequest['headers'], name: string): boolean =>
  headerOf(headers, name)?.toLowerCase() === 'true';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// The SDK sends addresses with a double slash at the start, and some with one at the end.
function splitPath(path: string): string[] {
  const [pathname = ''] = path.split('?');
  return pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeSegment);
}

function decodeSegment(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const byMethod: Record<string, Operation> = { GET: 'read', PUT: 'replace', PATCH: 'patch', DELETE: 'delete' };

function operationOf({ method, headers }: Sent, segments: string[]): Operation {
  if (segments[4] !== 'docs') return 'metadata';
  if (method !== 'POST') return method === 'GET' && segments.length === 5 ? 'query' : (byMethod[method] ?? 'metadata');
  if (isQuery(headers)) return 'query';
  if (isTrue(headers, 'x-ms-cosmos-is-batch-request')) return 'batch';
  return isTrue(headers, 'x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
}

export const isQuery = (headers: CosmosRequest['headers']): boolean =>
  isTrue(headers, 'x-ms-documentdb-isquery') || headerOf(headers, 'content-type') === 'application/query+json';

function bodyId(json: unknown): string | undefined {
  return isRecord(json) && typeof json.id === 'string' ? json.id : undefined;
}

function partitionKeyOf(header: string | undefined): unknown[] | null | undefined {
  if (header === undefined) return undefined;
  const value = parseJson(header);
  return Array.isArray(value) ? value : null;
}
