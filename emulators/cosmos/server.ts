import { createSecretKey } from 'node:crypto';
import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { createServerCertificate, type ServerCertificate } from '../certificate.ts';
import { holdPort } from '../hold-port.ts';
import { listen } from '../listen.ts';
import { realClock, type ServiceClock } from '../service-clock.ts';
import { createCharges } from './charge.ts';
import type { CosmosEmulator } from './emulator.ts';
import { type Fault, Faults } from './faults.ts';
import { InnerServer } from './inner.ts';
import { Meter } from './meter.ts';
import type { RequestRecord, Usage } from './model.ts';
import type { CosmosOptions, Latency } from './options.ts';
import { Queries, readDocuments } from './query.ts';
import { Records } from './record.ts';
import { type Database, type DocumentKey, Resources } from './resources.ts';
import { ThroughputWindows } from './throttle.ts';

export type { CosmosEmulator } from './emulator.ts';
export type { Fault, FaultCondition, FaultKind } from './faults.ts';
export type { RequestRecord, Usage } from './model.ts';
export type { CosmosOptions } from './options.ts';

// The well-known key of Microsoft's own emulator, so no secret: https://learn.microsoft.com/azure/cosmos-db/emulator
const emulatorKey = 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

const provisionedDefault = 400;
// https://learn.microsoft.com/azure/cosmos-db/serverless-performance
const serverlessLimit = 5_000;
const metadataPerSecond = 100;
const dateToleranceMs = 15 * 60_000;
const host = '127.0.0.1';

/** Starts an Azure Cosmos DB account for NoSQL on a loopback port. */
export async function startCosmos(options: CosmosOptions = {}): Promise<CosmosEmulator> {
  const inner = new InnerServer();
  await inner.start();
  const certificate = options.tls === true ? await createServerCertificate() : options.tls || undefined;
  const emulator = new Emulator(options, inner, certificate);
  await emulator.up();
  return emulator;
}

class Emulator implements CosmosEmulator {
  readonly key: string;
  readonly acceptedTokens: string[];
  readonly faults: Fault[];
  readonly latency: Latency;
  readonly requests: readonly RequestRecord[];
  readonly usage: Readonly<Usage>;
  readonly requestUnitsBySecond: ReadonlyMap<number, number>;
  readonly databases: ReadonlyMap<string, Database>;
  hang = false;
  port: number;
  readonly #inner: InnerServer;
  readonly #certificate: ServerCertificate | undefined;
  readonly #throughput: ThroughputWindows;
  readonly #server: HttpServer;
  readonly #ownsCertificate: boolean;
  readonly #sockets = new Set<Socket>();
  #resetting = false;
  /** Lets go of the port that is kept while the account is down. */
  #letGo = (): void => {};

  constructor(options: CosmosOptions, inner: InnerServer, certificate: ServerCertificate | undefined) {
    const clock = options.clock ?? realClock;
    const records = new Records(clock);
    const resources = new Resources(options.serverless ?? false);
    this.key = options.key ?? emulatorKey;
    this.port = options.port ?? 0;
    this.acceptedTokens = options.acceptedTokens ?? [];
    this.faults = options.faults ?? [];
    this.latency = { writeMs: 0, readMs: 0, metadataMs: 0, ...options.latency };
    this.requests = records.requests;
    this.usage = records.usage;
    this.requestUnitsBySecond = records.requestUnitsBySecond;
    this.databases = resources.databases;
    this.#inner = inner;
    this.#certificate = certificate;
    this.#ownsCertificate = options.tls === true;
    this.#throughput = new ThroughputWindows(clock, throughputOf(options));
    this.#server = this.#createServer(this.#createMeter(options, clock, records, resources));
  }

  get endpoint(): string {
    return `${this.#certificate ? 'https' : 'http'}://${host}:${this.port}/`;
  }

  get caCertificatePem(): string | undefined {
    return this.#certificate?.caPem;
  }

