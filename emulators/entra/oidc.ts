import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, sendJson, stop } from '../listen.ts';
import { type Claims, signJwt } from './jwt.ts';

export const githubIssuer = 'https://token.actions.githubusercontent.com';

export interface OidcOptions {
  /** The token's subject; by default that of the main branch of the repository below. */
  subject?: string;
  repository?: string;
  issuer?: string;
  /** Milliseconds until a token expires; 5 minutes by default, negative for one that is expired. */
  lifetimeMs?: number;
  /** How many requests it refuses at first, since it takes the job for one that has not begun. */
  pending?: number;
}

export interface RunnerOidc {
  /** What the runner puts into `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestUrl: string;
  readonly requestToken: string;
  /** To verify the tokens with. */
  readonly publicKey: KeyObject;
  /** What was asked for; `status` is what was answered. */
  readonly requests: readonly { path: string; audience: string | null; status: number }[];
  close(): Promise<void>;
}

/**
 * The endpoint from which a job with `id-token: write` gets its identity token.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function startRunnerOidc(options: OidcOptions = {}): Promise<RunnerOidc> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const requestToken = randomUUID();
  const requests: { path: string; audience: string | null; status: number }[] = [];
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const url = new URL(incoming.url ?? '/', 'http://runner');
    const audience = url.searchParams.get('audience');
    const isKnown = incoming.headers.authorization === `Bearer ${requestToken}`;
    const status = !isKnown ? 401 : requests.length < (options.pending ?? 0) ? 403 : 200;
    requests.push({ path: url.pathname, audience, status });
    if (status === 401) return sendJson(response, status, { message: 'Unauthorized' });
    if (status === 403)
      return sendJson(response, status, { message: "Can't issue ID_TOKEN for job in 'Pending' state." });
    const value = signJwt(claimsOf(options, audience), privateKey);
    return sendJson(response, 200, { count: value.length, value });
  });
  const port = await listen(server);
  const requestUrl = `http://127.0.0.1:${port}/idtoken?api-version=2.0`;
  return { requestUrl, requestToken, publicKey, requests, close: () => stop(server) };
}

function claimsOf(options: OidcOptions, audience: string | null): Claims {
  const { repository = 'octokit/octokit.rb', issuer = githubIssuer, lifetimeMs = 300_000 } = options;
  const [owner = ''] = repository.split('/');
  const now = Math.floor(Date.now() / 1_000);
  return {
    jti: randomUUID(),
    sub: options.subject ?? `repo:${repository}:ref:refs/heads/main`,
    aud: audience ?? `https://github.com/${owner}`,
    ref: 'refs/heads/main',
    repository,
    repository_owner: owner,
    iss: issuer,
    nbf: now - 600,
    exp: now + Math.floor(lifetimeMs / 1_000),
    iat: now,
  };
}
