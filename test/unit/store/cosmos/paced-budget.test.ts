import { describe, expect, test } from 'vitest';
import { PacedBudget } from '../../../../src/store/cosmos/request-units.ts';
import { FakeClock, isSettled } from '../../async/fake-clock.ts';

const never = new AbortController().signal;

interface Load {
  throughput: number;
  writes: number;
  expected: number;
  charged: number;
  latencyMs?: number;
}

/** Many writes that want to start at once; the moments of the first six seconds at which they did. */
async function startsOf({ throughput, writes, expected, charged, latencyMs = 0 }: Load): Promise<number[]> {
  const clock = new FakeClock();
  const budget = new PacedBudget(throughput, clock);
  const begin = clock.now();
  const starts: number[] = [];
  const write = async (): Promise<void> => {
    await budget.admit(expected, never);
    starts.push(clock.now() - begin);
    await clock.sleep(latencyMs);
    budget.settle(expected, charged);
  };
  for (let i = 0; i < writes; i++) void write();
  await clock.advance(6_000);
  return starts;
}

/** The most that starts within any second that begins with a write from `fromMs` on. */
function dearestSecond(starts: readonly number[], charged: number, fromMs = 0): number {
  const seconds = starts.filter((start) => start >= fromMs);
  return Math.max(...seconds.map((from) => charged * starts.filter((at) => at >= from && at < from + 1000).length));
}

test.each([
  { throughput: 400, writes: 1000, expected: 5, charged: 5 },
  { throughput: 400, writes: 1000, expected: 5, charged: 10, latencyMs: 10 },
  { throughput: 400, writes: 2000, expected: 5, charged: 2 },
  { throughput: 1000, writes: 2000, expected: 6, charged: 6.3, latencyMs: 5 },
])(
  '$writes writes at $throughput RU/s, guessed at $expected RU and charged $charged, use it and no more',
  async (load) => {
    const { throughput, charged } = load;
    const starts = await startsOf(load);
    expect(dearestSecond(starts, charged, 1000)).toBeLessThanOrEqual(throughput);
    // With the credit for the silence before.
    expect(dearestSecond(starts, charged)).toBeLessThanOrEqual(throughput * 1.02 + 2 * charged);
    expect(starts.length * charged).toBeGreaterThan(throughput * 6 * 0.95);
  },
);

describe('the paced budget', () => {
  test('admits in the order asked', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    const order: number[] = [];
    for (let i = 0; i < 20; i++) void budget.admit(i % 2 === 0 ? 50 : 1, never).then(() => order.push(i));
    await clock.advance(5000);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test('keeps no credit for a long silence: what starts at once is worth 25 ms and one write', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(5, never);
    await clock.advance(60_000);
    let started = 0;
    for (let i = 0; i < 100; i++) void budget.admit(5, never).then(() => started++);
    await clock.advance(0);
    expect(started).toBeGreaterThan(0);
    expect(started * 5).toBeLessThanOrEqual(400 * 0.025 + 5);
  });

  test('a write dearer than a second of the budget starts, and the next one waits until it is paid for', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(1200, never);
    const next = budget.admit(5, never);
    await clock.advance(2900);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(300);
    expect(await isSettled(next)).toBe(true);
  });

  test('a charge above the guess is paid for by those who wait already', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(5, never);
    budget.settle(5, 805);
    const next = budget.admit(5, never);
    await clock.advance(1900);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(200);
    expect(await isSettled(next)).toBe(true);
  });

  test('a charge that comes in while another waits makes it wait longer', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(40, never);
    const next = budget.admit(40, never);
    await clock.advance(20);
    budget.settle(40, 440);
    await clock.advance(900);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(200);
    expect(await isSettled(next)).toBe(true);
  });

  test('a charge below the guess lets those go on at once who wait', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(4000, never);
    const next = budget.admit(5, never);
    await clock.advance(50);
    expect(await isSettled(next)).toBe(false);
    budget.settle(4000, 5);
    expect(await isSettled(next)).toBe(true);
    expect(clock.sleeping).toBe(0);
  });

  test('a write costs what is known when it starts', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    let price = 4000;
    const known = (): number => price;
    await budget.admit(known, never);
    const waiting = Array.from({ length: 5 }, () => budget.admit(known, never));
    price = 1;
    budget.settle(4000, 5);
    await clock.advance(100);
    expect(await isSettled(Promise.all(waiting))).toBe(true);
  });

  test('what a refused write did not use is given back', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(4000, never);
    budget.settle(4000, 0);
    expect(await isSettled(budget.admit(5, never))).toBe(true);
  });

  test('after a refusal nothing starts for as long as the service says, those waiting included', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    await budget.admit(40, never);
    const waiting = budget.admit(40, never);
    budget.backOff(1000);
    const later = budget.admit(5, never);
    await clock.advance(999);
    expect(await isSettled(Promise.race([waiting, later]))).toBe(false);
    await clock.advance(200);
    expect(await isSettled(Promise.all([waiting, later]))).toBe(true);
  });

  test('a shorter pause does not cut a longer one', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    budget.backOff(1000);
    budget.backOff(10);
    const next = budget.admit(5, never);
    await clock.advance(999);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(next)).toBe(true);
  });
});

test('a budget that gives way uses no more than its share, until it need not anymore', async () => {
  const clock = new FakeClock();
  const budget = new PacedBudget(400, clock);
  const startsWithin = async (ms: number): Promise<number> => {
    const done = new AbortController();
    let starts = 0;
    for (let i = 0; i < 1_000; i++)
      void budget.admit(5, done.signal).then((units) => (starts += units === undefined ? 0 : 1));
    await clock.advance(ms);
    done.abort();
    return starts;
  };
  budget.useAtMost(0.1);
  expect(await startsWithin(10_000)).toBeLessThanOrEqual(82);
  budget.useAtMost(1);
  expect(await startsWithin(10_000)).toBeGreaterThan(700);
});
