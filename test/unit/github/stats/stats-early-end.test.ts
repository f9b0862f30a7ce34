import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import { expectAccounted, names, outOfTime, quick, startStats, tally } from './stats-trial.ts';

describe('a stop in mid-run', () => {
  test.each(['cancelled', 'timed out', 'failed'] as const)(
    '(%s) leaves what has no answer not attempted, with the reason',
    async (status) => {
      const trial = startStats({ names: names(1_000), reply: quick });
      await trial.clock.advance(10_000);
      trial.ending.stop({ status, reason: 'somebody stopped it' });
      await trial.finish();
      expectAccounted(trial, names(1_000));
      const { answered = 0, 'not-attempted': left = 0 } = tally(trial);
      expect([answered > 0, left > 0, answered + left]).toEqual([true, true, 1_000]);
      const reasons = new Set(trial.answers.flatMap(({ answer }) => ('reason' in answer ? [answer.reason] : [])));
      expect([...reasons]).toEqual(['somebody stopped it']);
    },
  );

  test('by a deadline lets the queries in flight end, and starts no other', async () => {
    const trial = startStats({ names: names(1_000), reply: () => ({ seconds: 4 }) });
    await trial.clock.advance(2_000);
    trial.ending.stop({ status: 'timed out', reason: 'deadline' });
    await trial.finish();
    expect(trial.client.sent.queries).toBe(4);
    expect(tally(trial)).toMatchObject({ answered: 12 + 18 + 24 + 29 });
  });

  test('by a cancel gives up the queries in flight too', async () => {
    const trial = startStats({ names: names(1_000), reply: () => ({ seconds: 4 }) });
    await trial.clock.advance(2_000);
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    await trial.finish();
    expect(tally(trial)).toEqual({ 'not-attempted': 1_000 });
    expect(Math.max(...trial.answers.map(({ atSeconds }) => atSeconds))).toBe(2);
  });

  test('ends a wait for a retry, and a pause', async () => {
    const trial = startStats({ names: names(100), reply: () => outOfTime });
    await trial.clock.advance(100_000);
    trial.ending.stop({ status: 'cancelled', reason: 'cancelled' });
    await trial.clock.advance(0);
    expectAccounted(trial, names(100));
    trial.ending.finish();
    await trial.clock.advance(0);
    expect(trial.clock.sleeping).toBe(0);
  });
});

describe('what cannot be helped', () => {
  test.each([
    { kind: 'refused', what: 'token', reason: 'HTTP 401: Bad credentials', remedy: 'another token' },
    { kind: 'forbidden', reason: 'HTTP 403: no' },
    { kind: 'not-found', reason: 'HTTP 404: no such address' },
    { kind: 'unknown-field', reason: "Field 'stargazerCount' doesn't exist", field: 'stargazerCount' },
  ] satisfies RequestFailure[])('$kind ends the run at once, with what to do', async (failure) => {
    const trial = startStats({ names: names(500), reply: () => ({ seconds: 0.5, failure }) });
    await trial.finish();
    expectAccounted(trial, names(500));
    expect(trial.ending.reason).toMatchObject({ status: 'failed', reason: failure.reason, remedy: expect.any(String) });
    expect(trial.client.sent.queries).toBeLessThanOrEqual(4);
  });

  test("an extra metric's field that the server lacks is left out, told once, and the run goes on", async () => {
    let isLacking = true;
    const trial = startStats({
      names: names(100),
      extraMetrics: ['discussions'],
      reply: (asked, _, { log }) => {
        isLacking = log.at('warning').length === 0;
        const failure: RequestFailure = { kind: 'unknown-field', reason: 'no such field', field: 'discussions' };
        return isLacking ? { seconds: 0.5, failure } : quick(asked);
      },
    });
    await trial.finish();
    expectAccounted(trial, names(100));
    expect(trial.answers.map(({ answer }) => answer.status === 'answered' && answer.extras.discussions)).toEqual(
      names(100).map(() => null),
    );
    expect(trial.log.at('warning')).toEqual([expect.stringContaining('discussions')]);
  });
});

test('a bug in the listing reaches whoever takes the answers, and ends the run', async () => {
  const trial = startStats({
    names: (async function* () {
      yield* names(40);
      throw new TypeError('bug');
    })(),
    reply: quick,
  });
  const over = expect(trial.over).rejects.toThrow('bug');
  await trial.clock.advance(60_000);
  await over;
  expect(trial.ending.reason).toMatchObject({ status: 'failed' });
  trial.ending.finish();
  await trial.clock.advance(0);
  expect(trial.clock.sleeping).toBe(0);
});

test('a bug while an answer is read reaches whoever takes the answers', async () => {
  const trial = startStats({
    names: names(40),
    reply: () => {
      throw new TypeError('bug');
    },
  });
  const over = expect(trial.over).rejects.toThrow('bug');
  await trial.clock.advance(60_000);
  await over;
});
