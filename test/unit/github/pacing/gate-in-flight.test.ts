import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { admitted, cheap, finish, gateOf, never, startsAtOnce } from './gate-trial.ts';

describe('queries in flight', () => {
  test('are as many as the input allows', async () => {
    const { gate } = gateOf({ concurrency: 4 });
    expect(await startsAtOnce(gate, 10)).toHaveLength(4);
  });

  test('the next one starts when one is over', async () => {
    const { gate } = gateOf({ concurrency: 1 });
    const first = await admitted(gate);
    const second = gate.admit(cheap, never);
    expect(await isSettled(second)).toBe(false);
    finish(first);
    expect(await isSettled(second)).toBe(true);
  });

  test('are halved when GitHub struggles', async () => {
    const { gate } = gateOf({ concurrency: 8 });
    finish(await admitted(gate), { isWell: false });
    expect(await startsAtOnce(gate, 10)).toHaveLength(4);
  });

  test('are halved once for a whole round that went badly', async () => {
    const { gate, clock } = gateOf({ concurrency: 8 });
    const round = await startsAtOnce(gate, 8);
    for (const permit of round) {
      await clock.advance(1000);
      finish(permit, { isWell: false });
    }
    expect(await startsAtOnce(gate, 10)).toHaveLength(4);
  });

  test('are never less than one', async () => {
    const { gate } = gateOf({ concurrency: 4 });
    for (let i = 0; i < 10; i++) finish(await admitted(gate), { isWell: false });
    expect(await startsAtOnce(gate, 10)).toHaveLength(1);
  });

  test('become more again, one for each round that went well, up to what was allowed', async () => {
    const { gate, clock } = gateOf({ concurrency: 4 });
    for (let i = 0; i < 5; i++) finish(await admitted(gate), { isWell: false });
    const rounds: number[] = [];
    for (let i = 0; i < 6; i++) {
      const round = await startsAtOnce(gate, 10);
      rounds.push(round.length);
      for (const permit of round) finish(permit);
      await clock.advance(1000);
    }
    expect(rounds[0]).toBe(1);
    expect(rounds.at(-1)).toBe(4);
    for (const [i, size] of rounds.entries()) expect(size - (rounds[i - 1] ?? 1)).toBeOneOf([0, 1]);
  });
});
