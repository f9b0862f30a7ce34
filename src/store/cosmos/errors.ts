import { signInFailure } from '../../errors/sign-in.ts';
import { textOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';

/** What a failed request to Cosmos DB means; https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb */
export type CosmosFailure = { reason: string } & (
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'conflict' | 'missing' | 'changed' }
  /** No clear answer: the request may have been carried out or not. `remedy`: if it is not the store that is silent. */
  | { kind: 'unclear'; remedy?: string }
  | ({ kind: 'permanent' } & Refusal)
);

interface Refusal {
  remedy: string;
  /** No other request would fare better. */
  concernsAll: boolean;
}

type Thrown = { [property in 'code' | 'substatus' | 'message' | 'retryAfterInMs']?: unknown } & {
  headers?: Record<string, unknown>;
};

/**
 * Classifies whatever the SDK threw. The SDK loses the status of an error whose body is no JSON: such an answer is
 * unclear. `hasAnswered`: the service was there before, so that its name is known.
 */
export function failureOf(error: unknown, hasAnswered = false): CosmosFailure {
  const signIn = signInFailure(error);
  if (signIn) {
    const { reason, trouble, verdict } = signIn;
    const { remedy } = troubles[trouble];
    return verdict === 'final for all'
      ? { kind: 'permanent', reason, remedy, concernsAll: true }
      : { kind: 'unclear', reason, remedy };
  }
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  const { code } = thrown;
  const isUnreadable = error instanceof SyntaxError || error instanceof TypeError;
  const message = isUnreadable ? 'the response is not JSON' : textOf(thrown.message ?? error);
  const reason = `${textOf(code ?? 'no status')}: ${(message.split('\n')[0] ?? '').trim()}`;
  if (code === 404) return { kind: 'missing', reason };
  if (code === 409) return { kind: 'conflict', reason };
  if (code === 412) return { kind: 'changed', reason };
  if (code === 429) return { kind: 'throttled', reason, retryAfterMs: retryAfterMs(thrown) };
  const refusal = refusalOf(thrown, reason, hasAnswered);
  return refusal ? { kind: 'permanent', reason, ...refusal } : { kind: 'unclear', reason };
}

// The account writes in another region now, and its address follows:
// https://learn.microsoft.com/azure/cosmos-db/troubleshoot-forbidden
const regionMoved = 3;

function refusalOf({ code, substatus }: Thrown, reason: string, hasAnswered: boolean): Refusal | undefined {
  if (code === 400) return { remedy: troubles.cosmosRequest.remedy, concernsAll: false };
  if (code === 413) return { remedy: troubles.cosmosSize.remedy, concernsAll: false };
  if (code === 401) return { remedy: troubles.cosmosKey.remedy, concernsAll: true };
  if (code === 403 && substatus !== regionMoved)
    return { remedy: forbidden(substatus, reason).remedy, concernsAll: true };
  // A host that answered before has a name; then it is the name server that is in trouble.
  if (/ENOTFOUND/.test(reason) && !hasAnswered) return { remedy: troubles.cosmosHost.remedy, concernsAll: true };
  return undefined;
}

// A token of Microsoft Entra ID may never create databases or containers by the data plane:
// https://learn.microsoft.com/azure/cosmos-db/nosql/reference-data-plane-security
const notForTokens = 5300;

function forbidden(substatus: unknown, reason: string): { remedy: string } {
  if (substatus === notForTokens) return troubles.cosmosCreation;
  return /firewall|originated from/i.test(reason) ? troubles.cosmosFirewall : troubles.cosmosRole;
}

/** For a 429 of a proxy on the way. */
const defaultRetryAfterMs = 100;
/** The service never asks for more than a few seconds; a number beyond that is none of its own. */
const longestRetryAfterMs = 60_000;

function retryAfterMs({ retryAfterInMs, headers }: Thrown): number {
  const ms = Number(textOf(retryAfterInMs ?? headers?.['x-ms-retry-after-ms']));
  return ms > 0 ? Math.min(ms, longestRetryAfterMs) : defaultRetryAfterMs;
}

/** The error for a failure that ends the use of the store. */
export function storeError(failure: CosmosFailure, what: string, options?: { isUnclear: boolean }): StoreError {
  const remedy = ('remedy' in failure && failure.remedy) || troubles.cosmosUnreachable.remedy;
  return new StoreError(`Cosmos DB: ${what}: ${failure.reason}`, { ...options, remedy });
}
