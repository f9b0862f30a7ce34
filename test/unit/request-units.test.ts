import { describe, expect, test } from 'vitest';
import { PacedBudget, UnpacedBudget } from '../../src/store/request-units.ts';
import { FakeClock, isSettled } from './fake-clock.ts';
import { runTrial, type Trial } from './throughput-trial.ts';

const never = new AbortController().signal;

interface Load {
  throughput: number;
  writes: number;
  expected: number;
  charged: number;
  latencyMs?: number;
}

/** Many writes that want to start at once; the moments at which they did, during `forMs`. */
async function startsOf(
  { throughput, writes, expected, charged, latencyMs = 0 }: Load,
  forMs: number,
): Promise<number[]> {
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
  await clock.advance(forMs);
  return starts;
}

/** The most that starts within any second that begins with a write from `fromMs` on. */
function dearestSecond(starts: readonly number[], charged: number, fromMs = 0): number {
  const seconds = starts.filter((start) => start >= fromMs);
  return Math.max(...seconds.map((from) => charged * starts.filter((at) => at >= from && at < from + 1000).length));
}

describe.each([
  { throughput: 400, writes: 1000, expected: 5, charged: 5 },
  { throughput: 400, writes: 1000, expected: 5, charged: 10, latencyMs: 10 },
  { throughput: 400, writes: 2000, expected: 5, charged: 2 },
  { throughput: 1000, writes: 2000, expected: 6, charged: 6.3, latencyMs: 5 },
])('$writes writes at $throughput RU/s, guessed at $expected RU and charged $charged', (load) => {
  const { throughput, charged } = load;

  test('no second in the run charges more than the throughput', async () => {
    const starts = await startsOf(load, 6000);
    expect(dearestSecond(starts, charged, 1000)).toBeLessThanOrEqual(throughput);
  });

  test('the first second, with its credit for the silence before, stays within a few per cent', async () => {
    const starts = await startsOf(load, 2000);
    expect(dearestSecond(starts, charged)).toBeLessThanOrEqual(throughput * 1.02 + 2 * charged);
  });

  test('the throughput is used: over 95 per cent of it in the long run', async () => {
    const starts = await startsOf(load, 6000);
    expect(starts.length * charged).toBeGreaterThan(throughput * 6 * 0.95);
  });
});

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

describe('the end of a run', () => {
  test.each([
    ['paced', (clock: FakeClock) => new PacedBudget(400, clock)],
    ['unpaced', (clock: FakeClock) => new UnpacedBudget(clock)],
  ])('lets nothing start that the %s budget holds up, and leaves no sleep behind', async (_, create) => {
    const clock = new FakeClock();
    const budget = create(clock);
    budget.backOff(60_000);
    const stopping = new AbortController();
    const waiting = Array.from({ length: 10 }, () => budget.admit(5, stopping.signal));
    await clock.advance(100);
    stopping.abort();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => false));
    expect(await budget.admit(5, stopping.signal)).toBe(false);
    expect(clock.sleeping).toBe(0);
  });

  test('what was not started costs those nothing who may still start', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(400, clock);
    for (let i = 0; i < 100; i++) expect(await budget.admit(400, AbortSignal.abort())).toBe(false);
    expect(await isSettled(budget.admit(5, never))).toBe(true);
  });
});

describe('the share of a throughput that others use too', () => {
  /** Writes of 5 RU that start within a second, of 1,000 that wait. */
  async function startsWithin(clock: FakeClock, budget: PacedBudget): Promise<number> {
    const stopping = new AbortController();
    let started = 0;
    for (let i = 0; i < 1000; i++) {
      void budget.admit(5, stopping.signal).then((begun) => {
        if (begun) started++;
      });
    }
    await clock.advance(1000);
    stopping.abort();
    return started;
  }

  test('is lowered by a refusal, by a tenth', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    budget.backOff(1);
    await clock.advance(1);
    const started = await startsWithin(clock, budget);
    expect(started).toBeGreaterThan(194 * 0.9 - 1);
    expect(started).toBeLessThan(194 * 0.95);
  });

  test('is lowered once by refusals that come together', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    for (let i = 0; i < 50; i++) budget.backOff(1);
    await clock.advance(1);
    expect(await startsWithin(clock, budget)).toBeGreaterThan(194 * 0.9 - 1);
  });

  test('settles where refusals lower it as much as time raises it', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    for (let i = 0; i < 100; i++) {
      budget.backOff(1);
      await clock.advance(600);
    }
    const started = await startsWithin(clock, budget);
    expect(started).toBeGreaterThan(194 * 0.15);
    expect(started).toBeLessThan(194 * 0.35);
  });

  test('is whole again after some seconds without a refusal', async () => {
    const clock = new FakeClock();
    const budget = new PacedBudget(1000, clock);
    budget.backOff(1);
    await clock.advance(5000);
    expect(await startsWithin(clock, budget)).toBeGreaterThanOrEqual(193);
  });
});

