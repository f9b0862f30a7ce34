import { describe, expect, test } from 'vitest';
import { CollectionTally } from '../../src/collection.ts';
import { Ending } from '../../src/ending.ts';
import { Ledger } from '../../src/ledger.ts';
import type { Answer, RepositoryName, StatsDocument, WriteOutcome } from '../../src/model.ts';
import { Movements } from '../../src/movements.ts';
import { Findings } from '../../src/quality.ts';
import type { RunContext } from '../../src/run-context.ts';
import { StoreError } from '../../src/store/store.ts';
import { storeAnswers } from '../../src/storing.ts';
import { Timeline } from '../../src/timeline.ts';
import { FakeClock, isSettled, settled } from './fake-clock.ts';
import { NotedLog } from './github/noted-log.ts';
import { document, stats } from './samples.ts';

const collectedAt = '2021-01-20T07:21:41Z';
const runId = '1611127298';

const answered = (asked: RepositoryName, repo = asked, extras: Record<string, unknown> = {}): Answer => ({
  status: 'answered',
  asked,
  stats: stats(repo),
  extras,
  collectedAt,
});

/** A store whose outcomes the test decides. */
class ScriptedStore {
  parallelWrites = 4;
  readonly usage = { requestUnits: 0, throttled: 0 };
  broken: StoreError | undefined;
  readonly calls: string[] = [];
  readonly documents: StatsDocument[] = [];
  mostAtOnce = 0;
  #atOnce = 0;
  onWrite: (document: StatsDocument) => WriteOutcome | Promise<WriteOutcome> = () => ({ status: 'stored' });
  onCheck: (document: StatsDocument) => WriteOutcome | Promise<WriteOutcome> = () => ({ status: 'stored' });

  async write(document: StatsDocument): Promise<WriteOutcome> {
    this.calls.push(`write ${document.repo}`);
    this.documents.push(document);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await settled();
    const outcome = await this.onWrite(document);
    this.#atOnce--;
    return outcome;
  }

  async check(document: StatsDocument): Promise<WriteOutcome> {
    this.calls.push(`check ${document.repo}`);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await settled();
    const outcome = await this.onCheck(document);
    this.#atOnce--;
    return outcome;
  }
}

function createRun(...received: RepositoryName[]) {
  const clock = new FakeClock();
  const store = new ScriptedStore();
  const ledger = new Ledger();
  for (const name of received) ledger.receive(name);
  const ending = new Ending(clock);
  const timeline = new Timeline(clock);
  const log = new NotedLog();
  const services: { clock: FakeClock; log: NotedLog; store: ScriptedStore } = { clock, log, store };
  const inputs: { cosmos?: { ttlSeconds: number } } = {};
  const sums = { tally: new CollectionTally(), movements: new Movements(), findings: new Findings() };
  const context = { inputs, ledger, ...sums, timeline, services, ending } as object as RunContext;
  return { clock, log, store, ledger, ending, timeline, inputs, context, ...sums };
}

async function* streamOf(answers: readonly Answer[]): AsyncGenerator<Answer> {
  yield* answers;
}

const unclear = (): WriteOutcome => ({ status: 'unclear', reason: 'no answer' });

