import { troubles } from '../../text/troubles.ts';
import { fieldsOf, isObject } from './json.ts';

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
  | Retryable
  | RateLimit
  /** Asking again cannot help: GitHub does not accept the token, its scopes do not suffice, or the query is not valid there. */
  | { kind: 'refused'; what: 'token' | 'scopes' | 'query'; reason: string; remedy: string }
  | { kind: 'unknown-field'; reason: string; field: string }
  /** The whole request is refused: nothing there, or not for this token. `withheld`: a part, and GitHub does not say which. */
  | { kind: 'not-found' | 'forbidden' | 'withheld' | 'stopped'; reason: string };

/** Another try may help. `too-heavy`: for less, since GitHub ran out of time or resources; `unclear`: there is no answer, or none that can be read. */
export interface Retryable {
  kind: 'too-heavy' | 'unclear';
  reason: string;
}

/** To wait for, and then to ask the same. `untilMs`: the moment that GitHub names, on the clock, if it names one. */
export interface RateLimit {
  kind: 'limited';
  reason: string;
  secondary: boolean;
  untilMs?: number | undefined;
}

export const isRetryable = (failure: RequestFailure): failure is Retryable =>
  failure.kind === 'too-heavy' || failure.kind === 'unclear';

export interface AnswerHead {
  status: number;
  headers: Headers;
  /** When it came, on the clock. */
  nowMs: number;
  /** The same moment by GitHub's time of day. */
  date: Date;
}

/** The moment of the clock at a time of day that an answer states. */
export const momentOf = (statedMs: number, { nowMs, date }: Pick<AnswerHead, 'nowMs' | 'date'>): number =>
  nowMs + statedMs - date.getTime();

/** `body`: the parsed JSON, or the text where it is none. */
export type RawAnswer = AnswerHead & { body: unknown };

/** The alias, of an owner or a repository, that an error is about; undefined where it is about the whole query. */
export function aliasOf({ path }: AnswerError): string | undefined {
  const first = path?.[0];
  return typeof first === 'string' && /^[or]\d+$/.test(first) ? first : undefined;
}

const typeOf = ({ type, extensions }: AnswerError): string => type ?? extensions?.type ?? extensions?.code ?? '';

const reasonOf = ({ message }: AnswerError): string =>
  typeof message === 'string' ? message : 'Error without a message';

// The two texts with which GitHub says that a query ran out of its ten seconds:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const timeoutText =
  /something went wrong while executing your query|couldn't respond to your request in time|timedout|timeout/i;
const limitText = /rate limit|abuse detection/i;
const secondaryText = /secondary rate limit|abuse detection/i;
/** GitHub's validation has codes in camel case, as its server library does; what goes wrong later is written otherwise: https://graphql-ruby.org/queries/error_handling */
const validationCode = /^[a-z]+(?:[A-Z][a-z]+)+$/;
const limitTypes: readonly unknown[] = ['RATE_LIMITED', 'RATE_LIMIT', 'graphql_rate_limit'];

export function refusalOf(error: AnswerError): Refusal {
  const reason = reasonOf(error);
  const type = typeOf(error);
  if (type === 'NOT_FOUND') return { status: 'not-found', reason };
  if (type === 'FORBIDDEN') return { status: 'forbidden', reason };
  if (type === 'RESOURCE_LIMITS_EXCEEDED' || timeoutText.test(reason)) return { status: 'too-heavy', reason };
  return { status: 'unclear', reason };
}

export function failureOfError(error: AnswerError, head: AnswerHead): RequestFailure | undefined {
  const type = typeOf(error);
  const reason = reasonOf(error);
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
  // Servers before 2.19 say it in words alone.
  const field = code === 'undefinedField' ? fieldName : /^Field '(\w+)' doesn't exist on type/.exec(reason)?.[1];
  if (typeof field === 'string') return { kind: 'unknown-field', reason, field };
  if (typeof code === 'string' && validationCode.test(code))
    return { kind: 'refused', what: 'query', reason, remedy: troubles.githubQuery.remedy };
  return { kind: 'unclear', reason };
}

/** Of several failures the first of these counts: what ends the run, what pauses it, what makes queries smaller. */
const precedence = ['refused', 'unknown-field', 'limited', 'too-heavy', 'withheld', 'unclear'];

/** What the errors of an answer mean for the whole query; undefined where each is about a single repository. */
export function failureOfErrors(errors: readonly AnswerError[], head: AnswerHead): RequestFailure | undefined {
  const failures = errors.map((error) => failureOfError(error, head)).filter((failure) => failure !== undefined);
  return failures.sort((one, other) => precedence.indexOf(one.kind) - precedence.indexOf(other.kind))[0];
}

/** What an HTTP status of 400 or more, or a body that is no JSON object, means. */
export function failureOfResponse(raw: RawAnswer): RequestFailure {
  const { status, headers, body } = raw;
  const stated = failureOfErrors(errorsIn(body), raw);
  // What the errors leave open, the status says.
  if (stated && stated.kind !== 'unclear' && stated.kind !== 'withheld') return stated;
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

function limited(reason: string, head: AnswerHead): RateLimit {
  const { status, headers, nowMs } = head;
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
  const secondary = secondaryText.test(reason) || (status !== 200 && !isUsedUp);
  // https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
  const numberIn = (name: string): number => Number(headers.get(name) ?? Number.NaN);
  const resetMs = isUsedUp ? momentOf(1000 * numberIn('x-ratelimit-reset'), head) : Number.NaN;
  const ends = [nowMs + 1000 * numberIn('retry-after'), resetMs];
  return { kind: 'limited', reason, secondary, untilMs: ends.find(Number.isFinite) };
}

const isHtml = (body: unknown, headers: Headers): boolean =>
  (typeof body === 'string' && /^\s*</.test(body)) || /html/.test(headers.get('content-type') ?? '');

export function errorsIn(body: unknown): AnswerError[] {
  const { errors } = fieldsOf(body);
  return Array.isArray(errors) ? errors.filter(isObject) : [];
}

function describe(body: unknown): string {
  const message = fieldsOf(body).message ?? errorsIn(body)[0]?.message;
  if (typeof message === 'string') return message;
  if (typeof body !== 'string' || body === '') return 'no message';
  if (/^\s*[[{]/.test(body)) return 'incomplete JSON';
  return /^\s*</.test(body) ? 'HTML page' : body;
}
