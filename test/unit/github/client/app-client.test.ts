import { generateKeyPairSync } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { makeApp } from '../../../../emulators/github/apps.ts';
import type { GitHubOptions } from '../../../../emulators/github/options.ts';
import { startGitHub } from '../../../../emulators/github/server.ts';
import { realClock } from '../../../../emulators/service-clock.ts';
import { type AppClient, createAppClient } from '../../../../src/github/client/app-client.ts';
import { createGitHubClient } from '../../../../src/github/client/client.ts';
import type { TokenSource } from '../../../../src/github/client/token-source.ts';
import { FakeClock } from '../../async/fake-clock.ts';

const never = new AbortController().signal;
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** Waits no time, so that a refusal is confirmed at once. */
class HastyClock extends FakeClock {
  override sleep(ms: number): Promise<void> {
    return this.advance(ms);
  }
}

async function start(options: GitHubOptions = {}, identity: { clientId?: string; privateKey?: string } = {}) {
  const app = makeApp([{ login: 'one' }, { login: 'off', isSuspended: true }]);
  const owners = ['one', 'off'].map((login) => ({ login, type: 'Organization' as const, repositories: ['a'] }));
  const github = await startGitHub({ owners, apps: [app], ...options });
  onTestFinished(() => github.close());
  const server = { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, fetch, userAgent: 'test' };
  const all = { ...server, clock: new HastyClock() };
  return { github, server: all, client: createAppClient({ ...app, ...identity }, all) };
}

const list = (client: AppClient) => client.page('/app/installations?per_page=100&page=1', never);
const idOf = async (client: AppClient, i = 0): Promise<number> => {
  const result = await list(client);
  return result.status === 'answered' ? (result.entries[i] as { id: number }).id : 0;
};

test('an App lists its installations, and makes a token with the permissions that it asks for', async () => {
  const { client, github } = await start();
  const made = await client.createToken(await idOf(client), { metadata: 'read' }, never);
  expect(made).toMatchObject({ status: 'made', token: expect.stringMatching(/^ghs_/), expiresMs: expect.any(Number) });
  expect([...github.tokens.values()].at(-1)?.lacks).toEqual(['issues', 'pull_requests', 'contents', 'discussions']);
  expect(client.sent).toEqual({ queries: 0, restCalls: 2 });
});

test('GitHub Enterprise Server is asked at its own address', async () => {
  const { client } = await start({ enterprise: true });
  expect((await list(client)).status).toBe('answered');
});

test.each([-20, 20])('a clock that is %i minutes off is corrected by GitHub’s', async (minutes) => {
  const clock = { ...realClock, now: () => Date.now() + minutes * 60_000 };
  const { client } = await start({ clock });
  expect((await client.createToken(await idOf(client), undefined, never)).status).toBe('made');
});

test.each([
  ['key', { privateKey: other.export({ type: 'pkcs8', format: 'pem' }) as string }, /github-app-private-key/],
  ['ID', { clientId: 'Iv23liAnother' }, /client ID in the App/],
])('an %s that GitHub refuses is refused for all, and says what to set', async (_, identity, remedy) => {
  const { client, github } = await start({}, identity);
  expect(await list(client)).toMatchObject({
    status: 'failed',
    failure: { kind: 'refused', what: 'all', remedy: expect.stringMatching(remedy) },
  });
  // Once to be sure.
  expect(github.requests).toHaveLength(2);
});

test('a suspended installation gets no token, in GitHub’s words', async () => {
  const { client } = await start();
  const { failure } = await client.createToken(await idOf(client, 1), undefined, never);
  expect(failure).toMatchObject({ kind: 'forbidden', reason: 'HTTP 403: This installation has been suspended' });
});

test('a token that is refused once costs another token; twice, and it is refused for all', async () => {
  const { server, github } = await start();
  const given: string[] = [];
  let next = 'ended';
  const token: TokenSource = {
    get: () => {
      given.push(next);
      return { status: 'ready', token: next };
    },
    refused: () => {
      next = next === 'ended' ? 'emulator-token' : 'worse';
      return true;
    },
    note: () => ({ worked: false, isInstallation: true }),
  };
  const client = createGitHubClient({ ...server, token });
  expect((await client.page('/orgs/one/repos', never)).status).toBe('answered');
  expect([given, client.sent.restCalls]).toEqual([['ended', 'emulator-token'], 2]);
  github.tokens.clear();
  expect((await client.page('/orgs/one/repos', never)).failure).toMatchObject({
    ...{ kind: 'refused', what: 'all', remedy: expect.stringMatching(/still installed/) },
  });
});
