import { describe, expect, test } from 'vitest';
import { Ledger } from '../../src/ledger.ts';
import type { RepositoryName, WriteOutcome } from '../../src/model.ts';
import { createRedactor } from '../../src/redact.ts';
import { stats } from './samples.ts';

const stored: WriteOutcome = { status: 'stored' };
const notStored: WriteOutcome = { status: 'failed', reason: '503' };
const notFound = { status: 'not-found', reason: 'no such repository' } as const;

function createLedger(...names: RepositoryName[]): Ledger {
  const ledger = new Ledger();
  for (const name of names) ledger.receive(name);
  return ledger;
}

/** GitHub answers to `asked` with the name `repo`. */
const claim = (ledger: Ledger, asked: RepositoryName, repo = asked): ((outcome: WriteOutcome) => void) | undefined =>
  ledger.claim({ asked, stats: stats(repo) });

test('a repository received twice, in whatever case, is asked for once', () => {
  const ledger = new Ledger();
  expect(ledger.receive('octokit/octokit.rb')).toBe(true);
  expect(ledger.receive('Octokit/Octokit.RB')).toBe(false);
  expect(ledger.totals.received).toBe(1);
  expect(ledger.duplicates).toEqual(['Octokit/Octokit.RB']);
});

test('each repository received is in the end stored or failed, exactly one of the two', () => {
  const ledger = createLedger('a/stored', 'a/refused', 'a/missing', 'a/forgotten');
  claim(ledger, 'a/stored')?.(stored);
  claim(ledger, 'a/refused')?.(notStored);
  ledger.fail('a/missing', notFound);
  ledger.close('the run ended');
  expect(ledger.stored).toEqual(['a/stored']);
  expect(ledger.failures).toEqual([
    { repo: 'a/refused', status: 'store-error', reason: '503' },
    { repo: 'a/missing', ...notFound },
    { repo: 'a/forgotten', status: 'not-attempted', reason: 'the run ended' },
  ]);
  expect(ledger.totals).toEqual({ received: 4, processed: 2, created: 1, failed: 3 });
});

test('received less created is failed at every moment', () => {
  const ledger = createLedger('a/one', 'a/two');
  expect(ledger.totals).toMatchObject({ created: 0, failed: 2 });
  const book = claim(ledger, 'a/one');
  expect(ledger.totals).toMatchObject({ processed: 1, created: 0, failed: 2 });
  book?.(stored);
  expect(ledger.totals).toMatchObject({ created: 1, failed: 1 });
});

test('the name of the document counts where GitHub answers with another', () => {
  const ledger = createLedger('a/old', 'a/case');
  claim(ledger, 'a/old', 'b/new')?.(stored);
  claim(ledger, 'a/case', 'A/Case')?.(stored);
  expect(ledger.stored).toEqual(['b/new', 'A/Case']);
  expect(ledger.duplicates).toEqual([]);
});

test('a failure bears the name asked for, also where the write of a renamed repository failed', () => {
  const ledger = createLedger('a/old');
  claim(ledger, 'a/old', 'b/new')?.(notStored);
  expect(ledger.failures).toEqual([{ repo: 'a/old', status: 'store-error', reason: '503' }]);
});

test('of an answer without stats only what went wrong is kept', () => {
  const ledger = createLedger('a/one');
  const answer = { ...notFound, asked: 'a/one' as const };
  ledger.fail('a/one', answer);
  expect(ledger.failures).toEqual([{ repo: 'a/one', ...notFound }]);
});

test('settled counts what has an outcome and not what is being written', () => {
  const ledger = createLedger('a/one', 'a/two', 'a/three');
  ledger.fail('a/one', notFound);
  const book = claim(ledger, 'a/two');
  expect(ledger.settled).toBe(1);
  book?.(stored);
  expect(ledger.settled).toBe(2);
});

test('an outcome once booked stays', () => {
  const ledger = createLedger('a/stored', 'a/failed');
  claim(ledger, 'a/stored')?.(stored);
  ledger.fail('a/stored', notFound);
  ledger.fail('a/failed', notFound);
  ledger.fail('a/failed', { status: 'timeout', reason: 'late' });
  ledger.close('the run ended');
  expect(ledger.stored).toEqual(['a/stored']);
  expect(ledger.failures).toEqual([{ repo: 'a/failed', ...notFound }]);
  expect(ledger.settled).toBe(2);
});

test('a second answer for a repository that is being written asks for no second document', () => {
  const ledger = createLedger('a/one');
  const book = claim(ledger, 'a/one');
  expect(claim(ledger, 'a/one')).toBeUndefined();
  book?.(stored);
  expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
});

test('a write without an answer at the end is a failed one, and its late answer changes nothing', () => {
  const ledger = createLedger('a/one');
  const book = claim(ledger, 'a/one');
  ledger.close('the job was cancelled');
  book?.(stored);
  expect(ledger.stored).toEqual([]);
  expect(ledger.failures).toEqual([
    { repo: 'a/one', status: 'store-error', reason: 'the write was given up: the job was cancelled' },
  ]);
  expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 0, failed: 1 });
});

