import {
  conflict,
  notFound,
  preconditionFailed,
  refuse,
  refuseByReplica,
  throttled,
  uniqueKeyViolated,
} from './answers.ts';
import type { Charges } from './charge.ts';
import type { InnerAnswer, InnerServer } from './inner.ts';
import type { Answer, CosmosRequest } from './model.ts';
import type { Queries } from './query.ts';
import { headerOf } from './request.ts';
import { type Container, noteDocument, type Resources, violatesUniqueKey } from './resources.ts';
import { checkDocumentRequest } from './rules.ts';
import type { ThroughputWindows } from './throttle.ts';

export interface DocumentServices {
  inner: InnerServer;
  queries: Queries;
  resources: Resources;
  throughput: ThroughputWindows;
  charges: Charges;
}

/**
 * Carries out one operation on documents: checks it, asks the window for admission, lets the inner server do it, and
 * charges it. The estimate is taken at admission, so that requests in flight count against the window.
 */
export async function serveDocument(
  request: CosmosRequest,
  services: DocumentServices,
  admission: 'metered' | 'granted' = 'metered',
): Promise<Answer> {
  const container = services.resources.container(request);
  const refusal = checkDocumentRequest(request, container);
  if (refusal !== undefined || container === undefined) return refusal ?? notFound(0);
  if (admission === 'metered') {
    const admitted = services.throughput.admit();
    if (!admitted.admitted) return throttled(admitted.retryAfterMs);
  }
  if (violatesUniqueKey(container, request)) return uniqueKeyViolated(services.charges.refusedWrite);
  const estimate = estimateCharge(request, container, services.charges);
  services.throughput.spend(estimate);
  const inner = await (request.operation === 'query'
    ? services.queries.answer(request, container)
    : askInner(request, services.inner));
  noteDocument(container, request, inner.status);
  const answer = chargeAnswer(request, container, inner, services.charges);
  services.throughput.spend(answer.charge - estimate);
  return answer;
}

function estimateCharge(request: CosmosRequest, { indexingPolicy }: Container, charges: Charges): number {
  const { operation, body, json } = request;
  if (operation === 'read') return charges.read(0);
  if (operation === 'query') return charges.query(0);
  const kind =
    operation === 'delete' ? 'delete' : operation === 'replace' || operation === 'patch' ? 'replace' : 'create';
  return charges.write(kind, body.length, json, indexingPolicy);
}

function askInner({ method, path, headers: sent, body }: CosmosRequest, inner: InnerServer): Promise<InnerAnswer> {
  const headers: Record<string, string> = { 'x-ms-documentdb-query-enablecrosspartition': 'true' };
  for (const name of passedHeaders) {
    const value = headerOf(sent, name);
    if (value !== undefined) headers[name] = value;
  }
  return inner.send({ method, path, headers, body });
}

const passedHeaders = ['content-type', 'if-match', 'x-ms-documentdb-is-upsert', 'x-ms-documentdb-partitionkey'];

function chargeAnswer(request: CosmosRequest, container: Container, inner: InnerAnswer, charges: Charges): Answer {
  if (inner.status >= 400) return refusedByInner(request, inner, charges);
  const { status, body } = inner;
  const charge = chargeOf(request, container, inner, charges);
  const isWrite = request.operation !== 'read' && request.operation !== 'query';
  // https://learn.microsoft.com/rest/api/cosmos-db/common-cosmosdb-rest-request-headers: Prefer
  const minimal = isWrite && headerOf(request.headers, 'prefer')?.toLowerCase() === 'return=minimal';
  return { status, headers: inner.headers, body: minimal || status === 204 ? '' : body, charge };
}

function chargeOf(
  request: CosmosRequest,
  container: Container,
  { status, body }: InnerAnswer,
  charges: Charges,
): number {
  switch (request.operation) {
    case 'read':
      return charges.read(body.length);
    case 'query':
      return charges.query(body.length);
    case 'delete':
      return charges.write('delete', 0, undefined, container.indexingPolicy);
    case 'patch': {
      const document: unknown = JSON.parse(body.toString());
      return charges.write('replace', body.length, document, container.indexingPolicy);
    }
    default: {
      const kind = status === 201 ? 'create' : 'replace';
      return charges.write(kind, request.body.length, request.json, container.indexingPolicy);
    }
  }
}

function refusedByInner(request: CosmosRequest, { status, body }: InnerAnswer, charges: Charges): Answer {
  if (status === 404) return notFound(request.operation === 'read' ? charges.missingRead : charges.refusedWrite);
  if (status === 409) return conflict(charges.refusedWrite);
  if (status === 412) return preconditionFailed(charges.refusedWrite);
  const { message = '' } = JSON.parse(body.toString() || '{}') as { message?: string };
  const refusal = { status, code: status === 400 ? 'BadRequest' : 'InternalServerError', message };
  const charge = request.operation === 'query' ? charges.query(0) : charges.refusedWrite;
  return request.operation === 'query' ? refuse({ ...refusal, charge }) : refuseByReplica({ ...refusal, charge });
}
