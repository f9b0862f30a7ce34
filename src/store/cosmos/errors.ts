import { type ErrorFacts, firstFit } from '../../errors/facts.ts';
import { cosmosMeanings } from '../../errors/meanings/cosmos.ts';
import { signInFailure } from '../../errors/sign-in.ts';
import { cosmosVerdicts } from '../../errors/verdicts/cosmos.ts';
import type { Verdict } from '../../errors/verdicts/verdict.ts';
import { textOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { StoreError } from '../store.ts';

/** What a request is for: the same status says different things. */
export type Point = 'open' | 'create resource' | 'create' | 'read' | 'replace' | 'delete' | 'query';

/** What came of a request that failed. */
export interface CosmosFailure {
  verdict: Verdict;
  /** Cosmos DB's own words, after its status. */
  reason: string;
  remedy: string;
  /** The request may have been carried out all the same. */
  mayHaveArrived: boolean;
  /** Of HTTP; absent where no answer came. */
  status?: number | undefined;
  retryAfterMs: number;
}

/** What the SDK throws, and what it returns for a document that is not there. */
type Thrown = {
  [property in 'code' | 'statusCode' | 'substatus' | 'message' | 'body' | 'retryAfterInMs']?: unknown;
} & { headers?: Record<string, unknown>; marks?: readonly string[] };

const thrownOf = (error: unknown): Thrown => (typeof error === 'object' && error !== null ? error : {}) as Thrown;

/** `isNew`: this run has just created the container. */
export function failureOf(error: unknown, point: Point, isNew = false): CosmosFailure {
  const thrown = thrownOf(error);
  const signIn = signInFailure(error);
  if (signIn) {
    // It comes before the request, so that nothing was carried out.
    const { reason, verdict, trouble } = signIn;
    return { verdict, reason, remedy: troubles[trouble].remedy, mayHaveArrived: false, retryAfterMs: 0 };
  }
  const facts = factsOf(error, point, isNew);
  // Node says some of it in the code alone, such as that a certificate is for another host.
  const known = { ...facts, text: [facts.text, facts.code].filter(Boolean).join(' ') };
  const row = firstFit(cosmosVerdicts, known);
  return {
    verdict: row?.verdict ?? 'passing',
    reason: `${codeOf(facts)}: ${facts.text || 'no message'}`,
    remedy: troubles[firstFit(cosmosMeanings, known)?.trouble ?? 'cosmosUnreachable'].remedy,
    mayHaveArrived: row?.mayHaveArrived ?? false,
    status: facts.status,
    retryAfterMs: retryAfterMs(thrown),
  };
}

function factsOf(error: unknown, point: Point, isNew: boolean): ErrorFacts {
  const thrown = thrownOf(error);
  const code = thrown.code ?? thrown.statusCode;
  const isAnswer = typeof code === 'number';
  // The SDK's own faults with a body that is no JSON; what is no success is met before: readable-answers.ts
  const isUnreadable = error instanceof SyntaxError || error instanceof TypeError;
  const marks = [...(Array.isArray(thrown.marks) ? thrown.marks : []), ...(isNew ? ['new container'] : [])];
  return {
    status: isAnswer ? code : undefined,
    substatus: isAnswer ? Number(textOf(thrown.substatus)) || 0 : undefined,
    code: isAnswer ? undefined : textOf(code ?? ''),
    text: isUnreadable ? 'the response is not JSON' : wordsOf(thrown, error),
    point,
    marks,
  };
}

const codeOf = ({ status, substatus, code }: ErrorFacts): string =>
  status === undefined ? code || 'no status' : substatus ? `${status}/${substatus}` : `${status}`;

/** Of a signature that does not fit, what was signed: https://learn.microsoft.com/azure/cosmos-db/nosql/troubleshoot-unauthorized */
const endings = /ActivityId:|Server used the following payload to sign:/;

/** All that Cosmos DB says, on one line, without what is different in each answer. */
function wordsOf({ message, body }: Thrown, error: unknown): string {
  const said = textOf(message ?? (body ? jsonOf(body) : typeof error === 'string' ? error : ''));
  const [words = ''] = said.split(endings, 1).map((text) => text.trim());
  // What a replica says comes wrapped: `Message: {"Errors":["..."]}`.
  const [, inner] = /^Message: (\{"Errors":\[.*\]\})$/s.exec(words) ?? [];
  const errors = inner === undefined ? undefined : parsed(inner);
  return (errors ?? words).replace(/\s+/g, ' ').trim();
}

function jsonOf(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    return textOf(body);
  }
}

function parsed(json: string): string | undefined {
  try {
    return (JSON.parse(json) as { Errors: unknown[] }).Errors.map(textOf).join(' ');
  } catch {
    return undefined;
  }
}

/** For a 429 of a proxy on the way. */
const defaultRetryAfterMs = 100;
/** The service never asks for more than a few seconds; a larger number cannot come from it. */
const longestRetryAfterMs = 60_000;

function retryAfterMs({ retryAfterInMs, headers }: Thrown): number {
  const ms = Number(textOf(retryAfterInMs ?? headers?.['x-ms-retry-after-ms']));
  return ms > 0 ? Math.min(ms, longestRetryAfterMs) : defaultRetryAfterMs;
}

/** The error for a failure that ends the use of the store. */
export const storeError = (
  { reason, remedy }: Pick<CosmosFailure, 'reason' | 'remedy'>,
  what: string,
  options?: { isUnclear: boolean },
): StoreError => new StoreError(`Cosmos DB: ${what}: ${reason}`, { ...options, remedy });
