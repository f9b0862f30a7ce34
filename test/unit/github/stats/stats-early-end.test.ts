import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../../../src/github/client/failures.ts';
import type { RepositoryName } from '../../../../src/model.ts';
import { troubles } from '../../../../src/text/troubles/troubles.ts';
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
    { kind: 'refused', what: 'all', reason: 'HTTP 401: Bad credentials', remedy: 'another token' },
    { kind: 'forbidden', reason: 'HTTP 403: no' },
    { kind: 'not-found', reason: 'HTTP 404: no such address' },
    { kind: 'unknown-field', reason: "Field 'stargazerCount' doesn't exist", field: 'stargazerCount' },
  ] satisfies RequestFailure[])('$kind ends the run at once, with what to do', async (failure) => {
    const trial = startStats({ names: names(500), reply: () => ({ seconds: 0.5, failure }) });
    await trial.finish();
    expectAccounted(trial, names(500));
    const reason = expect.stringContaining(failure.reason);
    expect(trial.ending.reason).toMatchObject({ status: 'failed', reason, remedy: expect.any(String) });
    expect(trial.client.sent.queries).toBeLessThanOrEqual(4);
  });

  test.each([
    [undefined, 'This GitHub server'],
    ['2.17.3', 'GitHub Enterprise Server 2.17.3'],
  ])('a server of version %s that lacks a field of every document is too old', async (version, server) => {
    const reason = "Field 'isTemplate' doesn't exist on type 'Repository'";
    const failure: RequestFailure = { kind: 'unknown-field', reason, field: 'isTemplate' };
    const trial = startStats({ names: names(3), reply: () => ({ seconds: 0.5, failure }) });
    if (version !== undefined) trial.client.server.version = version;
    await trial.finish();
    const { remedy } = troubles.githubTooOld;
    expect(trial.ending.reason).toEqual({ status: 'failed', reason: `${server} is too old: ${reason}`, remedy });
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

describe('a bug', () => {
  const bug = (): never => {
    throw new TypeError('bug');
  };

  async function* namesAndBug(count: number): AsyncGenerator<RepositoryName> {
    yield* names(count);
    bug();
  }

  test.each([0, 40, 400])('in the listing after %i names is all that its reader gets in the end', async (count) => {
    const trial = startStats({ names: namesAndBug(count), reply: quick });
    const over = expect(trial.over).rejects.toThrow('bug');
    await trial.clock.advance(600_000);
    await over;
  });

  test('while an answer is read is that, too', async () => {
    const trial = startStats({ names: names(40), reply: bug });
    const over = expect(trial.over).rejects.toThrow('bug');
    await trial.clock.advance(60_000);
    await over;
  });

  test.each([
    ['in the listing', namesAndBug(400), quick],
    ['in one query', names(400), (asked: readonly RepositoryName[], nth: number) => (nth === 5 ? bug() : quick(asked))],
  ])('%s stops the work, and leaves it to the reader to end the run', async (_, all, reply) => {
    const trial = startStats({ names: all, reply });
    const over = expect(trial.over).rejects.toThrow('bug');
    await trial.clock.advance(600_000);
    await over;
    expect(trial.client.sent.queries).toBeLessThan(9);
    expect([trial.ending.reason, trial.clock.sleeping]).toEqual([undefined, 0]);
  });
});
