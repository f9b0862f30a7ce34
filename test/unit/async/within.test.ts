import { expect, test } from 'vitest';
import { within } from '../../../src/async/within.ts';

const never = new Promise<never>(() => {});
const open = (): AbortSignal => new AbortController().signal;

test('work that is done in time settles as it does', async () => {
  await expect(within({ ms: 5_000, signal: open() }, Promise.resolve(7))).resolves.toBe(7);
  await expect(within({ ms: 5_000, signal: open() }, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('work that takes too long is given up', async () => {
  await expect(within({ ms: 20, signal: open() }, never)).rejects.toThrow('given up');
});

test('work is given up as soon as the signal aborts', async () => {
  const stop = new AbortController();
  const working = within({ ms: 5_000, signal: stop.signal }, never);
  stop.abort();
  await expect(working).rejects.toThrow('given up');
  await expect(within({ ms: 5_000, signal: stop.signal }, never)).rejects.toThrow('given up');
});

test('what fails after it was given up is no unhandled rejection', async () => {
  let fail = (_: Error): void => {};
  const late = new Promise<never>((_, reject) => {
    fail = reject;
  });
  await expect(within({ ms: 1, signal: open() }, late)).rejects.toThrow('given up');
  fail(new Error('late'));
  await new Promise((resolve) => setTimeout(resolve, 5));
});
