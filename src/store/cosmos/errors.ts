import { StoreError } from '../store.ts';

/** What a failed request to Cosmos DB means; https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export type CosmosFailure =
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'conflict' | 'missing' | 'changed' }
  /** No clear answer: the request may have been carried out or not. */
  | { kind: 'unclear'; reason: string }
  | { kind: 'permanent'; reason: string; remedy: string };

interface Thrown {
  code?: unknown;
  message?: unknown;
  retryAfterInMs?: unknown;
  headers?: Record<string, unknown>;
}

const remedies: Record<number, string> = {
  400: 'Cosmos DB does not accept the request; check that the container’s partition key is as README says.',
  401: 'Check `cosmos-key` (a read-write key of this account) and the clock of the machine.',
  403: 'Open the account’s firewall to the runner (the address is in the message), or grant the identity “Cosmos DB Built-in Data Contributor”.',
  413: 'A document is larger than Cosmos DB takes.',
};

/** Classifies whatever the SDK threw. The SDK loses the status of an error whose body is no JSON: such an answer is unclear. */
export function failureOf(error: unknown): CosmosFailure {
  const { code, message, retryAfterInMs, headers } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Thrown;
  const reason = `${code ?? 'no status'}: ${String(message ?? error)
    .split('\n')[0]
    ?.slice(0, 300)}`;
  if (code === 429)
    return { kind: 'throttled', retryAfterMs: Number(retryAfterInMs ?? headers?.['x-ms-retry-after-ms'] ?? 0) || 100 };
  if (code === 409) return { kind: 'conflict' };
  if (code === 404) return { kind: 'missing' };
  if (code === 412) return { kind: 'changed' };
  const remedy = typeof code === 'number' ? remedies[code] : undefined;
  if (remedy) return { kind: 'permanent', reason, remedy };
  if (code === 'ENOTFOUND' || (code === 'REQUEST_SEND_ERROR' && /ENOTFOUND/.test(reason))) {
    return { kind: 'permanent', reason, remedy: 'Check `cosmos-endpoint`: no such host is known.' };
  }
  return { kind: 'unclear', reason };
}

export function reasonOf(failure: CosmosFailure): string {
  return 'reason' in failure ? failure.reason : `it answers: ${failure.kind}`;
}

/** The error for a failure that ends the use of the store. */
export function storeError(failure: CosmosFailure, what: string): StoreError {
  const remedy =
    failure.kind === 'permanent' ? failure.remedy : 'Check that Cosmos DB is reachable at `cosmos-endpoint`.';
  return new StoreError(`Cosmos DB: ${what}: ${reasonOf(failure)}`, remedy);
}
