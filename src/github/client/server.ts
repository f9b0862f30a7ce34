import type { GitHubClient } from './client.ts';

/** The server as a message names it. */
export const serverName = ({ server: { version } }: Pick<GitHubClient, 'server'>): string =>
  version === undefined ? 'This GitHub server' : `GitHub Enterprise Server ${version}`;
