import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { expect, test } from 'vitest';
import { signJwt } from '../../emulators/entra/jwt.ts';
import { makeApp } from '../../emulators/github/apps.ts';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import type { Installation } from '../../emulators/github/tokens.ts';
import { ask, batch, get, headers, type Reply, start, steppedClock } from './github-requests.ts';

const signedBy = (privateKey: string, claims: object): string => signJwt({ ...claims }, createPrivateKey(privateKey));

const bearer = (token: string): RequestInit => ({ headers: { ...headers, authorization: `bearer ${token}` } });

async function startApp(installations: Installation[], options = {}) {
  const app = makeApp(installations);
  const { clock, advance } = steppedClock();
  const owners = installations.map(({ login }) => ({
    login,
    type: 'Organization' as const,
    repositories: ['open', 'closed'],
  }));
  const github = await start({ owners, apps: [app], clock, ...options });
  for (const { login } of installations) {
    const closed = github.repositories.get(`${login}/closed`);
    if (closed) closed.visibility = 'PRIVATE';
  }
  const now = (): number => Math.floor(clock.now() / 1000);
  const jwt = (claims = {}): string =>
    signedBy(app.privateKey, { iss: app.clientId, iat: now() - 60, exp: now() + 540, ...claims });
  const list = (token: string, path = '/app/installations'): Promise<Reply> => get(github, path, bearer(token));
  const create = (id: unknown, body = {}): Promise<Reply> =>
    get(github, `/app/installations/${id}/access_tokens`, {
      ...bearer(jwt()),
      method: 'POST',
      body: JSON.stringify(body),
    });
  return { github, app, advance, now, jwt, list, create };
}

const issuesOf = async (github: GitHubEmulator, name: string, token: string): Promise<Reply> =>
  ask(github, batch([name]), {}, { authorization: `token ${token}` });

test('an App is known by its JWT alone, which is refused in GitHub’s words', async () => {
  const { app, now, jwt, list } = await startApp([{ login: 'one' }]);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const refusals: [string, number, RegExp][] = [
    ['emulator-token', 401, /could not be decoded/],
    [signJwt({ iss: app.clientId, iat: now() - 60, exp: now() + 540 }, other), 401, /could not be decoded/],
    [jwt({ iss: 'Iv23liAnother' }), 404, /^Integration not found$/],
    [jwt({ iat: now() + 90 }), 401, /'Issued at' claim/],
    [jwt({ exp: now() - 1 }), 401, /'Expiration time' claim \('exp'\) must be/],
    [jwt({ exp: now() + 700 }), 401, /too far in the future/],
  ];
  for (const [token, status, message] of refusals) {
    const reply = await list(token);
    expect([reply.status, reply.body.message]).toEqual([status, expect.stringMatching(message)]);
  }
  expect((await list(jwt({ iss: app.id }))).status).toBe(200);
  expect((await list(signedBy(app.privateKey, { iss: app.clientId, iat: now() - 60, exp: now() + 540 }))).status).toBe(
    200,
  );
});

test('installations come in pages, with who has suspended one', async () => {
  const { list, jwt } = await startApp(
    Array.from({ length: 103 }, (_, i) => ({ login: `o${i}`, isSuspended: i === 1 })),
  );
  const first = await list(jwt(), '/app/installations?per_page=100');
  const entries = first.body as unknown as { account: { login: string; type: string }; suspended_at: string | null }[];
  expect([entries.length, entries[0]?.account.login, entries[0]?.suspended_at]).toEqual([100, 'o0', null]);
  expect(entries[1]?.suspended_at).toMatch(/^2026/);
  expect(first.headers.get('link')).toMatch(/page=2>; rel="next"/);
});

test('a token lasts an hour, has the permissions that were asked for, and sees what is private in its account alone', async () => {
  const { github, advance, create, jwt, list } = await startApp([
    { login: 'one', pointsPerHour: 10 },
    { login: 'two', permissions: { metadata: 'read', issues: 'read' } },
    { login: 'three', isSuspended: true },
  ]);
  const entries = (await list(jwt())).body as unknown as { id: number }[];
  const [one, two, three] = entries.map(({ id }) => id);
  const made = (await create(one, { permissions: { metadata: 'read', issues: 'read', pull_requests: 'read' } })).body;
  const { token, expires_at } = made as unknown as { token: string; expires_at: string };
  expect(token).toMatch(/^ghs_1234_[\w-]+\.[\w-]+\.[\w-]{300,}$/);
  expect(expires_at).toBe('2026-01-01T01:00:00Z');
  expect((await create(two, { permissions: { pull_requests: 'read' } })).body.message).toMatch(/are not granted/);
  expect([(await create(three)).status, (await create(three)).body.message]).toEqual([
    403,
    'This installation has been suspended',
  ]);
  expect((await create(4_711)).status).toBe(404);

  expect((await issuesOf(github, 'one/closed', token)).body.errors).toBeUndefined();
  expect((await issuesOf(github, 'two/open', token)).body.errors).toBeUndefined();
  expect((await issuesOf(github, 'two/closed', token)).body.errors?.[0]?.type).toBe('NOT_FOUND');
  const less = ((await create(two)).body as unknown as { token: string }).token;
  expect((await issuesOf(github, 'two/closed', less)).body.errors?.[0]).toMatchObject({
    message: 'Resource not accessible by integration',
    path: ['r0', 'openPRs'],
  });
  advance(3_599_000);
  expect((await issuesOf(github, 'one/open', token)).status).toBe(200);
  advance(1_000);
  expect((await issuesOf(github, 'one/open', token)).status).toBe(401);
});

test('each installation has its own points and its own secondary limits', async () => {
  const { github, create, jwt, list } = await startApp([{ login: 'one', pointsPerHour: 1 }, { login: 'two' }], {
    secondaryLimits: { graphqlPointsPerMinute: 2, maxInFlight: 1 },
  });
  const entries = (await list(jwt())).body as unknown as { id: number }[];
  const [one = '', two = ''] = await Promise.all(
    entries.map(async ({ id }) => ((await create(id)).body as unknown as { token: string }).token),
  );
  const both = await Promise.all([issuesOf(github, 'one/open', one), issuesOf(github, 'two/open', two)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await issuesOf(github, 'one/open', one)).body.errors?.[0]?.type).toBe('RATE_LIMIT');
  expect((await issuesOf(github, 'two/open', two)).headers.get('x-ratelimit-remaining')).toBe('4998');
  expect([(await issuesOf(github, 'two/open', two)).status, github.limiterTrips]).toEqual([403, 1]);
  expect(github.requests.map(({ tokenOf }) => tokenOf).filter((one) => one !== 'the app')[0]).toMatch(
    /^installation of/,
  );
  const installation = github.apps[0]?.installations[1];
  if (installation) installation.isSuspended = true;
  expect((await issuesOf(github, 'two/open', two)).body.message).toBe('This installation has been suspended');
});

test('the address of an Enterprise Server comes before the paths, and Octokit’s own strategy gets its token', async () => {
  const { github, app } = await startApp([{ login: 'one' }], { enterprise: true, clock: undefined });
  const { request } = await import('@octokit/request');
  const auth = createAppAuth({
    appId: app.clientId,
    privateKey: app.privateKey,
    request: request.defaults({ baseUrl: github.apiUrl }),
  });
  const { token } = await auth({ type: 'app' });
  const entries = (await get(github, '/app/installations', bearer(token))).body as unknown as { id: number }[];
  const installation = await auth({ type: 'installation', installationId: Number(entries[0]?.id) });
  expect((await issuesOf(github, 'one/closed', installation.token)).body.errors).toBeUndefined();
});
