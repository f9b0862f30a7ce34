import {
  type Comparison,
  type Failure,
  type FinishedRun,
  type GoneRepository,
  type Outcome,
  ownerOf,
  ownersMissedBy,
  type PresentNames,
  type RepositoryName,
  sameName,
} from '../model.ts';
import type { Differences, SummedDifferences } from './differences.ts';

/** So many names of a kind are reported; the totals count them all. */
const maxNames = 1_000;

/** What this run knows of repositories. */
export interface Known {
  /** Undefined for a name that this run has not met. */
  outcomeOf(name: string): Outcome | undefined;
  /** Whether the sources name this owner, or one of its repositories. */
  selectsOwner(owner: string): boolean;
  readonly stored: readonly RepositoryName[];
  readonly ownersNotListed: readonly Failure[];
}

type Renamed = Comparison['renamed'][number];

/** What the documents of two runs say by the numbers of their repositories. */
export type Pairs = Pick<Differences, 'renamed' | 'isReused'>;

/** Which repositories of two runs are the same, as far as this run knows by itself. */
export interface NameMatch {
  /** How many are in both under one name. */
  kept: number;
  renamed: Renamed[];
  /** Those of the previous run that this one has not stored. */
  missing: string[];
  /** Names that other repositories have now. */
  reused: ReadonlySet<string>;
  /** Those that the previous run neither stored nor failed to collect. */
  appeared: RepositoryName[];
}

export function matchNames(previous: FinishedRun, known: Known, pairs: Pairs): NameMatch {
  const before = namesIn(previous.createdList);
  const earlier = new Set(before.map(sameName));
  const same = new Set([...pairs.renamed.values()].map(sameName));
  const fateOf = fateFinder(earlier, known, pairs);
  const match = { kept: 0, renamed: [] as Renamed[], missing: [] as string[], reused: new Set<string>() };
  for (const from of before) {
    const fate = fateOf(from);
    if (fate === 'missing' || fate === 'reused') match.missing.push(from);
    else same.add(sameName(fate));
    if (fate === 'reused') match.reused.add(from);
    else if (fate !== 'missing' && sameName(fate) === sameName(from)) match.kept++;
    else if (fate !== 'missing') match.renamed.push({ from, to: fate });
  }
  // What the previous run could not collect, alone or with all of its owner, might have been there before.
  const failed = new Set(namesIn(previous.failedList).map(sameName));
  const wasListed = listedBy(previous, new Set([...earlier, ...failed]));
  const isNew = (name: string): boolean => !same.has(name) && !failed.has(name) && wasListed(ownerOf(name));
  return { ...match, appeared: known.stored.filter((repo) => isNew(sameName(repo))) };
}

/** Finds the name that a repository of the previous run has now; `reused`: another one has its name. */
function fateFinder(earlier: ReadonlySet<string>, known: Known, { renamed, isReused }: Pairs) {
  const taken = new Set([...renamed.values()].map(sameName));
  return (from: string): RepositoryName | 'missing' | 'reused' => {
    const byNumber = renamed.get(sameName(from));
    if (byNumber) return byNumber;
    const outcome = known.outcomeOf(from);
    if (outcome?.status !== 'stored') return 'missing';
    const to = outcome.repo;
    if (taken.has(sameName(to)) || isReused(from)) return 'reused';
    return sameName(to) === sameName(from) || !earlier.has(sameName(to)) ? to : 'missing';
  };
}

/** Tells whether the previous run listed an owner; where it does not name all that it missed, an owner without a name may be one. */
function listedBy(previous: FinishedRun, names: ReadonlySet<string>): (owner: string) => boolean {
  const missed = ownersMissedBy(previous);
  const some = new Set((missed ?? [...names].map(ownerOf)).map(sameName));
  return (owner) => some.has(owner) === (missed === undefined);
}

/** Those of the missing ones of which this run knows nothing at all, so that only GitHub knows where they are. */
export const unexplained = ({ missing, reused }: Pick<NameMatch, 'missing' | 'reused'>, known: Known): string[] =>
  missing.filter((name) => whyMissing(name, reused, known) === undefined);

function whyMissing(name: string, reused: ReadonlySet<string>, known: Known): GoneRepository['why'] | undefined {
  if (reused.has(name)) return 'not-found';
  const outcome = known.outcomeOf(name);
  if (outcome && outcome.status !== 'stored') return outcome.status === 'not-found' ? 'not-found' : 'failed';
  if (!known.selectsOwner(ownerOf(name))) return 'not-selected';
  return known.ownersNotListed.some(({ repo }) => sameName(repo) === sameName(ownerOf(name))) ? 'failed' : undefined;
}

export type ExplainedNames = Omit<NameMatch, 'missing' | 'reused'> & { gone: GoneRepository[] };

/** Where the missing ones are: under another name, or gone. */
export function explainMissing(
  { kept, renamed, missing, reused, appeared }: NameMatch,
  known: Known,
  present: PresentNames,
): ExplainedNames {
  const isNew = new Set(appeared.map(sameName));
  const found: Renamed[] = [];
  const gone: GoneRepository[] = [];
  for (const from of missing) {
    const to = reused.has(from) ? undefined : present.get(from);
    if (to !== undefined && isNew.delete(sameName(to))) found.push({ from, to: to as RepositoryName });
    else gone.push({ repo: from, why: whyMissing(from, reused, known) ?? whyGone(from, to, known) });
  }
  const stillNew = appeared.filter((repo) => isNew.has(sameName(repo)));
  return { kept, renamed: [...renamed, ...found], gone, appeared: stillNew };
}

/** It may have moved to a name that the sources leave out, or that this run failed to collect. */
function whyGone(from: string, to: RepositoryName | 'not-found' | undefined, known: Known): GoneRepository['why'] {
  if (to === undefined || to === 'not-found') return to ?? 'unknown';
  if (sameName(from) === sameName(to) || !known.outcomeOf(to)) return 'not-selected';
  return known.outcomeOf(to)?.status === 'stored' ? 'unknown' : 'failed';
}

interface Compared {
  previous: FinishedRun;
  names: ExplainedNames;
  moved: SummedDifferences;
  /** Whether the previous run had other sources. */
  sourcesChanged: boolean;
}

export function comparisonWith({ previous, names, moved, sourcesChanged }: Compared): Comparison {
  const { kept, renamed, gone, appeared } = names;
  const { compared, counts, owners, movers, archived } = moved;
  const notCompared = kept + renamed.length - compared;
  // Which of them are new at GitHub, too, the earlier sources cannot tell.
  const selected = sourcesChanged ? appeared.length : 0;
  const deselected = sourcesChanged ? gone.filter(({ why }) => why === 'not-selected').length : 0;
  return {
    previousRunId: previous.id,
    previousStartedAt: previous.startedAt,
    totals: {
      compared,
      ...(notCompared > 0 && { notCompared }),
      new: appeared.length,
      gone: gone.length,
      renamed: renamed.length,
      archived: archived.length,
      ...(sourcesChanged && { sourcesChanged }),
      ...(selected > 0 && { selected }),
      ...(deselected > 0 && { deselected }),
      ...counts,
    },
    owners,
    movers,
    appeared: appeared.slice(0, maxNames),
    gone: gone.slice(0, maxNames),
    renamed: renamed.slice(0, maxNames),
    archived: archived.slice(0, maxNames),
  };
}

export const namesIn = (list: string): string[] => list.split(',').filter(Boolean);
