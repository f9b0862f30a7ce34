import { describe, expect, test } from 'vitest';
import { type Base, type BaseRepository, baseOf, carryOver } from '../../../src/compare/base.ts';
import { comparisonWith } from '../../../src/compare/comparison.ts';
import { Differences, type SummedDifferences } from '../../../src/compare/differences.ts';
import {
  type ExplainedNames,
  explainMissing,
  type Known,
  matchNames,
  type Pairs,
  toAsk,
} from '../../../src/compare/matched-names.ts';
import type { CarriedOver, Comparison, EndedRun, Failure, PresentNames, RepositoryName } from '../../../src/model.ts';
import { Outcomes } from '../../../src/run/outcomes.ts';
import { finishedRun, stats } from '../samples.ts';

const previous = (createdList: string, changes: Partial<EndedRun> = {}): EndedRun => ({
  ...finishedRun(),
  createdList,
  ...changes,
});

interface Ended {
  /** As GitHub answered; with `old -> new` for what was asked for under an old name. */
  stored?: string[];
  failed?: Record<string, Failure['status']>;
  ownersNotListed?: string[];
  ownersNotFound?: string[];
  /** Owners that the sources do not name. */
  notSelected?: string[];
  /** Owners of which the sources select all. */
  byName?: string[];
}

function knownOf({
  stored = [],
  failed = {},
  ownersNotListed = [],
  ownersNotFound = [],
  notSelected = [],
  byName = [],
}: Ended): Known {
  const outcomes = new Outcomes();
  for (const entry of stored) {
    const [asked, repo = asked] = entry.split(' -> ') as RepositoryName[];
    outcomes.receive(asked as RepositoryName);
    outcomes.claim({ asked: asked as RepositoryName, stats: stats(repo as RepositoryName) })?.({ status: 'stored' });
  }
  for (const [name, status] of Object.entries(failed)) {
    outcomes.receive(name as RepositoryName);
    outcomes.fail(name as RepositoryName, { status, reason: 'why' });
  }
  for (const repo of ownersNotListed) outcomes.missOwner({ repo, status: 'github-error', reason: 'why' });
  for (const repo of ownersNotFound) outcomes.missOwner({ repo, status: 'not-found', reason: 'why' });
  outcomes.close({ status: 'failed', reason: 'the end' });
  return {
    outcomeOf: (name) => outcomes.outcomeOf(name),
    selectsOwner: (owner) => !notSelected.includes(owner),
    selectsByName: (owner) => byName.includes(owner),
    stored: outcomes.stored,
    ownersNotListed: outcomes.ownersNotListed,
  };
}

/** What the numbers of repositories say: the new names of renamed ones, and names that others have now. */
const pairsOf = (
  renamed: Record<string, RepositoryName> = {},
  reused: string[] = [],
  numbered: string[] = [],
): Pairs => ({
  renamed: new Map(Object.entries(renamed)),
  isReused: (name) => reused.includes(name),
  hasNumber: (name) => numbered.includes(name),
});

const namesOf = (repositories: readonly BaseRepository[]): string[] => repositories.map(({ repo }) => repo);

function match(run: EndedRun, ended: Ended, pairs = pairsOf()) {
  const { kept, missing, ...rest } = matchNames(baseOf(run), knownOf(ended), pairs);
  return { ...rest, kept: kept.length, missing: namesOf(missing) };
}

function explained(base: Base, ended: Ended, present: Record<string, string> = {}, pairs = pairsOf()): ExplainedNames {
  const known = knownOf(ended);
  return explainMissing(matchNames(base, known, pairs), known, new Map(Object.entries(present)) as PresentNames);
}

function explain(run: EndedRun, ended: Ended, present: Record<string, string> = {}, pairs = pairsOf()) {
  const { kept, carried, ...rest } = explained(baseOf(run), ended, present, pairs);
  return { ...rest, kept: kept.length, carried: namesOf(carried) };
}

