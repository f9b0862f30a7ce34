import { describe, expect, test } from 'vitest';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { answered } from './cosmos-failures.ts';
import { createRequests, done, NotedBudget, scripted, sendTo, signals } from './cosmos-request-trial.ts';

describe('a request that is throttled', () => {
  test('is sent again however often, also where nothing may be retried', async () => {
    const { requests, clock } = createRequests({ maxRetries: 0 });
    const throttled = Array.from({ length: 200 }, () => answered(429, { retryAfterMs: 10 }));
    const { request, calls } = scripted(...throttled, done);
    expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
    expect(calls.count).toBe(201);
    expect(requests.usage.throttled).toBe(200);
  });

  test('leaves the wait to the budget, for as long as the service says', async () => {
    const budget = new NotedBudget();
    const { requests, clock } = createRequests({ budget });
    await sendTo(requests, clock, scripted(answered(429, { retryAfterMs: 321 }), done).request);
    expect(budget.notes).toEqual(['admit 5', 'settle 5 0', 'back off 321', 'admit 5', 'settle 5 5.5']);
    expect(clock.sleeps).toEqual([]);
  });

  test('has all its retries for failures that come between', async () => {
    const { requests, clock } = createRequests({ maxRetries: 2 });
    const throttled = answered(429, { retryAfterMs: 10 });
    const { request } = scripted(throttled, answered(503), throttled, throttled, answered(503), throttled, done);
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'done' });
  });

  test('was surely not carried out: a conflict that follows is another’s', async () => {
    const { requests, clock } = createRequests();
    const { request } = scripted(answered(429, { retryAfterMs: 10 }), answered(409));
    expect(await sendTo(requests, clock, request)).toEqual({
      status: 'failed',
      failure: expect.objectContaining({ verdict: 'conflict', reason: '409: text' }),
      unclear: false,
    });
  });

  test('ends where nothing may be begun any more', async () => {
    const stopping = new AbortController();
    const { requests } = createRequests();
    let count = 0;
    const request = async (): Promise<Response> => {
      if (++count === 3) stopping.abort();
      throw answered(429, { retryAfterMs: 10 });
    };
    const result = await requests.send(request, signals({ starting: stopping.signal }));
    expect([result.status, count]).toEqual(['failed', 3]);
    expect(result).toMatchObject({ failure: { reason: expect.stringContaining('throttled (429)') }, unclear: false });
  });
});
