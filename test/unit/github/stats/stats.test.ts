import { describe, expect, test } from 'vitest';
import { expectAccounted, names, quick, startStats, tally } from './stats-trial.ts';

describe('a GitHub that answers', () => {
  test('gives every repository its stats, with the time at which they came', async () => {
    const trial = startStats({ names: names(3), reply: () => ({ seconds: 2 }) });
    await trial.finish();
    expect(trial.answers.map(({ answer }) => answer)).toEqual(
      names(3).map((name) => ({
        status: 'answered',
        asked: name,
        stats: expect.objectContaining({ repo: name, stars: 3378 }),
        identity: { repoId: null, visibility: null },
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
