import { describe, expect, test } from 'vitest';
import type { RepositoryName } from '../../../../src/model.ts';
import { type Reply, tooHeavy } from '../scripted-github.ts';
import {
  expectAccounted,
  names,
  outagePauses,
  quick,
  type StatsTrial,
  startStats,
  tally,
  unreachable,
} from './stats-trial.ts';

describe('an outage of the statistics alone, in which GitHub answers a query for nothing', () => {
  /** GitHub answers a query for nothing, and one for repositories after so many minutes. */
  const outFor =
    (minutes: number, loss: Reply, fromMs = 0) =>
    (asked: readonly RepositoryName[], _: number, { clock, startMs }: StatsTrial): Reply => {
      const passedMs = clock.now() - startMs;
      const isOut = passedMs >= fromMs && passedMs < fromMs + minutes * 60_000;
      if (asked.length === 0) return { seconds: 0.2 };
      return isOut ? loss : quick(asked);
    };
  const ways: [string, Reply][] = [
    ['a lost connection', unreachable],
    ['a quick time-out', { seconds: 0.2, failure: tooHeavy }],
    ['nothing but errors of the repositories', { seconds: 0.2 }],
  ];
  const lossOf = (loss: Reply, asked: readonly RepositoryName[]): Reply =>
    loss.failure
      ? loss
      : {
          ...loss,
          errors: new Map(asked.map((name) => [name, { message: 'Something went wrong while executing your query' }])),
        };
  const replyOf =
    (loss: Reply, minutes: number, fromMs = 0) =>
    (asked: readonly RepositoryName[], nth: number, trial: StatsTrial): Reply =>
      outFor(minutes, lossOf(loss, asked), fromMs)(asked, nth, trial);
  const cases = ways.flatMap(([way, loss]) =>
    [0, 3_000].flatMap((fromMs) => [7, 20].map((minutes) => ({ way, loss, fromMs, minutes }))),
  );

  test.each(cases)(
    '($way) for $minutes minutes from $fromMs ms on pauses everything, and all are answered',
    async (one) => {
      const trial = startStats({ names: names(300), reply: replyOf(one.loss, one.minutes, one.fromMs) });
      await trial.finish();
      expect(tally(trial)).toEqual({ answered: 300 });
      expect(trial.ending.reason).toBeUndefined();
      // GitHub that has answered is looked at each minute, which is logged every five.
      const [short, long] = one.fromMs === 0 ? [3, 5] : [2, 4];
      expect(outagePauses(trial)).toBe(one.minutes === 7 ? short : long);
      expectAccounted(trial, names(300));
      const during = trial.client.asked.filter(
        ({ atMs }) => atMs - trial.startMs - one.fromMs < one.minutes * 60_000 && atMs >= trial.startMs + one.fromMs,
      );
      // A time-out is known for one of GitHub's by single repositories only.
      expect(during.length).toBeLessThan(loss(one) ? 40 : 160);
    },
  );

  const loss = ({ way }: { way: string }): boolean => way === 'a lost connection';

  test.each(ways)('(%s) that does not end gives GitHub up where it never gave any', async (_, endless) => {
    const trial = startStats({ names: names(300), reply: replyOf(endless, 100_000) });
    await trial.finish();
    expectAccounted(trial, names(300));
    expect(trial.ending.reason).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/^GitHub is not responding/),
    });
    expect(outagePauses(trial)).toBe(5);
    expect(trial.client.answered.size).toBe(0);
  });
});
