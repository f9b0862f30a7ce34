import { describe, expect, test } from 'vitest';
import type { Fault } from '../../emulators/github/faults.ts';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { scaledClock } from '../../emulators/service-clock.ts';
import { ask, batch, get, headers, linux, type Reply, real, start } from './github-requests.ts';

describe('faults', () => {
  const one = async (
    fault: Fault,
    names = [linux, real[0] ?? '', real[1] ?? '', real[2] ?? ''],
  ): Promise<[Reply, GitHubEmulator]> => {
    const emulator = await start({ clock: scaledClock(100), faults: [fault] });
    return [await ask(emulator, batch(names)), emulator];
  };

  test.each([
    ['timeout-502-json', 502, /This may be the result of a timeout/],
    ['timeout-504', 504, /This may be the result of a timeout/],
    ['timeout-200', 200, /"data":null.*This may be the result of a timeout/],
    ['couldnt-respond', 502, /We couldn't respond to your request in time/],
    ['html-502', 502, /^<!DOCTYPE html>/],
    ['html-200', 200, /^<!DOCTYPE html>/],
  ] as const)('%s takes ten seconds and costs extra', async (kind, status, text) => {
    const [reply, emulator] = await one({ do: kind });
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(text);
    const [record] = emulator.requests;
    expect((record?.endedAt ?? 0) - (record?.startedAt ?? 0)).toBeGreaterThanOrEqual(9_900);
    expect(record).toMatchObject({ fault: kind, cost: 11, timedOut: true });
    expect(emulator.answered.size).toBe(0);
  });

  test.each([
    ['secondary-403', 403],
    ['secondary-429', 429],
    ['secondary-200', 200],
  ] as const)('%s comes with and without retry-after and charges nothing', async (kind, status) => {
    const [told, emulator] = await one({ do: kind, retryAfterSeconds: 7 });
    expect([told.status, told.headers.get('retry-after')]).toEqual([status, '7']);
    expect(told.text).toContain('You have exceeded a secondary rate limit');
    expect([emulator.usage.points, emulator.limiterTrips]).toEqual([0, 0]);
    const [untold] = await one({ do: kind, retryAfterSeconds: null });
    expect(untold.headers.has('retry-after')).toBe(false);
  });

  test('rate-limited comes in both spellings with nothing remaining', async () => {
    for (const errorType of ['RATE_LIMIT', 'RATE_LIMITED'] as const) {
      const [reply] = await one({ do: 'rate-limited', errorType });
      expect([reply.status, reply.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
      expect(reply.body.errors?.[0]).toMatchObject({ type: errorType, code: 'graphql_rate_limit' });
    }
  });

  test('unauthorized-401, server-500, max-node-limit and insufficient-scopes answer at once', async () => {
    expect((await one({ do: 'unauthorized-401' }))[0].body.message).toBe('Bad credentials');
    expect((await one({ do: 'server-500' }))[0].status).toBe(500);
    expect((await one({ do: 'max-node-limit' }))[0].body.errors?.[0]?.type).toBe('MAX_NODE_LIMIT_EXCEEDED');
    expect((await one({ do: 'insufficient-scopes' }))[0].body.errors?.[0]?.type).toBe('INSUFFICIENT_SCOPES');
  });

  test('a reset before execution costs nothing, one after it costs the query and delivers nothing', async () => {
    for (const [kind, points] of [
      ['reset-before', 0],
      ['reset-after', 1],
    ] as const) {
      const emulator = await start({ faults: [{ do: kind, times: 1 }] });
      await expect(ask(emulator, batch([linux]))).rejects.toThrow('fetch failed');
      expect([emulator.usage.points, emulator.answered.size]).toEqual([points, 0]);
      expect((await ask(emulator, batch([linux]))).status).toBe(200);
      expect(emulator.answered.get(linux)).toBe(1);
    }
  });

  test('hang never answers until the client goes', async () => {
    const emulator = await start({ faults: [{ do: 'hang' }] });
    const body = JSON.stringify({ query: batch([linux]) });
    const client = new AbortController();
    const { signal } = client;
    const asking = expect(fetch(emulator.graphqlUrl, { method: 'POST', headers, body, signal })).rejects.toThrow();
    await expect.poll(() => emulator.inFlight, { timeout: 30_000 }).toBe(1);
    client.abort();
    await asking;
    await expect.poll(() => emulator.inFlight, { timeout: 30_000 }).toBe(0);
    expect(emulator.requests[0]).toMatchObject({ status: 0, fault: 'hang', clientGone: true });
  });

  test('truncated, empty and garbage answers are 200 JSON that cannot be read', async () => {
    for (const kind of ['truncated-200', 'empty-200', 'garbage-200'] as const) {
      const [reply, emulator] = await one({ do: kind });
      expect([reply.status, reply.body.message]).toEqual([200, 'unreadable']);
      expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(reply.headers.get('content-length')).toBe(String(Buffer.byteLength(reply.text)));
      expect([emulator.usage.points, emulator.answered.size]).toEqual([1, 0]);
    }
  });

  test('resource-limits answers some repositories and fails the others at a count', async () => {
    const [{ status, body }, emulator] = await one({ do: 'resource-limits', when: { minRepositories: 4 } });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ r0: { nameWithOwner: linux }, r1: {}, r2: null, r3: null });
    expect(body.errors).toHaveLength(2);
    expect(body.errors?.[0]).toMatchObject({ type: 'RESOURCE_LIMITS_EXCEEDED', path: ['r2', 'open'] });
    expect([...emulator.answered.keys()]).toEqual([linux, real[0]]);
    const smaller = await ask(emulator, batch([linux]));
    expect(smaller.body.errors).toBeUndefined();
  });

  test.each([
    ['partial-resource-limits', 'RESOURCE_LIMITS_EXCEEDED', null],
    ['partial-rate-limited', 'RATE_LIMITED', '60'],
    ['partial-secondary', undefined, '60'],
  ] as const)('%s answers some repositories and names none of the others', async (kind, type, retryAfter) => {
    const [{ status, body, headers: said }, emulator] = await one({ do: kind, when: { minRepositories: 4 } });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ r0: { nameWithOwner: linux }, r1: {}, r2: null, r3: null });
    expect(body.errors).toHaveLength(1);
    expect([body.errors?.[0]?.type, body.errors?.[0]?.path]).toEqual([type, undefined]);
    expect(said.get('retry-after')).toBe(retryAfter);
    expect([...emulator.answered.keys()]).toEqual([linux, real[0]]);
  });

  test.each([
    ['secondary-message-200', /secondary rate limit/],
    ['couldnt-respond-200', /^We couldn't respond/],
  ] as const)('%s is HTTP 200 with a message and neither data nor errors', async (kind, message) => {
    const [{ status, body }] = await one({ do: kind, afterMs: 0 });
    expect([status, body.data, body.errors]).toEqual([200, undefined, undefined]);
    expect(body.message).toMatch(message);
  });

  test('a failing count nulls its whole repository, without a type', async () => {
    const [{ body }] = await one({ do: 'null-alias-error', when: { containsRepository: linux } });
    expect(body.data).toMatchObject({ r0: null, r1: {}, r2: {}, r3: {} });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]).toMatchObject({
      path: ['r0', 'open'],
      message: expect.stringMatching(/^Something went wrong/),
    });
    expect(body.errors?.[0]).not.toHaveProperty('type');
    const [plain] = await one({ do: 'null-alias-error', repositories: [linux] }, [linux]);
    expect(plain.body.data).toHaveProperty('r0', null);
  });

  test('missing-alias leaves one out silently, forbidden-alias names SAML', async () => {
    const [missing] = await one({ do: 'missing-alias', repositories: [linux] });
    expect(missing.body.errors).toBeUndefined();
    expect(missing.body.data).not.toHaveProperty('r0');
    expect(missing.body.data).toHaveProperty('r1');
    const [forbidden] = await one({ do: 'forbidden-alias', repositories: [linux] });
    expect(forbidden.body.errors).toMatchObject([
      { type: 'FORBIDDEN', path: ['r0'], extensions: { saml_failure: true } },
    ]);
  });

  test('conditions: nth, every, times, route, a predicate, and a seeded probability', async () => {
    const statuses = async (fault: Fault, seed = 1): Promise<number[]> => {
      const emulator = await start({ faults: [fault], seed });
      const answers: number[] = [];
      for (let count = 0; count < 6; count++)
        answers.push((await get(emulator, `/orgs/microsoft?page=${count + 1}`)).status);
      return answers;
    };
    expect(await statuses({ do: 'server-500', when: { nth: 2 } })).toEqual([200, 500, 200, 200, 200, 200]);
    expect(await statuses({ do: 'server-500', when: { every: 3 } })).toEqual([200, 200, 500, 200, 200, 500]);
    expect(await statuses({ do: 'server-500', times: 2 })).toEqual([500, 500, 200, 200, 200, 200]);
    expect(await statuses({ do: 'server-500', when: { route: 'graphql' } })).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await statuses({ do: 'server-500', when: (request) => request.page > 4 })).toEqual([
      200, 200, 200, 200, 500, 500,
    ]);
    const often = await statuses({ do: 'server-500', when: { probability: 0.5 } }, 7);
    expect(often).toEqual(await statuses({ do: 'server-500', when: { probability: 0.5 } }, 7));
    expect(new Set(often).size).toBe(2);
  });
});
