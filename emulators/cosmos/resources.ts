import { badRequest, conflict, ownerNotFound, refuse } from './answers.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { headerOf, isQuery, isRecord, parseJson } from './request.ts';

export interface IndexingPolicy {
  indexingMode?: string;
  includedPaths?: { path: string }[];
  excludedPaths?: { path: string }[];
}

export interface DocumentKey {
  id: string;
  partitionKey: unknown;
  /** Its values of each unique key, as JSON; none are kept for a replaced one. */
  unique: string[];
  /** As it was last written; undefined after a patch. */
  json: Record<string, unknown> | undefined;
}

export interface Container {
  id: string;
  /** The link by the service's own ids, as offers name it. */
  self: string;
  /** `/repo` as `['repo']`. */
  partitionKeyPath: string[];
  indexingPolicy: IndexingPolicy;
  offerThroughput: number | undefined;
  /** The container's definition, as it is read. */
  resource: Record<string, unknown>;
  /** The documents in it, in the order of their creation. */
  documents: Map<string, DocumentKey>;
}

export interface Database {
  id: string;
  self: string;
  offerThroughput: number | undefined;
  containers: Map<string, Container>;
}

// What the service fills in: https://learn.microsoft.com/azure/cosmos-db/index-policy
const defaultIndexingPolicy: IndexingPolicy & { automatic: boolean } = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [{ path: '/*' }],
  excludedPaths: [{ path: '/"_etag"/?' }],
};

/** Which databases and containers exist, and what was asked for when they were made. */
export class Resources {
  readonly databases = new Map<string, Database>();
  readonly #serverless: boolean;

  constructor(serverless: boolean) {
    this.#serverless = serverless;
  }

  container(request: CosmosRequest): Container | undefined {
    return this.databases.get(request.database ?? '')?.containers.get(request.container ?? '');
  }

  /** Refuses what the service would refuse about a request for metadata; undefined if the request can be carried out. */
  check(request: CosmosRequest): Answer | undefined {
    const { segments, method } = request;
    const database = this.databases.get(segments[1] ?? '');
    if (segments.length > 2 && database === undefined) return ownerNotFound();
    if (segments.length > 4 && this.container(request) === undefined) return ownerNotFound();
    if (!isCreation(request) && !(method === 'PUT' && segments.length === 4)) return undefined;
    const exists = method === 'POST' && isTaken(request, segments.length === 1 ? this.databases : database?.containers);
    return checkThroughput(request, this.#serverless) ?? checkDefinition(request) ?? (exists ? conflict() : undefined);
  }

  /** Takes note of what a request for metadata changed. */
  note(request: CosmosRequest, answer: Answer): void {
    if (answer.status >= 300) return;
    const [, databaseId = '', , containerId = ''] = request.segments;
    const database = this.databases.get(databaseId);
    if (isCreation(request)) this.#add(request, answer, database);
    else if (request.method === 'PUT') this.#add(request, answer, database);
    else if (request.method === 'DELETE' && request.segments.length === 2) this.databases.delete(databaseId);
    else if (request.method === 'DELETE') database?.containers.delete(containerId);
  }

  #add(request: CosmosRequest, answer: Answer, database: Database | undefined): void {
    const resource = parseJson(answer.body.toString());
    if (!isRecord(resource) || typeof resource.id !== 'string') return;
    const { id } = resource;
    const self = String(resource._self);
    const offerThroughput = offerOf(request);
    if (database === undefined) {
      this.databases.set(id, { id, self, offerThroughput, containers: new Map() });
      return;
    }
    const known = database.containers.get(id);
    database.containers.set(id, {
      id,
      self,
      partitionKeyPath: partitionKeyPathOf(resource) ?? [],
      indexingPolicy: isRecord(resource.indexingPolicy) ? resource.indexingPolicy : defaultIndexingPolicy,
      offerThroughput: offerThroughput ?? known?.offerThroughput,
      resource,
      documents: known?.documents ?? new Map(),
    });
  }
}

/** Takes note of what a request did to a container's documents. */
export function noteDocument(container: Container, request: CosmosRequest, status: number): void {
  const { documents } = container;
  const { id, operation } = request;
  if (id === undefined || operation === 'read' || status >= 300) return;
  const partitionKey = request.partitionKey?.[0];
  const key = JSON.stringify([partitionKey, id]);
  const json = isRecord(request.json) && operation !== 'patch' ? request.json : undefined;
  const known = documents.get(key);
  if (status === 201) documents.set(key, { id, partitionKey, unique: uniqueValues(container, request), json });
  else if (known) known.json = json;
  if (status === 204 && operation === 'delete') documents.delete(key);
}

/** Whether another document of the partition has the same values; a missing one counts as `null`. */
export function violatesUniqueKey(container: Container, request: CosmosRequest): boolean {
  if (request.operation !== 'create') return false;
  const partitionKey = JSON.stringify(request.partitionKey?.[0]);
  const values = uniqueValues(container, request);
  return [...(values.length > 0 ? container.documents.values() : [])].some(
    (other) =>
      other.id !== request.id &&
      JSON.stringify(other.partitionKey) === partitionKey &&
      other.unique.some((value, i) => value === values[i]),
  );
}

