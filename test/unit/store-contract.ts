import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunInfo, StatsDocument } from '../../src/model.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { document, finishedRun } from './samples.ts';

/** What a reader finds in a store: the fields that were written, in their order, and lists of whatever length whole. */
export interface StoredRun {
  documents: StatsDocument[];
  /** Undefined where there is none. */
  runInfo: RunInfo | undefined;
}

export interface StoreOnTrial {
  store: Store;
  read(): Promise<StoredRun>;
  /** From now on nothing can be written, and no try is made twice, until `mend` is called. */
  fail(): Promise<void> | void;
  mend(): Promise<void> | void;
  dispose(): Promise<void> | void;
}

const run: RunInfo = { ...finishedRun(), status: 'running', createdList: '', totalCreatedCount: 0 };
const byRepo = (one: StatsDocument, other: StatsDocument): number => (one.repo < other.repo ? -1 : 1);

/** What every store does; `create` makes a fresh one for each test. */
export function describeStore(name: string, create: () => Promise<StoreOnTrial> | StoreOnTrial): void {
  describe(name, () => {
    let trial: StoreOnTrial;
    let store: Store;
    beforeEach(async () => {
      trial = await create();
      store = trial.store;
    });
    afterEach(() => trial.dispose());

    const openRun = (): Promise<RunInfo> => store.open(run);
    const documentOf = (repo: `${string}/${string}`, extras: Record<string, unknown> = {}): StatsDocument => ({
      ...document(repo),
      ...extras,
    });

    describe('opening', () => {
      test('gives the run info with the id under which it was created, as running', async () => {
        const opened = await openRun();
        expect(opened).toEqual({ ...run, id: opened.id });
        expect((await trial.read()).runInfo).toEqual(opened);
      });

      test('takes the id asked for where it is free', async () => {
        expect((await openRun()).id).toBe(run.id);
      });

      test('leaves no document', async () => {
        await openRun();
        expect((await trial.read()).documents).toEqual([]);
      });

      test('where nothing can be written, it is an error with a remedy', async () => {
        await trial.fail();
        const opening = openRun();
        await expect(opening).rejects.toBeInstanceOf(StoreError);
        await expect(opening).rejects.toMatchObject({ remedy: expect.stringMatching(/\w/) });
      });
    });

    describe('writing', () => {
      test('stores a document with its fields in order and nothing else', async () => {
        await openRun();
        const written = documentOf('octokit/octokit.rb');
        expect(await store.write(written)).toEqual({ status: 'stored' });
        expect(JSON.stringify((await trial.read()).documents)).toBe(JSON.stringify([written]));
      });

      test.each([
        ['numbers', { watchers: 7, ratio: 0.1 }],
        ['lists', { topics: ['a', 'b'], none: [] }],
        ['nothing', { license: null, language: '' }],
        [
          'any text',
          { description: 'Zeile 1\nLine 2, "quoted", =1+1, 日本語 🚀 \u2028', homepage: 'https://a.example/?b=c' },
        ],
      ])('keeps extra metrics that are %s', async (_, extras) => {
        await openRun();
        const written = documentOf('o/r', extras);
        expect(await store.write(written)).toEqual({ status: 'stored' });
        expect((await trial.read()).documents).toEqual([written]);
      });

      test.each(['koral--/x', 'LingDong-/y_z', 'o/.github', 'Azure/azure-cli', 'o/a.b.c'] as const)(
        'keeps %s, a name as real owners have it',
        async (repo) => {
          await openRun();
          expect(await store.write(documentOf(repo))).toEqual({ status: 'stored' });
          expect((await trial.read()).documents).toEqual([documentOf(repo)]);
        },
      );

      test('stores each of many documents once, as many at a time as the store says pay off', async () => {
        await openRun();
        const documents = Array.from({ length: 3 * store.parallelWrites }, (_, i) => documentOf(`o/r${i}`));
        const left = [...documents];
        const work = async (): Promise<void> => {
          for (let next = left.shift(); next; next = left.shift()) {
            expect(await store.write(next)).toEqual({ status: 'stored' });
          }
        };
        await Promise.all(Array.from({ length: store.parallelWrites }, work));
        expect((await trial.read()).documents.toSorted(byRepo)).toEqual(documents.toSorted(byRepo));
      });

      test('a document is there once its write resolves, and before the run is closed', async () => {
        await openRun();
        for (let i = 1; i <= 3; i++) {
          await store.write(documentOf(`o/r${i}`));
          expect((await trial.read()).documents).toHaveLength(i);
        }
      });
    });

    describe('a write that cannot be done', () => {
      test('is an outcome with its reason, and no document', async () => {
        await openRun();
        await trial.fail();
        const outcome = await store.write(documentOf('o/r'));
        expect(outcome).toEqual({
          status: expect.stringMatching(/^(failed|unclear)$/),
          reason: expect.stringMatching(/\w/),
        });
        await trial.mend();
        expect((await trial.read()).documents).toEqual([]);
      });

      test('does not hinder those that follow', async () => {
        await openRun();
        await store.write(documentOf('o/before'));
        await trial.fail();
        await store.write(documentOf('o/lost'));
        await trial.mend();
        expect(await store.write(documentOf('o/after'))).toEqual({ status: 'stored' });
        expect(store.broken).toBeUndefined();
        expect((await trial.read()).documents.toSorted(byRepo)).toEqual([
          documentOf('o/after'),
          documentOf('o/before'),
        ]);
      });

      test('is known not to be stored once it is looked up', async () => {
        await openRun();
        await trial.fail();
        await store.write(documentOf('o/r'));
        await trial.mend();
        expect(await store.check(documentOf('o/r'))).toMatchObject({ status: 'failed', reason: expect.any(String) });
      });

      test('does not keep the run info from being completed', async () => {
        const opened = await openRun();
        await trial.fail();
        await store.write(documentOf('o/r'));
        await trial.mend();
        await store.close({ ...finishedRun(), id: opened.id });
        expect((await trial.read()).runInfo).toEqual({ ...finishedRun(), id: opened.id });
      });
    });

    describe('closing', () => {
      test('replaces the run info, and leaves the documents', async () => {
        const opened = await openRun();
        await store.write(documentOf('o/r'));
        const finished = { ...finishedRun({ status: 'completed' }), id: opened.id };
        await store.close(finished);
        expect(await trial.read()).toEqual({ documents: [documentOf('o/r')], runInfo: finished });
      });

      test('keeps lists of 200,000 repositories whole', async () => {
        const opened = await openRun();
        const names = Array.from({ length: 200_000 }, (_, i) => `organisation/repository-${i}`);
        const lists = { createdList: names.slice(0, 150_000).join(','), failedList: names.slice(150_000).join(',') };
        const finished = { ...finishedRun(lists), id: opened.id };
        await store.close(finished);
        const { runInfo } = await trial.read();
        expect(runInfo?.createdList === lists.createdList && runInfo.failedList === lists.failedList).toBe(true);
        expect({ ...runInfo, ...lists }).toEqual(finished);
      });

      test('where nothing can be written, it is an error with a remedy, and the run info stays', async () => {
        const opened = await openRun();
        await trial.fail();
        const closing = store.close({ ...finishedRun(), id: opened.id });
        await expect(closing).rejects.toBeInstanceOf(StoreError);
        await expect(closing).rejects.toMatchObject({ remedy: expect.stringMatching(/\w/) });
        await trial.mend();
        expect((await trial.read()).runInfo).toEqual(opened);
      });

      test('can be done after it failed once', async () => {
        const opened = await openRun();
        const finished = { ...finishedRun(), id: opened.id };
        await trial.fail();
        await store.close(finished).catch(() => {});
        await trial.mend();
        await store.close(finished);
        expect((await trial.read()).runInfo).toEqual(finished);
      });
    });

    describe('finding', () => {
      test('gives the run info by its id and date', async () => {
        const opened = await openRun();
        expect(await store.find(opened.id, opened.date)).toMatchObject(opened);
      });

      test('gives nothing where there is no such run', async () => {
        await openRun();
        expect(await store.find('1', run.date)).toBeUndefined();
      });
    });

    test('what a killed run left is told as far as it is known', async () => {
      const opened = await openRun();
      await store.write({ ...documentOf('o/r'), runId: opened.id });
      const recovered = await store.recover(opened.id);
      if ('countsKnown' in recovered) expect(recovered).toEqual({ countsKnown: false });
      else expect(recovered).toMatchObject({ totalCreatedCount: 1, createdList: 'o/r' });
    });

    test('a run that began after the moment asked about is not abandoned', async () => {
      const opened = await openRun();
      expect(await store.closeAbandoned('2021-01-19T07:21:38Z')).toEqual([]);
      expect((await trial.read()).runInfo).toEqual(opened);
    });

    test('what a run uses is counted, and never falls', async () => {
      await openRun();
      const before = { ...store.usage };
      await store.write(documentOf('o/r'));
      expect(store.usage.requestUnits).toBeGreaterThanOrEqual(before.requestUnits);
      expect(store.usage.throttled).toBeGreaterThanOrEqual(before.throttled);
    });
  });
}
