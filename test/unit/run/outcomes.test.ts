import { describe, expect, test } from 'vitest';
import type { RepositoryName, WriteOutcome } from '../../../src/model.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { createRedactor } from '../../../src/text/redact.ts';
import { stats } from '../samples.ts';

const stored: WriteOutcome = { status: 'stored' };
const notStored: WriteOutcome = { status: 'failed', reason: '503' };
const ended = { status: 'failed', reason: 'the run ended' } as const;
const notFound = { status: 'not-found', reason: 'no such repository' } as const;

function outcomesOf(...names: RepositoryName[]): Outcomes {
  const outcomes = new Outcomes();
  for (const name of names) outcomes.receive(name);
  return outcomes;
}

/** GitHub answers to `asked` with the name `repo`. */
const claim = (
  outcomes: Outcomes,
  asked: RepositoryName,
  repo = asked,
): ((outcome: WriteOutcome) => void) | undefined => outcomes.claim({ asked, stats: stats(repo) });

test('a repository received twice, in whatever case, is asked for once', () => {
  const outcomes = new Outcomes();
  expect(outcomes.receive('octokit/octokit.rb')).toBe(true);
  expect(outcomes.receive('Octokit/Octokit.RB')).toBe(false);
  expect(outcomes.totals.received).toBe(1);
  expect(outcomes.duplicates).toEqual(['Octokit/Octokit.RB']);
});

test('each repository received is in the end stored or failed, exactly one of the two', () => {
  const outcomes = outcomesOf('a/stored', 'a/refused', 'a/missing', 'a/forgotten');
  claim(outcomes, 'a/stored')?.(stored);
  claim(outcomes, 'a/refused')?.(notStored);
  outcomes.fail('a/missing', notFound);
  outcomes.close(ended);
  expect(outcomes.stored).toEqual(['a/stored']);
  expect(outcomes.failures).toEqual([
    { repo: 'a/refused', status: 'store-error', reason: '503' },
    { repo: 'a/missing', ...notFound },
    { repo: 'a/forgotten', status: 'not-attempted', reason: 'the run ended' },
  ]);
  expect(outcomes.totals).toEqual({ received: 4, processed: 2, created: 1, failed: 3 });
});

test('received less created is failed at every moment', () => {
  const outcomes = outcomesOf('a/one', 'a/two');
  expect(outcomes.totals).toMatchObject({ created: 0, failed: 2 });
  const record = claim(outcomes, 'a/one');
  expect(outcomes.totals).toMatchObject({ processed: 1, created: 0, failed: 2 });
  record?.(stored);
  expect(outcomes.totals).toMatchObject({ created: 1, failed: 1 });
});

test('the name of the document counts where GitHub answers with another', () => {
  const outcomes = outcomesOf('a/old', 'a/case');
  claim(outcomes, 'a/old', 'b/new')?.(stored);
  claim(outcomes, 'a/case', 'A/Case')?.(stored);
  expect(outcomes.stored).toEqual(['b/new', 'A/Case']);
  expect(outcomes.duplicates).toEqual([]);
});

test('a failure bears the name asked for, also where the write of a renamed repository failed', () => {
  const outcomes = outcomesOf('a/old');
  claim(outcomes, 'a/old', 'b/new')?.(notStored);
  expect(outcomes.failures).toEqual([{ repo: 'a/old', status: 'store-error', reason: '503' }]);
});

test('of an answer without stats only what went wrong is kept', () => {
  const outcomes = outcomesOf('a/one');
  const answer = { ...notFound, asked: 'a/one' as const };
  outcomes.fail('a/one', answer);
  expect(outcomes.failures).toEqual([{ repo: 'a/one', ...notFound }]);
});