const asked = (run: EndedRun, ended: Ended, pairs = pairsOf()): string[] =>
  toAsk(matchNames(baseOf(run), knownOf(ended), pairs), knownOf(ended), pairs);

describe('repositories of two runs', () => {
  test('are the same by name, in whatever case', () => {
    expect(match(previous('o/a,O/B'), { stored: ['O/A', 'o/b'] })).toEqual({
      kept: 2,
      renamed: [],
      missing: [],
      reused: new Set(),
      appeared: [],
      uncompared: [],
    });
  });

  test('are new where the last run knew nothing of them', () => {
    expect(match(previous('o/a', { failedList: 'o/failed' }), { stored: ['o/a', 'o/failed', 'o/new'] })).toMatchObject({
      appeared: ['o/new'],
    });
  });

  test('are not new where the last run could not list their owner', () => {
    const run = previous('p/a', { ownersNotListed: [{ repo: 'O', status: 'github-error', reason: 'why' }] });
    expect(match(run, { stored: ['o/a', 'o/b', 'p/a', 'p/new'] }).appeared).toEqual(['p/new']);
  });

  test('are not new where an old run info names only a hundred of the owners that it missed, unless it has their owner', () => {
    const missed = Array.from({ length: 100 }, (_, i) => ({ repo: `x${i}`, status: 'forbidden' as const, reason: '' }));
    const run = previous('p/a', { ownersNotListed: missed });
    expect(match(run, { stored: ['o/a', 'p/a', 'p/new'] }).appeared).toEqual(['p/new']);
    const whole = { ...run, ownersNotListedList: `${missed.map(({ repo }) => repo).join(',')},o` };
    expect(match(whole, { stored: ['o/a', 'q/new', 'p/a'] }).appeared).toEqual(['q/new']);
  });

  test('are missing where this run has not stored them', () => {
    const ended: Ended = { stored: ['o/a'], failed: { 'o/b': 'timeout' } };
    expect(match(previous('o/a,o/b,o/c'), ended).missing).toEqual(['o/b', 'o/c']);
  });

  test('are renamed where this run asked for the old name and was answered with a new one', () => {
    expect(match(previous('o/old,o/a'), { stored: ['o/old -> o/new', 'o/a'] })).toMatchObject({
      kept: 1,
      renamed: [{ from: 'o/old', to: 'o/new' }],
      missing: [],
      appeared: [],
    });
  });

  test('are renamed where this run met the old name and the new one', () => {
    const outcomes = { stored: ['o/new', 'o/old -> o/new'] };
    expect(match(previous('o/old'), outcomes)).toMatchObject({
      renamed: [{ from: 'o/old', to: 'o/new' }],
      appeared: [],
    });
  });

  test('are not renamed to one that the last run had beside them', () => {
    const outcomes = { stored: ['o/new', 'o/old -> o/new'] };
    expect(match(previous('o/old,o/new'), outcomes)).toMatchObject({ kept: 1, renamed: [], missing: ['o/old'] });
  });

  test('are none where the last run stored none', () => {
    expect(match(previous(''), { stored: ['o/a'] })).toMatchObject({
      kept: 0,
      renamed: [],
      missing: [],
      appeared: ['o/a'],
    });
  });
});

