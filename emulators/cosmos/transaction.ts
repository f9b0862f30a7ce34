import { conflict, notFound, preconditionFailed } from './answers.ts';
import type { DocumentServices } from './documents.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { readDocument } from './query.ts';
import { headerOf } from './request.ts';
import { checkDocumentRequest } from './rules.ts';

/**
 * The refusal that an operation of a transactional batch would meet; undefined: it would succeed. The inner server cannot
 * take back what it wrote, so every operation is judged before the first is carried out. Limit: an operation that depends
 * on an earlier one of the same batch is judged by what was stored before.
 */
export async function obstacleTo(request: CosmosRequest, services: DocumentServices): Promise<Answer | undefined> {
  const refusal = checkDocumentRequest(request, services.resources.container(request));
  if (refusal !== undefined) return refusal;
  const { refusedWrite, missingRead } = services.charges;
  const { database = '', container = '', id = '' } = request;
  const stored = await readDocument(services.inner, { database, container, id }, request.partitionKey?.[0]);
  if (request.operation === 'create') return stored === undefined ? undefined : conflict(refusedWrite);
  if (request.operation === 'upsert' && stored === undefined) return undefined;
  if (stored === undefined) return notFound(request.operation === 'read' ? missingRead : refusedWrite);
  const ifMatch = headerOf(request.headers, 'if-match');
  return ifMatch === undefined || ifMatch === stored._etag ? undefined : preconditionFailed(refusedWrite);
}
