import { expect, test } from 'vitest';
import { expectAccounted, names, outagePauses, outOfTime, quick, startStats, tally } from './stats-trial.ts';

test('slow single repositories are no outage, however many: one that was answered is asked for again', async () => {
  const slow = names(40, 200);
  const trial = startStats({
    names: names(240),
    reply: (asked) => (asked.some((name) => slow.includes(name)) ? outOfTime : quick(asked)),
    minutes: 100_000,
  });
  await trial.finish();
  expectAccounted(trial, names(240));
  expect(tally(trial)).toEqual({ answered: 200, timeout: 40 });
  expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
  expect(trial.client.probed.length).toBeGreaterThan(0);
  // The last failures of some come while nothing was answered: GitHub is asked whether it answers at all.
  expect(trial.client.askedForNothing.length).toBeLessThan(5);
});

test('repositories that are all bad are no outage for the first nine, and fail alone', async () => {
  const trial = startStats({
    names: names(8),
    reply: (asked) => (asked.length === 0 ? { seconds: 0.2 } : outOfTime),
  });
  await trial.finish();
  expect(tally(trial)).toEqual({ timeout: 8 });
  expect([trial.ending.reason, outagePauses(trial)]).toEqual([undefined, 0]);
});

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
