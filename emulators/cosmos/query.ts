import { isDeepStrictEqual } from 'node:util';
import { equalitiesOf, execute, queryOf } from './engine.ts';
import type { InnerAnswer, InnerServer } from './inner.ts';
import type { CosmosRequest } from './model.ts';
import { headerOf, isRecord, parseJson } from './request.ts';
import { type Container, type DocumentKey, documentPath } from './resources.ts';

// Where the client names no page size: https://learn.microsoft.com/azure/cosmos-db/nosql/query/pagination
const defaultPageItems = 100;
const maxPageBytes = 4 * 1024 * 1024;
const keptResultSets = 16;

interface ResultSet {
  length: number;
  load(from: number, to: number): Promise<unknown[]>;
}

/**
 * Queries, by pages. The query engine takes time by the square of the documents (4 s for 20,000), for each page anew: so it
 * gets those of the partition that have what the query asks for, its result is kept for further pages, and whole containers
 * or partitions are listed and counted without it.
 */
export class Queries {
  readonly #inner: InnerServer;
  readonly #kept = new Map<string, ResultSet>();
  #count = 0;

  constructor(inner: InnerServer) {
    this.#inner = inner;
  }

  async answer(request: CosmosRequest, container: Container): Promise<InnerAnswer> {
    const [name = '', from = '0'] = (headerOf(request.headers, 'x-ms-continuation') ?? '').split(':');
    const kept = this.#kept.get(name);
    const found = kept ?? (await this.#run(request, container));
    if ('status' in found) return found;
    return this.#page(request, found, { name: kept === undefined ? this.#keep(found) : name, from: Number(from) });
  }

  async #run(request: CosmosRequest, container: Container): Promise<ResultSet | InnerAnswer> {
    const query = request.method === 'GET' ? { query: 'SELECT * FROM c', parameters: [] } : queryOf(request.json);
    const keys = keysOf(container, request.partitionKey?.[0]);
    if (/^\s*SELECT\s+\*\s+FROM\s+\w+\s*$/i.test(query.query)) return this.#listed(request, keys);
    if (/^\s*SELECT\s+VALUE\s+COUNT\(\s*1\s*\)\s+FROM\s+\w+\s*$/i.test(query.query)) return inMemory([keys.length]);
    const equalities = equalitiesOf(query);
    const candidates = this.#listed(
      request,
      keys.filter(({ json }) => !json || equalities.every(([property, value]) => json[property] === value)),
    );
    const rows = execute(query, await candidates.load(0, candidates.length));
    if (Array.isArray(rows)) return inMemory(rows);
    return { status: 400, headers: {}, body: Buffer.from(JSON.stringify({ code: 'BadRequest', ...rows })) };
  }

  #listed(request: CosmosRequest, keys: DocumentKey[]) {
    const { database = '', container = '' } = request;
    return {
      length: keys.length,
      load: (from: number, to: number) => readDocuments(this.#inner, { database, container }, keys.slice(from, to)),
    };
  }

  async #page(request: CosmosRequest, set: ResultSet, { name, from }: { name: string; from: number }) {
    const asked = Number(headerOf(request.headers, 'x-ms-max-item-count') ?? -1);
    const to = Math.min(set.length, from + (asked > 0 ? asked : defaultPageItems));
    const rows = takeBytes(await set.load(from, to));
    const next = from + rows.length;
    const isLast = next >= set.length || rows.length === 0;
    if (isLast) this.#kept.delete(name);
    const body = JSON.stringify({ _rid: '', Documents: rows, _count: rows.length });
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'x-ms-item-count': String(rows.length),
        ...(isLast ? {} : { 'x-ms-continuation': `${name}:${next}` }),
      },
      body: Buffer.from(body),
    };
  }

  #keep(set: ResultSet): string {
    this.#count += 1;
    const name = String(this.#count);
    this.#kept.set(name, set);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptResultSets && oldest !== undefined) this.#kept.delete(oldest);
    return name;
  }
}

/** Documents by their keys, as they are stored now; those that are gone are left out. */
export async function readDocuments(
  inner: InnerServer,
  owner: { database: string; container: string },
  keys: readonly DocumentKey[],
): Promise<Record<string, unknown>[]> {
  const documents: Record<string, unknown>[] = [];
  for (const { id, partitionKey } of keys) {
    const document = await readDocument(inner, { ...owner, id }, partitionKey);
    if (document !== undefined) documents.push(document);
  }
  return documents;
}

export async function readDocument(
  inner: InnerServer,
  place: { database: string; container: string; id: string },
  partitionKey: unknown,
): Promise<Record<string, unknown> | undefined> {
  const { status, body } = await inner.send({
    method: 'GET',
    path: documentPath(place),
    headers: {
      'x-ms-documentdb-partitionkey': JSON.stringify([partitionKey]),
      'x-ms-documentdb-query-enablecrosspartition': 'true',
    },
  });
  const document = status === 200 ? parseJson(body.toString()) : undefined;
  return isRecord(document) ? document : undefined;
}

function keysOf({ documents }: Container, partitionKey: unknown): DocumentKey[] {
  const keys = [...documents.values()];
  if (partitionKey === undefined) return keys;
  return keys.filter((key) => isDeepStrictEqual(key.partitionKey, partitionKey));
}

const inMemory = (rows: unknown[]): ResultSet => ({
  length: rows.length,
  load: async (from, to) => rows.slice(from, to),
});

/** As many rows as fit a page, but at least one. */
function takeBytes(rows: unknown[]): unknown[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += JSON.stringify(row).length;
    return bytes > maxPageBytes && index > 0;
  });
  return end === -1 ? rows : rows.slice(0, end);
}
