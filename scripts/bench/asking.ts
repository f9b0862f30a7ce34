import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { defaultToken } from '../../emulators/github/tokens.ts';

const headers = { authorization: `bearer ${defaultToken}`, 'user-agent': 'bench' };

/** The five counts that cost a connection each. */
export const counts = `openIssues: issues(states: OPEN) { totalCount } closedIssues: issues(states: CLOSED) { totalCount }
  openPRs: pullRequests(states: OPEN) { totalCount } closedPRs: pullRequests(states: CLOSED) { totalCount }
  mergedPRs: pullRequests(states: MERGED) { totalCount }`;

/** All names of an organization by REST, one page after another. */
export async function listAll(github: GitHubEmulator, owner: string, pageLength: number): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; names.length === (page - 1) * pageLength; page++) {
    const path = `/orgs/${owner}/repos?per_page=${pageLength}&page=${page}`;
    const response = await fetch(`${github.apiUrl}${path}`, { headers });
    names.push(...((await response.json()) as { full_name: string }[]).map(({ full_name: name }) => name));
  }
  return names;
}

/** One GraphQL query without variables. Throws if it is not answered completely. */
export async function ask<T>(github: GitHubEmulator, query: string): Promise<T> {
  const response = await fetch(github.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (errors !== undefined || data === undefined)
    throw new Error(`A query of a baseline failed: ${JSON.stringify(errors)}`);
  return data;
}

type Answer = Record<string, Record<string, unknown> & { nameWithOwner: string }>;

/** Asks for the same fields of 65 repositories at a time, one query after another. */
export async function askInBatches(github: GitHubEmulator, names: readonly string[], fields: string) {
  const answers: Answer[] = [];
  for (let from = 0; from < names.length; from += 65) {
    const each = names.slice(from, from + 65).map((full, i) => {
      const [owner = '', name = ''] = full.split('/');
      return `r${i}: repository(owner: "${owner}", name: "${name}") { nameWithOwner ${fields} }`;
    });
    answers.push(await ask<Answer>(github, `query { ${each.join('\n')} }`));
  }
  return answers;
}
