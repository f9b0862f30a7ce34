import { onTestFinished } from 'vitest';
import { loadRepositories } from '../../emulators/github/fixtures.ts';
import type { GitHubOptions } from '../../emulators/github/options.ts';
import { type GitHubEmulator, startGitHub } from '../../emulators/github/server.ts';
import { realClock, type ServiceClock } from '../../emulators/service-clock.ts';

interface ErrorShape {
  type?: string;
  code?: string;
  message: string;
  path?: (string | number)[];
  locations?: unknown;
  extensions?: Record<string, unknown>;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: { data?: Record<string, never> | null; errors?: ErrorShape[]; message?: string; documentation_url?: string };
}

/** Starts an emulator that is closed after the test. */
export async function start(options: GitHubOptions = {}): Promise<GitHubEmulator> {
  const emulator = await startGitHub(options);
  onTestFinished(() => emulator.close());
  return emulator;
}

export const headers = { authorization: 'bearer emulator-token', 'user-agent': 'github.test' };

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  let body: Reply['body'] = {};
  try {
    if (isJson) body = JSON.parse(text);
  } catch {
    body = { message: 'unreadable' };
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** Sends a GraphQL query. */
export async function ask(emulator: GitHubEmulator, query: string, variables = {}, extra = {}): Promise<Reply> {
  const body = JSON.stringify({ query, variables });
  return read(await fetch(emulator.graphqlUrl, { method: 'POST', headers: { ...headers, ...extra }, body }));
}

/** Sends a REST request by path or address; redirects are not followed. */
export async function get(emulator: GitHubEmulator, path: string, extra: RequestInit = {}): Promise<Reply> {
  const address = path.startsWith('http') ? path : `${emulator.apiUrl}${path}`;
  return read(await fetch(address, { headers, redirect: 'manual', ...extra }));
}

export const counts = `open: issues(states: OPEN) { totalCount } closed: issues(states: CLOSED) { totalCount }
  openPRs: pullRequests(states: OPEN) { totalCount } closedPRs: pullRequests(states: CLOSED) { totalCount }
  mergedPRs: pullRequests(states: MERGED) { totalCount }`;

/** A query of many repositories, aliased r0, r1, ... */
export function batch(names: readonly string[], fields = `nameWithOwner ${counts}`): string {
  const aliases = names.map((full, index) => {
    const [owner, name] = full.split('/');
    return `r${index}: repository(owner: "${owner}", name: "${name}") { ${fields} }`;
  });
  return `query { rateLimit { cost remaining used limit nodeCount resetAt } ${aliases.join('\n')} }`;
}

/** The real repositories' names. */
export const real = loadRepositories().map((repository) => `${repository.owner}/${repository.name}`);
export const linux = 'torvalds/linux';

/** A clock that stands at its start until it is advanced. */
export function steppedClock(): { clock: ServiceClock; advance(ms: number): void } {
  let nowMs = Date.UTC(2026, 0, 1);
  return {
    clock: { now: () => nowMs, sleep: realClock.sleep },
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
