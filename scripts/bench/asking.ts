import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { defaultToken } from '../../emulators/github/tokens.ts';

const headers = { authorization: `bearer ${defaultToken}`, 'user-agent': 'bench' };

/** One page of a REST listing: the names on it. */
export async function listPage(github: GitHubEmulator, path: string): Promise<string[]> {
  const response = await fetch(`${github.apiUrl}${path}`, { headers });
  return ((await response.json()) as { full_name: string }[]).map(({ full_name: name }) => name);
}

/** One GraphQL query without variables. Throws where it is not answered whole. */
export async function ask<T>(github: GitHubEmulator, query: string): Promise<T> {
  const response = await fetch(github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (errors !== undefined || data === undefined)
    throw new Error(`a baseline's query failed: ${JSON.stringify(errors)}`);
  return data;
}
