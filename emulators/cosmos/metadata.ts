import { randomUUID } from 'node:crypto';
import { badRequest, notFound, refuseByReplica, throttled } from './answers.ts';
import type { InnerAnswer, InnerServer } from './inner.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { readOffers } from './offers.ts';
import { headerOf, isQuery, isRecord, parseJson } from './request.ts';
import { type Container, isCreation, type Resources, withDefaults } from './resources.ts';
import type { ThroughputWindows } from './throttle.ts';

export interface MetadataServices {
  inner: InnerServer;
  resources: Resources;
  /** Requests a second for metadata, apart from the provisioned throughput. */
  metadata: ThroughputWindows;
  /** The emulator's own address, with a slash at the end. */
  endpoint(): string;
}

/**
 * Carries out a request for metadata. These have a limit of their own that cannot be raised:
 * https://learn.microsoft.com/azure/cosmos-db/concepts-limits#metadata-request-limits
 */
export async function serveMetadata(request: CosmosRequest, services: MetadataServices): Promise<Answer> {
  const { inner, resources, metadata } = services;
  const admission = metadata.admit();
  if (!admission.admitted) return throttled(admission.retryAfterMs);
  metadata.spend(1);
  if (request.segments[0] === 'offers') return readOffers(request, resources);
  const refusal = resources.check(request);
  if (refusal !== undefined) return refusal;
  const container = request.segments.length === 4 ? resources.container(request) : undefined;
  if (container !== undefined && request.method === 'GET') return resourceAnswer(container.resource);
  if (container !== undefined && request.method === 'PUT') return replaceContainer(request, container, resources);
  const answer = await askInner(request, inner);
  const charged: Answer = { ...answer, body: answer.status === 204 ? '' : answer.body, charge: 1 };
  if (answer.status === 404) return notFound(1);
  if (answer.status >= 400) return refuseByReplica({ status: answer.status, code: 'BadRequest', message: '' });
  resources.note(request, charged);
  return request.segments.length === 0 ? withOwnAddress(charged, services.endpoint()) : charged;
}

/** The inner server takes each path of a unique key for a key of its own, so it is not told of them. */
async function askInner(request: CosmosRequest, inner: InnerServer): Promise<InnerAnswer> {
  const { uniqueKeyPolicy, ...definition } = isRecord(request.json) ? request.json : {};
  const body = isCreation(request) ? JSON.stringify(withDefaults(definition)) : request.body;
  const headers = isQuery(request.headers) ? { 'content-type': headerOf(request.headers, 'content-type') } : {};
  const answer = await inner.send({ method: request.method, path: request.path, headers, body });
  if (!uniqueKeyPolicy) return answer;
  const created = { ...(JSON.parse(answer.body.toString()) as object), uniqueKeyPolicy };
  return { ...answer, body: Buffer.from(JSON.stringify(created)) };
}

function resourceAnswer(resource: Record<string, unknown>): Answer {
  const headers = { 'content-type': 'application/json', etag: String(resource._etag) };
  return { status: 200, headers, body: JSON.stringify(resource), charge: 1 };
}

/** The inner server would lose the container's documents, so it is not told. */
function replaceContainer(request: CosmosRequest, container: Container, resources: Resources): Answer {
  const { resource } = container;
  const definition = withDefaults(request.json) as Record<string, unknown>;
  const { paths } = definition.partitionKey as { paths: string[] };
  if (definition.id !== container.id || paths.join() !== `/${container.partitionKeyPath.join('/')}`) {
    return badRequest('The id and the partition key of a container cannot be changed.');
  }
  const { _rid, _self, _ts, geospatialConfig } = resource;
  const answer = resourceAnswer({ geospatialConfig, ...definition, _rid, _self, _ts, _etag: randomUUID() });
  resources.note(request, answer);
  return answer;
}

/** The account document names the addresses that the SDK goes on with. */
function withOwnAddress(answer: Answer, endpoint: string): Answer {
  const account = parseJson(answer.body.toString());
  if (!isRecord(account)) return answer;
  const locations = [{ name: 'South Central US', databaseAccountEndpoint: endpoint }];
  const body = JSON.stringify({
    ...account,
    id: 'emulator',
    writableLocations: locations,
    readableLocations: locations,
  });
  return { ...answer, body };
}
