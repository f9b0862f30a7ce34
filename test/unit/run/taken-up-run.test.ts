import { describe, expect, test } from 'vitest';
import { eventId, eventsOf, type RepositoryName, type StoredName, type Usage } from '../../../src/model.ts';
import { EarlierDocuments } from '../../../src/run/earlier-documents.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { takenUpRun } from '../../../src/run/run-info.ts';
import { withEarlier } from '../../../src/run/usage.ts';
import { finishedRun, runningRun, stats } from '../samples.ts';

const stored = (repo: RepositoryName, repoId: number | null = null): StoredName => ({ repo, repoId, visibility: null });
const claim = (outcomes: Outcomes, asked: RepositoryName, repo: RepositoryName, repoId: number) =>
  outcomes.claim({ asked, stats: stats(repo), identity: { repoId } });

function outcomesWith(...documents: StoredName[]): Outcomes {
  const outcomes = new Outcomes();
  outcomes.earlier = new EarlierDocuments(documents);
  return outcomes;
}

describe('what an earlier attempt stored', () => {
  test('is not asked for, and counts as received, processed and stored', () => {
    const outcomes = outcomesWith(stored('o/kept', 1), stored('o/gone', 2));
    expect([outcomes.receive('o/kept', 1), outcomes.receive('o/new', 3)]).toEqual([false, true]);
    expect(outcomes.receive('o/new', 3)).toBe(false);
    claim(outcomes, 'o/new', 'o/new', 3)?.({ status: 'stored' });
    expect(outcomes.totals).toEqual({ received: 2, processed: 2, created: 2, failed: 0 });
    expect([outcomes.stored, outcomes.storedBefore, outcomes.settled]).toEqual([['o/kept', 'o/new'], 1, 2]);
  });

  test('is known by its number, under whatever names it is listed, and then once', () => {
    const outcomes = outcomesWith(stored('o/before', 1));
    expect([outcomes.receive('o/after', 1), outcomes.receive('o/before')]).toEqual([false, false]);
    expect(outcomes).toMatchObject({ stored: ['o/before'], duplicates: ['o/after'] });
    expect([outcomes.receive('o/third', 1), outcomes.receive('o/third')]).toEqual([false, false]);
    expect(outcomes).toMatchObject({ duplicates: ['o/after', 'o/third', 'o/third'], received: ['o/before'] });
    expect(outcomes.outcomeOf('o/third')).toEqual({ status: 'stored', repo: 'o/before' });
    expect(outcomes.totals).toMatchObject({ received: 1, created: 1 });
  });

  test('is known by its own name though it is listed under another one', () => {
    const outcomes = outcomesWith(stored('o/before', 1));
    outcomes.receive('o/after', 1);
    expect(outcomes.outcomeOf('o/before')).toEqual({ status: 'stored', repo: 'o/before' });
  });

  test('is held by a name that came first without its number, though that had failed', () => {
    const document = stored('o/before', 1);
    const outcomes = outcomesWith(document);
    outcomes.receive('o/after');
    outcomes.fail('o/after', { status: 'timeout', reason: 'late' });
    expect([outcomes.heldBefore, outcomes.counts(document)]).toEqual([0, false]);
    expect(outcomes.receive('o/after', 1)).toBe(false);
    expect([outcomes.heldBefore, outcomes.counts(document)]).toEqual([1, true]);
    expect([outcomes.stored, outcomes.failures, outcomes.settled]).toEqual([['o/before'], [], 1]);
  });

  test('is found by the answer where the name does not tell, whoever comes first, and is not written again', () => {
    const outcomes = outcomesWith(stored('o/new', 1));
    expect([outcomes.receive('o/old'), outcomes.receive('o/older')]).toEqual([true, true]);
    expect(claim(outcomes, 'o/old', 'o/new', 1)).toBeUndefined();
    expect(outcomes.receive('o/new', 1)).toBe(false);
    expect(claim(outcomes, 'o/older', 'o/new', 1)).toBeUndefined();
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
    expect(outcomes.storedAs).toEqual([
      { asked: 'o/old', repo: 'o/new' },
      { asked: 'o/older', repo: 'o/new' },
    ]);
  });

  test.each<[when: string, ...[RepositoryName, number][]]>([
    ['first', ['o/name', 2], ['o/renamed', 1]],
    ['last', ['o/renamed', 1], ['o/name', 2]],
  ])('is none of a repository that has its name by now, and is listed %s', (_, ...listed) => {
    const outcomes = outcomesWith(stored('o/name', 1));
    for (const [name, repoId] of listed) expect(outcomes.receive(name, repoId)).toBe(repoId === 2);
    claim(outcomes, 'o/name', 'o/name', 2)?.({ status: 'failed', reason: 'Another document has the same ID' });
    expect(outcomes.totals).toEqual({ received: 2, processed: 2, created: 1, failed: 1 });
    expect(outcomes.outcomeOf('o/name')?.status).toBe('store-error');
  });

  test('counts without a listing where its owner was not listed whole, and nothing else has its name', () => {
    const outcomes = outcomesWith(stored('o/a', 1), stored('p/b', 2), stored('o/before', 3), stored('o/taken', 4));
    outcomes.receive('o/after', 3);
    outcomes.receive('o/taken', 5);
    expect(outcomes.receiveUnlisted((owner) => owner === 'o')).toMatchObject([{ repo: 'o/a' }]);
    expect(outcomes).toMatchObject({ stored: ['o/before', 'o/a'], open: ['o/taken'], duplicates: [] });
  });
});

