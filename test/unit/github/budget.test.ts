import { describe, expect, test } from 'vitest';
import { type Permit, QueryGate } from '../../../src/github/budget.ts';
import type { RateState } from '../../../src/github/client.ts';
import type { Failure } from '../../../src/github/failures.ts';
import { outcomeOf } from '../../../src/github/query-outcome.ts';
import { seededRandom } from '../../emulators/github/random.ts';
import { FakeClock, isSettled } from '../fake-clock.ts';
import { runLoad } from './gate-load.ts';
import { NotedLog } from './noted-log.ts';

const never = new AbortController().signal;
const cheap = { points: 1, seconds: 0 };
const hourMs = 3_600_000;
const minuteMs = 60_000;

function gateOf({ concurrency = 4, minutes = 330 } = {}) {
  const clock = new FakeClock();
  const log = new NotedLog();
  const gate = new QueryGate({ clock, log, concurrency, deadlineMs: clock.now() + minutes * minuteMs });
  return { gate, clock, log, startMs: clock.now() };
}

/** A permit that the gate gives without a wait. */
async function admitted(gate: QueryGate, estimate = cheap): Promise<Permit> {
  const permit = await gate.admit(estimate, never);
  if (!permit) throw new Error('the gate gave no permit');
  return permit;
}

const finish = (permit: Permit, { seconds = 0, rate = {}, isWell = true } = {}): void =>
  permit.finish({ seconds, rate, isWell });

/** Teaches the gate what GitHub says of the hour's points. */
const learn = async (gate: QueryGate, rate: RateState): Promise<void> => finish(await admitted(gate), { rate });

/** How many of the queries that want to go start without time passing; they stay in flight. */
async function startsAtOnce(gate: QueryGate, wanted: number, estimate = cheap): Promise<Permit[]> {
  const permits: Permit[] = [];
  for (let i = 0; i < wanted; i++) {
    const stop = new AbortController();
    const permit = gate.admit(estimate, stop.signal);
    if (!(await isSettled(permit))) stop.abort();
    const given = await permit;
    if (given) permits.push(given);
  }
  return permits;
}

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
    const limit: Failure = { kind: 'limited', reason: 'limit', secondary: true };
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

test('2,000 queries a minute are not reached, however quick they are', async () => {
  const { gate, clock } = gateOf();
  const starts: number[] = [];
  const ask = async (): Promise<void> => {
    for (let i = 0; i < 4_000; i++) {
      const permit = await gate.admit(cheap, never);
      starts.push(clock.now());
      if (permit) finish(permit);
      await clock.sleep(10);
    }
  };
  void ask();
  await clock.advance(4 * minuteMs);
  expect(starts).toHaveLength(4_000);
  const busiest = Math.max(...starts.map((at, i) => starts.findLastIndex((one) => one < at + minuteMs) - i + 1));
  expect(busiest).toBeLessThan(2_000);
  expect(busiest).toBeGreaterThan(1_800);
});

