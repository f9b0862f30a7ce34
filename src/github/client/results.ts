import {
  type AnswerError,
  type AnswerHead,
  type AnswerPoint,
  aliasOf,
  countIn,
  errorsIn,
  factsOfAnswer,
  momentOf,
  type RawAnswer,
  ssoIn,
} from './facts.ts';
import type { RequestFailure } from './failures.ts';
import { fieldsOf, isCount, isObject } from './json.ts';
import { failureOfAnswer, failureOfErrors } from './judgment.ts';

/** What GitHub said of the budget with an answer; absent fields were not said. */
export interface RateState {
  cost?: number | undefined;
  limit?: number | undefined;
  remaining?: number | undefined;
  /** When they come back, on the clock. */
  resetMs?: number | undefined;
}

/** `failure` beside an answer: what became of those of which the answer says nothing. `isUnsent`: GitHub never saw it. */
export type QueryResult = { seconds: number; rate: RateState; isUnsent?: boolean } & (
  | {
      status: 'answered';
      data: Readonly<Record<string, unknown>>;
      errors: readonly AnswerError[];
      failure?: RequestFailure;
    }
  | { status: 'failed'; failure: RequestFailure }
);

export type PageResult = { isUnsent?: boolean } & (
  | { status: 'answered'; entries: readonly unknown[]; link: string; failure?: never }
  | { status: 'failed'; failure: RequestFailure }
);

/** A token of an installation, and when it expires, on the clock. */
export type TokenResult = { isUnsent?: boolean } & (
  | { status: 'made'; token: string; expiresMs: number; failure?: never }
  | { status: 'failed'; failure: RequestFailure }
);

export type AppResult = PageResult | TokenResult;

export interface Exchange {
  seconds: number;
  /** What was answered; absent where the connection broke before it was whole. */
  answer: RawAnswer | undefined;
  /** What ended the request early; else its answer says what became of it. */
  failure?: RequestFailure;
  isUnsent?: boolean;
}

export function readQuery(exchange: Exchange): QueryResult {
  const { seconds, answer } = exchange;
  const body = fieldsOf(answer?.body);
  const data = fieldsOf(body.data);
  const rate = answer ? readRate(answer, fieldsOf(data.rateLimit)) : {};
  if (answer?.status !== 200 || !(isObject(body.data) || Array.isArray(body.errors)))
    return { seconds, rate, ...failed(exchange, 'query') };
  const errors = errorsIn(body).map((error) => withSso(error, answer));
  const failure = failureOfErrors(errors, answer);
  const isAnswered = Object.entries(data).some(([key, value]) => key !== 'rateLimit' && value != null);
  if (failure && !isAnswered && errors.every((error) => aliasOf(error) === undefined))
    return { seconds, rate, status: 'failed', failure };
  return { seconds, rate, status: 'answered', data, errors, ...(failure && { failure }) };
}

export function readPage(exchange: Exchange, point: 'page' | 'app' = 'page'): PageResult {
  const { answer } = exchange;
  if (answer?.status !== 200 || !Array.isArray(answer.body)) return failed(exchange, point);
  return { status: 'answered', entries: answer.body, link: answer.headers.get('link') ?? '' };
}

/** https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app */
export function readToken(exchange: Exchange): TokenResult {
  const { answer } = exchange;
  const { token, expires_at: expiresAt } = fieldsOf(answer?.body);
  const expiryMs = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
  if (answer?.status !== 201 || typeof token !== 'string' || !/^[!-~]+$/.test(token) || Number.isNaN(expiryMs))
    return failed(exchange, 'app');
  return { status: 'made', token, expiresMs: momentOf(expiryMs, answer) };
}

/** GitHub says in the head of an answer where a token can be authorized for single sign-on. */
function withSso(error: AnswerError, { headers }: RawAnswer): AnswerError {
  if (error.extensions?.saml_failure !== true || typeof error.message !== 'string') return error;
  return { ...error, message: `${error.message}${ssoIn(headers)}` };
}

function failed({ answer, failure, isUnsent = false }: Exchange, point: AnswerPoint) {
  if (failure || !answer)
    return { status: 'failed', failure: failure ?? { kind: 'unclear', reason: 'No answer' }, isUnsent } as const;
  const { marks = [] } = factsOfAnswer(answer, point);
  // What is in front of GitHub may answer for it once it has waited for it.
  const isForeign = marks.includes('foreign') && !marks.includes('5xx');
  return { status: 'failed', failure: failureOfAnswer(answer, point), isUnsent: isForeign } as const;
}

// A query asks for at most 500,000 nodes, and each connection is a hundredth of a point:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit
const mostPoints = 5_000;
/** Far above what GitHub gives anyone in an hour; an Enterprise Server sets its own. */
const mostPointsPerHour = 10_000_000;

/** From the `rateLimit` of a query, else from the headers. A number that cannot be is none. */
function readRate(head: AnswerHead, { cost, limit, remaining, resetAt }: Record<string, unknown>): RateState {
  const { headers } = head;
  const inHeader = 1000 * (countIn(headers, 'x-ratelimit-reset') ?? Number.NaN);
  const statedMs = [typeof resetAt === 'string' ? Date.parse(resetAt) : Number.NaN, inHeader].find(Number.isFinite);
  return {
    cost: upTo(mostPoints, cost),
    limit: upTo(mostPointsPerHour, limit ?? countIn(headers, 'x-ratelimit-limit')),
    remaining: upTo(mostPointsPerHour, remaining ?? countIn(headers, 'x-ratelimit-remaining')),
    resetMs: statedMs === undefined ? undefined : momentOf(statedMs, head),
  };
}

const upTo = (most: number, value: unknown): number | undefined =>
  isCount(value) && value <= most ? value : undefined;
