import type { Fault } from './faults.ts';
import type { RequestRecord, Usage } from './model.ts';
import type { Latency } from './options.ts';
import type { Database } from './resources.ts';

/** A running emulator, as tests see it. */
export interface CosmosEmulator {
  /** `http://127.0.0.1:<port>/` or, with `tls`, `https://127.0.0.1:<port>/`. */
  readonly endpoint: string;
  readonly port: number;
  readonly key: string;
  /** The CA behind the certificate, as text and as a file for `NODE_EXTRA_CA_CERTS`; with `tls` only. */
  readonly caCertificatePem: string | undefined;
  readonly caCertificatePath: string | undefined;
  /** Tokens that are accepted beside the key; can be changed. */
  readonly acceptedTokens: string[];
  /** Can be changed at any time, like `latency`. */
  readonly faults: Fault[];
  readonly latency: Latency;
  readonly requests: readonly RequestRecord[];
  readonly usage: Readonly<Usage>;
  /** Request units by second since 1970, on the emulator's clock. */
  readonly requestUnitsBySecond: ReadonlyMap<number, number>;
  /** What exists, with the throughput asked for at creation. */
  readonly databases: ReadonlyMap<string, Database>;
  /** While true, requests are neither carried out nor answered; those caught by it stay so. */
  hang: boolean;
  /** Another client takes so many request units from every second. */
  consume(ruPerSecond: number): void;
  /** Drops every connection; `refuse`: no new ones are taken, `reset`: they are taken and cut. */
  down(how?: 'refuse' | 'reset'): Promise<void>;
  up(): Promise<void>;
  /** The documents of a container, by their ids or all of them, or how many there are, without a charge. */
  documents(
    database: string,
    container: string,
    isWanted?: (id: string) => boolean,
  ): Promise<Record<string, unknown>[]>;
  countDocuments(database: string, container: string): number;
  close(): Promise<void>;
}
