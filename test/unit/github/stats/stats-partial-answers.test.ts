import { describe, expect, test } from 'vitest';
import type { AnswerError } from '../../../../src/github/client/facts.ts';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { lostConnection, type Reply, tooHeavy } from '../scripted-github.ts';
import {
  expectAccounted,
  has,
  names,
  namesWith,
  outagePauses,
  quick,
  reasonOf,
  startStats,
  tally,
} from './stats-trial.ts';

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

describe('a partial answer with an error of the whole', () => {
  const half = (asked: readonly RepositoryName[], failure: RequestFailure, seconds = 0.5): Reply => ({
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
    const refused: RequestFailure = { kind: 'refused', what: 'query', reason: 'needs repo', remedy: 'another token' };
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
