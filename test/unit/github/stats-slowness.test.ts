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
  expect([trial.ending.reason, outagePauses(trial), trial.client.askedForNothing]).toEqual([undefined, 0, []]);
  expect(trial.client.probed.length).toBeGreaterThan(0);
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
