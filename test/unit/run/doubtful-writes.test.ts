import { describe, expect, test } from 'vitest';
import type { StatsDocument, WriteOutcome } from '../../../src/model.ts';
import { storeAnswers } from '../../../src/run/store-answers.ts';
import { StoreError } from '../../../src/store/store.ts';
import { isSettled } from '../async/fake-clock.ts';
import { answered, createRun, runId, streamOf, unclear } from './store-answers-trial.ts';

describe('a document in doubt', () => {
  test('is looked up once, when everything else is written', async () => {
    const { store, context, outcomes } = createRun('o/doubtful', 'o/b', 'o/c');
    store.parallelWrites = 2;
    store.onWrite = ({ repo }) => (repo === 'o/doubtful' ? unclear() : { status: 'stored' });
    await storeAnswers(streamOf([answered('o/doubtful'), answered('o/b'), answered('o/c')]), runId, context);
    expect(store.calls).toEqual(['write o/doubtful', 'write o/b', 'write o/c', 'check o/doubtful']);
    expect(outcomes.stored.toSorted()).toEqual(['o/b', 'o/c', 'o/doubtful']);
  });

  test('is neither stored nor failed until then', async () => {
    const { store, context, outcomes } = createRun('o/doubtful');
    const { promise, resolve } = Promise.withResolvers<WriteOutcome>();
    store.onWrite = unclear;
    store.onCheck = () => promise;
    const storing = storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(await isSettled(storing)).toBe(false);
    expect([outcomes.settled, outcomes.stored, outcomes.failures]).toEqual([0, [], []]);
    resolve({ status: 'stored' });
    await storing;
    expect(outcomes.settled).toBe(1);
  });

  test.each([
    ['that is not there', { status: 'failed', reason: 'it is not there' }],
    ['that stays in doubt', { status: 'unclear', reason: 'it could not be read back' }],
  ] as const)('%s is named with what is known', async (_, outcome) => {
    const { store, context, outcomes } = createRun('o/doubtful');
    store.onWrite = unclear;
    store.onCheck = () => outcome;
    await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(outcomes.stored).toEqual([]);
    expect(outcomes.failures).toEqual([{ repo: 'o/doubtful', status: 'store-error', reason: outcome.reason }]);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 0, failed: 1 });
  });

  test('is looked up as the same document that was written', async () => {
    const { store, context } = createRun('o/doubtful');
    const looked: StatsDocument[] = [];
    store.onWrite = unclear;
    store.onCheck = (one) => {
      looked.push(one);
      return { status: 'stored' };
    };
    await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(looked).toEqual(store.documents);
  });

  test('is looked up with as few others at a time as are written', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `o/r${i}` as const);
    const { store, context, outcomes } = createRun(...names);
    store.onWrite = unclear;
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(store.mostAtOnce).toBe(4);
    expect(outcomes.stored).toHaveLength(50);
  });

  test('is looked up even where the store broke meanwhile', async () => {
    const { store, context, outcomes } = createRun('o/doubtful', 'o/b');
    store.parallelWrites = 1;
    store.onWrite = ({ repo }) => {
      if (repo === 'o/doubtful') return unclear();
      store.broken = new StoreError('gone');
      return { status: 'failed', reason: 'gone' };
    };
    await storeAnswers(streamOf([answered('o/doubtful'), answered('o/b')]), runId, context);
    expect(store.calls.at(-1)).toBe('check o/doubtful');
    expect(outcomes.stored).toEqual(['o/doubtful']);
  });
});
