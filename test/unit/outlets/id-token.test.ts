import { afterEach, expect, test, vi } from 'vitest';
import type { Clock } from '../../../src/async/clock.ts';
import { requestIdToken } from '../../../src/outlets/id-token.ts';

vi.mock('@actions/core', () => ({ setSecret: () => {} }));
afterEach(() => vi.restoreAllMocks());

const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const pending = json(403, { message: "Can't issue ID_TOKEN for job in 'Pending' state." });
const lost = () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: new Error('read ECONNRESET') }));
const token = json(200, { count: 5, value: 'eyJ.x' });

/** What comes of it where the endpoint answers in this order, and how often it was asked. */
async function ask(...answers: (() => Promise<Response>)[]) {
  const calls: [string, RequestInit][] = [];
  const fetch = (url: string, init: RequestInit) => {
    calls.push([url, init]);
    return (answers[calls.length - 1] ?? (answers.at(-1) as () => Promise<Response>))();
  };
  const waits: number[] = [];
  const clock = { sleep: async (ms: number) => void waits.push(ms) } as unknown as Clock;
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://run.example/t?v=2', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret' };
  const connections = { agent: () => undefined, fetch: fetch as typeof globalThis.fetch };
  const result = await requestIdToken('api://A', { env, clock, connections }).catch((error: Error) => error.message);
  return { result, calls, waits };
}

test('the token is asked for as the runner documents it', async () => {
  const { result, calls } = await ask(token);
  expect(result).toBe('eyJ.x');
  expect(calls[0]?.[0]).toBe('https://run.example/t?v=2&audience=api%3A%2F%2FA');
  expect(calls[0]?.[1]).toMatchObject({ headers: { authorization: 'Bearer secret' }, redirect: 'error' });
});

test('what may pass is asked again a few times, after growing pauses', async () => {
  const { result, waits } = await ask(pending, lost, json(502, ''), token);
  expect(result).toBe('eyJ.x');
  expect(waits.map((ms) => Math.floor(ms / 1000))).toEqual([1, 2, 4]);
  expect(await ask(pending)).toMatchObject({
    calls: { length: 5 },
    result: expect.stringContaining("'Pending' state"),
  });
});

test('a body without an end is not read on', async () => {
  let chunks = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    chunks++;
    if (chunks < 1_000) controller.enqueue(new Uint8Array(1_000_000));
    else controller.close();
  };
  const { result } = await ask(async () => new Response(new ReadableStream({ pull })));
  expect(result).toBe('The job’s OIDC token: HTTP 200: the response is too long');
  expect(chunks).toBeLessThan(40);
});

test.each([
  [json(403, { message: 'Resource not accessible by integration' }), 'HTTP 403: {"message":"Resource not accessible'],
  [json(200, { value: '' }), 'HTTP 200: {"value":""}'],
  [json(200, 'x'), 'HTTP 200: "x"'],
])('what is final is not: %#', async (answer, message) => {
  const { result, calls } = await ask(answer);
  expect(result).toContain(`The job’s OIDC token: ${message}`);
  expect(calls).toHaveLength(1);
});
