import type { ServerCertificate } from '../certificate.ts';
import type { ServiceClock } from '../service-clock.ts';
import type { Fault } from './faults.ts';

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
  clock?: ServiceClock;
  /**
   * How far off `x-ms-date` can be. 15 minutes by default, and unlimited with a `clock`, since the client's time then
   * runs apart from the emulator's.
   */
  dateToleranceMs?: number;
}
