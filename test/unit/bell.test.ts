import { expect, test } from 'vitest';
import { Bell } from '../../src/bell.ts';
import { FakeClock, isSettled } from './fake-clock.ts';

const never = new AbortController().signal;

test('a ring wakes everyone who waits', async () => {
  const bell = new Bell(new FakeClock());
  const waiting = [bell.heard({ signal: never }), bell.heard({ signal: never })];
  expect(await isSettled(Promise.race(waiting))).toBe(false);
  bell.ring();
  await Promise.all(waiting);
});

test('a ring of the past wakes nobody', async () => {
  const bell = new Bell(new FakeClock());
  bell.ring();
  expect(await isSettled(bell.heard({ signal: never }))).toBe(false);
});

test('the wait ends at the moment named, without a ring', async () => {
  const clock = new FakeClock();
  const heard = new Bell(clock).heard({ untilMs: clock.now() + 1000, signal: never });
  await clock.advance(999);
  expect(await isSettled(heard)).toBe(false);
  await clock.advance(1);
  expect(await isSettled(heard)).toBe(true);
});

test('a moment that is over already ends the wait at once', async () => {
  const clock = new FakeClock();
  const heard = new Bell(clock).heard({ untilMs: clock.now() - 1000, signal: never });
  await clock.advance(0);
  expect(await isSettled(heard)).toBe(true);
});

test('an abort ends the wait, before it as well as during it', async () => {
  const bell = new Bell(new FakeClock());
  const stop = new AbortController();
  const heard = bell.heard({ signal: stop.signal });
  stop.abort();
  await heard;
  await bell.heard({ signal: stop.signal });
});

test('a wait that a ring ended leaves no timer behind', async () => {
  const clock = new FakeClock();
  const bell = new Bell(clock);
  const heard = bell.heard({ untilMs: clock.now() + 3_600_000, signal: never });
  bell.ring();
  await heard;
  expect(clock.sleeping).toBe(0);
});
