import { request as octokit } from '@octokit/request';
import { Confirmation } from '../../errors/confirmation.ts';
import type { GitHubClient, GitHubServer } from './client.ts';
import { confirmed } from './confirmed.ts';
import { type AppResult, readPage, readToken, type TokenResult } from './results.ts';
import { silent, Transport } from './transport.ts';

/** A GitHub App, by its client ID or its App ID, with its private key (PEM). */
export interface AppIdentity {
  clientId: string;
  privateKey: string;
}

/** Requests that a GitHub App makes as itself: https://docs.github.com/en/rest/apps/apps */
export interface AppClient extends GitHubClient {
  /** Makes a token of an installation; without `permissions`, for all that it has. */
  createToken(
    installation: number,
    permissions: Readonly<Record<string, 'read'>> | undefined,
    signal: AbortSignal,
  ): Promise<TokenResult>;
}

export function createAppClient({ clientId, privateKey }: AppIdentity, server: GitHubServer): AppClient {
  const { apiUrl, userAgent, clock } = server;
  const rest = octokit.defaults({ baseUrl: apiUrl, headers: { 'user-agent': userAgent } });
  // Its hook signs each request, and corrects a clock that is set wrong by the date of GitHub's answer.
  const signIn = async () => {
    const { createAppAuth } = await import('@octokit/auth-app');
    return createAppAuth({ appId: clientId, privateKey, request: rest, log: silent });
  };
  let signing: ReturnType<typeof signIn> | undefined;
  const transport = new Transport({ ...server, note: () => ({ worked: false }) });
  const sent = { queries: 0, restCalls: 0 };
  const confirmation = new Confirmation();
  const send = <Result extends AppResult>(
    request: (options: object) => Promise<unknown>,
    read: (exchange: Awaited<ReturnType<Transport['exchange']>>) => Result,
    signal: AbortSignal,
  ): Promise<Result> => {
    const once = async (): Promise<Result> => {
      signing ??= signIn();
      const { hook } = await signing;
      const result = read(await transport.exchange((one) => request({ ...one, hook }), signal));
      if (!result.isUnsent) sent.restCalls++;
      return result;
    };
    return confirmed(once, { confirmation, clock, signal });
  };
  return {
    apiUrl,
    server: transport.server,
    sent,
    // An App as itself has no GraphQL.
    query: async () => ({ seconds: 0, rate: {}, isUnsent: true, status: 'failed', failure: noQuery }),
    page: (url, signal) =>
      send(
        (request) => rest(`GET ${url}`, { request }),
        (exchange) => readPage(exchange, 'app'),
        signal,
      ),
    createToken: (installation, permissions, signal) =>
      send(
        (request) =>
          rest('POST /app/installations/{installation_id}/access_tokens', {
            ...{ installation_id: installation, request },
            ...(permissions && { permissions: { ...permissions } }),
          }),
        readToken,
        signal,
      ),
  };
}

const noQuery = { kind: 'rejected', reason: 'A GitHub App as itself cannot query' } as const;
