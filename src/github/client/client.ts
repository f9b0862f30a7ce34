import { withCustomRequest } from '@octokit/graphql';
import { request as octokit } from '@octokit/request';
import { deadline } from '../../async/abort.ts';
import { type Clock, systemClock } from '../../async/clock.ts';
import { Confirmation } from '../../errors/confirmation.ts';
import { confirmed } from './confirmed.ts';
import { request as requestWhole } from './exchange.ts';
import type { RawAnswer } from './facts.ts';
import { parsed } from './json.ts';
import { failureOfConnection } from './judgment.ts';
import type { Query } from './query.ts';
import { type Exchange, type PageResult, type QueryResult, readPage, readQuery } from './results.ts';
import { TokenLife } from './token-life.ts';

/** One request to GitHub. Neither function throws: whatever happens is a value. */
export interface GitHubClient {
  /** Where the REST API is. */
  readonly apiUrl: string;
  /** As far as answers say: of GitHub Enterprise Server. */
  readonly server: { version?: string };
  /** What reached GitHub. */
  readonly sent: { queries: number; restCalls: number };
  query(query: Query, signal: AbortSignal): Promise<QueryResult>;
  page(url: string, signal: AbortSignal): Promise<PageResult>;
}

export interface ClientOptions {
  token: string;
  apiUrl: string;
  graphqlUrl: string;
  /** Reaches GitHub, by a proxy where there is one. */
  fetch: typeof fetch;
  userAgent: string;
  clock: Clock;
  /** Called once, with the moment of the clock at which the token expires, where that can be known. */
  expires?: (atMs: number) => void;
}

// GitHub ends a query after 10 s; an answer that takes three times that will not come:
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
const longestRequestMs = 30_000;

export function createGitHubClient(options: ClientOptions): GitHubClient {
  const { token, apiUrl, graphqlUrl, userAgent, clock } = options;
  // Every failure is returned as a value, so Octokit's own notes on the console would only repeat them.
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const rest = octokit.defaults({
    baseUrl: apiUrl,
    headers: { authorization: `token ${token}`, 'user-agent': userAgent },
  });
  const send = withCustomRequest(rest).defaults({ url: graphqlUrl });

  const server: GitHubClient['server'] = {};
  const life = new TokenLife(token, options.expires);
  const exchange = async (request: (options: object) => Promise<unknown>, signal: AbortSignal): Promise<Exchange> => {
    const startMs = clock.now();
    const limit = deadline(systemClock, longestRequestMs, signal);
    let answer: RawAnswer | undefined;
    // Octokit drops the body of an answer that is not as it should be, and with it what GitHub says.
    const noting: typeof fetch = async (...call) => {
      const { text, ...head } = await requestWhole(options.fetch, call);
      const { status, headers } = head;
      noteVersion(headers, server);
      const came = { ...head, nowMs: clock.now(), date: dateOf(headers) ?? clock.date() };
      answer = { ...came, body: parsed(text), token: life.note(came) };
      return new Response(text === '' ? null : text, { status, headers });
    };
    const error = await request({ fetch: noting, log: silent, signal: limit.signal }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    limit.clear();
    let broken: Pick<Exchange, 'failure' | 'isUnsent'> = {};
    if (signal.aborted) broken = { failure: { kind: 'stopped', reason: 'The run was stopped' } };
    else if (limit.signal.aborted)
      broken = { failure: { kind: 'too-heavy', reason: `No answer within ${longestRequestMs / 1000} s` } };
    else if (!answer) broken = failureOfConnection(error);
    return { seconds: (clock.now() - startMs) / 1000, answer, ...broken };
  };

  const sent = { queries: 0, restCalls: 0 };
  const confirmations = { queries: new Confirmation(), restCalls: new Confirmation() };
  const sendCounted = <Result extends QueryResult | PageResult>(
    kind: keyof typeof sent,
    once: () => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> => {
    const counted = async (): Promise<Result> => {
      const result = await once();
      if (!result.isUnsent) sent[kind]++;
      return result;
    };
    return confirmed(counted, { confirmation: confirmations[kind], clock, signal });
  };
  return {
    apiUrl,
    server,
    sent,
    query: ({ text, variables }, signal) => {
      const once = () => exchange((request) => send(text, { ...variables, request }), signal).then(readQuery);
      return sendCounted('queries', once, signal);
    },
    page: (url, signal) => {
      const once = () => exchange((request) => rest(`GET ${url}`, { request }), signal).then(readPage);
      return sendCounted('restCalls', once, signal);
    },
  };
}

/** GitHub's own time of day, since that of this machine may be set wrong: https://www.rfc-editor.org/rfc/rfc9110#name-date */
function dateOf(headers: Headers): Date | undefined {
  const ms = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** Every answer of an Enterprise Server names its version: https://docs.github.com/en/enterprise-server@3.20/rest/using-the-rest-api/getting-started-with-the-rest-api */
function noteVersion(headers: Headers, server: GitHubClient['server']): void {
  const version = headers.get('x-github-enterprise-version');
  if (version !== null && /^\d+(?:\.\d+){0,3}$/.test(version)) server.version = version;
}