test('900 pages of a REST listing a minute are not reached, however quick they are', async () => {
  const { gate, clock, log } = gateOf();
  const starts: number[] = [];
  const list = async (): Promise<void> => {
    for (let i = 0; i < 500; i++) {
      await gate.admitPage(never);
      starts.push(clock.now());
      await clock.sleep(100);
    }
  };
  void Promise.all([list(), list(), list(), list()]);
  await clock.advance(4 * minuteMs);
  expect(starts).toHaveLength(2_000);
  const busiest = Math.max(...starts.map((at, i) => starts.findLastIndex((one) => one < at + minuteMs) - i + 1));
  expect(busiest).toBeLessThan(900);
  expect(busiest).toBeGreaterThan(800);
  expect(log.at('info')).toEqual(
    Array(2).fill(expect.stringMatching(/^Waiting until .*: the minute's REST calls are used up/)),
  );
  expect(gate.longestWaits).toMatchObject([
    { stage: 'listing', why: "the minute's REST calls are used up" },
    { stage: 'listing' },
  ]);
  expect(await isSettled(gate.admit(cheap, never))).toBe(true);
});

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

describe('what is told of waits', () => {
  test('a long one is logged once, with its end and the reason', async () => {
    const { gate, clock, log, startMs } = gateOf();
    await learn(gate, { remaining: 0, resetMs: startMs + 59_000 });
    for (let i = 0; i < 3; i++) void gate.admit(cheap, never);
    await clock.advance(minuteMs);
    expect(log.at('info')).toEqual(["Waiting until 2021-01-20T07:22:38Z: the hour's points are used up"]);
  });

  test('a short one is not worth a line', async () => {
    const { gate, clock, log } = gateOf();
    finish(await admitted(gate), { seconds: 57 });
    await clock.advance(57_000);
    const next = gate.admit({ points: 1, seconds: 5 }, never);
    await clock.advance(4_000);
    expect([await isSettled(next), log.at('info')]).toEqual([true, []]);
  });

  test('what five wait for at the same time counts once', async () => {
    const { gate, clock } = gateOf();
    gate.pause.extend('limit', { ms: 60_000 });
    const waiting = [1, 2, 3, 4, 5].map(() => gate.admit(cheap, never));
    await clock.advance(20_000);
    waiting.push(gate.admit(cheap, never));
    await clock.advance(100_000);
    expect(gate.waits).toEqual({ limit: 60 });
    expect(gate.longestWaits).toHaveLength(1);
  });

  test('the seconds in which nothing could start are summed up by reason', async () => {
    const { gate, clock, startMs } = gateOf();
    gate.pause.extend('trouble', { ms: 10_000 });
    const next = gate.admit(cheap, never);
    await clock.advance(10_000);
    await next.then((permit) => permit && finish(permit, { rate: { remaining: 0, resetMs: startMs + 29_000 } }));
    void gate.admit(cheap, never);
    await clock.advance(20_000);
    expect(gate.waits).toEqual({ trouble: 10, "the hour's points are used up": 20 });
  });
});

describe('the spans of waits', () => {
  test('are those of queries and of pages, each under its stage', async () => {
    const { gate, clock, log, startMs } = gateOf();
    gate.pause.extend('trouble: number 7', { ms: 10_000 });
    const started = [gate.admit(cheap, never), gate.admitPage(never)];
    await clock.advance(10_000);
    await Promise.all(started);
    const span = { startedAt: startMs, endedAt: startMs + 10_000, why: 'trouble' };
    expect(gate.longestWaits).toHaveLength(2);
    for (const stage of ['listing', 'querying']) expect(gate.longestWaits).toContainEqual({ stage, ...span });
    expect(log.at('debug')).toContain('Waited 10.0 s in querying: trouble: number 7');
  });

  test('leave out the wait for something in flight, which is the work itself', async () => {
    const { gate, clock } = gateOf({ concurrency: 1 });
    const first = await admitted(gate);
    const second = gate.admit(cheap, never);
    await clock.advance(30_000);
    finish(first);
    await second;
    expect(gate.longestWaits).toEqual([]);
  });
});

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe("GitHub's own limits", () => {
  test.each(seeds)('are kept by queries of every kind that take up to 20 %% more or less (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const concurrency = 1 + Math.floor(random() * 20);
    const longest = 0.2 + random() * 2.8;
    const { model } = await runLoad({
      concurrency,
      queries: 120,
      estimate: () => ({ points: 1 + Math.floor(random() * 4), seconds: 0.05 + random() * longest }),
      realSeconds: (estimated) => estimated * (0.8 + 0.4 * random()),
    });
    expect(model.broken).toEqual([]);
    expect(model.queries).toBe(120);
    expect(model.mostInFlight).toBeLessThanOrEqual(concurrency);
  });

  describe.each([4, 8, 20])('at %i in flight', (concurrency) => {
    test.each(seeds.slice(0, 20))('are kept even when every query takes 20 %% more (seed %i)', async (seed) => {
      const random = seededRandom(seed);
      const { model } = await runLoad({
        concurrency,
        queries: 120,
        estimate: () => ({ points: 1, seconds: 0.1 + 2.4 * random() }),
        realSeconds: (estimated) => estimated * 1.2,
      });
      expect(model.broken).toEqual([]);
    });

    test('are kept by equal queries that all take 20 % more', async () => {
      const { model } = await runLoad({
        concurrency,
        queries: 150,
        estimate: () => ({ points: 1, seconds: 2.5 }),
        realSeconds: (estimated) => estimated * 1.2,
      });
      expect(model.broken).toEqual([]);
    });
  });

  test.each(seeds.slice(0, 30))('on points are kept over several hours (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const pointsPerHour = 80 + Math.floor(random() * 150);
    const { model, startMs, endMs } = await runLoad({
      concurrency: 1 + Math.floor(random() * 20),
      queries: 300,
      pointsPerHour,
      estimate: () => ({ points: 1 + Math.floor(random() * 4), seconds: 0.05 + random() }),
      realSeconds: (estimated) => estimated * (0.8 + 0.4 * random()),
    });
    expect(model.broken).toEqual([]);
    expect(model.queries).toBe(300);
    expect(endMs - startMs).toBeGreaterThan(hourMs);
  });
});

test.each([1.4, 2.3])('equal queries of %d s use nine tenths of what GitHub allows, in the long run', async (each) => {
  const { model, startMs, endMs } = await runLoad({
    concurrency: 4,
    queries: 600,
    estimate: () => ({ points: 1, seconds: each }),
    realSeconds: (estimated) => estimated,
  });
  const afterBurstMs = startMs + minuteMs;
  const minutes = (endMs - afterBurstMs) / minuteMs;
  expect(minutes).toBeGreaterThan(10);
  expect(model.responseSecondsWithin(afterBurstMs, endMs) / minutes).toBeGreaterThanOrEqual(0.9 * 60);
  expect(model.broken).toEqual([]);
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