test('what was there already when it was written counts as stored before', () => {
  const outcomes = outcomesWith();
  outcomes.receive('o/r');
  const already = { ...stats('o/r'), id: 'o.r.1', runId: '1', collectedAt: '', repoId: null, visibility: null };
  claim(outcomes, 'o/r', 'o/r', 1)?.({ status: 'stored', already });
  expect([outcomes.stored, outcomes.storedBefore]).toEqual([['o/r'], 1]);
});

describe('a run that is taken up', () => {
  const usage: Usage = { graphqlQueries: 4, restCalls: 1, points: 5, requestUnits: 1.5, throttledWrites: 2 };
  const at = new Date('2021-01-20T09:00:00Z');
  const takeUp = (left: Parameters<typeof takenUpRun>[0]) =>
    takenUpRun(left, { at, token: 'second', origin: { sourcesDigest: 'sources', maxMinutes: 60, attempt: 2 } });

  test('is the same run, which runs again, and keeps what is the whole run’s', () => {
    const storedAs = [{ asked: 'o/old', repo: 'o/new' }];
    const left = finishedRun({ status: 'partial', usage, eventPublished: true, storedAs, attempt: 1 });
    expect(takeUp(left)).toEqual({
      ...runningRun({ token: 'second', maxMinutes: 60, attempt: 2, events: 1, storedAs }),
      takenUp: { firstToken: 'this-run', at: '2021-01-20T09:00:00Z', usage },
    });
  });

  test('keeps the address and the archive that it has, and takes on nothing that it has not', () => {
    const takenUp = { firstToken: 'this-run', at: '2021-01-20T09:00:00Z' };
    const again = { token: 'second', maxMinutes: 60, attempt: 2 };
    expect(takeUp(runningRun())).toStrictEqual({ ...runningRun(again), takenUp });
    const kept = { workflowRunUrl: 'https://example/1', archive: { path: 'a', bytes: 1, sha256: '0' } };
    expect(takeUp(runningRun(kept as object))).toStrictEqual({ ...runningRun(again), ...kept, takenUp });
  });

  test('keeps that over an attempt that was killed', () => {
    const killed = { ...takeUp(finishedRun({ usage, eventPublished: false })), token: 'killed' };
    expect(takeUp(killed)).toMatchObject({ events: 1, takenUp: { firstToken: 'this-run', usage } });
    expect(takeUp(finishedRun({ eventPublished: true, events: 2 }))).toMatchObject({ events: 2 });
  });

  test('has used what all attempts did, and the points that the last one knows of', () => {
    const lane = { lane: 'a', graphqlQueries: 1, restCalls: 0, points: 1, pointsLeft: 9, waits: { why: 0.1 } };
    const before = { ...usage, pointsLeft: 1, waits: { why: 0.1 }, lanes: [lane] };
    expect(withEarlier({ ...usage, pointsLeft: 7, waits: { why: 0.2 } }, before)).toEqual({
      ...{ graphqlQueries: 8, restCalls: 2, points: 10, pointsLeft: 7, requestUnits: 3, throttledWrites: 4 },
      waits: { why: 0.3 },
      lanes: [{ lane: 'a', graphqlQueries: 1, restCalls: 0, points: 1, waits: { why: 0.1 } }],
    });
  });
});

test('a second event of one run has an id of its own', () => {
  const run = { id: '7', date: '20210120' };
  expect([eventId(run), eventId({ ...run, events: 1 }), eventId({ ...run, events: 3 })]).toEqual([
    '20210120-7',
    '20210120-7',
    '20210120-7-3',
  ]);
  expect([eventsOf({}), eventsOf({ eventPublished: false }), eventsOf({ events: 2 })]).toEqual([0, 1, 2]);
});
