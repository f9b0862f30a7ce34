import { describe, expect, test } from 'vitest';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { StoreError } from '../../../../src/store/store.ts';
import { isSettled, settled } from '../../async/fake-clock.ts';
import { answered } from './cosmos-failures.ts';
import { createRequests, done, scripted, sendTo, signals } from './cosmos-request-trial.ts';

describe('a store that is down', () => {
  const failing = (): Promise<Response> => Promise.reject(answered(503));
  const pass =
    ({ clock }: ReturnType<typeof createRequests>) =>
    async (result: Promise<unknown>): Promise<void> => {
      while (!(await isSettled(result))) await clock.advance(100);
    };
  const send = ({ requests, clock }: ReturnType<typeof createRequests>, request: () => Promise<Response>) =>
    sendTo(requests, clock, request);

  test('is broken after 20 requests in a row that failed with all their retries', async () => {
    const setting = createRequests({ maxRetries: 2 });
    for (let i = 0; i < 19; i++) await send(setting, failing);
    expect(setting.requests.health.broken).toBeUndefined();
    await send(setting, failing);
    expect(setting.requests.health.broken).toBeInstanceOf(StoreError);
    expect(setting.requests.health.broken).toMatchObject({
      message: expect.stringContaining('is not responding: 503: text'),
      remedy: expect.stringContaining('azure.status.microsoft'),
    });
  });

  test.each([0, 1])('is not broken by what is lost in one moment, with %i retries', async (maxRetries) => {
    const setting = createRequests({ maxRetries });
    await Promise.all(Array.from({ length: 100 }, () => setting.requests.send(failing, signals())).map(pass(setting)));
    expect(setting.requests.health.broken).toBeUndefined();
  });

  test('is broken where nothing was answered for ten seconds, also with requests sent together', async () => {
    const setting = createRequests({ maxRetries: 0 });
    const round = () => Promise.all(Array.from({ length: 20 }, () => setting.requests.send(failing, signals())));
    await round();
    await setting.clock.advance(9_000);
    await round();
    expect(setting.requests.health.broken).toBeUndefined();
    await setting.clock.advance(1_000);
    await round();
    expect(setting.requests.health.broken).toBeInstanceOf(StoreError);
  });

  test('is not broken by what was lost long ago, before it answered again', async () => {
    const setting = createRequests({ maxRetries: 0 });
    await setting.requests.send(failing, signals());
    await setting.clock.advance(60_000);
    await setting.requests.send(scripted(answered(409)).request, signals());
    for (let i = 0; i < 30; i++) await setting.requests.send(failing, signals());
    expect(setting.requests.health.broken).toBeUndefined();
  });

  test('is not broken where one in 20 is carried out, be it after a retry', async () => {
    const setting = createRequests({ maxRetries: 1 });
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 19; i++) await send(setting, failing);
      await send(setting, scripted(answered(503), done).request);
    }
    expect(setting.requests.health.broken).toBeUndefined();
  });

  test('is not broken by requests that a retry saved, however many', async () => {
    const setting = createRequests({ maxRetries: 1 });
    for (let i = 0; i < 50; i++) await send(setting, scripted(answered(503), done).request);
    expect(setting.requests.health.broken).toBeUndefined();
  });

  test('is not broken by requests that the end of the run gave up', async () => {
    const stopping = new AbortController();
    const { requests } = createRequests();
    const hanging = (): Promise<Response> => new Promise(() => {});
    const options = signals({ starting: stopping.signal, lasting: stopping.signal });
    const results = Array.from({ length: 50 }, () => requests.send(hanging, options));
    await settled();
    stopping.abort();
    await Promise.all(results);
    await requests.send(hanging, options);
    expect(requests.health.broken).toBeUndefined();
  });
});
