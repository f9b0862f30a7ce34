import type { IncomingHttpHeaders } from 'node:http';

export type Operation =
  | 'create'
  | 'upsert'
  | 'read'
  | 'replace'
  | 'patch'
  | 'delete'
  | 'query'
  | 'batch'
  /** Account, databases, containers, partition key ranges and offers. */
  | 'metadata';

export interface CosmosRequest {
  operation: Operation;
  method: string;
  /** As sent, percent-encoded. */
  path: string;
  /** Decoded parts of the path: `['dbs', 'github', 'colls', 'repoStats']`. */
  segments: string[];
  database: string | undefined;
  container: string | undefined;
  /** The document's id, from the path or, for a create, from the body. */
  id: string | undefined;
  /** The components of `x-ms-documentdb-partitionkey`; undefined: no header, null: not an array of JSON. */
  partitionKey: unknown[] | null | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The parsed body; undefined when there is none or it is not JSON. */
  json: unknown;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
  /** Request units, taken from the throughput (for metadata: from its own budget). */
  charge: number;
}

/** One request as the meter saw it; times are emulated milliseconds. */
export interface RequestRecord {
  at: number;
  operation: Operation;
  method: string;
  path: string;
  database: string | undefined;
  container: string | undefined;
  id: string | undefined;
  partitionKey: unknown;
  ifMatch: string | undefined;
  offerThroughput: number | undefined;
  /** The answer's status; undefined while none was sent, or the connection was cut. */
  status: number | undefined;
  substatus: number | undefined;
  /** Request units taken from the throughput, also when the answer was lost; 0 for metadata. */
  charge: number;
  fault: string | undefined;
  durationMs: number | undefined;
  /** Counts the client's connections from 1, to tell whether they are kept alive. */
  connection: number;
}

export interface Usage {
  requestUnits: number;
  /** Answers 429 by throughput or metadata budget; those asked for by a fault are not counted. */
  throttled: number;
  /** Documents written, each operation of a batch counted. */
  writes: number;
  /** Point reads and queries answered. */
  reads: number;
  metadata: number;
}

/** Emulated milliseconds that a request takes at least. */
