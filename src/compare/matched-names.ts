import {
  type Comparison,
  type Failure,
  type GoneRepository,
  type Outcome,
  ownerOf,
  type PresentNames,
  type RepositoryName,
  sameName,
} from '../model.ts';
import { type Base, type BaseRepository, namesIn } from './base.ts';
import type { Differences } from './differences.ts';

/** What this run knows of repositories. */
export interface Known {
  /** Undefined for a name that this run has not met. */
  outcomeOf(name: string): Outcome | undefined;
  /** Whether the sources name this owner, or one of its repositories. */
  selectsOwner(owner: string): boolean;
  /** Whether this run selects all that an owner has but for names, as the last run did. */
  selectsByName(owner: string): boolean;
  readonly stored: readonly RepositoryName[];
  readonly ownersNotListed: readonly Failure[];
}

export type Renamed = Comparison['renamed'][number];

/** What the documents of two runs say by the numbers of their repositories. */
export type Pairs = Pick<Differences, 'renamed' | 'isReused' | 'hasNumber'>;

/** Which repositories of two runs are the same, as far as this run knows by itself. */
export interface NameMatch {
  /** Those in both under one name, and those under two. */
  kept: BaseRepository[];
  renamed: Renamed[];
  /** Those of before that this run has not stored. */
  missing: BaseRepository[];
  /** Names that other repositories have now. */
  reused: ReadonlySet<string>;
  appeared: RepositoryName[];
  /** Those of this run of which the base does not say whether they are new. */
  uncompared: RepositoryName[];
}

export function matchNames(base: Base, known: Known, pairs: Pairs): NameMatch {
  const same = new Set([...pairs.renamed.values()].map(sameName));
  const fateOf = fateFinder(base, known, pairs);
  const reused = new Set<string>();
  const match = { kept: [] as BaseRepository[], renamed: [] as Renamed[], missing: [] as BaseRepository[] };
  for (const one of base.repositories.values()) {
    const fate = fateOf(one.repo);
    if (fate === 'missing' || fate === 'reused') match.missing.push(one);
    else same.add(sameName(fate));
    if (fate === 'reused') reused.add(one.repo);
    else if (sameName(fate) === sameName(one.repo)) match.kept.push(one);
    else if (fate !== 'missing') match.renamed.push({ from: one.repo, to: fate });
  }
  // What the last run could not collect, alone or with all of its owner, might have been there before.
  const failed = new Set(namesIn(base.previous.failedList).map(sameName));
  const unmatched = known.stored.filter((repo) => !same.has(sameName(repo)));
  const isNew = (repo: string): boolean => !failed.has(sameName(repo)) && base.covers(ownerOf(repo));
  return {
    ...match,
    reused,
    appeared: unmatched.filter(isNew),
    uncompared: unmatched.filter((repo) => !isNew(repo)),
  };
}

/** Finds the name that a repository from before has now; `reused`: another one has its name. */
function fateFinder({ repositories }: Base, known: Known, { renamed, isReused }: Pairs) {
  const taken = new Set([...renamed.values()].map(sameName));
  return (from: string): RepositoryName | 'missing' | 'reused' => {
    const byNumber = renamed.get(sameName(from));
    if (byNumber) return byNumber;
    const outcome = known.outcomeOf(from);
    if (outcome?.status !== 'stored') return 'missing';
    const to = outcome.repo;
    if (taken.has(sameName(to)) || isReused(from)) return 'reused';
    return sameName(to) === sameName(from) || !repositories.has(sameName(to)) ? to : 'missing';
  };
}

/** Where the missing ones are: under another name, gone, or not collected this time. */
export interface ExplainedNames extends Omit<NameMatch, 'missing' | 'reused'> {
  gone: GoneRepository[];
  carried: BaseRepository[];
}

type Fate = GoneRepository['why'] | 'carried';

/** The names that only GitHub can say something about, with one for each owner that may have been renamed. */
export function toAsk(
  { missing, reused }: Pick<NameMatch, 'missing' | 'reused'>,
  known: Known,
  pairs: Pairs,
): string[] {
  const probes = new Map<string, string>();
  for (const { repo } of missing)
    if (mayBeRenamed(ownerOf(repo), known) && !pairs.hasNumber(repo)) probes.set(sameName(ownerOf(repo)), repo);
  const unexplained = missing.filter(({ repo }) => !reused.has(repo) && fateOf(repo, known) === undefined);
  return [...probes.values(), ...unexplained.map(({ repo }) => repo)];
}

const notListed = (owner: string, { ownersNotListed }: Known): Failure | undefined =>
  ownersNotListed.find(({ repo }) => sameName(repo) === sameName(owner));

const mayBeRenamed = (owner: string, known: Known): boolean =>
  !known.selectsOwner(owner) || notListed(owner, known)?.status === 'not-found';

function fateOf(name: string, known: Known): Fate | undefined {
  const outcome = known.outcomeOf(name);
  if (outcome && outcome.status !== 'stored') return outcome.status === 'not-found' ? 'not-found' : 'carried';
  if (!known.selectsOwner(ownerOf(name))) return 'not-selected';
  return notListed(ownerOf(name), known) ? 'carried' : undefined;
}

export function explainMissing(match: NameMatch, known: Known, present: PresentNames): ExplainedNames {
  const { kept, renamed, missing, reused, appeared, uncompared } = match;
  const isNew = new Set(appeared.map(sameName));
  const ownerNow = renamedOwners(present);
  const found: Renamed[] = [];
  const gone: GoneRepository[] = [];
  const carried: BaseRepository[] = [];
  for (const one of missing) {
    const from = one.repo;
    const moved = ownerNow.get(sameName(ownerOf(from)));
    const to = present.get(from) ?? (moved && `${moved}${from.slice(ownerOf(from).length)}`);
    if (!reused.has(from) && to && isNew.delete(sameName(to))) {
      found.push({ from, to: to as RepositoryName });
      continue;
    }
    const why = reused.has(from) ? 'not-found' : (fateOf(from, known) ?? whyGone(from, present.get(from), known));
    if (why === 'carried') carried.push(one);
    else gone.push({ repo: from, why });
  }
  const stillNew = appeared.filter((repo) => isNew.has(sameName(repo)));
  return { kept, renamed: [...renamed, ...found], gone, carried, appeared: stillNew, uncompared };
}

/** One redirect that changes the owner alone tells of all that this owner had. */
function renamedOwners(present: PresentNames): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [from, to] of present) {
    const [before, now] = [ownerOf(from), ownerOf(to)];
    const isAlone = sameName(from.slice(before.length)) === sameName(to.slice(now.length));
    if (isAlone) owners.set(sameName(before), now);
  }
  return owners;
}

/** It may have moved to a name that the sources leave out, or that this run failed to collect. */
function whyGone(from: string, to: RepositoryName | 'not-found' | undefined, known: Known): Fate {
  if (to === undefined || to === 'not-found') return to ?? 'unknown';
  if (sameName(from) === sameName(to)) return known.selectsByName(ownerOf(from)) ? 'not-listed' : 'not-selected';
  const outcome = known.outcomeOf(to);
  if (!outcome) return 'not-selected';
  return outcome.status === 'stored' ? 'unknown' : 'carried';
}
