import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { outcomeOf } from '../../../../src/github/client/query-outcome.ts';
import { isSettled } from '../../async/fake-clock.ts';
import { admitted, cheap, finish, gateOf, hourMs, learn, minuteMs, never, startsAtOnce } from './gate-trial.ts';

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

  test('answers that arrive in another order than GitHub counted them do not raise what is left', async () => {
    const { gate, startMs } = gateOf({ concurrency: 20 });
    const resetMs = startMs + hourMs;
    await learn(gate, { remaining: 3, resetMs });
    await learn(gate, { remaining: 9, resetMs });
    expect(gate.points.left).toBe(3);
    expect(await startsAtOnce(gate, 10)).toHaveLength(3);
  });

  test('a reset that differs by seconds is that of the same hour', async () => {
    const { gate, startMs } = gateOf();
    await learn(gate, { remaining: 2, resetMs: startMs + hourMs });
    await learn(gate, { remaining: 50, resetMs: startMs + hourMs + 1_000 });
    await learn(gate, { remaining: 40, resetMs: startMs + hourMs - 4_000 });
    expect(gate.points.left).toBe(2);
  });

  test('are not charged for what a limit refused', async () => {
    const { gate, startMs } = gateOf();
    await learn(gate, { remaining: 20, resetMs: startMs + hourMs });
    const limit: RequestFailure = { kind: 'limited', reason: 'limit', secondary: true };
    const used = gate.points.used;
    (await admitted(gate)).finish(outcomeOf({ status: 'failed', seconds: 1, rate: {}, failure: limit }));
    expect(gate.points).toMatchObject({ used, left: 20 });
  });

  test('a new hour has what GitHub says of it', async () => {
    const { gate, clock, startMs } = gateOf();
    await learn(gate, { remaining: 3, resetMs: startMs + minuteMs });
    await clock.advance(2 * minuteMs);
    await learn(gate, { remaining: 4_999, resetMs: startMs + hourMs });
    expect(gate.points.left).toBe(4_999);
  });

  test('are summed up as charged, or as estimated where GitHub does not say', async () => {
    const { gate, startMs } = gateOf();
    await learn(gate, { cost: 3, remaining: 4_997, limit: 5_000, resetMs: startMs + hourMs });
    finish(await admitted(gate, { points: 2, seconds: 1 }));
    expect(gate.points).toEqual({ used: 5, left: 4_995, perHour: 5_000 });
  });

  test('are charged by the estimate where an answer does not say what is left, and never twice', async () => {
    const { gate, startMs } = gateOf({ concurrency: 20 });
    const resetMs = startMs + hourMs;
    await learn(gate, { remaining: 20, resetMs });
    const [one, other] = await startsAtOnce(gate, 2, { points: 4, seconds: 0 });
    if (one) finish(one);
    expect(gate.points.left).toBe(16);
    if (other) finish(other, { rate: { remaining: 12, resetMs } });
    expect(gate.points.left).toBe(12);
  });

  test('last for as many queries without a word as the estimates say, however those end', async () => {
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

  test('are not less than none, whatever a query was thought to cost', async () => {
    const { gate, startMs } = gateOf();
    const dear = await admitted(gate, { points: 9, seconds: 0 });
    await learn(gate, { remaining: 3, resetMs: startMs + hourMs });
    finish(dear);
    expect(gate.points.left).toBe(0);
  });
});

test('a reset that is said to be hours away is waited for no longer than an hour and a minute', async () => {
  const { gate, clock, startMs } = gateOf({ minutes: 1_000 });
  await learn(gate, { remaining: 0, resetMs: startMs + 5 * hourMs });
  const permit = gate.admit(cheap, never);
  await clock.advance(hourMs);
  expect(await isSettled(permit)).toBe(false);
  await clock.advance(minuteMs + 1_000);
  expect(await isSettled(permit)).toBe(true);
});
