import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/github/failures.ts';
import type { RepositoryName } from '../../../src/model.ts';
import { lostConnection, type Reply, tooHeavy } from './scripted-github.ts';
import { expectAccounted, names, namesWith, outagePauses, quick, startStats, tally } from './stats-trial.ts';

describe('a partial answer with an error of the whole', () => {
  const half = (asked: readonly RepositoryName[], failure: Failure, seconds = 0.5): Reply => ({
    seconds,
    leftOut: new Set(asked.slice(Math.ceil(asked.length / 2))),
    failureOfRest: failure,
  });

  test.each([tooHeavy, lostConnection])(
    '($kind) keeps what was answered, and asks for the rest in smaller queries',
    async (failure) => {
      const trial = startStats({
        names: names(290),
        concurrency: 1,
        reply: (asked) => (asked.length > 10 ? half(asked, failure, 2.5) : { seconds: 2.5 }),
      });
      await trial.finish();
      expectAccounted(trial, names(290));
      expect(tally(trial)).toEqual({ answered: 290 });
      const sizes = trial.client.asked.map(({ names: asked }) => asked.length);
      if (failure === tooHeavy) expect(sizes.filter((size) => size > 15).length).toBeLessThanOrEqual(2);
      expect([outagePauses(trial), trial.ending.reason]).toEqual([0, undefined]);
    },
  );

  test('(a limit) pauses everything for as long as GitHub says, then asks for the rest only', async () => {
    const trial = startStats({
      names: names(29),
      reply: (asked, nth, { startMs }) =>
        nth === 1
          ? half(asked, { kind: 'limited', reason: 'secondary rate limit', secondary: true, untilMs: startMs + 90_000 })
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(trial.client.asked.map(({ names: asked, atMs }) => [asked.length, atMs - trial.startMs])).toEqual([
      [29, 0],
      [14, 95_000],
    ]);
  });

  test('(scopes that do not suffice) ends the run at once, and keeps what was answered', async () => {
    const refused: Failure = { kind: 'refused', what: 'scopes', reason: 'needs repo', remedy: 'another token' };
    const trial = startStats({ names: names(300), concurrency: 1, reply: (asked) => half(asked, refused) });
    await trial.finish();
    expectAccounted(trial, names(300));
    expect(tally(trial)).toEqual({ answered: 15, 'not-attempted': 285 });
    expect(trial.ending.reason).toMatchObject({ status: 'failed', remedy: 'another token' });
  });

  test('(withheld) makes the rest of one owner forbidden, without asking again', async () => {
    const trial = startStats({ names: names(29), reply: (asked) => half(asked, { kind: 'withheld', reason: 'SAML' }) });
    await trial.finish();
    expectAccounted(trial, names(29));
    expect(tally(trial)).toEqual({ answered: 15, forbidden: 14 });
    expect(trial.client.asked).toHaveLength(1);
  });

  test('(withheld) is asked for in halves where it concerns several owners, until it is clear whose it is', async () => {
    const mixed = names(20).map((name, i): RepositoryName => (i % 5 === 0 ? `locked/r${i}` : name));
    const trial = startStats({
      names: mixed,
      reply: (asked) =>
        asked.some((name) => name.startsWith('locked/'))
          ? { seconds: 0.5, failure: { kind: 'withheld', reason: 'SAML' } }
          : quick(asked),
    });
    await trial.finish();
    expectAccounted(trial, mixed);
    expect(tally(trial)).toEqual({ answered: 16, forbidden: 4 });
    expect(namesWith(trial, 'forbidden').every((name) => name.startsWith('locked/'))).toBe(true);
  });
});
