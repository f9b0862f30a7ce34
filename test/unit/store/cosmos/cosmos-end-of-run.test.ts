import { describe, expect, test } from 'vitest';
import type { Response } from '../../../../src/store/cosmos/answer.ts';
import { isSettled, settled } from '../../async/fake-clock.ts';
import { lostConnection } from './cosmos-failures.ts';
import { createRequests, done, NotedBudget, scripted, signals } from './cosmos-request-trial.ts';

describe('the end of a run', () => {
  test('nothing is begun once starting is over, and it is clear that nothing was done', async () => {
    const budget = new NotedBudget();
    const { requests } = createRequests({ budget });
    const { request, calls } = scripted(done);
    const result = await requests.send(request, signals({ starting: AbortSignal.abort() }));
    expect(result).toMatchObject({
      status: 'failed',
      unclear: false,
      failure: { reason: 'not sent before the run stopped' },
    });
    expect([calls.count, budget.notes]).toEqual([0, []]);
  });

  test('a request that waits for its turn is not begun either', async () => {
    const stopping = new AbortController();
    const turn = Promise.withResolvers<undefined>();
    const budget = Object.assign(new NotedBudget(), { admit: () => turn.promise });
    const { requests } = createRequests({ budget });
    const { request, calls } = scripted(done);
    const result = requests.send(request, signals({ starting: stopping.signal }));
    stopping.abort();
    turn.resolve(undefined);
    expect(await result).toMatchObject({ status: 'failed', unclear: false });
    expect(calls.count).toBe(0);
  });

  test('a request in flight is given up, and may have been carried out', async () => {
    const [stopping, givingUp] = [new AbortController(), new AbortController()];
    const { requests } = createRequests();
    const hanging = (): Promise<Response> => new Promise(() => {});
    const result = requests.send(hanging, signals({ starting: stopping.signal, lasting: givingUp.signal }));
    stopping.abort();
    expect(await isSettled(result)).toBe(false);
    givingUp.abort();
    expect(await result).toMatchObject({
      status: 'failed',
      failure: { verdict: 'passing', reason: expect.stringContaining('given up') },
      unclear: true,
    });
  });

  test('an answer that comes between the two still counts', async () => {
    const stopping = new AbortController();
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { requests } = createRequests();
    const result = requests.send(() => promise, signals({ starting: stopping.signal }));
    stopping.abort();
    await settled();
    resolve(done);
    expect(await result).toEqual({ status: 'done', response: done });
  });

  test('an answer that comes after it was given up harms nobody', async () => {
    const late = Promise.withResolvers<Response>();
    const { requests } = createRequests({ maxRetries: 0 });
    const givingUp = new AbortController();
    const result = requests.send(() => late.promise, signals({ lasting: givingUp.signal }));
    await settled();
    givingUp.abort();
    await result;
    late.reject(lostConnection());
    await settled();
    expect(await result).toMatchObject({ status: 'failed', unclear: true });
  });
});
