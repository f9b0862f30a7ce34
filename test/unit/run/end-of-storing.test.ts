import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model.ts';
import { storeAnswers } from '../../../src/run/store-answers.ts';
import { StoreError } from '../../../src/store/store.ts';
import { answered, createRun, runId, streamOf, unclear } from './store-answers-trial.ts';

describe('a broken store', () => {
  test('stops the run as failed, with its reason and remedy, while what is in flight goes on', async () => {
    const { store, context, ending } = createRun('o/r');
    store.onWrite = () => {
      store.broken = new StoreError('Cosmos DB: the account cannot be used: 401', { remedy: 'Check `cosmos-key`.' });
      return { status: 'failed', reason: '401' };
    };
    await storeAnswers(streamOf([answered('o/r')]), runId, context);
    expect(ending.reason).toEqual({
      status: 'failed',
      reason: 'Cosmos DB: the account cannot be used: 401',
      remedy: 'Check `cosmos-key`.',
    });
    expect([ending.taking.aborted, ending.cancelled.aborted]).toEqual([true, false]);
  });

  test('does not end the stream: each answer that is in hand has its outcome', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `o/r${i}` as const);
    const { store, context, outcomes } = createRun(...names);
    store.onWrite = () => {
      store.broken = new StoreError('gone');
      return { status: 'failed', reason: 'gone' };
    };
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(outcomes.failures.map(({ status }) => status)).toEqual(names.map(() => 'store-error'));
  });

  test('one refused document does not stop the run', async () => {
    const { store, context, ending } = createRun('o/r');
    store.onWrite = () => ({ status: 'failed', reason: '413' });
    await storeAnswers(streamOf([answered('o/r')]), runId, context);
    expect(ending.reason).toBeUndefined();
  });
});

describe('a cancelled job', () => {
  test('begins no write, and what was not begun was not attempted', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `o/r${i}` as const);
    const { store, context, ending, outcomes } = createRun(...names);
    store.parallelWrites = 2;
    store.onWrite = ({ repo }) => {
      if (repo === 'o/r1') ending.stop({ status: 'cancelled', reason: 'SIGINT' });
      return { status: 'stored' };
    };
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    outcomes.close({ status: 'cancelled', reason: 'SIGINT' });
    expect(store.calls.length).toBeLessThanOrEqual(3);
    expect(outcomes.stored).toHaveLength(store.calls.length);
    expect(outcomes.totals.processed).toBe(store.calls.length);
    expect(new Set(outcomes.failures.map(({ status }) => status))).toEqual(new Set(['not-attempted']));
  });

  test('still takes in what GitHub did not give', async () => {
    const { store, context, ending, outcomes } = createRun('o/gone');
    ending.stop({ status: 'cancelled', reason: 'SIGINT' });
    await storeAnswers(streamOf([{ status: 'not-found', asked: 'o/gone', reason: 'none' }]), runId, context);
    expect(store.calls).toEqual([]);
    expect(outcomes.failures).toMatchObject([{ status: 'not-found' }]);
  });

  test('still looks up what is in doubt', async () => {
    const { store, context, ending, outcomes } = createRun('o/doubtful');
    store.onWrite = () => {
      ending.stop({ status: 'cancelled', reason: 'SIGINT' });
      return unclear();
    };
    await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(store.calls).toEqual(['write o/doubtful', 'check o/doubtful']);
    expect(outcomes.stored).toEqual(['o/doubtful']);
  });
});

test.each([
  ['cancelled', 'not-attempted'],
  ['failed', 'store-error'],
] as const)('a write that is still in doubt when the run is %s is %s', async (stop, status) => {
  const { store, context, ending, outcomes } = createRun('o/doubtful');
  store.onWrite = () => {
    ending.stop({ status: stop, reason: 'it ended' });
    return unclear();
  };
  store.onCheck = unclear;
  await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
  expect(outcomes.failures).toMatchObject([{ repo: 'o/doubtful', status }]);
});

test('after the deadline what GitHub answered is still written', async () => {
  const { store, context, ending, outcomes } = createRun('o/a', 'o/b');
  ending.stop({ status: 'timed out', reason: 'max-minutes is over' });
  await storeAnswers(streamOf([answered('o/a'), answered('o/b')]), runId, context);
  expect(store.calls).toHaveLength(2);
  expect(outcomes.stored).toEqual(['o/a', 'o/b']);
});

describe('a bug', () => {
  const bug = (): never => {
    throw new TypeError('x is undefined');
  };
  const stopped = { status: 'failed', reason: 'Unexpected: x is undefined', remedy: expect.stringContaining('report') };

  test('in the work on one answer ends the run as failed, and what else is in hand is recorded', async () => {
    const { store, context, ending, outcomes, log } = createRun('o/a', 'o/broken', 'o/doubtful', 'o/b');
    store.onWrite = ({ repo }) =>
      repo === 'o/broken' ? bug() : repo === 'o/doubtful' ? unclear() : { status: 'stored' };
    const names = ['o/a', 'o/broken', 'o/doubtful', 'o/b'] as const;
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(ending.taking.aborted).toBe(true);
    expect(log.at('debug').join()).toContain('end-of-storing.test.ts');
    outcomes.close({ status: 'failed', reason: 'a bug' });
    expect(outcomes.stored.toSorted()).toEqual(['o/a', 'o/b', 'o/doubtful']);
    expect(outcomes.failures).toMatchObject([{ repo: 'o/broken', status: 'store-error' }]);
  });

  test('in a stage before ends the run as failed, and what is in hand is recorded', async () => {
    const { store, context, ending, outcomes } = createRun('o/doubtful', 'o/a');
    store.onWrite = ({ repo }) => (repo === 'o/doubtful' ? unclear() : { status: 'stored' });
    async function* breaking(): AsyncGenerator<Answer> {
      yield answered('o/doubtful');
      yield answered('o/a');
      bug();
    }
    await storeAnswers(breaking(), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(outcomes.stored.toSorted()).toEqual(['o/a', 'o/doubtful']);
  });

  test('in looking one up ends the run as failed, and the others are looked up', async () => {
    const { store, context, ending, outcomes } = createRun('o/broken', 'o/doubtful');
    store.onWrite = unclear;
    store.onCheck = ({ repo }) => (repo === 'o/broken' ? bug() : { status: 'stored' });
    await storeAnswers(streamOf([answered('o/broken'), answered('o/doubtful')]), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(outcomes.stored).toEqual(['o/doubtful']);
  });

  test.each(['timed out', 'failed', 'cancelled'] as const)(
    'fails the step with its remedy where the run is %s already, and is reported once',
    async (status) => {
      const { store, context, ending, problems } = createRun('o/a', 'o/b');
      ending.stop({ status: status === 'cancelled' ? 'failed' : status, reason: 'another' });
      store.onWrite = bug;
      await storeAnswers(streamOf([answered('o/a'), answered('o/b')]), runId, context);
      if (status === 'cancelled') ending.stop({ status, reason: 'Job canceled' });
      expect(ending.reason?.reason).not.toContain('x is undefined');
      const { reason: message, remedy } = stopped;
      expect(problems).toEqual([{ message, remedy, failsStep: true }]);
    },
  );
});
