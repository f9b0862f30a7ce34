import { describe, expect, test } from 'vitest';
import type { AnswerError } from '../../../src/github/failures.ts';
import type { RepositoryName } from '../../../src/model.ts';
import type { Reply } from './scripted-github.ts';
import {
  expectAccounted,
  names,
  outagePauses,
  outOfTime,
  quick,
  type StatsTrial,
  startStats,
  tally,
  unreachable,
} from './stats-trial.ts';

const has = (asked: readonly RepositoryName[], ...some: RepositoryName[]): boolean =>
  some.some((name) => asked.includes(name));

const reasonOf = (trial: StatsTrial, name: RepositoryName): string | undefined => {
  const answer = trial.answers.find((one) => one.answer.asked === name)?.answer;
  return answer && 'reason' in answer ? answer.reason : undefined;
};

describe('a GitHub that answers', () => {
  test('gives every repository its stats, with the time at which they came', async () => {
    const trial = startStats({ names: names(3), reply: () => ({ seconds: 2 }) });
    await trial.finish();
    expect(trial.answers.map(({ answer }) => answer)).toEqual(
      names(3).map((name) => ({
        status: 'answered',
        asked: name,
        stats: expect.objectContaining({ repo: name, stars: 3378 }),
        extras: {},
        collectedAt: '2021-01-20T07:21:40Z',
      })),
    );
  });

  test.each([0, 1, 29, 30, 1_000])('answers for %i repositories, none asked for twice', async (count) => {
    const trial = startStats({ names: names(count), reply: quick });
    await trial.finish();
    expectAccounted(trial, names(count));
    expect(tally(trial)).toEqual(count === 0 ? {} : { answered: count });
    expect(trial.client.asked.flatMap(({ names: asked }) => asked)).toHaveLength(count);
  });

  test('is asked for no more than allowed at once, and for no more than allowed in one query', async () => {
    const trial = startStats({ names: names(300), reply: () => ({ seconds: 1 }), reposPerQuery: 10, concurrency: 3 });
    await trial.finish();
    expect(trial.client.mostInFlight).toBe(3);
    expect(Math.max(...trial.client.asked.map(({ names: asked }) => asked.length))).toBe(10);
  });

  test('is asked while names still come', async () => {
    const more = Promise.withResolvers<void>();
    const trial = startStats({
      names: (async function* () {
        yield* names(60);
        await more.promise;
        yield* names(5, 60);
      })(),
      reply: quick,
    });
    await trial.clock.advance(60_000);
    // The first three queries; the rest is no full query yet.
    expect(trial.answers).toHaveLength(12 + 18 + 24);
    more.resolve();
    await trial.finish();
    expectAccounted(trial, names(65));
  });

  test('is asked in queries that grow, so that the first answers come soon and one after another', async () => {
    const trial = startStats({
      names: names(195),
      reply: (asked) => ({ seconds: 0.1 + 0.0435 * asked.length }),
    });
    await trial.finish();
    expectAccounted(trial, names(195));
    expect(trial.client.asked.map(({ names: asked }) => asked.length)).toEqual([12, 18, 24, 29, 29, 29, 29, 25]);
  });

  test('waits with further queries while nobody takes the answers', async () => {
    const trial = startStats({ names: names(2_000), reply: () => ({ seconds: 0.1 }) });
    expect(trial.answers).toEqual([]);
    await trial.finish();
    expectAccounted(trial, names(2_000));
  });

  test('tells of a renamed repository under the name that was asked for', async () => {
    const trial = startStats({ names: ['old/name'], reply: quick });
    await trial.finish();
    expect(trial.answers[0]?.answer.asked).toBe('old/name');
  });
});

