import { troubles } from '../remedies.ts';

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
export type Failure =
  /** GitHub ran out of time or resources: ask for less at once. */
  | { kind: 'too-heavy'; reason: string }
  /** The connection broke, or the answer is no answer. */
  | { kind: 'unclear'; reason: string }
  /** A rate limit: wait, then ask the same. `untilMs` is the moment that GitHub names, if it names one. */
  | { kind: 'limited'; reason: string; secondary: boolean; untilMs?: number }
  /** Asking again cannot help, for this token or this query. */
  | { kind: 'refused'; reason: string; remedy: string }
  /** The server's schema lacks a field that was asked for. */
  | { kind: 'unknown-field'; reason: string; field: string }
  /** REST only: nothing there, or not for this token. */
  | { kind: 'not-found' | 'forbidden'; reason: string }
  | { kind: 'stopped'; reason: string };

/** What is known of an answer when it is not a good one. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  /** The parsed JSON, or the text where it is none. */
  body: unknown;
  nowMs: number;
}

const typeOf = (error: AnswerError): string => error.type ?? error.extensions?.type ?? error.extensions?.code ?? '';
function messageOf({ message }: AnswerError): string {
  if (message === undefined) return 'an error without a message';
  return typeof message === 'string' ? message : 'an error whose message is no text';
}

/** The alias that an error is about; undefined where it is about the whole query. */
export const aliasOf = (error: AnswerError): string | undefined => {
  const first = error.path?.[0];
  return typeof first === 'string' && /^r\d+$/.test(first) ? first : undefined;
};

// The two texts with which GitHub says that a query ran out of its ten seconds:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const timeoutText =
  /something went wrong while executing your query|couldn't respond to your request in time|timedout|timeout/i;
const limitText = /rate limit|abuse detection/i;
const secondaryText = /secondary rate limit|abuse detection/i;

/** What one repository's error means. */
export function refusalOf(error: AnswerError): Refusal {
  const reason = messageOf(error);
  const type = typeOf(error);
  if (type === 'NOT_FOUND') return { status: 'not-found', reason };
  if (type === 'FORBIDDEN') return { status: 'forbidden', reason };
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || timeoutText.test(reason)) return { status: 'too-heavy', reason };
  return { status: 'unclear', reason };
}

/** What an error of the whole query means; undefined for one that is about a single repository. */
export function failureOfError(error: AnswerError, raw: Omit<RawAnswer, 'body'>): Failure | undefined {
  const type = typeOf(error);
  const reason = messageOf(error);
  // GitHub spells the type both ways.
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT' || error.code === 'graphql_rate_limit')
    return limited(reason, raw);
  if (type === 'INSUFFICIENT_SCOPES') return { kind: 'refused', reason, remedy: troubles.githubToken.remedy };
  if (type === 'MAX_NODE_LIMIT_EXCEEDED') return { kind: 'too-heavy', reason };
  if (aliasOf(error)) return undefined;
  if (limitText.test(reason)) return limited(reason, raw);
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || timeoutText.test(reason)) return { kind: 'too-heavy', reason };
  const { code, fieldName } = error.extensions ?? {};
  if (code === 'undefinedField' && fieldName !== undefined) return { kind: 'unknown-field', reason, field: fieldName };
  if (code !== undefined) return { kind: 'refused', reason, remedy: troubles.githubQuery.remedy };
  return { kind: 'unclear', reason };
}

/** What an HTTP status of 400 or more, or a body that is no JSON object, means. */
export function failureOfResponse(raw: RawAnswer): Failure {
  const { status, headers, body } = raw;
  const told = errorsIn(body)
    .map((error) => failureOfError(error, raw))
    .find((failure) => failure && failure.kind !== 'unclear');
  if (told) return told;
  const text = describe(body);
  const reason = `HTTP ${status}: ${text}`;
  if (status === 401) return { kind: 'refused', reason, remedy: troubles.githubToken.remedy };
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

function limited(reason: string, { status, headers, nowMs }: Omit<RawAnswer, 'body'>): Failure {
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

const longestReason = 300;

function errorsIn(body: unknown): AnswerError[] {
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : [];
  return Array.isArray(errors)
    ? errors.filter((error): error is AnswerError => typeof error === 'object' && error !== null)
    : [];
}

function describe(body: unknown): string {
  const message =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : errorsIn(body)[0]?.message;
  if (typeof message === 'string') return message.slice(0, longestReason);
  if (typeof body !== 'string' || body === '') return 'no message';
  return /^\s*</.test(body) ? 'an HTML page' : body.slice(0, longestReason);
}
