import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { aborted, after, deadline, every, race, withTimeout } from '../../../src/async/abort.ts';
import { FakeClock, settled } from './fake-clock.ts';

const never = new Promise<never>(() => {});
const open = (): AbortSignal => new AbortController().signal;

test('work that is done in time settles as it does', async () => {
  await expect(withTimeout({ ms: 5_000, signal: open() }, Promise.resolve(7))).resolves.toBe(7);
  await expect(withTimeout({ ms: 5_000, signal: open() }, Promise.reject(new Error('its own')))).rejects.toThrow(
    'its own',
  );
});

test('work that takes too long is given up', async () => {
  await expect(withTimeout({ ms: 20, signal: open() }, never)).rejects.toThrow('given up');
});

test('work is given up as soon as the signal aborts', async () => {
  const stop = new AbortController();
  const working = withTimeout({ ms: 5_000, signal: stop.signal }, never);
  stop.abort();
  await expect(working).rejects.toThrow('given up');
  await expect(withTimeout({ ms: 5_000, signal: stop.signal }, never)).rejects.toThrow('given up');
});

test('what fails after it was given up is no unhandled rejection', async () => {
  let fail = (_: Error): void => {};
  const late = new Promise<never>((_, reject) => {
    fail = reject;
  });
  await expect(withTimeout({ ms: 1, signal: open() }, late)).rejects.toThrow('given up');
  fail(new Error('late'));
  await new Promise((resolve) => setTimeout(resolve, 5));
});

test('what is due later happens then, and not once it is cleared', async () => {
  const clock = new FakeClock();
  const done: string[] = [];
  after(clock, 100, () => done.push('one'));
  const clear = after(clock, 100, () => done.push('other'));
  clear();
  await clock.advance(99);
  expect(done).toEqual([]);
  await clock.advance(1);
  expect(done).toEqual(['one']);
  expect(clock.sleeping).toBe(0);
});

test('what is due again and again happens so until it is cleared, and keeps no process alive', async () => {
  const clock = new FakeClock();
  const sleep = vi.spyOn(clock, 'sleep');
  let times = 0;
  const clear = every(clock, 100, () => times++);
  await clock.advance(99);
  expect(times).toBe(0);
  await clock.advance(201);
  expect(times).toBe(3);
  clear();
  await clock.advance(1_000);
  expect([times, clock.sleeping]).toEqual([3, 0]);
  for (const call of sleep.mock.calls) expect(call).toEqual([100, expect.any(AbortSignal), { isIdle: true }]);
});

test('a deadline aborts in time, and says after how long', async () => {
  const clock = new FakeClock();
  const { signal } = deadline(clock, 15_000);
  await clock.advance(14_999);
  expect(signal.aborted).toBe(false);
  await clock.advance(1);
  expect(signal.reason).toEqual(new Error('given up after 15 s'));
});

test.each(['before', 'after'])('a deadline aborts with another signal that aborts %s it is set', async (when) => {
  const stop = new AbortController();
  if (when === 'before') stop.abort();
  const { signal } = deadline(new FakeClock(), 15_000, stop.signal);
  stop.abort();
  expect(signal.reason).toEqual(new Error('given up'));
  if (when === 'after') expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});

test('a deadline that is cleared leaves no timer, and listens to nobody', async () => {
  const clock = new FakeClock();
  const stop = new AbortController();
  const { signal, clear } = deadline(clock, 1_000, stop.signal);
  clear();
  stop.abort();
  await clock.advance(1_000);
  expect([signal.aborted, clock.sleeping, getEventListeners(stop.signal, 'abort')]).toEqual([false, 0, []]);
});

test('a race ends as the work does, or with the signal', async () => {
  const stop = new AbortController();
  await expect(race(Promise.resolve(7), stop.signal)).resolves.toBe(7);
  await expect(race(Promise.reject(new Error('its own')), stop.signal)).rejects.toThrow('its own');
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  const racing = race(never, stop.signal);
  stop.abort();
  expect(await racing).toBe(aborted);
  expect(await race(Promise.resolve(7), stop.signal)).toBe(aborted);
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});

test('work that fails after the race was lost is no unhandled rejection', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  expect(await race(promise, AbortSignal.abort())).toBe(aborted);
  reject(new Error('late'));
  await settled();
});
