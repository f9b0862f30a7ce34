import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { admitted, finish, gateOf, never, startsAtOnce } from './gate-trial.ts';

describe('response seconds', () => {
  const fiveSeconds = { points: 1, seconds: 5 };

  test('of the past minute, of those in flight and of the next one stay below a minute together', async () => {
    const { gate } = gateOf({ concurrency: 20 });
    finish(await admitted(gate), { seconds: 30 });
    expect(await startsAtOnce(gate, 20, fiveSeconds)).toHaveLength(4);
  });

  test.each([
    [12.2, 4],
    [12.4, 3],
    [3, 16],
    [49.5, 1],
  ])('leave room for queries to take a fifth more than the %d s that are thought of', async (seconds, starts) => {
    const { gate } = gateOf({ concurrency: 20 });
    expect(await startsAtOnce(gate, 20, { points: 1, seconds })).toHaveLength(starts);
  });

  test('of the past count as they were', async () => {
    const { gate } = gateOf({ concurrency: 20 });
    finish(await admitted(gate), { seconds: 53.4 });
    expect(await startsAtOnce(gate, 20, fiveSeconds)).toHaveLength(1);
  });

  test('are free again a minute after they were spent', async () => {
    const { gate, clock } = gateOf();
    finish(await admitted(gate), { seconds: 55 });
    await clock.advance(10_000);
    const next = gate.admit(fiveSeconds, never);
    await clock.advance(49_999);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(2);
    expect(await isSettled(next)).toBe(true);
  });

  test('count at once in full when a query took longer than was thought', async () => {
    const { gate } = gateOf();
    finish(await admitted(gate, fiveSeconds), { seconds: 57 });
    expect(await startsAtOnce(gate, 1, fiveSeconds)).toHaveLength(0);
  });

  test('that a query in flight has overrun already count too', async () => {
    const { gate, clock } = gateOf();
    await admitted(gate, fiveSeconds);
    await clock.advance(56_000);
    expect(await startsAtOnce(gate, 1, fiveSeconds)).toHaveLength(0);
  });

  test('that were thought to be spent and were not are given back', async () => {
    const { gate } = gateOf();
    const dear = await admitted(gate, { points: 1, seconds: 57 });
    const next = gate.admit(fiveSeconds, never);
    expect(await isSettled(next)).toBe(false);
    finish(dear, { seconds: 1 });
    expect(await isSettled(next)).toBe(true);
  });

  test('a query dearer than a whole minute waits until the minute is free', async () => {
    const { gate, clock } = gateOf();
    finish(await admitted(gate), { seconds: 30 });
    await clock.advance(10_000);
    finish(await admitted(gate), { seconds: 5 });
    const dear = gate.admit({ points: 1, seconds: 90 }, never);
    await clock.advance(59_999);
    expect(await isSettled(dear)).toBe(false);
    await clock.advance(2);
    expect(await isSettled(dear)).toBe(true);
  });

  test('a query dearer than what is left of a full minute waits for the room that it needs, and no longer', async () => {
    const { gate, clock } = gateOf();
    for (let i = 0; i < 11; i++) {
      const permit = await admitted(gate, fiveSeconds);
      await clock.advance(5_000);
      finish(permit, { seconds: 5 });
    }
    const dear = gate.admit({ points: 1, seconds: 40 }, never);
    await clock.advance(50_000);
    expect(await isSettled(dear)).toBe(false);
    await clock.advance(5_001);
    expect(await isSettled(dear)).toBe(true);
  });

  test('a query dearer than a whole minute starts when nothing else is in flight', async () => {
    const { gate } = gateOf();
    const first = await admitted(gate, fiveSeconds);
    const dear = gate.admit({ points: 1, seconds: 90 }, never);
    expect(await isSettled(dear)).toBe(false);
    finish(first);
    expect(await isSettled(dear)).toBe(true);
  });
});