describe('partial answers', () => {
  const errorFor = (asked: readonly RepositoryName[], name: RepositoryName, type: string): Reply => ({
    ...quick(asked),
    errors: new Map<RepositoryName, Omit<AnswerError, 'path'>>(
      has(asked, name) ? [[name, { type, message: `GitHub says ${type}` }]] : [],
    ),
  });

  test.each([
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
  ])('%s costs one query, and is told with the reason that GitHub gives', async (type, status) => {
    const trial = startStats({ names: names(29), reply: (asked) => errorFor(asked, 'o/r7', type) });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(trial.client.sent.queries).toBe(1);
    expect([trial.statusOf('o/r7'), reasonOf(trial, 'o/r7')]).toEqual([status, `GitHub says ${type}`]);
    expect(tally(trial)).toMatchObject({ answered: 28 });
  });

  test('a repository that the answer leaves out is asked for again, and only that one', async () => {
    const trial = startStats({
      names: names(29),
      reply: (asked, nth) => ({ ...quick(asked), leftOut: new Set(nth === 1 ? ['o/r7'] : []) }),
    });
    await trial.finish();
    expect(tally(trial)).toEqual({ answered: 29 });
    expect(trial.client.asked.map(({ names: asked }) => asked.length)).toEqual([29, 1]);
  });

  test('those for which the resources did not last are asked for again without those that were answered', async () => {
    const cut = names(29).slice(20);
    const trial = startStats({
      names: names(29),
      reply: (asked, nth) => ({
        ...quick(asked),
        errors: new Map(nth === 1 ? cut.map((name) => [name, { type: 'RESOURCE_LIMITS_EXCEEDED' }]) : []),
      }),
    });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(trial.client.asked.slice(1).flatMap(({ names: asked }) => asked)).toEqual(cut);
  });

  test('resources that do not last make the next queries smaller', async () => {
    const trial = startStats({
      names: names(200),
      concurrency: 1,
      reply: (asked, nth) => ({
        seconds: 2.5,
        errors: new Map(nth === 1 ? [[asked[0] ?? 'o/r0', { type: 'RESOURCE_LIMITS_EXCEEDED' }]] : []),
      }),
    });
    await trial.finish();
    const [first, ...sizes] = trial.client.asked.map(({ names: asked }) => asked.length);
    expect(first).toBe(29);
    // The batch that was waiting for its turn by then goes as it is.
    expect(sizes.filter((size) => size > 15).length).toBeLessThanOrEqual(1);
    expect(sizes.filter((size) => size > 10).length).toBeGreaterThan(5);
  });
});

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
    expect(reasonOf(trial, bad)).toBe('HTTP 502: an HTML page (asked 3 times alone)');
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
        expect(reasonOf(trial, name)).toBe('the connection failed: socket hang up (asked 6 times alone)');
      }
      expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
      // Where no other repositories were left that could tell, one that was answered was asked for again.
      expect(trial.client.askedForNothing.length + trial.client.probed.length).toBeGreaterThan(0);
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

test.each([
  [0.5, 1.2],
  [0.5, 2],
])('a GitHub that takes %d s and %d s for each repository answers all, and is in no outage', async (once, each) => {
  const trial = startStats({
    names: names(600),
    reply: (asked) => {
      const seconds = once + each * asked.length;
      return seconds > 10 ? outOfTime : { seconds };
    },
  });
  await trial.finish();
  expectAccounted(trial, names(600));
  expect(tally(trial)).toEqual({ answered: 600 });
  expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
  const seconds = (trial.clock.now() - trial.startMs) / 1000;
  // Each repository takes its time, in a minute of which GitHub allows a minute.
  expect(seconds).toBeLessThan(2 * each * 600);
});

test('a GitHub that gets ten times slower in mid-run is in no outage', async () => {
  const trial = startStats({
    names: names(3_000),
    reply: (asked, _, { clock, startMs }) => {
      const isSlow = clock.now() >= startMs + 60_000;
      const seconds = isSlow ? 0.5 + 0.6 * asked.length : 0.05 + 0.06 * asked.length;
      return seconds > 10 ? outOfTime : { seconds };
    },
  });
  await trial.finish();
  expectAccounted(trial, names(3_000));
  expect(tally(trial)).toEqual({ answered: 3_000 });
  expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
});
