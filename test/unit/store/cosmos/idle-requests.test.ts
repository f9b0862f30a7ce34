import { describe, expect, test } from 'vitest';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';

const never = new AbortController().signal;

interface Starts {
  writes: number[];
  reads: number[];
}

/** Writes of 5 RU and idle reads of 1 RU at 400 RU/s: the moments at which they start within `forMs`. */
async function startsOf(
  { writesAtMs, reads }: { writesAtMs: readonly number[]; reads: number },
  forMs: number,
): Promise<Starts> {
  const clock = new FakeClock();
  const budget = new PacedBudget(400, clock);
  const begin = clock.now();
  const starts: Starts = { writes: [], reads: [] };
  for (let i = 0; i < reads; i++) {
    void budget.admitIdle(1, never).then(() => starts.reads.push(clock.now() - begin));
  }
  for (const atMs of writesAtMs) {
    void clock
      .sleep(atMs)
      .then(() => budget.admit(5, never))
      .then(() => starts.writes.push(clock.now() - begin));
  }
  await clock.advance(forMs);
  return starts;
}

const everyMs = (ms: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * ms);

describe('requests that nobody waits for', () => {
  test('have the whole budget while nothing else wants it', async () => {
    const { reads } = await startsOf({ writesAtMs: [], reads: 10_000 }, 5_000);
    expect(reads.length).toBeGreaterThan(400 * 5 * 0.95);
    expect(reads.length).toBeLessThanOrEqual(400 * 5);
  });

  test('start in the order asked', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    const order: number[] = [];
    for (let i = 0; i < 20; i++) void budget.admitIdle(i % 2 === 0 ? 20 : 1, never).then(() => order.push(i));
    await clock.advance(5_000);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test('do not start while writes wait', async () => {
    const { writes, reads } = await startsOf({ writesAtMs: Array.from({ length: 400 }, () => 0), reads: 1_000 }, 8_000);
    expect(writes).toHaveLength(400);
    expect(reads.filter((at) => at > 0 && at < (writes.at(-1) ?? 0))).toEqual([]);
    expect(reads).toHaveLength(1_000);
  });

  test('do not hold up a write: one that comes among them starts in the moment in which it comes', async () => {
    const writesAtMs = everyMs(37, 100);
    const { writes, reads } = await startsOf({ writesAtMs, reads: 10_000 }, 37 * 100);
    expect(writes).toEqual(writesAtMs);
    expect(reads.length).toBeGreaterThan((3.7 * 400 - 100 * 5) * 0.9);
  });

  test('cost a burst of writes no more than the credit of 25 ms', async () => {
    const writesAtMs = Array.from({ length: 100 }, () => 1_000);
    const alone = await startsOf({ writesAtMs, reads: 0 }, 5_000);
    const among = await startsOf({ writesAtMs, reads: 10_000 }, 5_000);
    const later = among.writes.map((at, i) => at - (alone.writes[i] ?? 0));
    expect(Math.max(...later)).toBeLessThanOrEqual(25);
  });

  test('never make a second dearer than the throughput', async () => {
    const { writes, reads } = await startsOf({ writesAtMs: everyMs(20, 300), reads: 10_000 }, 6_000);
    const charges = [...writes.map((at) => ({ at, charge: 5 })), ...reads.map((at) => ({ at, charge: 1 }))];
    for (let from = 0; from <= 5_000; from += 50) {
      const within = charges.filter(({ at }) => at >= from && at < from + 1_000);
      expect(within.reduce((sum, { charge }) => sum + charge, 0)).toBeLessThanOrEqual(400 * 1.02 + 5);
    }
  });

  test('come after the writes that waited as long as they did', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    const order: string[] = [];
    budget.backOff(1_000);
    for (let i = 0; i < 3; i++) void budget.admitIdle(1, never).then(() => order.push('read'));
    for (let i = 0; i < 3; i++) void budget.admit(5, never).then(() => order.push('write'));
    await clock.advance(2_000);
    expect(order).toEqual(['write', 'write', 'write', 'read', 'read', 'read']);
  });

  test('start even where one is dearer than the credit that can come together', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(10, clock);
    await budget.admitIdle(1, never);
    const next = budget.admitIdle(1, never);
    await clock.advance(150);
    expect(await isSettled(next)).toBe(true);
  });

  test('wait for as long as the service asks after a refusal', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    budget.backOff(1_000);
    const waiting = budget.admitIdle(1, never);
    await clock.advance(999);
    expect(await isSettled(waiting)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(waiting)).toBe(true);
  });
});

describe('the end of a run', () => {
  test('lets none start, whether it waits for credit or for writes, and leaves no sleep behind', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    const stopping = new AbortController();
    const writing = new AbortController();
    const writes = Array.from({ length: 50 }, () => budget.admit(5, writing.signal));
    const waiting = Array.from({ length: 10 }, () => budget.admitIdle(1, stopping.signal));
    await clock.advance(10);
    stopping.abort();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => undefined));
    writing.abort();
    await Promise.all(writes);
    expect(clock.sleeping).toBe(0);
  });

  test('without a pace they wait for pauses alone', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(Number.POSITIVE_INFINITY, clock);
    expect(await Promise.all(Array.from({ length: 100 }, () => budget.admitIdle(1, never)))).not.toContain(undefined);
    budget.backOff(100);
    expect(await isSettled(budget.admitIdle(1, never))).toBe(false);
  });
});