test('settled counts what has an outcome and not what is being written; open is what nothing is known of', () => {
  const outcomes = outcomesOf('a/one', 'a/two');
  outcomes.fail('a/one', notFound);
  expect(outcomes).toMatchObject({ settled: 1, hasOpen: true, open: ['a/two'] });
  const record = claim(outcomes, 'a/two', 'b/new');
  expect(outcomes).toMatchObject({ settled: 1, hasOpen: true, open: [], storedAs: [] });
  record?.(stored);
  expect(outcomes).toMatchObject({
    settled: 2,
    hasOpen: false,
    open: [],
    storedAs: [{ asked: 'a/two', repo: 'b/new' }],
  });
  expect(['A/Two', 'B/New', 'a/other'].map((name) => outcomes.knows(name))).toEqual([true, true, false]);
});

test('an outcome once recorded stays', () => {
  const outcomes = outcomesOf('a/stored', 'a/failed');
  claim(outcomes, 'a/stored')?.(stored);
  outcomes.fail('a/stored', notFound);
  outcomes.fail('a/failed', notFound);
  outcomes.fail('a/failed', { status: 'timeout', reason: 'late' });
  outcomes.close(ended);
  expect(outcomes.stored).toEqual(['a/stored']);
  expect(outcomes.failures).toEqual([{ repo: 'a/failed', ...notFound }]);
  expect(outcomes.settled).toBe(2);
});

test('a second answer for a repository that is being written asks for no second document', () => {
  const outcomes = outcomesOf('a/one');
  const record = claim(outcomes, 'a/one');
  expect(claim(outcomes, 'a/one')).toBeUndefined();
  record?.(stored);
  expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
});

test.each([
  ['cancelled', 'not-attempted'],
  ['timed out', 'not-attempted'],
  ['failed', 'store-error'],
] as const)(
  'a write without an answer when the run is %s is %s, and its late answer changes nothing',
  (stop, status) => {
    const outcomes = outcomesOf('a/one');
    const record = claim(outcomes, 'a/one');
    outcomes.close({ status: stop, reason: 'it ended' });
    record?.(stored);
    expect(outcomes.stored).toEqual([]);
    expect(outcomes.failures).toEqual([{ repo: 'a/one', status, reason: 'The write was given up: it ended' }]);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 0, failed: 1 });
  },
);

test('a write that the store gave up because the run ended was not attempted', () => {
  const outcomes = outcomesOf('a/one');
  claim(outcomes, 'a/one')?.({ status: 'not-attempted', reason: 'not sent' });
  expect(outcomes.failures).toEqual([{ repo: 'a/one', status: 'not-attempted', reason: 'not sent' }]);
});

test('an answer for a name that was never received is a bug', () => {
  expect(() => claim(new Outcomes(), 'a/one')).toThrow('a/one was answered and never received');
});

