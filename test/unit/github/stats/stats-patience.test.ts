import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../emulators/github/random.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { lostConnection, type Reply, tooHeavy } from '../scripted-github.ts';
import {
  expectAccounted,
  has,
  names,
  outagePauses,
  outOfTime,
  quick,
  type StatsTrial,
  startStats,
  tally,
  unreachable,
} from './stats-trial.ts';

const minuteMs = 60_000;
/** GitHub has answered by then. */
const beginMs = 8_000;

const passedMs = ({ clock, startMs }: StatsTrial): number => clock.now() - startMs;
const isWithin = (trial: StatsTrial, fromMs: number, minutes: number): boolean =>
  passedMs(trial) >= fromMs && passedMs(trial) < fromMs + minutes * minuteMs;
const limitTo = (minutes: number, { ending, startMs }: StatsTrial): void =>
  ending.limit(startMs + minutes * minuteMs, { status: 'timed out', reason: `\`max-minutes\` (${minutes}) reached` });

describe('GitHub that has answered in this run', () => {
  const cases = [lostConnection, tooHeavy].flatMap((failure) =>
    [0, 5].flatMap((maxRetries) => [0, 60_000].map((coolDownMs) => ({ failure, maxRetries, coolDownMs }))),
  );

  test.each(cases)(
    'is waited for two hours, and nothing is lost ($failure.kind, $maxRetries retries, $coolDownMs ms)',
    async ({ failure, ...settings }) => {
      const trial = startStats({
        names: names(1_000),
        ...settings,
        reply: (asked, _, one) => (isWithin(one, beginMs, 120) ? { seconds: 0.1, failure } : quick(asked)),
      });
      await trial.finish();
      expectAccounted(trial, names(1_000));
      expect(tally(trial)).toEqual({ answered: 1_000 });
      expect(trial.ending.reason).toBeUndefined();
      const outMs = (atMs: number): number => atMs - trial.startMs - beginMs - minuteMs;
      const meanwhile = trial.client.asked.filter(({ atMs }) => outMs(atMs) > 0 && outMs(atMs) < 119 * minuteMs);
      expect(meanwhile.filter((query) => query.names.length > 1)).toEqual([]);
      expect(meanwhile.length).toBeLessThanOrEqual(121);
      expect(outagePauses(trial)).toBeLessThan(30);
      expect(trial.log.at('info')).toContainEqual(
        expect.stringMatching(/^GitHub is responding again after 2 h 0 min$/),
      );
    },
  );

  test('is said to be out with when that began, the next try, and how long the run waits', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, one) => (isWithin(one, beginMs, 7) ? unreachable : quick(asked)),
    });
    limitTo(330, trial);
    await trial.finish();
    const time = String.raw`2021-01-20T\d\d:\d\d:\d\dZ`;
    expect(trial.log.at('info').filter((line) => line.includes('returning errors'))[0]).toMatch(
      new RegExp(
        `^Waiting until ${time}: GitHub is returning errors: The connection failed: socket hang up\\. ` +
          `It began at ${time}\\. The run waits until 2021-01-20T12:51:38Z at most\\.$`,
      ),
    );
  });

  test('is waited for until max-minutes, then the rest is not attempted, with the reason and what to do', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, one) => (passedMs(one) < beginMs ? quick(asked) : unreachable),
      maxRetries: 1,
    });
    limitTo(240, trial);
    await trial.finish();
    expectAccounted(trial, names(1_000));
    const { answered = 0, ...rest } = tally(trial);
    expect([answered, rest]).toEqual([trial.client.answered.size, { 'not-attempted': 1_000 - answered }]);
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBe(240 * 60);
    expect(trial.ending.reason).toMatchObject({
      status: 'timed out',
      reason: '`max-minutes` (240) reached while GitHub was returning errors: The connection failed: socket hang up',
      remedy: expect.stringContaining('githubstatus.com'),
    });
  });

  test('and names a limit in the outage is asked again when that is over', async () => {
    const trial = startStats({
      names: names(300),
      reply: (asked, _, one) => {
        const untilMs = one.startMs + beginMs + 40 * minuteMs;
        const limit: RequestFailure = { kind: 'limited', reason: 'limit', secondary: true, untilMs };
        if (isWithin(one, 3_000, 10)) return unreachable;
        return isWithin(one, 3_000, 39) ? { seconds: 0.1, failure: limit } : quick(asked);
      },
    });
    await trial.finish();
    expect(tally(trial)).toEqual({ answered: 300 });
    const limited = trial.client.asked.filter(
      ({ atMs }) => atMs > trial.startMs + 12 * minuteMs && atMs < trial.startMs + 40 * minuteMs,
    );
    expect(limited).toEqual([]);
  });

  test('waits for nobody once the run is canceled', async () => {
    const trial = startStats({
      names: names(300),
      reply: (asked, _, one) => (passedMs(one) < 3_000 ? quick(asked) : unreachable),
    });
    await trial.clock.advance(20 * minuteMs);
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    await trial.clock.advance(0);
    expectAccounted(trial, names(300));
    trial.ending.finish();
    await trial.clock.advance(0);
    expect(trial.clock.sleeping).toBe(0);
  });
});

describe('GitHub that comes and goes', () => {
  test.each([0, 2])('is not waited for on account of one bad repository, with %i retries', async (maxRetries) => {
    const trial = startStats({
      names: names(400),
      maxRetries,
      reply: (asked, _, one) => {
        const isOut = Math.floor(passedMs(one) / (3 * minuteMs)) % 2 === 1;
        return isOut ? unreachable : has(asked, 'o/r7') ? outOfTime : quick(asked);
      },
    });
    limitTo(330, trial);
    await trial.finish();
    expectAccounted(trial, names(400));
    expect(tally(trial)).toMatchObject({ answered: 399 });
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBeLessThan(60 * 60);
  });

  test.each([tooHeavy, lostConnection])(
    'and loses every second query ($kind) still gives nearly all',
    async (failure) => {
      const random = seededRandom(5);
      const trial = startStats({
        names: names(1_000),
        reply: (asked): Reply => (random() < 0.5 ? { seconds: 0.5, failure } : quick(asked)),
      });
      limitTo(330, trial);
      await trial.finish();
      expectAccounted(trial, names(1_000));
      expect(tally(trial).answered).toBeGreaterThan(970);
      expect(trial.ending.reason).toBeUndefined();
    },
  );
});

test('while nothing can be stored GitHub is asked for no more than fits, and all is stored later', async () => {
  const trial = startStats({
    names: names(20_000),
    reply: quick,
    store: async (_, { clock, startMs }) => {
      const leftMs = startMs + 180 * minuteMs - clock.now();
      if (leftMs > 0) await clock.sleep(leftMs);
    },
  });
  await trial.clock.advance(170 * minuteMs);
  expect(trial.client.answered.size).toBeLessThan(500);
  await trial.finish();
  expectAccounted(trial, names(20_000));
  expect(tally(trial)).toEqual({ answered: 20_000 });
});
