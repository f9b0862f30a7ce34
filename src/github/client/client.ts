import { getOctokit } from '@actions/github';
import { withCustomRequest } from '@octokit/graphql';
import type { Clock } from '../../async/clock.ts';
import {
  type AnswerError,
  aliasOf,
  errorsIn,
  failureOfErrors,
  failureOfResponse,
  type RawAnswer,
  type RequestFailure,
} from './failures.ts';
import type { Query } from './query.ts';

/** What GitHub said of the budget with an answer; absent fields were not said. */
export interface RateState {
  cost?: number;
  limit?: number;
  remaining?: number;
  resetMs?: number;
}

/** `failure` beside an answer: what became of those of which the answer says nothing. */
export type QueryResult = { seconds: number; rate: RateState } & (
  | {
      status: 'answered';
      data: Readonly<Record<string, unknown>> | undefined;
      errors: readonly AnswerError[];
      failure?: RequestFailure;
    }
  | { status: 'failed'; failure: RequestFailure }
);

export type PageResult = { rate: RateState } & (
  | { status: 'answered'; body: unknown; link: string }
  | { status: 'failed'; failure: RequestFailure }
);

/** One request to GitHub. Neither function throws: whatever happens is a value. */
export interface GitHubClient {
  /** Requests sent so far. */
  readonly sent: { queries: number; restCalls: number };
  query(query: Query, signal: AbortSignal): Promise<QueryResult>;
  page(url: string, signal: AbortSignal): Promise<PageResult>;
}

export interface ClientOptions {
  token: string;
  graphqlUrl: string;
  userAgent: string;
  clock: Clock;
}

// GitHub ends a query after 10 s; an answer that takes three times that will not come:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const longestRequestMs = 30_000;

export function createGitHubClient({ token, graphqlUrl, userAgent, clock }: ClientOptions): GitHubClient {
  // Every failure is returned as a value, so Octokit's own notes on the console would only repeat them.
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const octokit = getOctokit(token, { userAgent, log: silent });
  const send = withCustomRequest(octokit.request).defaults({ url: graphqlUrl });
  const proxiedFetch: typeof fetch = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;

  const observed = async (
    signal: AbortSignal,
    request: (options: object) => Promise<unknown>,
  ): Promise<Observation> => {
    const startedAt = clock.now();
    const timeout = AbortSignal.timeout(longestRequestMs);
    let answer: Answer | undefined;
    // Octokit drops the body of an answer that is not as it should be, and with it what GitHub says.
    const noting: typeof fetch = async (...call) => {
      const response = await proxiedFetch(...call);
      const { status, headers } = response;
      const text = await response.text();
      answer = { status, headers, text };
      return new Response(text === '' ? null : text, { status, headers });
    };
    const error = await request({ fetch: noting, signal: AbortSignal.any([signal, timeout]) }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const nowMs = clock.now();
    const stopped = signal.aborted ? 'the run ends' : undefined;
    const timedOut = timeout.aborted ? `no answer within ${longestRequestMs / 1000} s` : undefined;
    return { answer, error, stopped, timedOut, nowMs, seconds: (nowMs - startedAt) / 1000 };
  };

  const sent = { queries: 0, restCalls: 0 };
  return {
    sent,
    query: async (query, signal) => {
      sent.queries++;
      const seen = await observed(signal, (request) => send(query.text, { ...query.variables, request }));
      return { seconds: seen.seconds, ...readQuery(seen) };
    },
    page: async (url, signal) => {
      sent.restCalls++;
      const seen = await observed(signal, (request) => octokit.request(`GET ${url}`, { request }));
      const rate = rateOf(seen.answer?.headers);
      const raw = rawOf(seen);
      if (raw?.status !== 200 || !Array.isArray(raw.body)) return { rate, status: 'failed', failure: failureOf(seen) };
      return { rate, status: 'answered', body: raw.body, link: raw.headers.get('link') ?? '' };
    },
  };
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

interface Observation {
  /** What GitHub sent; absent where the connection broke before it was whole. */
  answer: Answer | undefined;
  error: unknown;
  stopped: string | undefined;
  timedOut: string | undefined;
  nowMs: number;
  seconds: number;
}

type Read =
  | Omit<Extract<QueryResult, { status: 'answered' }>, 'seconds'>
  | Omit<Extract<QueryResult, { status: 'failed' }>, 'seconds'>;

function readQuery(seen: Observation): Read {
  const raw = rawOf(seen);
  const body = isObject(raw?.body) ? raw.body : {};
  const data = isObject(body.data) ? body.data : undefined;
  const rate = { ...rateOf(raw?.headers), ...stated(data?.rateLimit) };
  if (raw?.status !== 200 || !(data || Array.isArray(body.errors)))
    return { rate, status: 'failed', failure: failureOf(seen) };
  const errors = errorsIn(body);
  const failure = failureOfErrors(errors, raw);
  const isTold = hasAnswers(data) || errors.some((error) => aliasOf(error) !== undefined);
  if (failure && !isTold) return { rate, status: 'failed', failure };
  return { rate, status: 'answered', data, errors, ...(failure && { failure }) };
}

/** The answer with its body parsed, whatever it is labelled as; undefined where none came. */
function rawOf({ answer, nowMs }: Observation): RawAnswer | undefined {
  return answer && { status: answer.status, headers: answer.headers, body: parsed(answer.text), nowMs };
}

function failureOf(seen: Observation): RequestFailure {
  const { stopped, timedOut, error } = seen;
  if (stopped) return { kind: 'stopped', reason: stopped };
  if (timedOut) return { kind: 'too-heavy', reason: timedOut };
  const raw = rawOf(seen);
  if (raw) return failureOfResponse(raw);
  return { kind: 'unclear', reason: error instanceof Error ? `the connection failed: ${error.message}` : 'no answer' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const hasAnswers = (data: unknown): boolean =>
  isObject(data) &&
  Object.entries(data).some(([key, value]) => key !== 'rateLimit' && value !== null && value !== undefined);

const numberIn = (text: string | null | undefined): number | undefined =>
  text !== null && text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#checking-the-status-of-your-primary-rate-limit
function rateOf(headers: Headers | undefined): RateState {
  const limit = numberIn(headers?.get('x-ratelimit-limit'));
  const remaining = numberIn(headers?.get('x-ratelimit-remaining'));
  const reset = numberIn(headers?.get('x-ratelimit-reset'));
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { resetMs: reset * 1000 }),
  };
}

function stated(rateLimit: unknown): RateState {
  if (!isObject(rateLimit)) return {};
  const { cost, limit, remaining, resetAt } = rateLimit;
  const resetMs = typeof resetAt === 'string' ? Date.parse(resetAt) : Number.NaN;
  return {
    ...(typeof cost === 'number' && { cost }),
    ...(typeof limit === 'number' && { limit }),
    ...(typeof remaining === 'number' && { remaining }),
    ...(!Number.isNaN(resetMs) && { resetMs }),
  };
}
