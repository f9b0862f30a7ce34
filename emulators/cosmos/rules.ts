import { badRequest, ownerNotFound, refuse, tooLarge, wrongPartitionKey } from './answers.ts';
import { unsortablePath } from './indexing.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { isRecord, isTrue } from './request.ts';
import { type Container, checkTtl } from './resources.ts';

// Items, requests and ids: https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits
const maxRequestBytes = 2 * 1024 * 1024;
const maxIdBytes = 1_023;
// https://learn.microsoft.com/azure/cosmos-db/partial-document-update#supported-modes
const maxPatchOperations = 10;

/** Refuses what the service refuses about a request for documents before it looks at its data; undefined: go on. */
export function checkDocumentRequest(request: CosmosRequest, container: Container | undefined): Answer | undefined {
  if (container === undefined) return ownerNotFound();
  if (request.body.length > maxRequestBytes) return tooLarge();
  if (request.operation === 'query') return checkQuery(request, container);
  if (request.operation === 'patch') return checkPartitionKeyHeader(request) ?? checkPatch(request, container);
  if (request.operation === 'read' || request.operation === 'delete') return checkPartitionKeyHeader(request);
  return checkPartitionKeyHeader(request) ?? checkDocument(request, container);
}

function checkPartitionKeyHeader({ partitionKey }: CosmosRequest): Answer | undefined {
  if (partitionKey === undefined) return badRequest('PartitionKey value must be supplied for this operation.');
  if (partitionKey === null) return badRequest('Partition key provided is not an array of JSON values.');
  if (partitionKey.length === 1) return undefined;
  const amount = partitionKey.length === 0 ? 'fewer' : 'more';
  const message = `Partition key provided either doesn't correspond to definition in the collection or doesn't match partition key field values specified in the document: the header has ${amount} components than defined in the collection.`;
  return refuse({ status: 400, code: 'BadRequest', substatus: 1001, message });
}

function checkDocument(request: CosmosRequest, container: Container): Answer | undefined {
  const { json, segments } = request;
  if (!isRecord(json)) return badRequest('The request payload is invalid. Ensure to provide a valid request payload.');
  const refusal = checkId(json.id);
  if (refusal !== undefined) return refusal;
  if (segments[5] !== undefined && json.id !== segments[5]) {
    return badRequest('The id in the payload does not match the id of the resource in the request.');
  }
  if ('ttl' in json) {
    const wrongTtl = checkTtl(json.ttl);
    if (wrongTtl !== undefined) return wrongTtl;
  }
  return hasPartitionKey(json, container, request.partitionKey?.[0]) ? undefined : wrongPartitionKey();
}

function checkId(id: unknown): Answer | undefined {
  if (id === undefined) {
    return badRequest("The input content is invalid because the required properties - 'id; ' - are missing");
  }
  const valid = typeof id === 'string' && id !== '' && Buffer.byteLength(id) <= maxIdBytes && !/[/\\?#]/.test(id);
  if (valid) return undefined;
  return badRequest(
    `The input name '${id}' is invalid. Ensure to provide a unique non-empty string less than '1024' characters.`,
  );
}

/** A document without the property has the key `{}` in the header. */
function hasPartitionKey(document: Record<string, unknown>, container: Container, sent: unknown): boolean {
  let value: unknown = document;
  for (const name of container.partitionKeyPath) value = isRecord(value) ? value[name] : undefined;
  return value === undefined ? isRecord(sent) : value === sent;
}

function checkPatch({ json }: CosmosRequest, container: Container): Answer | undefined {
  const operations = Array.isArray(json) ? json : isRecord(json) ? json.operations : undefined;
  if (!Array.isArray(operations) || operations.length === 0) {
    return badRequest('Invalid patch request: check syntax of patch specification.');
  }
  if (operations.length > maxPatchOperations) {
    return badRequest(`The number of patch operations can't exceed '${maxPatchOperations}'.`);
  }
  const fixed = ['/id', `/${container.partitionKeyPath.join('/')}`];
  const touched = operations.find((operation) => isRecord(operation) && fixed.includes(String(operation.path)));
  return touched === undefined ? undefined : badRequest(`Cannot patch '${touched.path}'.`);
}

function checkQuery({ headers, method, json, partitionKey }: CosmosRequest, container: Container): Answer | undefined {
  if (isTrue(headers, 'x-ms-cosmos-is-query-plan-request')) {
    return badRequest('The emulator has no query plans: use a query that the gateway serves alone.');
  }
  if (method === 'GET') return undefined;
  if (!isRecord(json) || typeof json.query !== 'string') return badRequest('The query is missing or invalid.');
  // https://learn.microsoft.com/azure/cosmos-db/nosql/query/order-by#remarks
  if (unsortablePath(json.query, container.indexingPolicy) !== undefined) {
    return badRequest('The index path corresponding to the specified order-by item is excluded.');
  }
  const crossPartition = isTrue(headers, 'x-ms-documentdb-query-enablecrosspartition');
  if (partitionKey !== undefined || crossPartition) return undefined;
  return badRequest(
    'Cross partition query is required but disabled. Please set x-ms-documentdb-query-enablecrosspartition to true, specify x-ms-documentdb-partitionkey, or revise your query to avoid this exception.',
  );
}
