import { expect, test } from 'vitest';
import { seededRandom } from '../../../../emulators/github/random.ts';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { LimitsModel } from '../pacing/limits-model.ts';
import { lostConnection, type Reply, tooHeavy } from '../scripted-github.ts';
import { expectAccounted, names, outOfTime, quick, startStats, tally } from './stats-trial.ts';

type Faulty = [RepositoryName, Omit<AnswerError, 'path'>];

const notFound = (gone: readonly RepositoryName[]): Faulty[] => gone.map((name) => [name, { type: 'NOT_FOUND' }]);

interface Chance {
  random: () => number;
  nowMs: number;
  /** Those of the repositories asked for that are not there. */
  gone?: readonly RepositoryName[];
}

/** One of everything that can go wrong with a query. */
function mishap(asked: readonly RepositoryName[], { random, nowMs, gone = [] }: Chance): Reply {
  const some = asked.filter(() => random() < 0.2);
  const errors = new Map(notFound(gone));
  const partial = (type: string): Reply => ({
    seconds: 0.2 + random() * 3,
    errors: new Map([...notFound(gone), ...some.map((name): Faulty => [name, { type, message: type }])]),
  });
  const whole = (failure: RequestFailure): Reply => ({ seconds: random() * 10, failure });
  const kinds: (() => Reply)[] = [
    () => whole(tooHeavy),
    () => whole(lostConnection),
    () => whole({ kind: 'limited', reason: 'limit', secondary: true }),
    () => whole({ kind: 'limited', reason: 'limit', secondary: false, untilMs: nowMs + 20_000 + random() * 300_000 }),
    () => partial('RESOURCE_LIMITS_EXCEEDED'),
    () => partial('SOMETHING_NEW'),
    () => ({ seconds: 1, errors, leftOut: new Set(some) }),
    () => ({ seconds: 1, leftOut: new Set(asked) }),
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? {};
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'whatever goes wrong at random, every name gets one right answer, and none is asked again after it (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const share = random() * 0.3;
    const all = names(400);
    const deleted = new Set(all.filter(() => random() < 0.02));
    const trial = startStats({
      names: all,
      random,
      concurrency: 1 + Math.floor(random() * 8),
      minutes: 100_000,
      maxRetries: 10,
      reply: (asked, _, { clock }) => {
        const gone = asked.filter((name) => deleted.has(name));
        if (random() < share) return mishap(asked, { random, nowMs: clock.now(), gone });
        return { ...quick(asked), errors: new Map(notFound(gone)) };
      },
    });
    await trial.finish();
    expectAccounted(trial, all);
    expect(trial.ending.reason).toBeUndefined();
    for (const name of all) expect(trial.statusOf(name)).toBe(deleted.has(name) ? 'not-found' : 'answered');
  },
);

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'whenever the run is stopped, every name has one answer (seed %i)',
  async (seed) => {
    const random = seededRandom(1_000 + seed);
    const trial = startStats({
      names: names(400),
      random,
      reply: (asked, _, { clock }) => (random() < 0.3 ? mishap(asked, { random, nowMs: clock.now() }) : quick(asked)),
    });
    await trial.clock.advance(random() * 120_000);
    trial.ending.stop({ status: random() < 0.5 ? 'cancelled' : 'timed out', reason: 'stopped' });
    await trial.finish();
    expectAccounted(trial, names(400));
  },
);

test.each([1, 4])("a long run of slow queries keeps GitHub's limits, at %i in flight", async (concurrency) => {
  let model: LimitsModel | undefined;
  const random = seededRandom(concurrency);
  const trial = startStats({
    names: names(2_000),
    concurrency,
    reply: (asked, _, { clock }) => {
      model ??= new LimitsModel(clock);
      const count = model;
      const rate = count.start(1);
      const seconds = (0.3 + 0.07 * asked.length) * (0.8 + 0.4 * random());
      void clock.sleep(seconds * 1000).then(() => count.end(seconds));
      return { seconds, rate };
    },
  });
  await trial.finish();
  expectAccounted(trial, names(2_000));
  expect(model?.broken).toEqual([]);
  expect(trial.client.mostInFlight).toBe(concurrency);
});

test("the hour's points run out in mid-run, and the run goes on after the reset", async () => {
  let model: LimitsModel | undefined;
  const trial = startStats({
    names: names(1_000),
    reply: (asked, _, { clock }) => {
      model ??= new LimitsModel(clock, 20);
      const count = model;
      const rate = count.start(1);
      const { seconds = 1 } = quick(asked);
      void clock.sleep(seconds * 1000).then(() => count.end(seconds));
      return { seconds, rate };
    },
  });
  await trial.finish();
  expectAccounted(trial, names(1_000));
  expect(tally(trial)).toEqual({ answered: 1_000 });
  expect(model?.broken).toEqual([]);
  expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBeGreaterThan(3_600);
});

test('a GitHub that gets four times slower half way is asked for less at once, and for as much again when it recovers', async () => {
  const slowFromMs = 60_000;
  const slowUntilMs = 400_000;
  const trial = startStats({
    names: names(5_000),
    reply: (asked, _, { clock, startMs }) => {
      const passedMs = clock.now() - startMs;
      const isSlow = passedMs > slowFromMs && passedMs < slowUntilMs;
      const seconds = (isSlow ? 4 : 1) * (0.05 + 0.06 * asked.length);
      return seconds > 10 ? outOfTime : { seconds };
    },
  });
  await trial.finish();
  expectAccounted(trial, names(5_000));
  expect(tally(trial)).toEqual({ answered: 5_000 });
  const sizesBetween = (fromMs: number, untilMs: number): number[] =>
    trial.client.asked
      .filter(({ atMs }) => atMs > trial.startMs + fromMs && atMs < trial.startMs + untilMs)
      .map(({ names: asked }) => asked.length);
  expect(Math.max(...sizesBetween(slowFromMs + 120_000, slowUntilMs))).toBeLessThanOrEqual(14);
  expect(Math.max(...sizesBetween(slowUntilMs + 120_000, Number.POSITIVE_INFINITY))).toBeGreaterThanOrEqual(29);
});
