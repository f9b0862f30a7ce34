import { expect, test } from 'vitest';
import { WakeUp } from '../../../src/async/wake-up.ts';
import { FakeClock, isSettled } from './fake-clock.ts';

const never = new AbortController().signal;

test('a ring wakes everyone who waits', async () => {
  const bell = new WakeUp(new FakeClock());
  const waiting = [bell.wait({ signal: never }), bell.wait({ signal: never })];
  expect(await isSettled(Promise.race(waiting))).toBe(false);
  bell.wake();
  await Promise.all(waiting);
});

test('a ring of the past wakes nobody', async () => {
  const bell = new WakeUp(new FakeClock());
  bell.wake();
  expect(await isSettled(bell.wait({ signal: never }))).toBe(false);
});

test('the wait ends at the moment named, without a ring', async () => {
  const clock = new FakeClock();
  const heard = new WakeUp(clock).wait({ untilMs: clock.now() + 1000, signal: never });
  await clock.advance(999);
  expect(await isSettled(heard)).toBe(false);
  await clock.advance(1);
  expect(await isSettled(heard)).toBe(true);
});

test('a moment that is over already ends the wait at once', async () => {
  const clock = new FakeClock();
  const heard = new WakeUp(clock).wait({ untilMs: clock.now() - 1000, signal: never });
  await clock.advance(0);
  expect(await isSettled(heard)).toBe(true);
});

test('an abort ends the wait, before it as well as during it', async () => {
  const bell = new WakeUp(new FakeClock());
  const stop = new AbortController();
  const heard = bell.wait({ signal: stop.signal });
  stop.abort();
  await heard;
  await bell.wait({ signal: stop.signal });
});

test('a wait that a ring ended leaves no timer behind', async () => {
  const clock = new FakeClock();
  const bell = new WakeUp(clock);
  const heard = bell.wait({ untilMs: clock.now() + 3_600_000, signal: never });
  bell.wake();
  await heard;
  expect(clock.sleeping).toBe(0);
});
