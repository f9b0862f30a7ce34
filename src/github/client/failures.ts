import { troubles } from '../../text/troubles.ts';

/** One entry of `errors` in a GraphQL answer; https://docs.github.com/en/graphql/guides/using-graphql-clients */
export interface AnswerError {
  message?: string;
  type?: string;
  code?: string;
  path?: readonly (string | number)[];
  extensions?: { type?: string; code?: string; fieldName?: string; saml_failure?: boolean };
}

/** Why a single repository was not answered. `too-heavy` and `unclear` are worth another try. */
export interface Refusal {
  status: 'not-found' | 'forbidden' | 'too-heavy' | 'unclear';
  reason: string;
}

/** Why a whole request gave nothing. */
export type RequestFailure =
  /** GitHub ran out of time or resources: ask for less at once. */
  | { kind: 'too-heavy'; reason: string }
  /** The connection broke, or the answer is no answer. */
  | { kind: 'unclear'; reason: string }
  /** A rate limit: wait, then ask the same. `untilMs` is the moment that GitHub names, if it names one. */
  | { kind: 'limited'; reason: string; secondary: boolean; untilMs?: number }
  /** Asking again cannot help: GitHub does not take the token, its scopes do not suffice, or the query is not valid there. */
  | { kind: 'refused'; what: 'token' | 'scopes' | 'query'; reason: string; remedy: string }
  /** The server's schema lacks a field that was asked for. */
  | { kind: 'unknown-field'; reason: string; field: string }
  /** The whole request is refused: nothing there, or not for this token. */
  | { kind: 'not-found' | 'forbidden'; reason: string }
  /** GraphQL only: a part of what was asked for is not for this token, and GitHub does not say which. */
  | { kind: 'withheld'; reason: string }
  | { kind: 'stopped'; reason: string };

/** A failure that another try may mend. */
export type Retryable = Extract<RequestFailure, { kind: 'too-heavy' | 'unclear' }>;

export const isRetryable = (failure: RequestFailure): failure is Retryable =>
  failure.kind === 'too-heavy' || failure.kind === 'unclear';

export type RateLimit = Extract<RequestFailure, { kind: 'limited' }>;

/** What GitHub sent, apart from its body. */
interface AnswerHead {
  status: number;
  headers: Headers;
  /** When it came. */
  nowMs: number;
}

/** What GitHub sent. `body`: the parsed JSON, or the text where it is none. */
export type RawAnswer = AnswerHead & { body: unknown };

const typeOf = (error: AnswerError): string => error.type ?? error.extensions?.type ?? error.extensions?.code ?? '';

const reasonOf = ({ message }: AnswerError): string =>
  typeof message === 'string' ? message : 'Error without a message';

/** The alias, of an owner or a repository, that an error is about; undefined where it is about the whole query. */
export const aliasOf = (error: AnswerError): string | undefined => {
  const first = error.path?.[0];
  return typeof first === 'string' && /^[or]\d+$/.test(first) ? first : undefined;
};

// The two texts with which GitHub says that a query ran out of its ten seconds:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const timeoutText =
  /something went wrong while executing your query|couldn't respond to your request in time|timedout|timeout/i;
const limitText = /rate limit|abuse detection/i;
const secondaryText = /secondary rate limit|abuse detection/i;
/** GitHub's validation has codes in camel case, as its server library does; what goes wrong later is written otherwise: https://graphql-ruby.org/queries/error_handling */
const validationCode = /^[a-z]+(?:[A-Z][a-z]+)+$/;
const limitTypes: readonly unknown[] = ['RATE_LIMITED', 'RATE_LIMIT', 'graphql_rate_limit'];

/** What one repository's error means. */
export function refusalOf(error: AnswerError): Refusal {
  const reason = reasonOf(error);
  const type = typeOf(error);
  if (type === 'NOT_FOUND') return { status: 'not-found', reason };
  if (type === 'FORBIDDEN') return { status: 'forbidden', reason };
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || timeoutText.test(reason)) return { status: 'too-heavy', reason };
  return { status: 'unclear', reason };
}

