import { describe, expect, test } from 'vitest';
import type { RepositoryName } from '../../../../src/model.ts';
import type { Reply } from '../scripted-github.ts';
import {
  expectAccounted,
  has,
  names,
  outagePauses,
  outOfTime,
  quick,
  reasonOf,
  type StatsTrial,
  startStats,
  tally,
  unreachable,
} from './stats-trial.ts';

describe('a single bad repository', () => {
  const bad = 'o/r40';
  const reply = (asked: readonly RepositoryName[]): Reply => (has(asked, bad) ? outOfTime : quick(asked));

  test('delays only itself: all others are there within the time that they take without it', async () => {
    const trial = startStats({ names: names(200), reply });
    const without = startStats({ names: names(200).filter((name) => name !== bad), reply });
    await Promise.all([trial.finish(), without.finish()]);
    const lastOf = ({ answers }: StatsTrial): number =>
      Math.max(...answers.filter(({ answer }) => answer.asked !== bad).map(({ atSeconds }) => atSeconds));
    // Its way down to being alone takes ten seconds for each halving.
    expect(lastOf(trial)).toBeLessThan(lastOf(without) + 6 * 10 + 60);
    expect(trial.answers.at(-1)?.answer).toMatchObject({ asked: bad, status: 'timeout' });
  });

  test('waits between its retries, and pauses nobody', async () => {
    const trial = startStats({ names: names(200), reply });
    await trial.finish();
    const alone = trial.client.asked.filter(({ names: asked }) => asked.length === 1 && has(asked, bad));
    expect(alone).toHaveLength(6);
    for (const [i, { atMs }] of alone.entries()) {
      if (i > 0) expect(atMs - (alone[i - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(70_000);
    }
    expect(trial.gate.pause.untilMs).toBe(0);
  });

  test('that answers in the end is as good as any other', async () => {
    let tries = 0;
    const trial = startStats({
      names: names(50),
      reply: (asked) => (has(asked, bad) && (asked.length > 1 || ++tries < 4) ? outOfTime : quick(asked)),
    });
    await trial.finish();
    expectAccounted(trial, names(50));
    expect(tally(trial)).toEqual({ answered: 50 });
  });

  test('without retries is asked for alone once', async () => {
    const trial = startStats({ names: names(50), reply, maxRetries: 0 });
    await trial.finish();
    expect(trial.statusOf(bad)).toBe('timeout');
    expect(trial.client.asked.filter(({ names: asked }) => asked.length === 1 && has(asked, bad))).toHaveLength(1);
  });

  test('tells the reason that GitHub gave, and how often it was asked', async () => {
    const trial = startStats({ names: [bad], reply, maxRetries: 2 });
    await trial.finish();
    expect(reasonOf(trial, bad)).toBe('HTTP 502: HTML page (3 attempts alone)');
  });
});

describe('several bad repositories', () => {
  const total = 100;
  const places: [string, (count: number) => RepositoryName[]][] = [
    ['at the begin', (count) => names(count)],
    ['at the end', (count) => names(count, total - count)],
    [
      'all over',
      (count) => Array.from({ length: count }, (_, i): RepositoryName => `o/r${Math.floor((i * total) / count)}`),
    ],
  ];
  const cases = [3, 20].flatMap((count) =>
    places.flatMap(([where, choose]) => [1, 4].map((concurrency) => ({ count, where, choose, concurrency }))),
  );

  test.each(cases)('$count of 100, $where, at $concurrency in flight: all others are answered', async (one) => {
    const bad = one.choose(one.count);
    const trial = startStats({
      names: names(total),
      concurrency: one.concurrency,
      reply: (asked) => (has(asked, ...bad) ? outOfTime : quick(asked)),
    });
    await trial.finish();
    expectAccounted(trial, names(total));
    expect(tally(trial)).toEqual({ answered: total - one.count, timeout: one.count });
    for (const name of bad) {
      expect(trial.statusOf(name)).toBe('timeout');
      expect(trial.client.asked.filter(({ names: asked }) => asked.length === 1 && asked[0] === name)).toHaveLength(6);
    }
    expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
  });

  const lost: [string, number, readonly number[]][] = [1, 4].map((concurrency) => [
    'among the last 13',
    concurrency,
    [87, 88, 90, 91, 93, 95, 96, 98],
  ]);

  test.each([...lost, ['all over', 4, [0, 12, 25, 37, 50, 62, 75, 87]] as (typeof lost)[number]])(
    '8 of 100 that lose the connection, %s, at %i in flight: all others are answered, and there is no outage',
    async (_, concurrency, places) => {
      const bad = places.map((i): RepositoryName => `o/r${i}`);
      const trial = startStats({
        names: names(total),
        concurrency,
        reply: (asked) => (has(asked, ...bad) ? unreachable : quick(asked)),
      });
      await trial.finish();
      expectAccounted(trial, names(total));
      expect(tally(trial)).toEqual({ answered: total - 8, 'github-error': 8 });
      for (const name of bad) {
        expect(reasonOf(trial, name)).toBe('The connection failed: socket hang up (6 attempts alone)');
      }
      expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
      expect(trial.client.probed.filter((name) => !trial.client.answered.has(name))).toEqual([]);
    },
  );

  test('that fail again and again while the listing stands still are no outage', async () => {
    const bad = names(3);
    const more = Promise.withResolvers<void>();
    const trial = startStats({
      names: (async function* () {
        yield* names(40);
        await more.promise;
        yield* names(60, 40);
      })(),
      concurrency: 1,
      reply: (asked) => (has(asked, ...bad) ? outOfTime : quick(asked)),
    });
    await trial.clock.advance(1_200_000);
    expect(outagePauses(trial)).toBe(0);
    more.resolve();
    await trial.finish();
    expectAccounted(trial, names(100));
    expect(tally(trial)).toEqual({ answered: 97, timeout: 3 });
  });
});

test.each([0, 2_000, 5_999])(
  'one bad repository (number %i) among 6,000 costs a tenth more queries at the most',
  async (at) => {
    const queriesWith = async (...bad: RepositoryName[]): Promise<number> => {
      const trial = startStats({
        names: names(6_000),
        reply: (asked) => (has(asked, ...bad) ? outOfTime : quick(asked)),
      });
      await trial.finish();
      expectAccounted(trial, names(6_000));
      expect(tally(trial)).toMatchObject({ answered: 6_000 - bad.length });
      return trial.client.sent.queries;
    };
    expect(await queriesWith(`o/r${at}`)).toBeLessThanOrEqual(1.1 * (await queriesWith()));
  },
);