describe('an answer', () => {
  test('becomes one document, with its fields in order', async () => {
    const { store, context, ledger } = createRun('octokit/octokit.rb');
    await storeAnswers(streamOf([answered('octokit/octokit.rb')]), runId, context);
    expect(JSON.stringify(store.documents)).toBe(JSON.stringify([document('octokit/octokit.rb')]));
    expect(ledger.stored).toEqual(['octokit/octokit.rb']);
  });

  test('has its extra metrics at the end of the document', async () => {
    const { store, context } = createRun('o/r');
    await storeAnswers(streamOf([answered('o/r', 'o/r', { topics: ['a'], watchers: 7 })]), runId, context);
    expect(Object.keys(store.documents[0] ?? {}).slice(-4)).toEqual(['runId', 'collectedAt', 'topics', 'watchers']);
  });

  test('says last of all when the document expires, where that is asked for', async () => {
    const { store, context, inputs } = createRun('o/r');
    inputs.cosmos = { ttlSeconds: 86_400 };
    await storeAnswers(streamOf([answered('o/r', 'o/r', { watchers: 7 })]), runId, context);
    expect(Object.entries(store.documents[0] ?? {}).at(-1)).toEqual(['ttl', 86_400]);
  });

  test('without stats is booked as failed, and nothing is written', async () => {
    const { store, context, ledger } = createRun('o/r');
    await storeAnswers(streamOf([{ status: 'not-found', asked: 'o/r', reason: 'none' }]), runId, context);
    expect(store.calls).toEqual([]);
    expect(ledger.failures).toEqual([{ repo: 'o/r', status: 'not-found', reason: 'none' }]);
  });

  test('that the store refuses is booked with the store’s reason, and written once', async () => {
    const { store, context, ledger } = createRun('o/r');
    store.onWrite = () => ({ status: 'failed', reason: '413: too large' });
    await storeAnswers(streamOf([answered('o/r')]), runId, context);
    expect(store.calls).toEqual(['write o/r']);
    expect(ledger.failures).toEqual([{ repo: 'o/r', status: 'store-error', reason: '413: too large' }]);
  });
});

describe('what is summed up', () => {
  test('is every document that is stored, and no other', async () => {
    const { store, context, tally, movements } = createRun('o/stored', 'o/refused', 'o/doubtful');
    store.onWrite = ({ repo }) =>
      repo === 'o/stored'
        ? { status: 'stored' }
        : repo === 'o/doubtful'
          ? { status: 'unclear', reason: 'no answer' }
          : { status: 'failed', reason: '503' };
    const names = ['o/stored', 'o/refused', 'o/doubtful'] as const;
    for (const name of names) movements.addBefore({ ...document(name), stars: 3370 });
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(movements.moved).toMatchObject({ compared: 2, counts: { stars: 16 } });
    expect(tally.collection.owners).toMatchObject([{ repositories: 2 }]);
  });

  test('what looks wrong is noted, and stored as GitHub said it', async () => {
    const { store, context, findings } = createRun('o/r');
    const odd = { ...stats('o/r'), repoUpdatedAt: '2031-01-01T00:00:00Z' };
    const answer = { status: 'answered', asked: 'o/r', stats: odd, extras: {}, collectedAt } as const;
    await storeAnswers(streamOf([answer]), runId, context);
    expect(findings.list).toMatchObject([{ about: 'o/r' }]);
    expect(store.documents).toMatchObject([{ repoUpdatedAt: '2031-01-01T00:00:00Z' }]);
  });
});

test('as many documents are written at a time as the store says pay off', async () => {
  const names = Array.from({ length: 50 }, (_, i) => `o/r${i}` as const);
  const { store, context, ledger } = createRun(...names);
  await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
  expect(store.mostAtOnce).toBe(4);
  expect(ledger.stored.toSorted()).toEqual(names.toSorted());
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
    const { store, context, ledger } = createRun('old/name', 'new/name', 'older/name');
    store.parallelWrites = parallelWrites;
    const answers = (['old/name', 'new/name', 'older/name'] as const).map((asked) => answered(asked, 'new/name'));
    await storeAnswers(streamOf(answers), runId, context);
    expect(store.calls).toEqual(['write new/name']);
    expect([ledger.stored, ledger.failures]).toEqual([['new/name'], []]);
    expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('make one document also while it is in doubt', async () => {
    const { store, context, ledger } = createRun('old/name', 'new/name');
    store.parallelWrites = 1;
    store.onWrite = unclear;
    const answers = [answered('old/name', 'New/Name'), answered('new/name', 'New/Name')];
    await storeAnswers(streamOf(answers), runId, context);
    expect(store.calls).toEqual(['write New/Name', 'check New/Name']);
    expect([ledger.stored, ledger.failures]).toEqual([['New/Name'], []]);
  });
});

