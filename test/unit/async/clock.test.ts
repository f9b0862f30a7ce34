import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/async/clock.ts';
import { isSettled } from './fake-clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('the time of day is now, or at a moment of the clock', () => {
  vi.setSystemTime(1_611_127_298_000);
  vi.advanceTimersByTime(500);
  expect(systemClock.date()).toEqual(new Date(1_611_127_298_500));
  expect(systemClock.date(systemClock.now() - 1_500)).toEqual(new Date(1_611_127_297_000));
});

test.each([
  [50, 50],
  [-50, 0],
  [2 ** 40, 2 ** 31 - 1],
])('a sleep of %d ms is one of %d ms, as far as a timer can be set', async (asked, slept) => {
  const { signal } = new AbortController();
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  const sleeping = systemClock.sleep(asked, signal);
  expect([setTimer.mock.calls[0]?.[1], await isSettled(sleeping)]).toEqual([slept, false]);
  vi.advanceTimersByTime(slept);
  await sleeping;
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a sleep without a signal ends by itself', async () => {
  const sleeping = systemClock.sleep(50);
  vi.advanceTimersByTime(50);
  await sleeping;
});

test.each(['before', 'during'])(
  'a sleep that is aborted %s it ends with the reason, and leaves no timer',
  async (when) => {
    const stop = new AbortController();
    if (when === 'before') stop.abort('why');
    const sleeping = systemClock.sleep(1_000, stop.signal);
    stop.abort('why');
    await expect(sleeping).rejects.toBe('why');
    expect([vi.getTimerCount(), getEventListeners(stop.signal, 'abort').length]).toEqual([0, 0]);
  },
);

test.each([
  [undefined, true],
  [{ isIdle: true }, false],
])('a sleep with the options %j keeps the process alive: %j', (options, isKept) => {
  const timer = { unref: vi.fn() };
  vi.spyOn(globalThis, 'setTimeout').mockReturnValueOnce(timer as never);
  void systemClock.sleep(1, undefined, options);
  expect(timer.unref).toHaveBeenCalledTimes(isKept ? 0 : 1);
});