describe('two names of one repository', () => {
  test('both received, the old one answered first: one document, and the old name is a duplicate', () => {
    const outcomes = outcomesOf('a/old', 'b/new');
    claim(outcomes, 'a/old', 'b/new')?.(stored);
    expect(claim(outcomes, 'b/new')).toBeUndefined();
    expect(outcomes.stored).toEqual(['b/new']);
    expect(outcomes.duplicates).toEqual(['a/old']);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('both received, the new one answered first: one document, and the old name is a duplicate', () => {
    const outcomes = outcomesOf('a/old', 'b/new');
    claim(outcomes, 'b/new')?.(stored);
    expect(claim(outcomes, 'a/old', 'b/new')).toBeUndefined();
    expect(outcomes.stored).toEqual(['b/new']);
    expect(outcomes.duplicates).toEqual(['a/old']);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('the new one received after the old one was answered: it is not asked for', () => {
    const outcomes = outcomesOf('a/old');
    claim(outcomes, 'a/old', 'b/new')?.(stored);
    expect(outcomes.receive('B/new')).toBe(false);
    expect(outcomes.duplicates).toEqual(['a/old']);
    expect(outcomes.totals.received).toBe(1);
  });

  test('the new one received while the old one is being written: a failure bears the name that is left', () => {
    const outcomes = outcomesOf('a/old');
    const record = claim(outcomes, 'a/old', 'b/new');
    outcomes.receive('b/new');
    record?.(notStored);
    expect(outcomes.duplicates).toEqual(['a/old']);
    expect(outcomes.failures).toEqual([{ repo: 'b/new', status: 'store-error', reason: '503' }]);
  });

  test('three names, each answered with the last: one repository and two duplicates', () => {
    const outcomes = outcomesOf('a/first', 'a/second', 'a/third');
    claim(outcomes, 'a/first', 'a/third')?.(stored);
    claim(outcomes, 'a/second', 'a/third')?.(stored);
    claim(outcomes, 'a/third')?.(stored);
    outcomes.close(ended);
    expect(outcomes.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
    expect(outcomes.duplicates).toEqual(['a/first', 'a/second']);
    expect(outcomes.settled).toBe(1);
  });

  test('a duplicate is neither among the failures nor settled', () => {
    const outcomes = outcomesOf('a/old', 'b/new', 'c/other');
    claim(outcomes, 'b/new');
    claim(outcomes, 'a/old', 'b/new');
    expect(outcomes.settled).toBe(0);
    outcomes.close(ended);
    expect(outcomes.failures.map(({ repo }) => repo)).toEqual(['b/new', 'c/other']);
    expect(outcomes.settled).toBe(2);
  });

  test('a failure told for the old name does not touch the repository it was merged into', () => {
    const outcomes = outcomesOf('a/old', 'b/new');
    const record = claim(outcomes, 'a/old', 'b/new');
    outcomes.fail('a/old', notFound);
    record?.(stored);
    expect(outcomes.stored).toEqual(['b/new']);
    expect(outcomes.failures).toEqual([]);
  });

  test.each([
    ['the new name failed before the old one was answered', ['b/new']],
    ['the old name failed before it was answered', ['a/old']],
    ['both failed before', ['a/old', 'b/new']],
  ] as const)('%s: what counts is the document', (_, failed) => {
    const outcomes = outcomesOf('a/old', 'b/new');
    for (const name of failed) outcomes.fail(name, notFound);
    expect(outcomes.settled).toBe(failed.length);
    const record = claim(outcomes, 'a/old', 'b/new');
    expect(outcomes.settled).toBe(0);
    record?.(stored);
    expect([outcomes.settled, outcomes.stored, outcomes.failures]).toEqual([1, ['b/new'], []]);
    expect(outcomes.duplicates).toEqual(['a/old']);
    expect(outcomes.outcomeOf('a/old')).toEqual({ status: 'stored', repo: 'b/new' });
  });
});

test('what another job had processed counts once, whatever comes of it here', () => {
  const outcomes = new Outcomes();
  for (const name of ['o/a', 'o/old', 'o/new', 'o/other'] as const) outcomes.receive(name);
  for (const name of ['o/a', 'o/old'] as const)
    outcomes.fail(name, { status: 'store-error', reason: '503', isProcessed: true });
  expect(outcomes.totals.processed).toBe(2);
  const processed = ['o/a', 'O/A', 'o/other', 'o/none'].map((name) => outcomes.isProcessed(name));
  expect(processed).toEqual([true, true, false, false]);
  for (const name of ['o/a', 'o/new'] as const)
    outcomes.claim({ asked: name, stats: { repo: name } })?.({ status: 'stored' });
  expect(outcomes.totals).toMatchObject({ received: 4, processed: 3, created: 2 });
  // It turns out to be a repository that is here already.
  outcomes.claim({ asked: 'o/old', stats: { repo: 'o/new' } });
  expect(outcomes.totals).toMatchObject({ received: 3, processed: 2, created: 2 });
});

test('a name that comes again is a duplicate in its own case, and changes no name', () => {
  const outcomes = outcomesOf('a/one', 'a/old', 'a/older', 'a/stored');
  claim(outcomes, 'a/old', 'b/new')?.(notStored);
  claim(outcomes, 'a/older', 'b/new')?.(notStored);
  claim(outcomes, 'a/stored')?.(stored);
  for (const name of ['A/One', 'A/Older', 'A/Stored'] as const) expect(outcomes.receive(name)).toBe(false);
  outcomes.fail('a/one', notFound);
  outcomes.fail('a/never-received', notFound);
  expect(outcomes.duplicates).toEqual(['a/older', 'A/One', 'A/Older', 'A/Stored']);
  expect(outcomes.failures.map(({ repo }) => repo)).toEqual(['a/one', 'a/old']);
});

test('what is being written neither fails by a late answer, nor loses its document to another name', () => {
  const outcomes = outcomesOf('a/one', 'c/third');
  const record = claim(outcomes, 'a/one', 'b/new');
  outcomes.fail('a/one', notFound);
  record?.(stored);
  expect(claim(outcomes, 'a/one', 'c/third')).toBeUndefined();
  expect([outcomes.stored, outcomes.received]).toEqual([['b/new'], ['a/one', 'c/third']]);
});

test('listing is over when it is said so', () => {
  const outcomes = new Outcomes();
  const before = outcomes.isListing;
  outcomes.allReceived();
  expect([before, outcomes.isListing]).toEqual([true, false]);
});

test('owners come by how many repositories they have, in whatever case', () => {
  const outcomes = outcomesOf('few/a', 'Many/a', 'many/b', 'some/a', 'MANY/c', 'some/b');
  expect(outcomes.owners).toEqual([
    ['Many', 3],
    ['some', 2],
    ['few', 1],
  ]);
  expect(outcomes.received).toEqual(['few/a', 'Many/a', 'many/b', 'some/a', 'MANY/c', 'some/b']);
});

test('a store that lost what it stored leaves it failed', () => {
  const outcomes = new Outcomes(createRedactor(['planted-secret']));
  for (const name of ['a/stored', 'a/failed', 'a/writing'] as const) outcomes.receive(name);
  claim(outcomes, 'a/stored')?.(stored);
  outcomes.fail('a/failed', notFound);
  claim(outcomes, 'a/writing');
  outcomes.loseStored('lost planted-secret');
  expect(outcomes.failures).toEqual([
    { repo: 'a/stored', status: 'store-error', reason: 'lost ***' },
    { repo: 'a/failed', ...notFound },
  ]);
  expect(outcomes.totals).toEqual({ received: 3, processed: 2, created: 0, failed: 3 });
});

describe('what became of a repository', () => {
  test('is known by the name received and by the name answered, in whatever case', () => {
    const outcomes = outcomesOf('o/old', 'o/refused', 'o/missing');
    claim(outcomes, 'o/old', 'o/New')?.(stored);
    claim(outcomes, 'o/refused')?.(notStored);
    outcomes.fail('o/missing', notFound);
    expect(['O/Old', 'o/new'].map((name) => outcomes.outcomeOf(name))).toEqual([
      { status: 'stored', repo: 'o/New' },
      { status: 'stored', repo: 'o/New' },
    ]);
    expect(outcomes.outcomeOf('O/REFUSED')?.status).toBe('store-error');
    expect(outcomes.outcomeOf('o/missing')?.status).toBe('not-found');
  });

  test('is known by every name under which it was met', () => {
    const outcomes = outcomesOf('o/new', 'o/old');
    claim(outcomes, 'o/new')?.(stored);
    claim(outcomes, 'o/old', 'o/new');
    expect(outcomes.outcomeOf('o/old')).toEqual({ status: 'stored', repo: 'o/new' });
  });

  test('is not known before it has an outcome, nor where it was never received', () => {
    const outcomes = outcomesOf('o/asked', 'o/writing');
    claim(outcomes, 'o/writing');
    expect(['o/asked', 'o/writing', 'o/other'].map((name) => outcomes.outcomeOf(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('a reason is kept short, and without a part of a secret at the cut', () => {
  const outcomes = new Outcomes(createRedactor(['planted-secret']));
  outcomes.receive('o/r');
  outcomes.fail('o/r', { status: 'forbidden', reason: `${'z'.repeat(490)}planted-secret${'z'.repeat(300_000)}` });
  outcomes.missOwner({ repo: 'o', status: 'forbidden', reason: 'z'.repeat(300_000) });
  expect(outcomes.failures[0]?.reason).toBe(`${'z'.repeat(490)}***zzzzzz…`);
  expect(outcomes.ownersNotListed[0]?.reason).toHaveLength(500);
});
