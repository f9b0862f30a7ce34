import { describe, expect, test } from 'vitest';
import { admitted, cheap, gateOf, learn, minuteMs, never } from './gate-trial.ts';

describe('an end of the run', () => {
  test('a wait that would last beyond the deadline is not begun', async () => {
    const { gate, clock } = gateOf({ minutes: 5 });
    gate.pause.extend('trouble', { ms: 5 * minuteMs + 1 });
    expect(await gate.admit(cheap, never)).toBeUndefined();
    expect(await gate.admitPage(never)).toBe(false);
    expect(clock.sleeping).toBe(0);
  });

  test('a wait that ends with the deadline is', async () => {
    const { gate, clock } = gateOf({ minutes: 5 });
    gate.pause.extend('trouble', { ms: 5 * minuteMs });
    const both = [gate.admit(cheap, never), gate.admitPage(never)];
    await clock.advance(5 * minuteMs);
    expect((await Promise.all(both)).map(Boolean)).toEqual([true, true]);
  });

  test('the same holds for points that come back after it', async () => {
    const { gate, startMs } = gateOf({ minutes: 5 });
    await learn(gate, { remaining: 0, resetMs: startMs + 10 * minuteMs });
    expect(await gate.admit(cheap, never)).toBeUndefined();
  });

  test('a stop ends each wait, whatever it is for, and leaves no timer behind', async () => {
    const { gate, clock } = gateOf({ concurrency: 1 });
    const stop = new AbortController();
    await admitted(gate);
    const forRoom = gate.admit(cheap, stop.signal);
    gate.pause.extend('trouble', { ms: 30_000 });
    const forPause = gate.admit(cheap, stop.signal);
    const page = gate.admitPage(stop.signal);
    await clock.advance(1000);
    stop.abort();
    expect(await Promise.all([forRoom, forPause, page])).toEqual([undefined, undefined, false]);
    expect(clock.sleeping).toBe(0);
  });

  test('after a stop nothing is admitted', async () => {
    const { gate } = gateOf();
    expect(await gate.admit(cheap, AbortSignal.abort())).toBeUndefined();
    expect(await gate.admitPage(AbortSignal.abort())).toBe(false);
  });
});
