import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { admitted, cheap, finish, gateOf, never } from './gate-trial.ts';

describe('a pause', () => {
  test('holds back every query, and every page, until its end', async () => {
    const { gate, clock } = gateOf();
    gate.pause.extend('trouble', { ms: 30_000 });
    const both = [gate.admit(cheap, never), gate.admitPage(never)];
    await clock.advance(29_999);
    expect(await Promise.all(both.map(isSettled))).toEqual([false, false]);
    await clock.advance(1);
    expect(await Promise.all(both.map(isSettled))).toEqual([true, true]);
  });

  test('that becomes longer meanwhile holds longer those who wait already', async () => {
    const { gate, clock } = gateOf();
    gate.pause.extend('trouble', { ms: 30_000 });
    const both = [gate.admit(cheap, never), gate.admitPage(never)];
    await clock.advance(20_000);
    gate.pause.extend('more trouble', { ms: 30_000 });
    await clock.advance(29_999);
    expect(await Promise.all(both.map(isSettled))).toEqual([false, false]);
    await clock.advance(1);
    expect(await Promise.all(both.map(isSettled))).toEqual([true, true]);
  });

  test('that begins while a query waits for room holds it too', async () => {
    const { gate, clock } = gateOf({ concurrency: 1 });
    const first = await admitted(gate);
    const next = gate.admit(cheap, never);
    gate.pause.extend('trouble', { ms: 30_000 });
    finish(first);
    await clock.advance(29_999);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(next)).toBe(true);
  });

  test('of the listing alone holds no query back', async () => {
    const { gate } = gateOf();
    gate.restPause.extend('REST limit', { ms: 30_000 });
    expect(await isSettled(gate.admit(cheap, never))).toBe(true);
    expect(await isSettled(gate.admitPage(never))).toBe(false);
  });
});
