import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../../src/async/clock.ts';
import type { ServerCertificate } from '../certificate.ts';
import type { Fault } from './faults.ts';

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
export interface Latency {
  writeMs: number;
  readMs: number;
  metadataMs: number;
}

export interface CosmosOptions {
  /** 0 (the default): any free port. */
  port?: number;
  /** Base64 account key; a fixed one by default. */
  key?: string;
  /** Microsoft Entra ID access tokens that are let in, for documents but not for creating databases and containers. */
  acceptedTokens?: string[];
  /**
   * Serve https with a certificate for localhost and 127.0.0.1, signed by a CA made for this emulator, or with this
   * certificate: `NODE_EXTRA_CA_CERTS` takes one file, so emulators of one run have to share theirs.
   */
  tls?: boolean | ServerCertificate;
  /**
   * Request units a second for the whole account, whatever the client provisions. Without it: what was asked for last by
   * `x-ms-offer-throughput`, 400 until then; 5,000 for a serverless account.
   */
  throughput?: number | 'unlimited' | undefined;
  /** A serverless account: provisioning throughput is refused. */
  serverless?: boolean;
  /** Metadata requests a second, a budget apart from the throughput; 100 by default (the real one is not published). */
  metadataPerSecond?: number;
  /** Multiplies every charge for documents. */
  chargeFactor?: number;
  /** Charge writes by the properties that the container's indexing policy covers. */
  indexCharges?: boolean;
  latency?: Partial<Latency>;
  faults?: Fault[];
  /** Seed of the random numbers behind `probability`. */
  seed?: number;
  /** Real time by default. */
  clock?: Clock;
  /**
   * How far off `x-ms-date` can be. 15 minutes by default, and unlimited with a `clock`, since the client's time then
   * runs apart from the emulator's.
   */
  dateToleranceMs?: number;
}