describe('a document in doubt', () => {
  test('is looked up once, when everything else is written', async () => {
    const { store, context, ledger } = createRun('o/doubtful', 'o/b', 'o/c');
    store.parallelWrites = 2;
    store.onWrite = ({ repo }) => (repo === 'o/doubtful' ? unclear() : { status: 'stored' });
    await storeAnswers(streamOf([answered('o/doubtful'), answered('o/b'), answered('o/c')]), runId, context);
    expect(store.calls).toEqual(['write o/doubtful', 'write o/b', 'write o/c', 'check o/doubtful']);
    expect(ledger.stored.toSorted()).toEqual(['o/b', 'o/c', 'o/doubtful']);
  });

  test('is neither stored nor failed until then', async () => {
    const { store, context, ledger } = createRun('o/doubtful');
    const { promise, resolve } = Promise.withResolvers<WriteOutcome>();
    store.onWrite = unclear;
    store.onCheck = () => promise;
    const storing = storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(await isSettled(storing)).toBe(false);
    expect([ledger.settled, ledger.stored, ledger.failures]).toEqual([0, [], []]);
    resolve({ status: 'stored' });
    await storing;
    expect(ledger.settled).toBe(1);
  });

  test.each([
    ['that is not there', { status: 'failed', reason: 'it is not there' }],
    ['that stays in doubt', { status: 'unclear', reason: 'it could not be read back' }],
  ] as const)('%s is named with what is known', async (_, outcome) => {
    const { store, context, ledger } = createRun('o/doubtful');
    store.onWrite = unclear;
    store.onCheck = () => outcome;
    await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(ledger.stored).toEqual([]);
    expect(ledger.failures).toEqual([{ repo: 'o/doubtful', status: 'store-error', reason: outcome.reason }]);
    expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 0, failed: 1 });
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
    const { store, context, ledger } = createRun(...names);
    store.onWrite = unclear;
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(store.mostAtOnce).toBe(4);
    expect(ledger.stored).toHaveLength(50);
  });

  test('is looked up even where the store broke meanwhile', async () => {
    const { store, context, ledger } = createRun('o/doubtful', 'o/b');
    store.parallelWrites = 1;
    store.onWrite = ({ repo }) => {
      if (repo === 'o/doubtful') return unclear();
      store.broken = new StoreError('gone', 'Look for it.');
      return { status: 'failed', reason: 'gone' };
    };
    await storeAnswers(streamOf([answered('o/doubtful'), answered('o/b')]), runId, context);
    expect(store.calls.at(-1)).toBe('check o/doubtful');
    expect(ledger.stored).toEqual(['o/doubtful']);
  });
});

