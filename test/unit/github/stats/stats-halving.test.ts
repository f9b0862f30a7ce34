import { describe, expect, test } from 'vitest';
import { expectAccounted, has, names, outOfTime, quick, startStats, tally, unreachable } from './stats-trial.ts';

describe.each([
  ['a time-out', outOfTime],
  ['a lost connection', unreachable],
])('a query lost to %s', (_, loss) => {
  test('is asked again in halves at once', async () => {
    const trial = startStats({ names: names(29), reply: (asked, nth) => (nth === 1 ? loss : quick(asked)) });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(trial.client.asked.map(({ names: asked }) => asked.length)).toEqual([29, 15, 14]);
    const [lost, ...halves] = trial.client.asked.map(({ atMs }) => atMs - trial.startMs);
    expect(lost).toBe(0);
    for (const half of halves) expect(half).toBeLessThanOrEqual(1000 * (loss.seconds ?? 0) + 5_000);
    expect(trial.clock.sleeps.filter((ms) => ms >= 15_000 && ms < Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('makes the queries after it smaller', async () => {
    const trial = startStats({
      names: names(300),
      concurrency: 1,
      reply: (_, nth) => (nth === 1 ? loss : { seconds: 2.5 }),
    });
    await trial.finish();
    const [first, ...sizes] = trial.client.asked.map(({ names: asked }) => asked.length);
    expect(first).toBe(29);
    // The batch that was waiting for its turn by then goes as it is.
    expect(sizes.filter((size) => size > 15).length).toBeLessThanOrEqual(1);
    expect(sizes.filter((size) => size > 10).length).toBeGreaterThan(10);
  });

  test('is halved until the bad repository is alone, which fails alone after the retries', async () => {
    const trial = startStats({
      names: names(300),
      reply: (asked) => (has(asked, 'o/r77') ? loss : quick(asked)),
      maxRetries: 3,
    });
    await trial.finish();
    expectAccounted(trial, names(300));
    expect(tally(trial)).toMatchObject({ answered: 299 });
    expect(trial.statusOf('o/r77')).toBe(loss === outOfTime ? 'timeout' : 'github-error');
    const sizes = trial.client.asked.filter(({ names: asked }) => has(asked, 'o/r77')).map((one) => one.names.length);
    expect(sizes.slice(-4)).toEqual([1, 1, 1, 1]);
    expect(sizes.filter((size) => size === 1)).toHaveLength(4);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(trial.ending.reason).toBeUndefined();
  });
});
