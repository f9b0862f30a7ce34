import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { lostConnection, tooHeavy } from '../scripted-github.ts';
import {
  expectAccounted,
  names,
  namesWith,
  outagePauses,
  outOfTime,
  quick,
  type StatsTrial,
  startStats,
  tally,
  unreachable,
} from './stats-trial.ts';

/** When GitHub is given up, what was asked of it without an answer is its error, and what never was is not attempted. */
function expectGivenUp(
  trial: StatsTrial,
  all: readonly RepositoryName[],
  failure: RequestFailure = lostConnection,
): void {
  const reason = `GitHub is not responding: ${failure.reason}`;
  const asked = new Set(trial.client.asked.flatMap((query) => query.names));
  const left = trial.answers.filter(({ answer }) => answer.status !== 'answered');
  expect(left.every(({ answer }) => 'reason' in answer && answer.reason === reason)).toBe(true);
  const lost = [...asked].filter((name) => !trial.client.answered.has(name));
  expect(namesWith(trial, 'github-error').sort()).toEqual(lost.sort());
  expect(namesWith(trial, 'not-attempted').sort()).toEqual(all.filter((name) => !asked.has(name)).sort());
  expect(trial.ending.reason).toMatchObject({ status: 'failed', reason });
}

describe('an outage', () => {
  test('pauses everything, longer each time, and the run goes on when it is over', async () => {
    const trial = startStats({
      names: names(200),
      reply: (asked, _, { clock, startMs }) => (clock.now() < startMs + 400_000 ? unreachable : quick(asked)),
    });
    await trial.finish();
    expectAccounted(trial, names(200));
    expect(tally(trial)).toEqual({ answered: 200 });
    expect(trial.ending.reason).toBeUndefined();
    const pauses = trial.log.at('info').filter((line) => line.includes('GitHub is returning errors'));
    expect(
      pauses.map((line) => line.slice('Waiting until '.length, 'Waiting until 2021-01-20T07:22:38Z'.length)),
    ).toEqual(['2021-01-20T07:22:38Z', '2021-01-20T07:24:38Z', '2021-01-20T07:28:38Z']);
  });

  test('of quick time-outs is known by single repositories, and is over with all answered', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, { clock, startMs }) =>
        clock.now() < startMs + 400_000 ? { seconds: 0.1, failure: tooHeavy } : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(1_000));
    expect(tally(trial)).toEqual({ answered: 1_000 });
    expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 3]);
  });

  const short = [400, 1_800].flatMap((seconds) =>
    [20, 100, 140, 1_000].flatMap((count) => [1, 4].map((concurrency) => ({ seconds, count, concurrency }))),
  );

  test.each(short)(
    'of quick time-outs for $seconds s ends with all $count answered, at $concurrency in flight',
    async ({ seconds, count, concurrency }) => {
      const trial = startStats({
        names: names(count),
        concurrency,
        reply: (asked, _, { clock, startMs }) =>
          clock.now() < startMs + seconds * 1000 ? { seconds: 0.1, failure: tooHeavy } : quick(asked),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      expect(tally(trial)).toEqual({ answered: count });
      expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, seconds === 400 ? 3 : 5]);
    },
  );

  const endless = [lostConnection, tooHeavy].flatMap((failure) =>
    [20, 200, 500].flatMap((count) =>
      [1, 5].flatMap((maxRetries) => [1, 4].map((concurrency) => ({ ...failure, count, maxRetries, concurrency }))),
    ),
  );

  test.each(endless)(
    'that does not end ($kind) is told of what was asked alone: $count, $maxRetries retries, $concurrency in flight',
    async ({ kind, reason, count, maxRetries, concurrency }) => {
      const failure = { kind, reason } as RequestFailure;
      const trial = startStats({
        names: names(count),
        maxRetries,
        concurrency,
        reply: () => ({ seconds: 0.1, failure }),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      expectGivenUp(trial, names(count), failure);
      expect(outagePauses(trial)).toBe(maxRetries);
    },
  );

  test.each([20, 200, 500])(
    'that does not end, without retries: of %i those asked are an error of GitHub, those never asked are not attempted',
    async (count) => {
      const trial = startStats({
        names: names(count),
        maxRetries: 0,
        reply: () => ({ seconds: 0.1, failure: tooHeavy }),
      });
      await trial.finish();
      expectAccounted(trial, names(count));
      const asked = new Set(trial.client.asked.flatMap((query) => query.names));
      expect(namesWith(trial, 'not-attempted').sort()).toEqual(
        names(count)
          .filter((name) => !asked.has(name))
          .sort(),
      );
      expect(tally(trial)).toMatchObject({ 'github-error': asked.size });
    },
  );

  test('costs few queries, since everything pauses in it', async () => {
    const trial = startStats({
      names: names(1_000),
      reply: (asked, _, { clock, startMs }) => (clock.now() < startMs + 400_000 ? unreachable : quick(asked)),
    });
    await trial.finish();
    const during = trial.client.asked.filter(({ atMs }) => atMs < trial.startMs + 400_000);
    expect(during.length).toBeLessThan(12);
  });

  test('that does not end ends the run after the retries; what was asked is an error of GitHub, the rest not attempted', async () => {
    const trial = startStats({ names: names(500), reply: () => unreachable, maxRetries: 2 });
    await trial.finish();
    expectAccounted(trial, names(500));
    expectGivenUp(trial, names(500));
    expect(Object.keys(tally(trial)).sort()).toEqual(['github-error', 'not-attempted']);
    expect(trial.ending.reason).toMatchObject({
      status: 'failed',
      reason: 'GitHub is not responding: The connection failed: socket hang up',
      remedy: expect.stringContaining('githubstatus.com'),
    });
    expect(outagePauses(trial)).toBe(2);
  });

  test('that does not end leaves nothing unattempted where all had been asked', async () => {
    const trial = startStats({ names: names(29), reply: () => unreachable });
    await trial.finish();
    expectAccounted(trial, names(29));
    expectGivenUp(trial, names(29));
    expect(tally(trial)).toEqual({ 'github-error': 29 });
    // Before each of the five pauses, and before GitHub is given up.
    expect(trial.client.askedForNothing).toHaveLength(6);
  });

  test.each([0, 1, 4])('is asked about %i times more after it has shown', async (maxRetries) => {
    const failuresUntilItShows = 3;
    const trial = startStats({ names: names(200), reply: () => unreachable, maxRetries, concurrency: 1 });
    await trial.finish();
    // A repository that has no answer yet is asked for first, and a query for nothing says whether it is to blame.
    expect(trial.client.asked).toHaveLength(failuresUntilItShows + 1 + maxRetries);
    expect(trial.client.askedForNothing).toHaveLength(1 + maxRetries);
  });

  test('is not suspected for long: after a failure, names that have not failed are asked first', async () => {
    const trial = startStats({
      names: names(116),
      concurrency: 1,
      reply: (_, nth) => (nth === 1 ? unreachable : { seconds: 2.5 }),
    });
    await trial.finish();
    const [lost, waiting, untried, half, otherHalf] = trial.client.asked.map(({ names: asked }) => asked);
    expect([lost, waiting, untried]).toEqual([names(29), names(29, 29), names(14, 58)]);
    // An answer has come: now the halves of what was lost.
    expect([half, otherHalf]).toEqual([names(15), names(14, 15)]);
    expect(tally(trial)).toEqual({ answered: 116 });
  });

  test('is asked about with names that have not failed, as long as there are any', async () => {
    const trial = startStats({ names: names(500), reply: () => unreachable, concurrency: 1 });
    await trial.finish();
    const asked = trial.client.asked.flatMap((query) => query.names);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(trial.client.askedForNothing).toHaveLength(6);
  });

  test('shows in time-outs only when single repositories run out of time one after another', async () => {
    const trial = startStats({ names: names(500), reply: () => outOfTime, concurrency: 1, maxRetries: 1 });
    await trial.finish();
    expectAccounted(trial, names(500));
    expect(trial.ending.reason).toMatchObject({ status: 'failed' });
    const sizes = trial.client.asked.map((query) => query.names.length);
    // Three that failed one after another, and two more to look at GitHub.
    expect(sizes.filter((size) => size === 1)).toHaveLength(5);
    expect(sizes.at(-1)).toBe(1);
  });

  test('pauses for a quarter of an hour at the most', async () => {
    const trial = startStats({ names: names(200), reply: () => unreachable, maxRetries: 8, minutes: 10_000 });
    await trial.finish();
    const starts = trial.client.asked.map(({ atMs }) => atMs);
    const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? at));
    expect(Math.max(...gaps)).toBeGreaterThan(890_000);
    expect(Math.max(...gaps)).toBeLessThan(905_000);
  });
});
