import { afterEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../emulators/cosmos/server.ts';
import { createContainer, documentOf, failure, start, stopAll } from './trial.ts';

afterEach(stopAll);

/** What a create meets, and whether its document is stored afterwards. */
async function createUnder(fault: FaultKind): Promise<{ error: Error & { code?: unknown }; stored: boolean }> {
  const emulator = await start();
  const container = await createContainer(emulator);
  emulator.faults.push({ when: { operation: 'create' }, do: fault });
  const error = await failure(container.items.create(documentOf(100)));
  expect(emulator.requests.filter(({ operation }) => operation === 'create')).toMatchObject([{ fault }]);
  const { statusCode } = await container.item('a.b.1', 'a/b').read();
  expect(emulator.countDocuments('github', 'repoStats')).toBe(statusCode === 200 ? 1 : 0);
  return { error: error as Error, stored: statusCode === 200 };
}

describe('a create whose answer is lost', () => {
  test.each([
    ['reset-before', 'ECONNRESET', false],
    ['reset-after', 'ECONNRESET', true],
  ] as const)('%s ends in %s, stored: %s', async (fault, code, stored) => {
    const outcome = await createUnder(fault);
    expect(outcome.error.code).toBe(code);
    expect(outcome.stored).toBe(stored);
  });

  test('hang-before, hang-after, and hanging as a whole end in TimeoutError', async () => {
    const emulator = await start();
    const container = await createContainer(emulator);
    emulator.hang = true;
    const [before, after, whole] = await Promise.all([
      createUnder('hang-before'),
      createUnder('hang-after'),
      failure(container.items.create(documentOf(100))),
    ]);
    expect([before.error.code, after.error.code, whole.code]).toEqual(Array(3).fill('TimeoutError'));
    expect([before.stored, after.stored]).toEqual([false, true]);
    emulator.hang = false;
    expect(emulator.countDocuments('github', 'repoStats')).toBe(0);
    expect((await container.items.create(documentOf(100))).statusCode).toBe(201);
  });
});

describe('a create that is answered with a failure', () => {
  test.each([
    ['status-408', 408, false],
    ['status-410', 410, false],
    ['status-449', 449, false],
    ['status-500', 500, false],
    ['status-503', 503, false],
    ['status-503-after', 503, true],
    ['firewall-403', 403, false],
    ['throttle-429', 429, false],
  ] as const)('%s has code %i, stored: %s', async (fault, code, stored) => {
    const outcome = await createUnder(fault);
    expect(outcome.error.code).toBe(code);
    expect(outcome.stored).toBe(stored);
  });

  test.each([
    ['html-502', 'SyntaxError'],
    ['empty-500', 'TypeError'],
    ['empty-403', 'TypeError'],
    ['garbage-200', 'SyntaxError'],
  ] as const)('%s is a %s without a code', async (fault, name) => {
    const { error, stored } = await createUnder(fault);
    expect(error.name).toBe(name);
    expect(error.code).toBeUndefined();
    expect(stored).toBe(false);
  });

  test('the firewall names the client’s address', async () => {
    expect((await createUnder('firewall-403')).error.message).toMatch(/IP .*127\.0\.0\.1 through public internet/);
  });
});

test('a lost answer is charged', async () => {
  const emulator = await start({ faults: [{ when: { operation: 'create' }, do: 'reset-after' }] });
  const container = await createContainer(emulator);
  await failure(container.items.create(documentOf(100)));
  expect(emulator.usage).toMatchObject({ requestUnits: 5, writes: 1 });
  expect(emulator.requests.at(-1)).toMatchObject({ charge: 5, status: undefined, fault: 'reset-after' });
});

describe('conditions', () => {
  /** The numbers of the creates, from 1, that were struck. */
  async function struck(when: object, times?: number): Promise<number[]> {
    const emulator = await start();
    const container = await createContainer(emulator);
    emulator.faults.push({ when, do: 'status-449', ...(times === undefined ? {} : { times }) });
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const hit: number[] = [];
    for (const n of numbers) {
      await container.items.create(documentOf(100, `repo.${n}`)).catch(() => hit.push(n));
    }
    return hit;
  }

  test('nth, every, times and id pick the requests', async () => {
    expect(await struck({ operation: 'create', nth: 3 })).toEqual([3]);
    expect(await struck({ operation: 'create', every: 5 })).toEqual([5, 10]);
    expect(await struck({ operation: 'create', container: 'repoStats' }, 2)).toEqual([1, 2]);
    expect(await struck({ id: /\.1.$/ })).toEqual([10, 11, 12]);
    expect(await struck({ id: 'repo.4' })).toEqual([4]);
    expect(await struck({ operation: 'read' })).toEqual([]);
    expect(await struck({ container: 'other' })).toEqual([]);
  });

  test('a probability strikes some, and the same ones again', async () => {
    const first = await struck({ operation: 'create', probability: 0.5 });
    expect(first.length).toBeGreaterThan(1);
    expect(first.length).toBeLessThan(11);
    expect(await struck({ operation: 'create', probability: 0.5 })).toEqual(first);
  });
});

test('a 429 on demand names its time, and a slow answer takes longer', async () => {
  const emulator = await start();
  const container = await createContainer(emulator);
  emulator.faults.push({ when: { nth: 1 }, do: 'throttle-429', retryAfterMs: 77 });
  emulator.faults.push({ when: { nth: 2 }, do: 'slow', slowMs: 150 });
  expect((await failure(container.items.create(documentOf(100)))).retryAfterInMs).toBe(77);
  await container.items.create(documentOf(100));
  expect(emulator.requests.at(-1)?.durationMs).toBeGreaterThanOrEqual(149);
  expect(emulator.usage.throttled).toBe(0);
});

test('an answer can be any, and a true one can have other headers', async () => {
  const emulator = await start();
  const container = await createContainer(emulator);
  const answer = { status: 403, substatus: 1014, message: 'Partition key reached maximum size of 20 GB' };
  emulator.faults.push({ when: { nth: 1 }, do: 'answer', answer });
  emulator.faults.push({ when: { nth: 2 }, do: 'headers', headers: { 'x-ms-request-charge': '-1' } });
  expect(await failure(container.items.create(documentOf(100)))).toMatchObject({ code: 403, substatus: 1014 });
  expect(emulator.countDocuments('github', 'repoStats')).toBe(0);
  expect((await container.items.create(documentOf(100))).requestCharge).toBe(-1);
  expect(emulator.countDocuments('github', 'repoStats')).toBe(1);
});