describe('the number of a repository', () => {
  test('says under which name it goes on', () => {
    const names = explain(previous('o/old,o/a'), { stored: ['p/new', 'o/a'] }, {}, pairsOf({ 'o/old': 'p/new' }));
    expect(names).toMatchObject({ kept: 1, renamed: [{ from: 'o/old', to: 'p/new' }], gone: [], appeared: [] });
  });

  test('says that a name is not new, though the last run does not list it', () => {
    const ended = { stored: ['o/a', 'p/new'] };
    expect(match(previous('o/a'), ended, pairsOf({ 'o/old': 'p/new' })).appeared).toEqual([]);
  });

  test('says that a name is that of another one now: the earlier one is gone, and this one new', () => {
    const ended = { stored: ['o/a', 'o/b'] };
    expect(match(previous('o/a,o/b'), ended, pairsOf({}, ['o/a']))).toMatchObject({
      missing: ['o/a'],
      appeared: ['o/a'],
    });
    const names = explain(previous('o/a,o/b'), ended, { 'o/a': 'o/a' }, pairsOf({}, ['o/a']));
    expect(names).toMatchObject({ kept: 1, gone: [{ repo: 'o/a', why: 'not-found' }], appeared: ['o/a'] });
    expect(asked(previous('o/a'), ended, pairsOf({}, ['o/a']))).toEqual([]);
  });

  test('says that a renamed one took the name of another, which is gone', () => {
    const names = explain(previous('o/a,o/b'), { stored: ['o/a'] }, {}, pairsOf({ 'o/b': 'o/a' }));
    expect(names).toMatchObject({
      kept: 0,
      renamed: [{ from: 'o/b', to: 'o/a' }],
      gone: [{ repo: 'o/a' }],
      appeared: [],
    });
  });
});

describe('a missing repository', () => {
  const run = previous('o/a,o/lost');
  const gone = (ended: Ended, present: Record<string, string> = {}) =>
    explain(run, { stored: ['o/a'], ...ended }, present).gone;

  test('is asked for at GitHub unless this run knows why it is missing', () => {
    const ended: Ended = { stored: ['o/a'], failed: { 'o/b': 'timeout' }, ownersNotListed: ['P'] };
    expect(asked(previous('o/b,o/c,p/d'), ended)).toEqual(['o/c']);
    expect(asked(previous('p/a,p/b'), { ownersNotFound: ['P'] })).toEqual(['p/b']);
  });

  test('that is not found is gone', () => {
    expect(gone({ failed: { 'o/lost': 'not-found' } })).toEqual([{ repo: 'o/lost', why: 'not-found' }]);
  });

  test.each<Ended>([
    ...(['forbidden', 'timeout', 'store-error', 'not-attempted'] as const).map((status) => ({
      failed: { 'o/lost': status },
    })),
    { ownersNotListed: ['O'] },
  ])('that %j could not be collected is not gone, and carried over', (ended) => {
    const names = explain(run, { stored: ['o/a'], ...ended });
    expect(names).toMatchObject({ gone: [], carried: ['o/lost'], kept: 1 });
  });

  test.each([
    ['does not find', 'not-found', 'not-found'],
    ['finds under the same name, in whatever case', 'O/Lost', 'not-selected'],
    ['finds where the sources do not look', 'elsewhere/lost', 'not-selected'],
    ['finds under a name that another repository had', 'o/a', 'unknown'],
  ])('that GitHub %s is gone: %s, %s', (_, name, why) => {
    expect(gone({}, { 'o/lost': name })).toEqual([{ repo: 'o/lost', why }]);
  });

  test('that GitHub finds where it should have listed it is not listed', () => {
    expect(gone({ byName: ['o'] }, { 'o/lost': 'o/lost' })).toEqual([{ repo: 'o/lost', why: 'not-listed' }]);
  });

  test('that GitHub was not asked for is gone for an unknown reason', () => {
    expect(gone({})).toEqual([{ repo: 'o/lost', why: 'unknown' }]);
  });

  test('that failed under its new name is carried over', () => {
    const names = explain(run, { stored: ['o/a'], failed: { 'o/found': 'timeout' } }, { 'o/lost': 'o/found' });
    expect(names).toMatchObject({ gone: [], carried: ['o/lost'] });
  });

  test('that GitHub finds under a name that is new in this run is renamed, and neither gone nor new', () => {
    const names = explain(run, { stored: ['o/a', 'o/found', 'o/new'] }, { 'o/lost': 'O/Found' });
    expect(names).toMatchObject({
      kept: 1,
      renamed: [{ from: 'o/lost', to: 'O/Found' }],
      gone: [],
      appeared: ['o/new'],
    });
  });

  test('that was stored under the name of another is gone, and not carried over', () => {
    const names = explain(previous('o/old,o/new'), { stored: ['o/new', 'o/old -> o/new'] });
    expect(names).toMatchObject({ gone: [{ repo: 'o/old', why: 'unknown' }], carried: [] });
  });

  test('is not where another of its owner went, whose name changed, too', () => {
    const names = explain(previous('o/a,o/b'), { stored: ['p/x', 'p/b'] }, { 'o/a': 'p/x' });
    expect([names.renamed, names.appeared]).toEqual([[{ from: 'o/a', to: 'p/x' }], ['p/b']]);
  });

  test('shares its new name with no other', () => {
    const names = explain(previous('o/a,o/b'), { stored: ['o/c'] }, { 'o/a': 'o/c', 'o/b': 'o/c' });
    expect(names.renamed).toEqual([{ from: 'o/a', to: 'o/c' }]);
    expect(names.gone).toEqual([{ repo: 'o/b', why: 'unknown' }]);
  });
});

