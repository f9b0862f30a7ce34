import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { expectAccounted, names, quick, startStats, tally } from './stats-trial.ts';

describe('a rate limit', () => {
  const limit = (untilMs: number): RequestFailure => ({
    kind: 'limited',
    reason: 'API rate limit',
    secondary: false,
    untilMs,
  });

  test('is waited for until the moment that GitHub states; then the same is asked again, unhalved', async () => {
    const trial = startStats({
      names: names(29),
      reply: (asked, nth, { startMs }) =>
        nth === 1 ? { seconds: 0.1, failure: limit(startMs + 1_800_000) } : quick(asked),
    });
    await trial.finish();
    expect(trial.client.asked.map(({ names: asked }) => asked.length)).toEqual([29, 29]);
    expect((trial.client.asked[1]?.atMs ?? 0) - trial.startMs).toBe(1_805_000);
    expectAccounted(trial, names(29));
  });

  test('is told of without GitHub’s words, which may be long, hostile, or hold a secret', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth === 1 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'said', secondary: true } } : quick(asked),
    });
    await trial.finish();
    expect(Object.keys(trial.gate.waits.seconds)).toEqual(["GitHub's rate limit"]);
  });

  test('holds back all queries together', async () => {
    const trial = startStats({
      names: names(500),
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 5_000 && clock.now() > startMs
          ? { seconds: 0.1, failure: limit(startMs + 600_000) }
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(500));
    const early = trial.client.asked.filter(({ atMs }) => atMs < trial.startMs + 605_000);
    expect(early.every(({ atMs }) => atMs < trial.startMs + 5_000)).toBe(true);
    expect(early.length).toBeLessThanOrEqual(8);
  });

  test('without a stated end is waited for longer each time it comes', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth <= 5 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } } : quick(asked),
    });
    await trial.finish();
    const gaps = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(gaps.map((ms) => Math.floor(ms / 1000))).toEqual([60, 120, 240, 480, 900]);
  });

  test('whose stated end is wrong for ever is waited for longer and longer, from the third time on', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth, { clock }) =>
        nth <= 7 ? { seconds: 0.1, failure: limit(clock.now() + 1_000) } : quick(asked),
    });
    await trial.finish();
    const gaps = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(gaps.map((ms) => Math.floor(ms / 1000))).toEqual([6, 6, 240, 480, 900, 900, 900]);
  });

  test('is not charged: what it refused was not carried out', async () => {
    const trial = startStats({
      names: names(20),
      reply: (asked, nth) =>
        nth <= 3 ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } } : quick(asked),
    });
    await trial.finish();
    expect(trial.gate.points.used).toBe(1);
  });

  test('that comes again after an answer is waited for as if it were the first', async () => {
    const trial = startStats({
      names: names(58),
      concurrency: 1,
      reply: (asked, nth) =>
        [1, 2, 4].includes(nth)
          ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : quick(asked),
    });
    await trial.finish();
    const waits = trial.client.asked.slice(1).map(({ atMs }, i) => atMs - (trial.client.asked[i]?.atMs ?? 0));
    expect(waits.map((ms) => Math.floor(ms / 10_000))).toEqual([6, 12, 0, 6]);
  });

  test('that four queries in flight hear at once pauses for one cool-down', async () => {
    const trial = startStats({
      names: names(300),
      reply: (_, nth) =>
        nth <= 4
          ? { seconds: 0.2 + nth / 100, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : { seconds: 2 },
    });
    await trial.finish();
    expectAccounted(trial, names(300));
    const starts = trial.client.asked.map(({ atMs }) => atMs - trial.startMs);
    expect(starts.slice(0, 5)).toEqual([0, 0, 0, 0, 60_240]);
    expect(tally(trial)).toEqual({ answered: 300 });
  });

  test('that rounds of four hear again and again makes one wait longer for each round', async () => {
    const trial = startStats({
      names: names(300),
      minutes: 10_000,
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 400_000
          ? { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } }
          : quick(asked),
    });
    await trial.finish();
    const moments = [...new Set(trial.client.asked.map(({ atMs }) => atMs))].slice(0, 4);
    expect(moments.map((at) => at - trial.startMs)).toEqual([0, 60_100, 180_200, 420_300]);
  });

  test('that is met again is waited for longer, although others in flight with it were answered', async () => {
    const moments: number[] = [];
    const trial = startStats({
      names: names(600),
      reply: (_, __, { clock, startMs }) => {
        const atMs = clock.now() - startMs;
        if (moments.at(-1) === atMs || atMs > 300_000) return { seconds: 2.5 };
        moments.push(atMs);
        return { seconds: 0.1, failure: { kind: 'limited', reason: 'limit', secondary: true } };
      },
    });
    await trial.finish();
    expectAccounted(trial, names(600));
    expect(tally(trial)).toEqual({ answered: 600 });
    expect(moments).toEqual([0, 60_100, 180_200]);
    const starts = trial.client.asked.map(({ atMs }) => atMs - trial.startMs);
    // In each round others were in flight.
    for (const moment of moments) expect(starts.filter((at) => at === moment).length).toBeGreaterThan(1);
    expect(starts.find((at) => at > 180_200)).toBe(420_300);
  });

  describe.each([60_000, 1, 0])('whose stated end was %i ms ago', (agoMs) => {
    const limitedMs = 60_000;
    const askedInVain = async (coolDownMs: number, concurrency: number): Promise<number[]> => {
      const trial = startStats({
        names: names(500),
        coolDownMs,
        concurrency,
        reply: (asked, _, { clock, startMs }) =>
          clock.now() < startMs + limitedMs ? { seconds: 0.1, failure: limit(clock.now() - agoMs) } : quick(asked),
      });
      await trial.finish();
      expect(tally(trial)).toEqual({ answered: 500 });
      return trial.client.asked.map(({ atMs }) => atMs - trial.startMs).filter((at) => at < limitedMs);
    };

    test('is waited for as one without a stated end', async () => {
      expect(await askedInVain(60_000, 4)).toEqual([0, 0, 0, 0]);
    });

    test.each([0, 10, 1_000])('is not asked about more than once a second, with a cool-down of %i ms', async (ms) => {
      const starts = await askedInVain(ms, 1);
      const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    });

    test.each([0, 10, 1_000])('nor by several in flight on the whole, with a cool-down of %i ms', async (ms) => {
      const starts = await askedInVain(ms, 4);
      const moments = [...new Set(starts)];
      const gaps = moments.slice(1).map((at, i) => at - (moments[i] ?? at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
      expect(starts.length).toBeLessThanOrEqual(limitedMs / 1000);
    });
  });

  test('is no failure: however often it comes, no repository is given up', async () => {
    const trial = startStats({
      names: names(20),
      maxRetries: 0,
      minutes: 10_000,
      reply: (asked, nth, { clock }) =>
        nth <= 30 ? { seconds: 0.1, failure: limit(clock.now() + 600_000) } : quick(asked),
    });
    await trial.finish();
    expect(tally(trial)).toEqual({ answered: 20 });
  });

  test('that ends after the deadline ends the run at once', async () => {
    const trial = startStats({
      names: names(200),
      minutes: 30,
      reply: (_, __, { startMs }) => ({ seconds: 0.1, failure: limit(startMs + 3_000_000) }),
    });
    await trial.finish();
    expectAccounted(trial, names(200));
    expect(tally(trial)).toEqual({ 'not-attempted': 200 });
    expect(trial.ending.reason).toMatchObject({ status: 'timed out' });
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBeLessThan(60);
  });
});
