import { type AppClient, type AppIdentity, createAppClient } from './app-client.ts';
import { createGitHubClient, type GitHubClient, type GitHubServer } from './client.ts';
import type { TokenSource } from './token-source.ts';

/** GitHub, and as whom a run may ask. */
export interface GitHubApi {
  /** Of `github-token`. */
  token: string;
  connect(token: TokenSource): GitHubClient;
  /** Absent without a GitHub App. */
  app: AppClient | undefined;
  /** Hides a token that is made in mid-run. */
  mask(token: string): void;
}

export function createGitHubApi(
  { token, app, mask }: Pick<GitHubApi, 'token' | 'mask'> & { app: AppIdentity | undefined },
  server: GitHubServer,
): GitHubApi {
  return {
    ...{ token, mask, app: app && createAppClient(app, server) },
    connect: (source) => createGitHubClient({ ...server, token: source }),
  };
}