describe('the comparison', () => {
  const compare = (
    run: EndedRun,
    ended: Ended,
    {
      present = {},
      moved = {},
      sourcesChanged = false,
    }: {
      present?: Record<string, string>;
      moved?: Partial<SummedDifferences>;
      sourcesChanged?: boolean;
    } = {},
  ): Comparison => {
    const base = baseOf(run);
    const names = explained(base, ended, present);
    const all = { ...new Differences().moved, ...moved };
    return comparisonWith({ base, names, known: knownOf(ended), moved: all, sourcesChanged });
  };

  test('counts what is in its lists, and what could not be compared', () => {
    const ended = { stored: ['o/a', 'o/b', 'o/new', 'o/old -> o/young'] };
    const comparison = compare(previous('o/a,o/b,o/gone,o/old'), ended, { moved: { compared: 1, archived: ['o/a'] } });
    expect(comparison).toMatchObject({
      previousRunId: finishedRun().id,
      previousStartedAt: finishedRun().startedAt,
      totals: { compared: 1, notCompared: 2, new: 1, gone: 1, renamed: 1, archived: 1, stars: 0 },
      appeared: ['o/new'],
      gone: [{ repo: 'o/gone', why: 'unknown' }],
      renamed: [{ from: 'o/old', to: 'o/young' }],
      archived: ['o/a'],
    });
  });

  test('does not speak of what is not there', () => {
    const { totals } = compare(previous('o/a'), { stored: ['o/a'] }, { moved: { compared: 1 } });
    for (const name of ['notCompared', 'carried', 'uncompared', 'selected', 'deselected', 'sourcesChanged'])
      expect(totals).not.toHaveProperty(name);
  });

  test('names a thousand of each kind, and counts all', () => {
    const many = (kind: string): string[] => Array.from({ length: 3_000 }, (_, i) => `o/${kind}${i}`);
    const comparison = compare(previous(many('gone').join(',')), { stored: many('new') });
    expect(comparison.totals).toMatchObject({ new: 3_000, gone: 3_000 });
    expect([comparison.appeared.length, comparison.gone.length]).toEqual([1_000, 1_000]);
  });

  test('says what the sources select and what they leave out where they changed, whole owners in one line', () => {
    const run = previous('o/a,q/1,q/2,o/gone');
    const ended = { stored: ['o/a', 'p/b', 'o/new'], notSelected: ['q'] };
    const changed = compare(run, ended, { present: { 'o/gone': 'not-found' }, sourcesChanged: true });
    expect(changed.totals).toMatchObject({ new: 2, gone: 3, sourcesChanged: true, selected: 2, deselected: 2 });
    expect(changed).toMatchObject({
      gone: [{ repo: 'o/gone', why: 'not-found' }],
      ownersLeftOut: [{ owner: 'q', repositories: 2 }],
    });
    expect(asked(run, ended)).toEqual(['q/2', 'o/gone']);
    expect(asked(run, ended, pairsOf({}, [], ['q/1', 'q/2']))).toEqual(['o/gone']);
  });

  test('recognizes a whole owner under another name by one redirect', () => {
    const ended = { stored: ['new/a', 'new/b', 'new/c'], notSelected: ['old'] };
    expect(compare(previous('old/a,old/b,old/c'), ended, { present: { 'old/c': 'new/c' } })).toMatchObject({
      totals: { new: 0, gone: 0, renamed: 3 },
      renamed: [],
      ownersRenamed: [{ from: 'old', to: 'new', repositories: 3 }],
    });
  });
});