describe('a broken store', () => {
  test('stops the run as failed, with its reason and remedy, while what is in flight goes on', async () => {
    const { store, context, ending } = createRun('o/r');
    store.onWrite = () => {
      store.broken = new StoreError('Cosmos DB: the store refuses: 401', 'Check `cosmos-key`.');
      return { status: 'failed', reason: '401' };
    };
    await storeAnswers(streamOf([answered('o/r')]), runId, context);
    expect(ending.reason).toEqual({
      status: 'failed',
      reason: 'Cosmos DB: the store refuses: 401',
      remedy: 'Check `cosmos-key`.',
    });
    expect([ending.taking.aborted, ending.cancelled.aborted]).toEqual([true, false]);
  });

  test('does not end the stream: each answer that is in hand has its outcome', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `o/r${i}` as const);
    const { store, context, ledger } = createRun(...names);
    store.onWrite = () => {
      store.broken = new StoreError('gone', 'Look for it.');
      return { status: 'failed', reason: 'gone' };
    };
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(ledger.failures.map(({ status }) => status)).toEqual(names.map(() => 'store-error'));
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
    const { store, context, ending, ledger } = createRun(...names);
    store.parallelWrites = 2;
    store.onWrite = ({ repo }) => {
      if (repo === 'o/r1') ending.stop({ status: 'cancelled', reason: 'SIGINT' });
      return { status: 'stored' };
    };
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    ledger.close('SIGINT');
    expect(store.calls.length).toBeLessThanOrEqual(3);
    expect(ledger.stored).toHaveLength(store.calls.length);
    expect(ledger.totals.processed).toBe(store.calls.length);
    expect(new Set(ledger.failures.map(({ status }) => status))).toEqual(new Set(['not-attempted']));
  });

  test('still takes in what GitHub did not give', async () => {
    const { store, context, ending, ledger } = createRun('o/gone');
    ending.stop({ status: 'cancelled', reason: 'SIGINT' });
    await storeAnswers(streamOf([{ status: 'not-found', asked: 'o/gone', reason: 'none' }]), runId, context);
    expect(store.calls).toEqual([]);
    expect(ledger.failures).toMatchObject([{ status: 'not-found' }]);
  });

  test('still looks up what is in doubt', async () => {
    const { store, context, ending, ledger } = createRun('o/doubtful');
    store.onWrite = () => {
      ending.stop({ status: 'cancelled', reason: 'SIGINT' });
      return unclear();
    };
    await storeAnswers(streamOf([answered('o/doubtful')]), runId, context);
    expect(store.calls).toEqual(['write o/doubtful', 'check o/doubtful']);
    expect(ledger.stored).toEqual(['o/doubtful']);
  });
});

test('after the deadline what GitHub answered is still written', async () => {
  const { store, context, ending, ledger } = createRun('o/a', 'o/b');
  ending.stop({ status: 'timed out', reason: 'max-minutes is over' });
  await storeAnswers(streamOf([answered('o/a'), answered('o/b')]), runId, context);
  expect(store.calls).toHaveLength(2);
  expect(ledger.stored).toEqual(['o/a', 'o/b']);
});

describe('a bug', () => {
  const bug = (): never => {
    throw new TypeError('x is undefined');
  };
  const stopped = { status: 'failed', reason: 'Unexpected: x is undefined', remedy: expect.stringContaining('report') };

  test('in the work on one answer ends the run as failed, and what else is in hand is booked', async () => {
    const { store, context, ending, ledger, log } = createRun('o/a', 'o/broken', 'o/doubtful', 'o/b');
    store.onWrite = ({ repo }) =>
      repo === 'o/broken' ? bug() : repo === 'o/doubtful' ? unclear() : { status: 'stored' };
    const names = ['o/a', 'o/broken', 'o/doubtful', 'o/b'] as const;
    await storeAnswers(streamOf(names.map((name) => answered(name))), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(ending.taking.aborted).toBe(true);
    expect(log.at('debug').join()).toContain('storing.test.ts');
    ledger.close('a bug');
    expect(ledger.stored.toSorted()).toEqual(['o/a', 'o/b', 'o/doubtful']);
    expect(ledger.failures).toMatchObject([{ repo: 'o/broken', status: 'store-error' }]);
  });

  test('in a stage before ends the run as failed, and what is in hand is booked', async () => {
    const { store, context, ending, ledger } = createRun('o/doubtful', 'o/a');
    store.onWrite = ({ repo }) => (repo === 'o/doubtful' ? unclear() : { status: 'stored' });
    async function* breaking(): AsyncGenerator<Answer> {
      yield answered('o/doubtful');
      yield answered('o/a');
      bug();
    }
    await storeAnswers(breaking(), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(ledger.stored.toSorted()).toEqual(['o/a', 'o/doubtful']);
  });

  test('in looking one up ends the run as failed, and the others are looked up', async () => {
    const { store, context, ending, ledger } = createRun('o/broken', 'o/doubtful');
    store.onWrite = unclear;
    store.onCheck = ({ repo }) => (repo === 'o/broken' ? bug() : { status: 'stored' });
    await storeAnswers(streamOf([answered('o/broken'), answered('o/doubtful')]), runId, context);
    expect(ending.reason).toEqual(stopped);
    expect(ledger.stored).toEqual(['o/doubtful']);
  });
});
