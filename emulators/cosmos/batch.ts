import { badRequest, ownerNotFound, throttled, tooLarge } from './answers.ts';
import { type DocumentServices, serveDocument } from './documents.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { describeRequest, headerOf, isRecord, isTrue, parseJson } from './request.ts';
import { obstacleTo } from './transaction.ts';

// https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-request-limits
const maxOperations = 100;
const maxBytes = 2 * 1024 * 1024;

const failedDependency = 424;

const methods: Record<string, string> = {
  Create: 'POST',
  Upsert: 'POST',
  Read: 'GET',
  Replace: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
};

export interface BatchAnswer {
  answer: Answer;
  /** The single operations and what became of each; undefined: not tried. */
  operations: { request: CosmosRequest; answer: Answer | undefined }[];
}

/** A bulk request (each operation for itself) or a transactional batch (all or none, one partition). */
export async function serveBatch(batch: CosmosRequest, services: DocumentServices): Promise<BatchAnswer> {
  const requests = Array.isArray(batch.json) ? batch.json.map((operation) => operationRequest(batch, operation)) : [];
  const refusal = checkBatch(batch, requests, services);
  if (refusal !== undefined) return { answer: refusal, operations: [] };
  const known = requests.filter((request) => request !== undefined);
  const atomic = isTrue(batch.headers, 'x-ms-cosmos-batch-atomic');
  if (atomic) {
    const admission = services.throughput.admit();
    if (!admission.admitted) return { answer: throttled(admission.retryAfterMs), operations: [] };
  }
  const answers = await (atomic ? serveTransaction(known, services) : serveBulk(batch, known, services));
  return {
    answer: batchAnswer(batch, answers),
    operations: known.map((request, index) => ({ request, answer: answers[index] })),
  };
}

function checkBatch(
  batch: CosmosRequest,
  requests: (CosmosRequest | undefined)[],
  { resources }: DocumentServices,
): Answer | undefined {
  if (resources.container(batch) === undefined) return ownerNotFound();
  if (batch.body.length > maxBytes) return tooLarge();
  if (requests.length > maxOperations) {
    return badRequest(`Batch request has more operations than what is supported: ${maxOperations}.`);
  }
  if (requests.length > 0 && !requests.includes(undefined)) return undefined;
  return badRequest('Batch request has no operations, or one that is not known.');
}

/** An operation of a batch as the request that it would be alone. */
function operationRequest(batch: CosmosRequest, operation: unknown): CosmosRequest | undefined {
  if (!isRecord(operation)) return undefined;
  const { operationType, id, partitionKey, ifMatch, resourceBody } = operation;
  const method = methods[String(operationType)];
  if (method === undefined) return undefined;
  const body = Buffer.from(resourceBody === undefined ? '' : JSON.stringify(resourceBody));
  const ownKey = typeof partitionKey === 'string' ? partitionKey : undefined;
  const key = ownKey ?? headerOf(batch.headers, 'x-ms-documentdb-partitionkey');
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { 'x-ms-documentdb-partitionkey': key }),
    ...(typeof ifMatch === 'string' ? { 'if-match': ifMatch } : {}),
    ...(operationType === 'Upsert' ? { 'x-ms-documentdb-is-upsert': 'true' } : {}),
  };
  const path = method === 'POST' ? batch.path : `${batch.path.replace(/\/$/, '')}/${encodeURIComponent(String(id))}`;
  return describeRequest({ method, path, headers, body, json: parseJson(body.toString()) });
}

async function serveBulk(
  batch: CosmosRequest,
  requests: CosmosRequest[],
  services: DocumentServices,
): Promise<(Answer | undefined)[]> {
  const goOn = isTrue(batch.headers, 'x-ms-cosmos-batch-continue-on-error');
  const answers: (Answer | undefined)[] = [];
  let failed = false;
  for (const request of requests) {
    const answer: Answer | undefined = failed && !goOn ? undefined : await serveDocument(request, services);
    failed ||= (answer?.status ?? 0) >= 400;
    answers.push(answer);
  }
  return answers;
}

async function serveTransaction(
  requests: CosmosRequest[],
  services: DocumentServices,
): Promise<(Answer | undefined)[]> {
  const obstacles = await Promise.all(requests.map((request) => obstacleTo(request, services)));
  const first = obstacles.findIndex((obstacle) => obstacle !== undefined);
  if (first !== -1) return obstacles.map((obstacle, index) => (index === first ? obstacle : undefined));
  const answers: Answer[] = [];
  for (const request of requests) answers.push(await serveDocument(request, services, 'granted'));
  return answers;
}

function batchAnswer(batch: CosmosRequest, answers: (Answer | undefined)[]): Answer {
  const minimal = headerOf(batch.headers, 'prefer')?.toLowerCase() === 'return=minimal';
  const failed = answers.some((answer) => answer === undefined || answer.status >= 400);
  return {
    status: failed ? 207 : 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answers.map((answer) => operationResult(answer, minimal))),
    charge: answers.reduce((sum, answer) => sum + (answer?.charge ?? 0), 0),
  };
}

function operationResult(answer: Answer | undefined, minimal: boolean): object {
  if (answer === undefined) return { statusCode: failedDependency, requestCharge: 0 };
  const { status, charge, headers, body } = answer;
  const substatus = headers['x-ms-substatus'];
  const retryAfter = headers['x-ms-retry-after-ms'];
  return {
    statusCode: status,
    requestCharge: charge,
    ...(substatus === undefined ? {} : { subStatusCode: Number(substatus) }),
    ...(retryAfter === undefined ? {} : { retryAfterMilliseconds: Number(retryAfter) }),
    ...(headers.etag === undefined ? {} : { eTag: headers.etag }),
    ...(status < 300 && !minimal && body.length > 0 ? { resourceBody: parseJson(body.toString()) } : {}),
  };
}