function uniqueValues({ resource }: Container, { json }: CosmosRequest): string[] {
  const { uniqueKeys = [] } = (resource.uniqueKeyPolicy ?? {}) as { uniqueKeys?: { paths: string[] }[] };
  const valueAt = (path: string): unknown =>
    path
      .slice(1)
      .split('/')
      .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), json);
  return uniqueKeys.map(({ paths }) => JSON.stringify(paths.map((path) => valueAt(path) ?? null)));
}

export const documentPath = (place: { database: string; container: string; id: string }): string =>
  `/dbs/${encodeURIComponent(place.database)}/colls/${encodeURIComponent(place.container)}/docs/${encodeURIComponent(place.id)}`;

export const isCreation = ({ method, segments, headers }: CosmosRequest): boolean =>
  method === 'POST' &&
  !isQuery(headers) &&
  ['dbs', 'colls'].includes(segments.at(-1) ?? '') &&
  segments.length % 2 === 1;

/** The throughput that a request asks for: manual, or the most of an autoscale setting. */
export function offerOf({ headers }: CosmosRequest): number | undefined {
  const manual = headerOf(headers, 'x-ms-offer-throughput');
  if (manual !== undefined) return Number(manual);
  const autoscale = parseJson(headerOf(headers, 'x-ms-cosmos-offer-autopilot-settings') ?? '');
  return isRecord(autoscale) && autoscale.maxThroughput !== undefined ? Number(autoscale.maxThroughput) : undefined;
}

/** The definition of a container with what the service fills in. */
export function withDefaults(definition: unknown): unknown {
  if (!isRecord(definition) || partitionKeyPathOf(definition) === undefined) return definition;
  const policy = isRecord(definition.indexingPolicy) ? definition.indexingPolicy : {};
  const partitionKey = definition.partitionKey as Record<string, unknown>;
  return {
    ...definition,
    indexingPolicy: policy.indexingMode === 'none' ? policy : { ...defaultIndexingPolicy, ...policy },
    partitionKey: { kind: 'Hash', version: 2, ...partitionKey },
  };
}

function isTaken({ json }: CosmosRequest, siblings: Map<string, unknown> | undefined): boolean {
  return isRecord(json) && typeof json.id === 'string' && siblings?.has(json.id) === true;
}

// https://learn.microsoft.com/azure/cosmos-db/set-throughput and .../serverless
function checkThroughput(request: CosmosRequest, serverless: boolean): Answer | undefined {
  const throughput = offerOf(request);
  if (throughput === undefined) return undefined;
  if (serverless) {
    const message = 'Setting offer throughput or autopilot on container is not supported for serverless accounts.';
    return refuse({ status: 400, code: 'BadRequest', message });
  }
  if (Number.isInteger(throughput) && throughput >= 400 && throughput % 100 === 0) return undefined;
  const message =
    'The offer should have valid throughput values between 400 and 1000000 inclusive in increments of 100.';
  return refuse({ status: 400, code: 'BadRequest', message });
}

// https://learn.microsoft.com/azure/cosmos-db/concepts-limits#control-plane
function checkDefinition({ json, segments }: CosmosRequest): Answer | undefined {
  if (!isRecord(json)) return badRequest('The request payload is invalid. Ensure to provide a valid request payload.');
  const { id, defaultTtl } = json;
  if (typeof id !== 'string' || id === '' || id.length > 255 || /[/\\?#]/.test(id)) {
    return badRequest(
      `The input name '${id}' is invalid. Ensure to provide a unique non-empty string less than '255' characters.`,
    );
  }
  if (segments.length < 3) return undefined;
  if (partitionKeyPathOf(json) === undefined) {
    return badRequest('The partition key component definition path could not be accepted, failed near position 0.');
  }
  return defaultTtl === undefined || defaultTtl === null ? undefined : checkTtl(defaultTtl);
}

/** https://learn.microsoft.com/azure/cosmos-db/time-to-live */
export function checkTtl(ttl: unknown): Answer | undefined {
  const valid = Number.isInteger(ttl) && (ttl === -1 || ((ttl as number) > 0 && (ttl as number) <= 2 ** 31 - 1));
  if (valid) return undefined;
  return badRequest(
    `The input ttl '${ttl}' is invalid. Ensure to provide a nonzero positive integer less than or equal to '2147483647', or '-1' which means never expire.`,
  );
}

function partitionKeyPathOf(definition: Record<string, unknown>): string[] | undefined {
  const { partitionKey } = definition;
  const paths = isRecord(partitionKey) && Array.isArray(partitionKey.paths) ? partitionKey.paths : [];
  const [path] = paths;
  return typeof path === 'string' && /^\/[^/]/.test(path) ? path.slice(1).split('/') : undefined;
}