describe('what a run could not collect', () => {
  const first = finishedRun({ id: '1', startedAt: '2021-01-18T00:00:00Z', createdList: 'o/a,o/b,p/c,p/d' });
  const missing = { stored: ['o/a'], failed: { 'o/b': 'timeout' as const }, ownersNotListed: ['p'] };
  const isListed = (owner: string): boolean => owner !== 'p';
  const carriedBy = (base: Base): CarriedOver[] => carryOver(explained(base, missing).carried, base, isListed);
  const secondRun = (): EndedRun =>
    finishedRun({
      id: '2',
      createdList: 'o/a',
      failedList: 'o/b',
      ownersNotListed: [{ repo: 'p', status: 'forbidden', reason: 'x' }],
      carriedOver: carriedBy(baseOf(first)),
    });
  const secondBase = (): Base => baseOf(secondRun(), new Map([['1', first]]));
  const carriedOver = [{ runId: '1', startedAt: first.startedAt, owners: ['p'], repositories: ['o/b'] }];

  test('is pointed to in the run that collected it last, an owner as a whole', () => {
    expect(carriedBy(baseOf(first))).toEqual(carriedOver);
  });

  test('is compared with that once it is back: nothing that came or went meanwhile falls through', () => {
    const base = secondBase();
    const names = explained(base, { stored: ['o/a', 'o/b', 'p/c', 'p/new'] }, { 'p/d': 'not-found' });
    expect(namesOf(names.kept)).toEqual(['o/a', 'o/b', 'p/c']);
    expect(names).toMatchObject({ appeared: ['p/new'], gone: [{ repo: 'p/d' }], carried: [], uncompared: [] });
    const known = knownOf({ stored: ['o/a', 'o/b', 'p/c', 'p/new'] });
    const moved = { ...new Differences().moved, compared: 3 };
    expect(comparisonWith({ base, names, known, moved, sourcesChanged: false }).older).toEqual([
      { runId: '1', startedAt: first.startedAt, owners: ['p'], repositories: 2 },
    ]);
  });

  test('stays pointed to while it is missing', () => {
    expect(carriedBy(secondBase())).toEqual(carriedOver);
  });

  test('is not compared, with the time since when, where the run that it points to is not there any more', () => {
    const without = baseOf(secondRun());
    const ended = { stored: ['o/a', 'p/c', 'p/d'] };
    const names = explained(without, ended);
    expect(names).toMatchObject({ appeared: [], uncompared: ['p/c', 'p/d'] });
    const moved = { ...new Differences().moved, compared: 1 };
    const comparison = comparisonWith({ base: without, names, known: knownOf(ended), moved, sourcesChanged: false });
    expect(comparison).toMatchObject({
      totals: { new: 0, gone: 0, uncompared: 2 },
      ownersWithoutBase: [{ owner: 'p', repositories: 2, since: first.startedAt }],
    });
    expect(carryOver([], without, isListed)).toEqual([{ runId: '1', startedAt: first.startedAt, owners: ['p'] }]);
  });
});
