import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  documentId,
  type FinalStatus,
  type FinishedRun,
  type RepositoryName,
  type RunInfo,
  type RunningRun,
  type StatsDocument,
} from '../../../src/model.ts';
import type { Seeker } from '../../../src/store/own-kind.ts';
import { type FoundRun, type Store, StoreError } from '../../../src/store/store.ts';
import { document, finishedRun, runningRun } from '../samples.ts';

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

const run = runningRun();
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

    const openRun = (): Promise<RunningRun> => store.runs.open(run);
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
        expect(await store.documents.write(written)).toEqual({ status: 'stored' });
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
        expect(await store.documents.write(written)).toEqual({ status: 'stored' });
        expect((await trial.read()).documents).toEqual([written]);
      });

      test.each(['koral--/x', 'LingDong-/y_z', 'o/.github', 'Azure/azure-cli', 'o/a.b.c'] as const)(
        'keeps %s, a name as real owners have it',
        async (repo) => {
          await openRun();
          expect(await store.documents.write(documentOf(repo))).toEqual({ status: 'stored' });
          expect((await trial.read()).documents).toEqual([documentOf(repo)]);
        },
      );

      test('stores each of many documents once, as many at a time as the store says pay off', async () => {
        await openRun();
        const documents = Array.from({ length: store.documents.parallelWrites + 50 }, (_, i) => documentOf(`o/r${i}`));
        const left = [...documents];
        const work = async (): Promise<void> => {
          for (let next = left.shift(); next; next = left.shift()) {
            expect(await store.documents.write(next)).toEqual({ status: 'stored' });
          }
        };
        await Promise.all(Array.from({ length: store.documents.parallelWrites }, work));
        expect((await trial.read()).documents.toSorted(byRepo)).toEqual(documents.toSorted(byRepo));
      });

      test('a document is there once its write resolves, and before the run is closed', async () => {
        await openRun();
        for (let i = 1; i <= 3; i++) {
          await store.documents.write(documentOf(`o/r${i}`));
          expect((await trial.read()).documents).toHaveLength(i);
        }
      });
    });

    describe('what a run has stored', () => {
      const never = new AbortController().signal;

      test('is known by name, number and visibility, and can be read whole', async () => {
        await openRun();
        const [one, other] = [documentOf('o/r', { repoId: 7, visibility: 'private' }), documentOf('o/s')];
        for (const written of [one, other]) await store.documents.write(written);
        const stored = await store.documents.stored(run.id);
        expect(stored?.toSorted((a, b) => a.repo.localeCompare(b.repo))).toEqual([
          { repo: 'o/r', repoId: 7, visibility: 'private' },
          { repo: 'o/s', repoId: null, visibility: null },
        ]);
        const read: StatsDocument[] = [];
        expect(await store.documents.readAll(run.id, (found) => read.push(found) > 0, never)).toBeUndefined();
        expect(read.toSorted(byRepo)).toEqual([one, other]);
      });

      test('is nothing of another run', async () => {
        await openRun();
        await store.documents.write(documentOf('o/r'));
        expect(await store.documents.stored('1611127299')).toEqual([]);
      });
    });

    describe('a write that cannot be done', () => {
      test('is an outcome with its reason, and no document', async () => {
        await openRun();
        await trial.fail();
        const outcome = await store.documents.write(documentOf('o/r'));
        expect(outcome).toEqual({
          status: expect.stringMatching(/^(failed|unclear)$/),
          reason: expect.stringMatching(/\w/),
        });
        await trial.mend();
        expect((await trial.read()).documents).toEqual([]);
      });

      test('does not hinder those that follow', async () => {
        await openRun();
        await store.documents.write(documentOf('o/before'));
        await trial.fail();
        await store.documents.write(documentOf('o/lost'));
        await trial.mend();
        expect(await store.documents.write(documentOf('o/after'))).toEqual({ status: 'stored' });
        expect(store.documents.broken).toBeUndefined();
        expect((await trial.read()).documents.toSorted(byRepo)).toEqual([
          documentOf('o/after'),
          documentOf('o/before'),
        ]);
      });

      test('is known not to be stored once it is looked up', async () => {
        await openRun();
        await trial.fail();
        await store.documents.write(documentOf('o/r'));
        await trial.mend();
        expect(await store.documents.check(documentOf('o/r'), 'in doubt')).toMatchObject({
          status: 'failed',
          reason: 'in doubt',
        });
      });

      test('does not keep the run info from being completed', async () => {
        const opened = await openRun();
        await trial.fail();
        await store.documents.write(documentOf('o/r'));
        await trial.mend();
        await store.runs.close({ ...finishedRun(), id: opened.id });
        expect((await trial.read()).runInfo).toEqual({ ...finishedRun(), id: opened.id });
      });
    });

    describe('closing', () => {
      test('replaces the run info, and leaves the documents', async () => {
        const opened = await openRun();
        await store.documents.write(documentOf('o/r'));
        const finished = { ...finishedRun({ status: 'completed' }), id: opened.id };
        await store.runs.close(finished);
        expect(await trial.read()).toEqual({ documents: [documentOf('o/r')], runInfo: finished });
      });

      test('where nothing can be written, it is an error with a remedy, and the run info stays', async () => {
        const opened = await openRun();
        await trial.fail();
        const closing = store.runs.close({ ...finishedRun(), id: opened.id });
        await expect(closing).rejects.toBeInstanceOf(StoreError);
        await expect(closing).rejects.toMatchObject({ remedy: expect.stringMatching(/\w/) });
        await trial.mend();
        expect((await trial.read()).runInfo).toEqual(opened);
      });

      test('can be done after it failed once', async () => {
        const opened = await openRun();
        const finished = { ...finishedRun(), id: opened.id };
        await trial.fail();
        await store.runs.close(finished).catch(() => {});
        await trial.mend();
        await store.runs.close(finished);
        expect((await trial.read()).runInfo).toEqual(finished);
      });
    });

    describe('finding', () => {
      test('gives the run info by its id and date', async () => {
        const opened = await openRun();
        expect(await store.runs.find(opened.id, opened.date)).toMatchObject(opened);
      });

      test('gives nothing where there is no such run', async () => {
        await openRun();
        expect(await store.runs.find('1', run.date)).toBeUndefined();
      });
    });

    describe('the previous run', () => {
      const never = new AbortController().signal;
      const day = 86_400;

      /** A run that began so many seconds after the first one. */
      const runAfter = (seconds: number): RunningRun => {
        const startedAt = new Date((Number(run.id) + seconds) * 1000).toISOString();
        const date = startedAt.slice(0, 10).replaceAll('-', '');
        return { ...run, id: String(Number(run.id) + seconds), date, startedAt, token: `after ${seconds} s` };
      };

      async function doRun(begun: RunningRun, status: FinalStatus, repos: RepositoryName[]): Promise<FinishedRun> {
        const opened = await store.runs.open(begun);
        for (const repo of repos) {
          const id = documentId(repo, opened.id);
          await store.documents.write({ ...documentOf(repo), id, runId: opened.id, stars: repo.length });
        }
        const { sourcesDigest: _, ...ended } = finishedRun({ status, totalCreatedCount: repos.length });
        const { id, date, startedAt, token } = opened;
        const finished = { ...opened, ...ended, ...{ id, date, startedAt, token }, createdList: repos.join(',') };
        await store.runs.close(finished);
        return finished;
      }

      /** What the store says of the run before one that begins so many seconds after the first. */
      async function lookBack(
        seconds: number,
        by: Omit<Partial<Seeker>, 'owners'> & Pick<Seeker, 'owners'> = { owners: ['o'] },
      ): Promise<FoundRun> {
        return store.runs.previous({ ...(await store.runs.open(runAfter(seconds))), ...by }, never);
      }

      async function documentsOf(found: FoundRun, signal = never): Promise<Readonly<Record<string, unknown>>[]> {
        const documents: Readonly<Record<string, unknown>>[] = [];
        if (found.status === 'found') await found.run.read((one) => documents.push(one), signal);
        return documents.toSorted((one, other) => String(one.repo).localeCompare(String(other.repo)));
      }

      test('is none where this is the first', async () => {
        expect(await lookBack(0)).toEqual({ status: 'none' });
      });

      test.each([
        ['the same second', 0],
        ['the same day', 60],
        ['the day before', day],
        ['a week before', 7 * day],
        ['a month before', 31 * day],
        ['years before', 1_500 * day],
      ])('is found with its lists where it was on %s', async (_, seconds) => {
        const first = await doRun(run, 'completed', ['o/a', 'o/b']);
        expect(await lookBack(seconds)).toMatchObject({ status: 'found', run: { info: first } });
      });

      test('gives its documents, each once', async () => {
        const first = await doRun(run, 'completed', ['o/a', 'koral--/.github', 'Azure/azure-cli']);
        const documents = await documentsOf(await lookBack(60));
        expect(documents.map(({ repo, runId, stars }) => ({ repo, runId, stars }))).toEqual([
          { repo: 'Azure/azure-cli', runId: first.id, stars: 15 },
          { repo: 'koral--/.github', runId: first.id, stars: 15 },
          { repo: 'o/a', runId: first.id, stars: 3 },
        ]);
      });

      test('gives its documents while those of this run are written', async () => {
        await doRun(run, 'completed', ['o/a', 'o/b']);
        const found = await lookBack(60);
        await store.documents.write({ ...documentOf('o/a'), id: documentId('o/a', '1611127358'), runId: '1611127358' });
        expect((await documentsOf(found)).map(({ runId }) => runId)).toEqual([run.id, run.id]);
      });

      test('is one of which some repositories failed', async () => {
        const first = await doRun(run, 'partial', ['o/a']);
        expect(await lookBack(60)).toMatchObject({ status: 'found', run: { info: { id: first.id } } });
      });

      test('is the newest of several', async () => {
        await doRun(run, 'completed', ['o/a']);
        await doRun(runAfter(60), 'completed', ['o/b']);
        await doRun(runAfter(2 * day), 'completed', ['o/c']);
        await doRun(runAfter(2 * day + 60), 'partial', ['o/d']);
        expect((await documentsOf(await lookBack(3 * day))).map(({ repo }) => repo)).toEqual(['o/d']);
      });

      test.each(['failed', 'cancelled', 'timed out'] as const)(
        'is not one that was %s, nor its documents',
        async (status) => {
          const first = await doRun(run, 'completed', ['o/a']);
          await doRun(runAfter(60), status, ['o/a', 'o/b']);
          await doRun(runAfter(day), status, ['o/a', 'o/b']);
          const found = await lookBack(2 * day);
          expect(found).toMatchObject({ status: 'found', run: { info: { id: first.id } } });
          expect((await documentsOf(found)).map(({ runId }) => runId)).toEqual([first.id]);
        },
      );

      test('is one of its own kind: of the same sources, else of the same step, else an old one of the same owners', async () => {
        const step = { workflow: 'w', job: 'j', step: 's' };
        const doRunOf = (seconds: number, origin: object, repos: RepositoryName[]): Promise<FinishedRun> => {
          const { sourcesDigest: _, ...begun } = runAfter(seconds);
          return doRun({ ...begun, ...origin }, 'completed', repos);
        };
        const old = await doRunOf(0, {}, ['o/a', 'p/b']);
        await doRunOf(20, {}, ['q/c']);
        const first = await doRunOf(60, { sourcesDigest: 'first', ...step }, ['o/a']);
        const other = await doRunOf(day, { sourcesDigest: 'other', ...step, step: 't' }, ['q/a']);
        const find = async (seconds: number, by: Partial<Seeker>): Promise<string | undefined> => {
          const found = await lookBack(seconds, { owners: ['o', 'p'], ...by });
          return found.status === 'found' ? found.run.info.id : undefined;
        };
        expect(await find(day + 60, { sourcesDigest: 'first' })).toBe(first.id);
        expect(await find(day + 61, { sourcesDigest: 'other' })).toBe(other.id);
        expect(await find(day + 62, { sourcesDigest: 'new', ...step })).toBe(first.id);
        expect(await find(day + 63, { sourcesDigest: 'new' })).toBe(old.id);
        expect(await find(day + 64, { sourcesDigest: 'new', owners: ['o'] })).toBeUndefined();
      });

      test('is not one that still runs, or was killed', async () => {
        const first = await doRun(run, 'completed', ['o/a']);
        await store.runs.open(runAfter(60));
        expect(await lookBack(day)).toMatchObject({ status: 'found', run: { info: { id: first.id } } });
      });

      test('has whole lists however long they are, as they were stored', async () => {
        const names = Array.from({ length: 140_000 }, (_, i) => `organization/repository-${i}`);
        const lists = { createdList: names.slice(0, 75_000).join(','), failedList: names.slice(75_000).join(',') };
        const opened = await openRun();
        const finished = { ...finishedRun(lists), id: opened.id };
        await store.runs.close(finished);
        const stored = (await trial.read()).runInfo;
        const found = await lookBack(60);
        for (const info of [stored, found.status === 'found' ? found.run.info : undefined]) {
          expect(info?.createdList === lists.createdList && info.failedList === lists.failedList).toBe(true);
          expect({ ...info, ...lists }).toEqual(finished);
        }
      });

      test('is read no further once that is given up', async () => {
        await doRun(run, 'completed', ['o/a', 'o/b', 'o/c']);
        expect(await documentsOf(await lookBack(60), AbortSignal.abort())).toEqual([]);
      });

      test('lacks a document that is gone, and no other', async () => {
        const opened = await doRun(run, 'completed', ['o/a', 'o/b']);
        const later = await store.runs.open(runAfter(60));
        await store.runs.close({
          ...opened,
          id: later.id,
          date: later.date,
          status: 'completed',
          createdList: 'o/a,o/b',
        });
        expect(await documentsOf(await lookBack(day))).toEqual([]);
      });
    });

    test('what a killed run left is counted', async () => {
      const opened = await openRun();
      await store.documents.write({ ...documentOf('o/r'), runId: opened.id });
      expect(await store.runs.recover(opened)).toEqual({ status: 'counted', stored: ['o/r'] });
    });

    test('a run info says that its event is out once that is noted', async () => {
      const opened = await openRun();
      const info = { ...finishedRun({ eventPublished: false }), id: opened.id };
      await store.runs.close(info);
      await store.runs.notePublished(info);
      expect((await trial.read()).runInfo).toEqual({ ...info, eventPublished: true });
    });

    test('the event of the run before is due for the next one of the same sources', async () => {
      const opened = await openRun();
      const { status, completedAt } = finishedRun();
      await store.runs.close({ ...opened, status, completedAt, eventPublished: false } as FinishedRun);
      const next = await store.runs.open({ ...run, id: '1611130898', token: 'next' });
      const now = new Date('2021-01-20T08:21:38Z');
      const due = await store.runs.unpublished(next, now);
      expect(due).toMatchObject([{ id: opened.id, date: opened.date, status, totalReceived: 0 }]);
      expect(await store.runs.unpublished({ ...next, sourcesDigest: 'other' }, now)).toEqual([]);
    });

    test('a run that began after the moment asked about is not abandoned', async () => {
      const opened = await openRun();
      expect(await store.runs.closeAbandoned(new Date('2021-01-19T07:21:38Z'))).toEqual([]);
      expect((await trial.read()).runInfo).toEqual(opened);
    });

    test('what a run uses is counted, and never falls', async () => {
      await openRun();
      const used = () => ({ requestUnits: 0, throttled: 0, ...store.documents.usage });
      const before = used();
      await store.documents.write(documentOf('o/r'));
      expect(used().requestUnits).toBeGreaterThanOrEqual(before.requestUnits);
      expect(used().throttled).toBeGreaterThanOrEqual(before.throttled);
    });
  });
}
