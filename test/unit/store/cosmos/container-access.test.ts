import { expect, test } from 'vitest';
import { Ending } from '../../../../src/async/ending.ts';
import { ContainerAccess } from '../../../../src/store/cosmos/access.ts';
import type { Containers } from '../../../../src/store/cosmos/resources.ts';
import { createRequests, done } from './cosmos-request-trial.ts';

const reading = { point: 'read', expected: 1 } as const;
const never = new AbortController().signal;

/** Which kinds of request still reach the service so long after the job was canceled. */
async function sentAfterCancel(ms: number): Promise<string[]> {
  const { clock, requests } = createRequests();
  const ending = new Ending(clock);
  const access = new ContainerAccess(requests, ending, async () => ({}) as Containers);
  ending.stop({ status: 'cancelled', reason: 'the test' });
  await clock.advance(ms);
  const sent: string[] = [];
  const request = (kind: string) => async () => {
    sent.push(kind);
    return done;
  };
  await access.create(request('create'), { expected: 5 });
  await access.check(request('check'), reading);
  await access.close(request('close'), reading);
  await access.idle(request('idle'), reading, never);
  return sent;
}

test.each([
  [0, ['check', 'close', 'idle']],
  [2_500, ['close', 'idle']],
  [3_500, ['idle']],
])('%i ms after a job was canceled, what may still be begun is %j', async (ms, kinds) => {
  expect(await sentAfterCancel(ms)).toEqual(kinds);
});

test('containers that cannot be opened are an error of whoever asks first and next', async () => {
  const { clock, requests } = createRequests();
  const access = new ContainerAccess(requests, new Ending(clock), () => Promise.reject(new Error('no container')));
  await expect(access.create(async () => done, { expected: 5 })).rejects.toThrow('no container');
  await expect(access.close(async () => done, reading)).rejects.toThrow('no container');
});
