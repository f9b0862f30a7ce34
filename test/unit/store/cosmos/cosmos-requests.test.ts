import { describe, expect, test } from 'vitest';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { type RequestUnits, unitsOf } from '../../../../src/store/cosmos/request-units.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { settled } from '../../async/fake-clock.ts';
import { answered } from './cosmos-failures.ts';
import { createRequests, done, NotedBudget, scripted, sendTo, signals } from './cosmos-request-trial.ts';

describe('a request that is carried out', () => {
  test('is sent once, and its answer is the result', async () => {
    const { requests, clock } = createRequests();
    const { request, calls } = scripted(done);
    expect(await sendTo(requests, clock, request)).toEqual({ status: 'done', response: done });
    expect(calls.count).toBe(1);
    expect(clock.sleeps).toEqual([]);
  });

  test('starts once the budget admits it, and tells the budget what it cost', async () => {
    const budget = new NotedBudget();
    const { requests, clock } = createRequests({ budget });
    await sendTo(requests, clock, scripted(done).request);
    expect(budget.notes).toEqual(['admit 5', 'settle 5 5.5']);
    expect(requests.usage).toEqual({ requestUnits: 5.5, throttled: 0 });
  });

  test('costs what is known when it starts, not when it began to wait', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const budget = new NotedBudget();
    const admit = async (expected: RequestUnits): Promise<number> => {
      await promise;
      return unitsOf(expected);
    };
    const { requests } = createRequests({ budget: Object.assign(budget, { admit }) });
    let price = 50;
    const result = requests.send(scripted(done).request, { ...signals(), expected: () => price });
    price = 6;
    resolve();
    await result;
    expect(budget.notes).toEqual(['settle 6 5.5']);
  });

  test('takes what is left of the budget where nobody waits for it', async () => {
    const budget = new NotedBudget();
    const { requests } = createRequests({ budget });
    await requests.send(scripted(done).request, { ...signals(), isIdle: true });
    expect(budget.notes).toEqual(['admit idle 5', 'settle 5 5.5']);
  });

  test('is not sent before the budget admits it', async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const { requests } = createRequests({ budget: Object.assign(new NotedBudget(), { admit: () => promise }) });
    const { request, calls } = scripted(done);
    const result = requests.send(request, signals());
    await settled();
    expect(calls.count).toBe(0);
    resolve(5);
    await result;
    expect(calls.count).toBe(1);
  });
});

test.each([400, 409, 412, 413])('%i is an answer: the request is not sent again', async (code) => {
  const { requests, clock } = createRequests();
  const { request, calls } = scripted(answered(code), done);
  expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', unclear: false });
  expect([calls.count, clock.sleeps]).toEqual([1, []]);
});

test('what a failed request cost counts, and is told to the budget', async () => {
  const budget = new NotedBudget();
  const { requests, clock } = createRequests({ budget });
  await sendTo(requests, clock, scripted(answered(449, { charge: 1.5 }), answered(409, { charge: 1.24 })).request);
  expect(requests.usage.requestUnits).toBeCloseTo(2.74);
  expect(budget.notes.filter((note) => note.startsWith('settle'))).toEqual(['settle 5 1.5', 'settle 5 1.24']);
});

test('an error that is no object costs nothing and is unclear', async () => {
  const { requests, clock } = createRequests({ maxRetries: 0 });
  for (const thrown of [null, undefined, 'text']) {
    const request = (): Promise<Response> => Promise.reject(thrown);
    expect(await sendTo(requests, clock, request)).toMatchObject({ status: 'failed', unclear: true });
  }
  expect(requests.usage.requestUnits).toBe(0);
});

test('a request function that throws before it promises anything is a failure like others', async () => {
  const { requests, clock } = createRequests({ maxRetries: 0 });
  const request = (): Promise<Response> => {
    throw answered(401);
  };
  expect(await sendTo(requests, clock, request)).toMatchObject({
    failure: { verdict: 'final for all' },
    unclear: false,
  });
});

describe('requests that are made aside', () => {
  test('leave the store as it is, whatever comes of them, and count in what is used', async () => {
    const { requests, clock } = createRequests();
    const aside = requests.aside();
    await sendTo(aside, clock, scripted(answered(403, { charge: 2 })).request);
    await sendTo(aside, clock, scripted(done).request);
    expect(aside.health.broken).toBeInstanceOf(StoreError);
    expect(requests.health.broken).toBeUndefined();
    expect(requests.usage.requestUnits).toBe(9.5);
  });
});
