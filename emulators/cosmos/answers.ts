import { randomUUID } from 'node:crypto';
import type { Answer } from './model.ts';

// Status codes: https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
// The bodies' wording is what the service is known to answer; clients must not depend on it.

export interface Refusal {
  status: number;
  code?: string;
  message: string;
  substatus?: number;
  charge?: number;
  headers?: Record<string, string>;
}

/** An error as the gateway itself words it. */
export function refuse({
  status,
  code = String(status),
  message,
  substatus,
  charge = 0,
  headers = {},
}: Refusal): Answer {
  const activityId = randomUUID();
  return {
    status,
    charge,
    headers: {
      'content-type': 'application/json',
      'x-ms-activity-id': activityId,
      ...(substatus === undefined ? {} : { 'x-ms-substatus': String(substatus) }),
      ...headers,
    },
    body: JSON.stringify({
      code,
      message: `${message}\r\nActivityId: ${activityId}, Microsoft.Azure.Documents.Common/2.14.0`,
    }),
  };
}

/** An error that the gateway passes on from a replica. */
export function refuseByReplica(refusal: Refusal): Answer {
  return refuse({ ...refusal, message: `Message: ${JSON.stringify({ Errors: [refusal.message] })}` });
}

export const badRequest = (message: string, substatus?: number): Answer =>
  refuseByReplica({ status: 400, code: 'BadRequest', message, ...(substatus === undefined ? {} : { substatus }) });

export const wrongPartitionKey = (): Answer =>
  refuse({
    status: 400,
    code: 'BadRequest',
    substatus: 1001,
    message:
      "PartitionKey extracted from document doesn't match the one specified in the header. Learn more: https://aka.ms/CosmosDB/sql/errors/wrong-pk-value",
  });

export const unauthorized = (message: string): Answer => refuse({ status: 401, code: 'Unauthorized', message });

export const forbidden = (message: string, substatus = 0): Answer =>
  refuse({ status: 403, code: 'Forbidden', message, substatus });

export const firewallBlocked = (ip: string): Answer =>
  forbidden(
    `Request originated from IP ${ip} through public internet. This is blocked by your Cosmos DB account firewall settings. More info: https://aka.ms/cosmosdb-tsg-forbidden`,
  );

/** A document that is not there. */
export const notFound = (charge: number): Answer =>
  refuseByReplica({
    status: 404,
    code: 'NotFound',
    substatus: 0,
    message: 'Resource Not Found. Learn more: https://aka.ms/cosmosdb-tsg-not-found',
    charge,
  });

/** A database or container that is not there. */
export const ownerNotFound = (): Answer =>
  refuse({ status: 404, code: 'NotFound', substatus: 1003, message: 'Owner resource does not exist' });

export const conflict = (charge = 0): Answer =>
  refuseByReplica({
    status: 409,
    code: 'Conflict',
    message: 'Resource with specified id or name already exists.',
    charge,
  });

// https://learn.microsoft.com/azure/cosmos-db/unique-keys
export const uniqueKeyViolated = (charge: number): Answer =>
  refuseByReplica({ status: 409, code: 'Conflict', message: 'Unique index constraint violation.', charge });

export const preconditionFailed = (charge: number): Answer =>
  refuseByReplica({
    status: 412,
    code: 'PreconditionFailed',
    message:
      'One of the specified pre-condition is not met. Learn more: https://aka.ms/CosmosDB/sql/errors/precondition-failed',
    charge,
  });

export const tooLarge = (): Answer =>
  refuseByReplica({ status: 413, code: 'RequestEntityTooLarge', message: 'Request size is too large' });

// https://learn.microsoft.com/azure/cosmos-db/troubleshoot-request-rate-too-large
export const throttled = (retryAfterMs: number): Answer =>
  refuseByReplica({
    status: 429,
    code: '429',
    substatus: 3200,
    message:
      'Request rate is large. More Request Units may be needed, so no changes were made. Please retry this request later. Learn more: http://aka.ms/cosmosdb-error-429',
    headers: { 'x-ms-retry-after-ms': String(retryAfterMs) },
  });

const failures: Record<number, { code: string; message: string; substatus: number }> = {
  408: {
    code: 'RequestTimeout',
    substatus: 0,
    message:
      'The requested operation exceeded maximum alloted time. Learn more: https://aka.ms/cosmosdb-tsg-service-request-timeout',
  },
  410: { code: 'Gone', substatus: 1007, message: 'The requested resource is no longer available at the server.' },
  449: {
    code: 'RetryWith',
    substatus: 0,
    message: 'Conflicting request to resource has been attempted. Retry to avoid conflicts.',
  },
  500: {
    code: 'InternalServerError',
    substatus: 0,
    message: 'An unknown error occurred while processing this request.',
  },
  503: {
    code: 'ServiceUnavailable',
    substatus: 20002,
    message: 'The request failed because the service is temporarily unavailable. Please retry the request.',
  },
};

/** A failure of the service: 408, 410, 449, 500 or 503. */
export function serviceFailure(status: number): Answer {
  const failure = failures[status];
  if (failure === undefined) throw new Error(`No such failure: ${status}`);
  return refuseByReplica({ status, ...failure });
}