test('an answer for a name that was never received is a bug', () => {
  expect(() => claim(new Ledger(), 'a/one')).toThrow('a/one was answered and never received');
});

describe('two names of one repository', () => {
  test('both received, the old one answered first: one document, and the old name is a duplicate', () => {
    const ledger = createLedger('a/old', 'b/new');
    claim(ledger, 'a/old', 'b/new')?.(stored);
    expect(claim(ledger, 'b/new')).toBeUndefined();
    expect(ledger.stored).toEqual(['b/new']);
    expect(ledger.duplicates).toEqual(['a/old']);
    expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('both received, the new one answered first: one document, and the old name is a duplicate', () => {
    const ledger = createLedger('a/old', 'b/new');
    claim(ledger, 'b/new')?.(stored);
    expect(claim(ledger, 'a/old', 'b/new')).toBeUndefined();
    expect(ledger.stored).toEqual(['b/new']);
    expect(ledger.duplicates).toEqual(['a/old']);
    expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
  });

  test('the new one received after the old one was answered: it is not asked for', () => {
    const ledger = createLedger('a/old');
    claim(ledger, 'a/old', 'b/new')?.(stored);
    expect(ledger.receive('B/new')).toBe(false);
    expect(ledger.duplicates).toEqual(['a/old']);
    expect(ledger.totals.received).toBe(1);
  });

  test('the new one received while the old one is being written: a failure bears the name that is left', () => {
    const ledger = createLedger('a/old');
    const book = claim(ledger, 'a/old', 'b/new');
    ledger.receive('b/new');
    book?.(notStored);
    expect(ledger.duplicates).toEqual(['a/old']);
    expect(ledger.failures).toEqual([{ repo: 'b/new', status: 'store-error', reason: '503' }]);
  });

  test('three names, each answered with the last: one repository and two duplicates', () => {
    const ledger = createLedger('a/first', 'a/second', 'a/third');
    claim(ledger, 'a/first', 'a/third')?.(stored);
    claim(ledger, 'a/second', 'a/third')?.(stored);
    claim(ledger, 'a/third')?.(stored);
    ledger.close('the run ended');
    expect(ledger.totals).toEqual({ received: 1, processed: 1, created: 1, failed: 0 });
    expect(ledger.duplicates).toEqual(['a/first', 'a/second']);
    expect(ledger.settled).toBe(1);
  });

  test('a duplicate is neither among the failures nor settled', () => {
    const ledger = createLedger('a/old', 'b/new', 'c/other');
    claim(ledger, 'b/new');
    claim(ledger, 'a/old', 'b/new');
    expect(ledger.settled).toBe(0);
    ledger.close('the run ended');
    expect(ledger.failures.map(({ repo }) => repo)).toEqual(['b/new', 'c/other']);
    expect(ledger.settled).toBe(2);
  });

  test('a failure told for the old name does not touch the repository it was merged into', () => {
    const ledger = createLedger('a/old', 'b/new');
    const book = claim(ledger, 'a/old', 'b/new');
    ledger.fail('a/old', notFound);
    book?.(stored);
    expect(ledger.stored).toEqual(['b/new']);
    expect(ledger.failures).toEqual([]);
  });
});

describe('what became of a repository', () => {
  test('is known by the name received and by the name answered, in whatever case', () => {
    const ledger = createLedger('o/old', 'o/refused', 'o/missing');
    claim(ledger, 'o/old', 'o/New')?.(stored);
    claim(ledger, 'o/refused')?.(notStored);
    ledger.fail('o/missing', notFound);
    expect(['O/Old', 'o/new'].map((name) => ledger.outcomeOf(name))).toEqual([
      { status: 'stored', repo: 'o/New' },
      { status: 'stored', repo: 'o/New' },
    ]);
    expect(ledger.outcomeOf('O/REFUSED')?.status).toBe('store-error');
    expect(ledger.outcomeOf('o/missing')?.status).toBe('not-found');
  });

  test('is known by every name under which it was met', () => {
    const ledger = createLedger('o/new', 'o/old');
    claim(ledger, 'o/new')?.(stored);
    claim(ledger, 'o/old', 'o/new');
    expect(ledger.outcomeOf('o/old')).toEqual({ status: 'stored', repo: 'o/new' });
  });

  test('is not known before it has an outcome, nor where it was never received', () => {
    const ledger = createLedger('o/asked', 'o/writing');
    claim(ledger, 'o/writing');
    expect(['o/asked', 'o/writing', 'o/other'].map((name) => ledger.outcomeOf(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('a reason is kept short, and without a part of a secret at the cut', () => {
  const ledger = new Ledger(createRedactor(['planted-secret']));
  ledger.receive('o/r');
  ledger.fail('o/r', { status: 'forbidden', reason: `${'z'.repeat(490)}planted-secret${'z'.repeat(300_000)}` });
  ledger.missOwner({ repo: 'o', status: 'forbidden', reason: 'z'.repeat(300_000) });
  expect(ledger.failures[0]?.reason).toBe(`${'z'.repeat(490)}***zzzzzz…`);
  expect(ledger.ownersNotListed[0]?.reason).toHaveLength(500);
});
