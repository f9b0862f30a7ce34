import { describe, expect, test } from 'vitest';
import { isSettled } from '../../async/fake-clock.ts';
import { cheap, finish, gateOf, hourMs, learn, never, startsAtOnce } from './gate-trial.ts';

describe("the hour's points", () => {
  test('without a word from GitHub hold nothing back', async () => {
    const { gate } = gateOf({ concurrency: 20 });
    await learn(gate, {});
    expect(await startsAtOnce(gate, 30)).toHaveLength(20);
  });

  test('are spent to the last, those of the queries in flight counted', async () => {
    const { gate, startMs } = gateOf({ concurrency: 20 });
    await learn(gate, { remaining: 7, resetMs: startMs + hourMs });
    expect(await startsAtOnce(gate, 10, { points: 2, seconds: 0 })).toHaveLength(3);
    expect(await startsAtOnce(gate, 10, { points: 1, seconds: 0 })).toHaveLength(1);
  });

  test('come back at the reset, a second later to be sure', async () => {
    const { gate, clock, startMs } = gateOf();
    await learn(gate, { remaining: 0, resetMs: startMs + 600_000 });
    const next = gate.admit(cheap, never);
    await clock.advance(600_999);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(next)).toBe(true);
  });

  test('last for as many queries without a word as the costs say, however those end', async () => {
    const { gate, clock, startMs } = gateOf();
    await learn(gate, { remaining: 3, resetMs: startMs + hourMs });
    let queries = 0;
    for (let given = await startsAtOnce(gate, 1); given[0]; given = await startsAtOnce(gate, 1)) {
      queries++;
      finish(given[0], { isWell: false });
    }
    expect([queries, gate.points.left]).toEqual([3, 0]);
    const next = gate.admit(cheap, never);
    await clock.advance(hourMs + 1_000);
    expect(await isSettled(next)).toBe(true);
  });
});
