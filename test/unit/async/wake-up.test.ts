import { expect, test } from 'vitest';
import { WakeUp } from '../../../src/async/wake-up.ts';
import { FakeClock, isSettled } from './fake-clock.ts';

const never = new AbortController().signal;

test('a wake-up wakes everyone who waits', async () => {
  const change = new WakeUp(new FakeClock());
  const waiting = [change.wait({ signal: never }), change.wait({ signal: never })];
  expect(await isSettled(Promise.race(waiting))).toBe(false);
  change.wake();
  await Promise.all(waiting);
});

test('a wake-up of the past wakes nobody, and the next one those, too, who wait for nothing else', async () => {
  const change = new WakeUp(new FakeClock());
  change.wake();
  const waiting = change.wait({});
  expect(await isSettled(waiting)).toBe(false);
  change.wake();
  expect(await isSettled(waiting)).toBe(true);
});

test('the wait ends at the moment named, without a wake-up', async () => {
  const clock = new FakeClock();
  const waiting = new WakeUp(clock).wait({ untilMs: clock.now() + 1000, signal: never });
  await clock.advance(999);
  expect(await isSettled(waiting)).toBe(false);
  await clock.advance(1);
  expect(await isSettled(waiting)).toBe(true);
});

test('a moment that is over already ends the wait at once', async () => {
  const clock = new FakeClock();
  const waiting = new WakeUp(clock).wait({ untilMs: clock.now() - 1000, signal: never });
  await clock.advance(0);
  expect(await isSettled(waiting)).toBe(true);
});

test('an abort ends the wait, before it as well as during it', async () => {
  const change = new WakeUp(new FakeClock());
  const stop = new AbortController();
  const waiting = change.wait({ signal: stop.signal });
  stop.abort();
  await waiting;
  await change.wait({ signal: stop.signal });
});

test('a wait that a wake-up ended leaves no timer behind', async () => {
  const clock = new FakeClock();
  const change = new WakeUp(clock);
  const waiting = change.wait({ untilMs: clock.now() + 3_600_000, signal: never });
  change.wake();
  await waiting;
  expect(clock.sleeping).toBe(0);
});
