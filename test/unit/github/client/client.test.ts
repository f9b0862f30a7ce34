import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitHubClient, type GitHubClient } from '../../../../src/github/client/client.ts';
import { fixedToken } from '../../../../src/github/client/token-source.ts';
import { FakeClock } from '../../async/fake-clock.ts';

interface Said {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

const never = new AbortController().signal;
const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };

let said: Said = { body: '' };
let address = '';
let client: GitHubClient;
const clock = new FakeClock();
const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
  request.resume();
  request.on('end', () => {
    response.sendDate = false;
    response.writeHead(said.status ?? 200, { 'x-github-request-id': 'A:1', ...(said.headers ?? json) });
    response.end(said.body);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createGitHubClient(options());
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const options = () => ({
  ...{ token: fixedToken('t'), apiUrl: address, fetch, graphqlUrl: `${address}/graphql`, userAgent: 'test', clock },
});

const pageSaying = (saying: Said) => {
  said = saying;
  return client.page(`${address}/orgs/o/repos`, never);
};

const querySaying = (saying: Said) => {
  said = saying;
  return client.query({ text: 'query stats { x }', variables: {} }, never);
};

test.each(['[]', '[{"full_name":"o/r"}]'])('a page with the body %s is an answer', async (body) => {
  expect(await pageSaying({ body })).toMatchObject({ status: 'answered', entries: JSON.parse(body) });
});

test.each([
  [json, '{}', 'unclear'],
  [json, '{"repositories":[]}', 'unclear'],
  [json, 'null', 'unclear'],
  [json, '5', 'unclear'],
  [json, '"[]"', 'unclear'],
  [json, '', 'unclear'],
  [json, '[{"full_name":"o/', 'unclear'],
  [html, '<html></html>', 'too-heavy'],
])('a page of %j with the body %j is a failure that another try may help', async (headers, body, kind) => {
  expect(await pageSaying({ headers, body })).toMatchObject({ status: 'failed', failure: { kind } });
});

test.each([
  { message: 'API rate limit exceeded for installation ID 1.' },
  { message: 'You have exceeded a secondary rate limit.' },
  { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
])('a page of HTTP 200 with the body %j is a limit', async (content) => {
  const headers = { ...json, 'retry-after': '30' };
  expect(await pageSaying({ headers, body: JSON.stringify(content) })).toMatchObject({
    status: 'failed',
    failure: { kind: 'limited', untilMs: expect.any(Number) },
  });
});

test.each([
  [502, json, { errors: [{ message: 'Something went wrong while executing your query.' }] }, 'too-heavy'],
  [500, json, { errors: [{ message: 'Something went wrong while executing your query.' }] }, 'too-heavy'],
  [403, json, { errors: [{ type: 'RATE_LIMIT', message: 'API rate limit exceeded' }] }, 'limited'],
  [503, { ...html, 'retry-after': '30' }, '<html></html>', 'unclear'],
] as const)('HTTP %i with %j and %j is %s, for a query and for a page', async (status, headers, content, kind) => {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  expect(await querySaying({ status, headers, body })).toMatchObject({ status: 'failed', failure: { kind } });
  expect(await pageSaying({ status, headers, body })).toMatchObject({ status: 'failed', failure: { kind } });
});

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const inTime = "We couldn't respond to your request in time. Sorry about that.";
const plain = { 'content-type': 'text/plain; charset=utf-8' };

test.each([
  ['JSON with a message', json, JSON.stringify({ message: secondary })],
  ['JSON labeled as text', plain, JSON.stringify({ message: secondary })],
  ['text', plain, secondary],
  ['text labeled as JSON', json, secondary],
])('a secondary limit as HTTP 200 with %s is waited for as long as GitHub says', async (_, headers, body) => {
  expect(await querySaying({ headers: { ...headers, 'retry-after': '90' }, body })).toMatchObject({
    status: 'failed',
    failure: { kind: 'limited', secondary: true, untilMs: clock.now() + 90_000 },
  });
});

test.each([
  ['JSON with a message', json, JSON.stringify({ message: inTime })],
  ['text', plain, inTime],
  ['HTML', html, '<html></html>'],
  ['HTML labeled as JSON', json, '<html></html>'],
  ['HTML labeled as text', plain, '<!DOCTYPE html><html></html>'],
])('a time-out as HTTP 200 with %s says that it was too much', async (_, headers, body) => {
  expect(await querySaying({ headers, body })).toMatchObject({ status: 'failed', failure: { kind: 'too-heavy' } });
});

test.each(['', '{"data":{"r0":{"repo":"o/', '{}', 'null', '[]', '5', '{"data":5}', '{"data":null}'])(
  'the body %j of HTTP 200 is no answer, and worth another try',
  async (body) => {
    expect(await querySaying({ body })).toMatchObject({ status: 'failed', failure: { kind: 'unclear' } });
  },
);

describe('an answer to a part', () => {
  const part = { r0: { repo: 'o/a' }, r1: null };
  const saying = (data: unknown, ...errors: unknown[]) =>
    querySaying({ headers: { ...json, 'retry-after': '90' }, body: JSON.stringify({ data, errors }) });

  test.each([
    [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }, 'too-heavy'],
    [{ message: 'Something went wrong while executing your query.' }, 'too-heavy'],
    [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }, 'limited'],
    [{ message: secondary }, 'limited'],
    [{ type: 'FORBIDDEN', message: 'SAML', extensions: { saml_failure: true } }, 'withheld'],
    [{ type: 'INSUFFICIENT_SCOPES', message: 'needs repo' }, 'refused'],
    [{ message: 'odd' }, 'unclear'],
  ])('comes with what %j means for the rest', async (error, kind) => {
    expect(await saying(part, error)).toMatchObject({ status: 'answered', data: part, failure: { kind } });
  });

  test('is also one in which an error of its own is all that is said', async () => {
    const gone = { type: 'NOT_FOUND', path: ['r0'], message: 'gone' };
    const result = await saying({ r0: null, r1: null }, gone, { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'much' });
    expect(result).toMatchObject({ status: 'answered', errors: [gone, {}], failure: { kind: 'too-heavy' } });
  });

  test('has no failure where each error is about one repository', async () => {
    const result = await saying(part, { type: 'NOT_FOUND', path: ['r1'], message: 'gone' });
    expect(result).toMatchObject({ status: 'answered' });
    expect('failure' in result).toBe(false);
  });

  test('is read although some errors are no errors at all', async () => {
    expect(await saying(part, { path: 'r1', message: 5 }, null, 3)).toMatchObject({ status: 'answered', data: part });
  });
});

test.each([
  ['by the time of day that GitHub sends with it', { date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, '2026-01-01T00:20:00Z'],
  ['by its own time of day where GitHub sends none', {}, '2021-01-20T07:41:38Z'],
])('a moment that GitHub states is one of the clock, %s', async (_, headers, resetAt) => {
  const body = JSON.stringify({ data: { rateLimit: { cost: 1, remaining: 0, resetAt }, r0: {} } });
  const { rate } = await querySaying({ headers: { ...json, ...headers }, body });
  expect(rate.resetMs).toBe(clock.now() + 20 * 60_000);
});

describe('a number that cannot be is none', () => {
  const rateOf = async (rateLimit: object, headers: Record<string, string> = {}) =>
    (await querySaying({ headers: { ...json, ...headers }, body: JSON.stringify({ data: { rateLimit, r0: {} } }) }))
      .rate;

  test.each([-1, 0.5, 1e300, 5_001, '7', true, []])('as the cost of a query: %j', async (cost) => {
    expect((await rateOf({ cost })).cost).toBeUndefined();
  });

  test.each([-1, 0.5, 1e300, '7'])('as the points of an hour: %j', async (points) => {
    expect(await rateOf({ limit: points, remaining: points })).toMatchObject({
      limit: undefined,
      remaining: undefined,
    });
  });

  test.each(['-1', '0x10', '1e9', ' ', '99999999999999999999', '5.5'])('in a header: %j', async (text) => {
    const rate = await rateOf(
      {},
      { 'x-ratelimit-remaining': text, 'x-ratelimit-limit': text, 'x-ratelimit-reset': text },
    );
    expect(rate).toEqual({ cost: undefined, limit: undefined, remaining: undefined, resetMs: undefined });
  });

  test.each(['never', '275760-09-13T00:00:01Z', 5, {}])('as the end of an hour: %j', async (resetAt) => {
    expect((await rateOf({ resetAt })).resetMs).toBeUndefined();
  });

  test.each([
    ['-60', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['60', 60_000],
    ['Wed, 20 Jan 2021 07:22:38 GMT', 60_000],
    ['2021', 2_021_000],
    ['Wed, 99 Jan 2021', undefined],
  ])('as the time to wait: %s', async (text, ms) => {
    const result = await querySaying({ status: 429, headers: { ...json, 'retry-after': text }, body: '{}' });
    expect(result.failure).toMatchObject({ kind: 'limited' });
    expect((result.failure as { untilMs?: number }).untilMs).toBe(ms === undefined ? undefined : clock.now() + ms);
  });
});

test.each([
  ['as it comes', {}, (text: string) => text],
  ['as it unpacks', { 'content-encoding': 'gzip' }, (text: string) => gzipSync(text)],
])('a body without end is not read to its end, %s', async (_, headers, packed) => {
  const text = `{"data":{"r0":"${' '.repeat(60_000_000)}"}}`;
  let read = 0;
  const counting = new Proxy(fetch, {
    apply: async (send, _this, call: Parameters<typeof fetch>) => {
      const { body, status, headers: found } = await send(...call);
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          read += chunk.byteLength;
          controller.enqueue(chunk);
        },
      });
      return new Response(body?.pipeThrough(count) ?? null, { status, headers: found });
    },
  });
  // The others share a clock that stands still.
  const moving = new FakeClock();
  const hasty = {
    ...moving,
    now: () => moving.now(),
    date: () => moving.date(),
    sleep: (ms: number) => moving.advance(ms),
  };
  const impatient = createGitHubClient({ ...options(), fetch: counting, clock: hasty });
  said = { headers: { ...json, ...headers }, body: packed(text) };
  const { failure } = await impatient.query({ text: '{ x }', variables: {} }, never);
  expect(failure).toMatchObject({ kind: 'refused', reason: 'HTTP 200: an answer larger than any of GitHub’s' });
  // It is asked once more, to confirm it.
  expect(read).toBeGreaterThan(2 * 20_000_000);
  expect(read).toBeLessThan(2 * 21_000_000);
});
