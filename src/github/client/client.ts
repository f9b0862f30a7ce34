import { withCustomRequest } from '@octokit/graphql';
import { request as octokit } from '@octokit/request';
import type { Clock } from '../../async/clock.ts';
import { Confirmation } from '../../errors/confirmation.ts';
import { confirmed } from './confirmed.ts';
import type { Query } from './query.ts';
import { type Exchange, type PageResult, type QueryResult, readPage, readQuery } from './results.ts';
import type { TokenSource } from './token-source.ts';
import { Transport } from './transport.ts';

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

/** How GitHub is reached. */
export interface GitHubServer {
  apiUrl: string;
  graphqlUrl: string;
  /** Reaches GitHub, by a proxy where there is one. */
  fetch: typeof fetch;
  userAgent: string;
  clock: Clock;
}

interface Sending {
  request: Record<string, unknown>;
  headers: { authorization: string };
}

export function createGitHubClient(options: GitHubServer & { token: TokenSource }): GitHubClient {
  const { token: source, apiUrl, graphqlUrl, userAgent, clock } = options;
  const rest = octokit.defaults({ baseUrl: apiUrl, headers: { 'user-agent': userAgent } });
  const send = withCustomRequest(rest).defaults({ url: graphqlUrl });
  const transport = new Transport({ ...options, note: (head) => source.note(head) });
  const sent = { queries: 0, restCalls: 0 };
  type Kind = keyof typeof sent;

  const exchange = async (
    kind: Kind,
    request: (sending: Sending) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<Exchange> => {
    for (let tries = 1; ; tries++) {
      const got = await source.get(signal);
      if (got.status === 'failed') return { seconds: 0, answer: undefined, failure: got.failure, isUnsent: true };
      const headers = { authorization: `token ${got.token}` };
      const exchanged = await transport.exchange((one) => request({ request: one, headers }), signal);
      // A token that has ended costs another one, and nobody a retry.
      if (exchanged.answer?.status !== 401 || tries > 1 || !source.refused(got.token)) return exchanged;
      sent[kind]++;
    }
  };

  const confirmations = { queries: new Confirmation(), restCalls: new Confirmation() };
  const sendCounted = <Result extends QueryResult | PageResult>(
    kind: Kind,
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
    server: transport.server,
    sent,
    query: ({ text, variables }, signal) => {
      const once = () => exchange('queries', (one) => send(text, { ...variables, ...one }), signal).then(readQuery);
      return sendCounted('queries', once, signal);
    },
    page: (url, signal) => {
      const once = () => exchange('restCalls', (one) => rest(`GET ${url}`, { ...one }), signal).then(readPage);
      return sendCounted('restCalls', once, signal);
    },
  };
}