/** What an error of the whole query means; undefined for one that is about a single repository. */
export function failureOfError(error: AnswerError, head: AnswerHead): RequestFailure | undefined {
  const type = typeOf(error);
  const reason = reasonOf(error);
  // GitHub spells the type both ways.
  if ([type, error.code, error.extensions?.code].some((word) => limitTypes.includes(word)))
    return limited(reason, head);
  if (type === 'INSUFFICIENT_SCOPES')
    return { kind: 'refused', what: 'scopes', reason, remedy: troubles.githubToken.remedy };
  if (type === 'MAX_NODE_LIMIT_EXCEEDED') return { kind: 'too-heavy', reason };
  if (aliasOf(error)) return undefined;
  if (limitText.test(reason)) return limited(reason, head);
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || timeoutText.test(reason)) return { kind: 'too-heavy', reason };
  if (type === 'FORBIDDEN') return { kind: 'withheld', reason };
  const { code, fieldName } = error.extensions ?? {};
  if (code === 'undefinedField' && typeof fieldName === 'string')
    return { kind: 'unknown-field', reason, field: fieldName };
  if (typeof code === 'string' && validationCode.test(code))
    return { kind: 'refused', what: 'query', reason, remedy: troubles.githubQuery.remedy };
  return { kind: 'unclear', reason };
}

/** Of several failures the first of these counts: what ends the run before what pauses it, and that before what makes queries smaller. */
const precedence: readonly RequestFailure['kind'][] = [
  'refused',
  'unknown-field',
  'limited',
  'too-heavy',
  'withheld',
  'unclear',
];

/** What the errors of an answer mean for the whole query; undefined where each is about a single repository. */
export function failureOfErrors(errors: readonly AnswerError[], head: AnswerHead): RequestFailure | undefined {
  const failures = errors.map((error) => failureOfError(error, head)).filter((failure) => failure !== undefined);
  return failures.sort((one, other) => precedence.indexOf(one.kind) - precedence.indexOf(other.kind))[0];
}

/** What an HTTP status of 400 or more, or a body that is no JSON object, means. */
export function failureOfResponse(raw: RawAnswer): RequestFailure {
  const { status, headers, body } = raw;
  const told = failureOfErrors(errorsIn(body), raw);
  // What the errors leave open, the status tells.
  if (told && told.kind !== 'unclear' && told.kind !== 'withheld') return told;
  const text = describe(body);
  const reason = `HTTP ${status}: ${text}`;
  if (status === 401) return { kind: 'refused', what: 'token', reason, remedy: troubles.githubToken.remedy };
  if (isLimit(status, headers, text)) return limited(reason, raw);
  if (status === 502 || status === 504 || timeoutText.test(text) || isHtml(body, headers))
    return { kind: 'too-heavy', reason };
  if (status === 403 || status === 451) return { kind: 'forbidden', reason };
  if (status === 404) return { kind: 'not-found', reason };
  return { kind: 'unclear', reason };
}

function isLimit(status: number, headers: Headers, text: string): boolean {
  if (status === 429 || ([403, 503].includes(status) && headers.has('retry-after'))) return true;
  return [200, 403].includes(status) && (limitText.test(text) || headers.get('x-ratelimit-remaining') === '0');
}

function limited(reason: string, { status, headers, nowMs }: AnswerHead): RequestFailure {
  const secondary = secondaryText.test(reason) || (status !== 200 && headers.get('x-ratelimit-remaining') !== '0');
  const untilMs = statedEnd(headers, nowMs);
  return { kind: 'limited', reason, secondary, ...(untilMs !== undefined && { untilMs }) };
}

/** The moment that GitHub names for the next request: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
function statedEnd(headers: Headers, nowMs: number): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return nowMs + seconds * 1000;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return headers.get('x-ratelimit-remaining') === '0' && Number.isFinite(reset) ? reset * 1000 : undefined;
}

const isHtml = (body: unknown, headers: Headers): boolean =>
  (typeof body === 'string' && /^\s*</.test(body)) || /html/.test(headers.get('content-type') ?? '');

/** The entries of `errors` in a body that are objects. */
export function errorsIn(body: unknown): AnswerError[] {
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : [];
  return Array.isArray(errors)
    ? errors.filter((error): error is AnswerError => typeof error === 'object' && error !== null)
    : [];
}

function describe(body: unknown): string {
  const message =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : errorsIn(body)[0]?.message;
  if (typeof message === 'string') return message;
  if (typeof body !== 'string' || body === '') return 'no message';
  if (/^\s*[[{]/.test(body)) return 'incomplete JSON';
  return /^\s*</.test(body) ? 'HTML page' : body;
}