const guesses = [
  ['right', 5],
  ['half the charge', 2.5],
  ['double the charge', 10],
] as const;
const surroundings = { charged: 5, latencyMs: 10, jitter: 0.5, offsetMs: 370 } satisfies Partial<Trial>;

describe('slow writes', () => {
  test.each([
    { throughput: 4000, latencyMs: 150, guess: 2.5 },
    { throughput: 4000, latencyMs: 240, guess: 5 },
    { throughput: 10_000, latencyMs: 150, guess: 10 },
  ])('of $latencyMs ms use $throughput RU/s to 90 per cent with $guess RU guessed for 5', async (load) => {
    const figures = await runTrial({ ...surroundings, ...load, writes: load.throughput });
    expect(figures.used).toBeGreaterThan(0.9);
    expect(figures.refused).toBeLessThan(0.02);
  });
});

describe.each([400, 1000, 4000])('against a service that counts by the second, at %i RU/s', (throughput) => {
  describe.each(guesses)('guessed %s', (_, guess) => {
    test.each([195, 6000])('%i writes alone: under 2 per cent are refused, and over 90 are used', async (writes) => {
      const figures = await runTrial({ ...surroundings, throughput, writes, guess });
      expect(figures.stored).toBe(writes);
      expect(figures.refused).toBeLessThan(0.02);
      expect(figures.used).toBeGreaterThan(0.9);
    });

    test('6,000 writes of 60 ms alone: the same', async () => {
      const figures = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 6000, guess });
      expect(figures.stored).toBe(6000);
      expect(figures.refused).toBeLessThan(0.02);
      expect(figures.used).toBeGreaterThan(0.9);
    });

    test.each([10, 60])(
      'with half taken by another, at %i ms: from the third second on it has its share',
      async (latencyMs) => {
        const writes = throughput * 2;
        const others = { othersPerSecond: throughput / 2, fromMs: 2000 };
        const figures = await runTrial({ ...surroundings, ...others, latencyMs, throughput, writes, guess });
        expect(figures.stored).toBe(writes);
        expect(figures.refused).toBeLessThan(0.2);
        expect(figures.used).toBeGreaterThan(0.8);
      },
    );
  });

  test.each([50, 1000])('guessed %i for 5: the first 100 writes take no longer than guessed right', async (guess) => {
    const right = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 100, guess: 5 });
    const wrong = await runTrial({ ...surroundings, latencyMs: 60, throughput, writes: 100, guess });
    // One round trip tells the price.
    expect(wrong.seconds).toBeLessThan(right.seconds + 0.3);
    expect(wrong.refused).toBeLessThan(0.02);
  });

  test('a write dearer than a second of the throughput goes through', async () => {
    const charged = throughput * 3;
    const figures = await runTrial({ ...surroundings, throughput, writes: 5, guess: charged, charged });
    expect(figures).toMatchObject({ stored: 5, refused: 0 });
  });
});

describe('the unpaced budget', () => {
  test('holds nothing up, however dear', async () => {
    const clock = new FakeClock();
    const budget = new UnpacedBudget(clock);
    await Promise.all(Array.from({ length: 1000 }, () => budget.admit(5, never)));
    expect(clock.sleeps).toEqual([]);
  });

  test('pauses for as long as the service says', async () => {
    const clock = new FakeClock();
    const budget = new UnpacedBudget(clock);
    budget.backOff(500);
    budget.backOff(10);
    const next = budget.admit(5, never);
    await clock.advance(499);
    expect(await isSettled(next)).toBe(false);
    await clock.advance(1);
    expect(await isSettled(next)).toBe(true);
  });
});
