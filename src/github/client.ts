import { getOctokit } from '@actions/github';
import { withCustomRequest } from '@octokit/graphql';
import type { Clock } from '../clock.ts';
import { type AnswerError, type Failure, failureOfError, failureOfResponse, type RawAnswer } from './failures.ts';
import type { Query } from './query.ts';

/** What GitHub said of the budget with an answer; absent fields were not said. */
export interface RateState {
  cost?: number;
  limit?: number;
  remaining?: number;
  resetMs?: number;
}

export type QueryResult = { seconds: number; rate: RateState } & (
  | { status: 'answered'; data: Readonly<Record<string, unknown>> | undefined; errors: readonly AnswerError[] }
  | { status: 'failed'; failure: Failure }
);

export type PageResult = { rate: RateState } & (
  | { status: 'answered'; body: unknown; link: string }
  | { status: 'failed'; failure: Failure }
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

  const observed = async <T>(
    signal: AbortSignal,
    request: (options: object) => Promise<T>,
  ): Promise<Observation<T>> => {
    const startedAt = clock.now();
    const timeout = AbortSignal.timeout(longestRequestMs);
    let response: Response | undefined;
    const noting: typeof fetch = async (...call) => {
      response = await proxiedFetch(...call);
      return response;
    };
    const outcome = await request({ fetch: noting, signal: AbortSignal.any([signal, timeout]) }).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const nowMs = clock.now();
    const stopped = signal.aborted ? 'the run ends' : undefined;
    const timedOut = timeout.aborted ? `no answer within ${longestRequestMs / 1000} s` : undefined;
    return { ...outcome, response, stopped, timedOut, nowMs, seconds: (nowMs - startedAt) / 1000 };
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
      const rate = rateOf(seen.response?.headers);
      if ('error' in seen) return { rate, status: 'failed', failure: failureOf(seen) };
      if (!Array.isArray(seen.value.data)) {
        return { rate, status: 'failed', failure: failureOf({ ...seen, value: seen.value.data }) };
      }
      return { rate, status: 'answered', body: seen.value.data, link: seen.value.headers.link ?? '' };
    },
  };
}

type Observation<T> = ({ value: T } | { error: unknown }) & {
  response: Response | undefined;
  stopped: string | undefined;
  timedOut: string | undefined;
  nowMs: number;
  seconds: number;
};

type Read =
  | Omit<Extract<QueryResult, { status: 'answered' }>, 'seconds'>
  | Omit<Extract<QueryResult, { status: 'failed' }>, 'seconds'>;

function readQuery(seen: Observation<unknown>): Read {
  const headers = seen.response?.headers;
  const partial = 'error' in seen && isObject(seen.error) && Array.isArray(seen.error.errors) ? seen.error : undefined;
  const data = partial ? partial.data : 'value' in seen ? seen.value : undefined;
  const rate = { ...rateOf(headers), ...(isObject(data) && stated(data.rateLimit)) };
  if (!partial && !isObject(data)) return { rate, status: 'failed', failure: failureOf(seen) };
  const errors = ((partial?.errors ?? []) as unknown[]).filter(isObject) as AnswerError[];
  const raw = { status: seen.response?.status ?? 0, headers: headers ?? new Headers(), nowMs: seen.nowMs };
  const failure = errors.map((error) => failureOfError(error, raw)).find((found) => found !== undefined);
  if (failure && !hasAnswers(data)) return { rate, status: 'failed', failure };
  return { rate, status: 'answered', data: isObject(data) ? data : undefined, errors };
}

function failureOf(seen: Observation<unknown>): Failure {
  const { response, nowMs } = seen;
  if (seen.stopped) return { kind: 'stopped', reason: seen.stopped };
  if (seen.timedOut) return { kind: 'too-heavy', reason: seen.timedOut };
  const error = 'error' in seen ? seen.error : undefined;
  if (response && (response.status !== 200 || !error)) {
    const body = 'value' in seen ? seen.value : isObject(error) && isObject(error.response) ? error.response.data : '';
    return failureOfResponse({ status: response.status, headers: response.headers, body, nowMs } satisfies RawAnswer);
  }
  return { kind: 'unclear', reason: error instanceof Error ? `the connection failed: ${error.message}` : 'no answer' };
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