  get caCertificatePath(): string | undefined {
    return this.#certificate?.caPath;
  }

  consume(ruPerSecond: number): void {
    this.#throughput.consume(ruPerSecond);
  }

  async up(): Promise<void> {
    this.#resetting = false;
    if (this.#server.listening) return;
    this.port = await listen(this.#server, this.port);
    this.#letGo();
  }

  async down(how: 'refuse' | 'reset' = 'refuse'): Promise<void> {
    this.#resetting = how === 'reset';
    if (how === 'refuse' && this.#server.listening) this.#letGo = await holdPort(this.#server, this.port);
    const closed = [...this.#sockets].map((socket) => new Promise((resolve) => socket.on('close', resolve).destroy()));
    await Promise.all(closed);
  }

  documents(
    database: string,
    container: string,
    isWanted: (id: string) => boolean = () => true,
  ): Promise<Record<string, unknown>[]> {
    const keys = [...this.#keys(database, container).values()].filter(({ id }) => isWanted(id));
    return readDocuments(this.#inner, { database, container }, keys);
  }

  countDocuments(database: string, container: string): number {
    return this.#keys(database, container).size;
  }

  async close(): Promise<void> {
    await this.down();
    this.#letGo();
    if (this.#ownsCertificate) this.#certificate?.remove();
  }

  #keys(database: string, container: string): ReadonlyMap<string, DocumentKey> {
    const found = this.databases.get(database)?.containers.get(container);
    if (found === undefined) throw new Error(`There is no container ${database}/${container}`);
    return found.documents;
  }

  #createMeter(options: CosmosOptions, clock: ServiceClock, records: Records, resources: Resources): Meter {
    const inner = this.#inner;
    const metadata = new ThroughputWindows(clock, options.metadataPerSecond ?? metadataPerSecond);
    return new Meter({
      clock,
      records,
      latency: this.latency,
      faults: new Faults(this.faults, options.seed ?? 1),
      keyring: {
        key: createSecretKey(this.key, 'base64'),
        acceptedTokens: this.acceptedTokens,
        dateToleranceMs: options.dateToleranceMs ?? (options.clock ? Number.POSITIVE_INFINITY : dateToleranceMs),
        now: () => clock.now(),
      },
      documents: {
        inner,
        queries: new Queries(inner),
        resources,
        throughput: this.#throughput,
        charges: createCharges(options.chargeFactor ?? 1, options.indexCharges ?? false),
      },
      metadata: { inner, resources, metadata, endpoint: () => this.endpoint },
      hangs: () => this.hang,
      provisioned: (throughput) => {
        if (options.throughput === undefined) this.#throughput.provision(throughput);
      },
    });
  }

  #createServer(meter: Meter): HttpServer {
    const connections = new WeakMap<Socket, number>();
    let count = 0;
    const listener: RequestListener = (incoming, response) => {
      meter.handle(incoming, response, connections.get(incoming.socket) ?? 0).catch((error: unknown) => {
        // A client that goes away while it sends is no fault of the emulator.
        if (!incoming.complete) return;
        response.destroy();
        throw error;
      });
    };
    const settings = { keepAliveTimeout: 600_000, requestTimeout: 0, headersTimeout: 0 };
    const certificate = this.#certificate;
    const server = certificate
      ? createHttpsServer({ ...settings, key: certificate.key, cert: certificate.cert }, listener)
      : createHttpServer(settings, listener);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      if (this.#resetting) socket.destroy();
    });
    server.on(certificate ? 'secureConnection' : 'connection', (socket: Socket) => {
      count += 1;
      connections.set(socket, count);
    });
    return server;
  }
}

function throughputOf({ throughput, serverless }: CosmosOptions): number {
  if (throughput === 'unlimited') return Number.POSITIVE_INFINITY;
  return throughput ?? (serverless ? serverlessLimit : provisionedDefault);
}
