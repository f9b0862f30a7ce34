import { describe, expect, test } from 'vitest';
import type { Answer, WriteOutcome } from '../../../src/model.ts';
import { storeAnswers } from '../../../src/run/store-answers.ts';
import { isSettled, settled } from '../async/fake-clock.ts';
import { document, stats } from '../samples.ts';
import { answered, collectedAt, createRun, runId, streamOf, unclear } from './store-answers-trial.ts';

describe('an answer', () => {
  test('becomes one document, with its fields in order', async () => {
    const { store, context, outcomes } = createRun('octokit/octokit.rb');
    await storeAnswers(streamOf([answered('octokit/octokit.rb')]), runId, context);
    expect(JSON.stringify(store.documents)).toBe(
      JSON.stringify([{ ...document('octokit/octokit.rb'), repoId: 7, visibility: 'public' }]),
    );
    expect(outcomes.stored).toEqual(['octokit/octokit.rb']);
  });

  test('has its extra metrics at the end of the document', async () => {
    const { store, context } = createRun('o/r');
    await storeAnswers(streamOf([answered('o/r', 'o/r', { topics: ['a'], watchers: 7 })]), runId, context);
    expect(Object.keys(store.documents[0] ?? {}).slice(-6)).toEqual([
      ...['runId', 'collectedAt', 'repoId', 'visibility'],
      ...['topics', 'watchers'],
    ]);
  });

  test('ends with the fields that the store adds', async () => {
    const { store, context } = createRun('o/r');
    store.fields = { ttl: 86_400 };
    await storeAnswers(streamOf([answered('o/r', 'o/r', { watchers: 7 })]), runId, context);
    expect(Object.entries(store.documents[0] ?? {}).at(-1)).toEqual(['ttl', 86_400]);
  });

  test('without stats is recorded as failed, and nothing is written', async () => {
    const { store, context, outcomes } = createRun('o/r');
    await storeAnswers(streamOf([{ status: 'not-found', asked: 'o/r', reason: 'none' }]), runId, context);
    expect(store.calls).toEqual([]);
    expect(outcomes.failures).toEqual([{ repo: 'o/r', status: 'not-found', reason: 'none' }]);
  });

  test('that the store refuses is recorded with the store’s reason, and written once', async () => {
    const { store, context, outcomes } = createRun('o/r');
    store.onWrite = () => ({ status: 'failed', reason: '413: too large' });
    await storeAnswers(streamOf([answered('o/r')]), runId, context);
    expect(store.calls).toEqual(['write o/r']);
    expect(outcomes.failures).toEqual([{ repo: 'o/r', status: 'store-error', reason: '413: too large' }]);
  });
});

describe('what is summed up', () => {
  test('is every document that is stored, and no other', async () => {
    const { store, context, tally, differences } = createRun('o/stored', 'o/refused', 'o/doubtful');
    store.onWrite = ({ repo }) =>
      repo === 'o/stored'
        ? { status: 'stored' }
        : repo === 'o/doubtful'
          ? { status: 'unclear', reason: 'no answer' }
          : { status: 'failed', reason: '503' };
    const names = ['o/stored', 'o/refused', 'o/doubtful'] as const;
    for (const name of names) differences.addBefore({ ...document(name), stars: 3370 });
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(differences.moved).toMatchObject({ compared: 2, counts: { stars: 16 } });
    expect(tally.collection.owners).toMatchObject([{ repositories: 2 }]);
  });

  test('what looks wrong is noted, and stored as GitHub said it', async () => {
    const { store, context, findings } = createRun('o/r');
    const odd = { ...stats('o/r'), repoUpdatedAt: '2031-01-01T00:00:00Z' };
    const identity = { visibility: 'public', repoId: 7 };
    const answer = { status: 'answered', asked: 'o/r', stats: odd, identity, extras: {}, collectedAt } as const;
    await storeAnswers(streamOf([answer]), runId, context);
    expect(findings.list).toMatchObject([{ about: 'o/r' }]);
    expect(store.documents).toMatchObject([{ repoUpdatedAt: '2031-01-01T00:00:00Z' }]);
  });
});

test('as many documents are written at a time as the store says pay off', async () => {
  const names = Array.from({ length: 50 }, (_, i) => `o/r${i}` as const);
  const { store, context, outcomes } = createRun(...names);
  await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
  expect(store.mostAtOnce).toBe(4);
  expect(outcomes.stored.toSorted()).toEqual(names.toSorted());
});

test('one more answer is taken than are being written', async () => {
  const names = Array.from({ length: 50 }, (_, i) => `o/r${i}` as const);
  const { store, context } = createRun(...names);
  let taken = 0;
  async function* counted(): AsyncGenerator<Answer> {
    for (const name of names) {
      taken++;
      yield answered(name);
    }
  }
  const { promise, resolve } = Promise.withResolvers<WriteOutcome>();
  store.onWrite = () => promise;
  const storing = storeAnswers(counted(), runId, context);
  await settled();
  expect(taken).toBe(5);
  resolve({ status: 'stored' });
  await storing;
  expect(taken).toBe(50);
});

test('storing begins with the first write and ends with the last', async () => {
  const { clock, store, context, timeline } = createRun('o/a', 'o/b');
  const beginMs = clock.now();
  store.parallelWrites = 1;
  store.onWrite = async () => {
    await clock.sleep(1000);
    return { status: 'stored' };
  };
  const storing = storeAnswers(streamOf([answered('o/a'), answered('o/b')]), runId, context);
  while (!(await isSettled(storing))) await clock.advance(500);
  expect(timeline.stages).toEqual([{ name: 'storing', startedAt: beginMs, endedAt: beginMs + 2000 }]);
});

describe('two names of one repository', () => {
  test.each([1, 4])('make one document and no failure, with %i writes at a time', async (parallelWrites) => {
    const { store, context, outcomes } = createRun('old/name', 'new/name', 'older/name');
    store.parallelWrites = parallelWrites;
    const answers = (['old/name', 'new/name', 'older/name'] as const).map((asked) => answered(asked, 'new/name'));
    await storeAnswers(streamOf(answers), runId, context);
    expect(store.calls).toEqual(['write new/name']);
    expect([outcomes.stored, outcomes.failures]).toEqual([['new/name'], []]);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('make one document also while it is in doubt', async () => {
    const { store, context, outcomes } = createRun('old/name', 'new/name');
    store.parallelWrites = 1;
    store.onWrite = unclear;
    const answers = [answered('old/name', 'New/Name'), answered('new/name', 'New/Name')];
    await storeAnswers(streamOf(answers), runId, context);
    expect(store.calls).toEqual(['write New/Name', 'check New/Name']);
    expect([outcomes.stored, outcomes.failures]).toEqual([['New/Name'], []]);
  });
});
