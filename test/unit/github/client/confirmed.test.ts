import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../../../emulators/listen.ts';
import { createGitHubClient, type GitHubClient } from '../../../../src/github/client/client.ts';
import type { PageResult, QueryResult } from '../../../../src/github/client/results.ts';
import { fixedToken } from '../../../../src/github/client/token-source.ts';
import { FakeClock } from '../../async/fake-clock.ts';

/** Time passes in it as soon as someone waits. */
class HastyClock extends FakeClock {
  meanwhile: () => Promise<unknown> = async () => {};
  override async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    await this.meanwhile();
    await this.advance(ms);
  }
}

interface Said {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

const github = { 'x-github-request-id': 'A:1', 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };
const answered: Said = { status: 200, headers: github, body: '{"data":{"r0":{}}}' };
const page: Said = { status: 200, headers: github, body: '[]' };
const unauthorized: Said = { status: 401, headers: github, body: '{"message":"Bad credentials"}' };
const signIn: Said = { status: 200, headers: html, body: '<title>Sign in</title><input type="password">' };
const never = new AbortController().signal;

let script: Said[] = [];
let asked: { url: string; authorization: string | undefined }[] = [];
let server: Server;
let address = '';
let clock: HastyClock;
let client: GitHubClient;

const clientOf = (url: string, fetchBy: typeof fetch = fetch): GitHubClient =>
  createGitHubClient({
    token: fixedToken('t'),
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    fetch: fetchBy,
    userAgent: 'test',
    clock,
  });
const query = (by = client): Promise<QueryResult> => by.query({ text: '{ x }', variables: {} }, never);
const list = (by = client): Promise<PageResult> => by.page('/orgs/o/repos', never);
const kindOf = ({ failure }: QueryResult | PageResult): string | undefined => failure?.kind;

beforeEach(async () => {
  [script, asked, clock] = [[], [], new HastyClock()];
  server = createServer((request, response) => {
    request.resume();
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const { status, headers, body } = (script.length > 1 ? script.shift() : script[0]) ?? answered;
    response.writeHead(status, headers).end(body);
  });
  address = `http://127.0.0.1:${await listen(server)}`;
  client = clientOf(address);
});
afterEach(() => server.close());

describe('a failure that would end the run', () => {
  test.each([
    ['a token that GitHub does not know', unauthorized, 'github-token'],
    ['a form to sign in', signIn, 'HTTPS_PROXY'],
    ['a page of another server', { status: 403, headers: html, body: '<h1>Blocked</h1>' }, 'HTTPS_PROXY'],
    ['what is no GraphQL API', { status: 404, headers: github, body: '{"message":"Not Found"}' }, 'GITHUB_GRAPHQL_URL'],
    ['a redirect', { status: 302, headers: { location: 'https://sso.example/login?secret=1' } }, 'GITHUB_GRAPHQL_URL'],
  ])('(%s) is believed once a second request has met it, within seconds', async (_, said, remedy) => {
    script = [said];
    const { failure } = await query();
    expect(failure).toMatchObject({ kind: 'refused', what: 'all', remedy: expect.stringContaining(remedy) });
    expect(failure?.reason).not.toContain('secret');
    expect([asked.length, clock.sleeps]).toEqual([2, [2_500]]);
  });

  test('is none where the second request is answered', async () => {
    script = [unauthorized, answered];
    expect((await query()).status).toBe('answered');
    script = [signIn, page];
    expect((await list()).status).toBe('answered');
  });

  test('is one that other tries may help where others are answered in between', async () => {
    script = [unauthorized, answered, unauthorized];
    clock.meanwhile = () => query();
    expect(await query()).toMatchObject({ status: 'failed', failure: { kind: 'unclear' } });
  });

  test('of the listing says nothing of the queries', async () => {
    script = [unauthorized];
    expect(kindOf(await list())).toBe('refused');
    script = [answered];
    expect((await query()).status).toBe('answered');
  });
});

describe('a host without an address', () => {
  const unknown = (): Error =>
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('getaddrinfo ENOTFOUND ghes.example'), { code: 'ENOTFOUND' }),
    });

  test('is believed after five look-ups over ten seconds, and none of them reached GitHub', async () => {
    let lookUps = 0;
    const lost = clientOf(address, async () => {
      lookUps++;
      throw unknown();
    });
    const result = await query(lost);
    expect(result).toMatchObject({ isUnsent: true, failure: { kind: 'refused', what: 'host' } });
    expect(result.failure?.reason).toBe('The connection failed: getaddrinfo ENOTFOUND ghes.example');
    expect([lookUps, lost.sent.queries]).toEqual([5, 0]);
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10_000);
  });

  test.each([200, 500])('is passing once it had one, whatever it answered (%i)', async (status) => {
    let isLost = false;
    const flapping = clientOf(address, (...call) => (isLost ? Promise.reject(unknown()) : fetch(...call)));
    script = [{ ...answered, status }];
    await query(flapping);
    isLost = true;
    expect([kindOf(await query(flapping)), clock.sleeps]).toEqual(['unclear', []]);
  });
});

test('only what reached GitHub is counted', async () => {
  script = [signIn];
  await query();
  script = [{ status: 302, headers: { location: 'https://sso.example/' } }];
  await list();
  await query(clientOf('http://127.0.0.1:1'));
  expect(client.sent).toEqual({ queries: 0, restCalls: 0 });
  script = [answered, { status: 502, headers: html }, unauthorized];
  for (let i = 0; i < 3; i++) await query();
  script = [page];
  await list();
  expect(client.sent).toEqual({ queries: 4, restCalls: 1 });
});

describe('a redirect of the listing', () => {
  const toHere = (url: string): Said => ({ status: 301, headers: { ...github, location: url } });

  test('is followed on the same server, with the token', async () => {
    script = [toHere('/organizations/1/repos?page=2'), page];
    expect((await list()).status).toBe('answered');
    expect(asked.map(({ url }) => url)).toEqual(['/orgs/o/repos', '/organizations/1/repos?page=2']);
    expect(asked[1]?.authorization).toBe('token t');
  });

  test('to another one is not, whatever it has of the name', async () => {
    const elsewhere = createServer(() => expect.unreachable());
    const port = await listen(elsewhere);
    script = [toHere(`http://127.0.0.1:${port}/orgs/o/repos`)];
    expect(await list()).toMatchObject({ failure: { kind: 'refused', reason: expect.stringContaining(`:${port}/`) } });
    elsewhere.close();
  });

  test('without end is a failure', async () => {
    script = [toHere('/orgs/o/repos')];
    expect(kindOf(await list())).toBe('refused');
    expect(asked).toHaveLength(8);
  });

  test('to a form to sign in says so', async () => {
    script = [toHere('/login?return_to=x'), { status: 406, headers: html, body: 'Not Acceptable' }];
    script = [...script, ...script];
    const { failure } = await list();
    expect(failure?.reason).toBe(`HTTP 406: HTML page, after a redirect to ${address}/login`);
  });
});
