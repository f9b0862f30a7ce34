import { type Comparison, type OwnerCount, ownerOf, sameName, type WholeDifference } from '../model.ts';
import { type Base, type BaseRepository, withoutBase } from './base.ts';
import type { SummedDifferences } from './differences.ts';
import type { ExplainedNames, Known, Renamed } from './matched-names.ts';

/** So many names of a kind are reported; the totals count them all. */
const maxNames = 1_000;
/** Fewer are named one by one. */
const leastOfOwner = 2;

interface Compared {
  base: Base;
  names: ExplainedNames;
  known: Pick<Known, 'selectsOwner' | 'stored'>;
  moved: SummedDifferences;
  whole?: WholeDifference | undefined;
  /** Whether the last run had other sources. */
  sourcesChanged: boolean;
}

export function comparisonWith({ base, names, known, moved, whole, sourcesChanged }: Compared): Comparison {
  const { kept, renamed, gone, carried, appeared, uncompared } = names;
  const { compared, counts, owners, movers, archived } = moved;
  // Which of them are new at GitHub, too, the earlier sources cannot tell.
  const selected = sourcesChanged ? appeared.length : 0;
  const deselected = sourcesChanged ? gone.filter(({ why }) => why === 'not-selected').length : 0;
  const counted = {
    notCompared: kept.length + renamed.length - compared,
    carried: carried.length,
    uncompared: uncompared.length,
    selected,
    deselected,
  };
  const ownersRenamed = wholeOwners(renamed, known.stored);
  const isOfRenamed = ({ from }: Renamed): boolean =>
    ownersRenamed.some((owner) => sameName(owner.from) === sameName(ownerOf(from)));
  const ownersLeftOut = countByOwner(gone.map(({ repo }) => repo).filter((repo) => !known.selectsOwner(ownerOf(repo))));
  const isLeftOut = (repo: string): boolean =>
    ownersLeftOut.some(({ owner }) => sameName(owner) === sameName(ownerOf(repo)));
  return {
    previousRunId: base.previous.id,
    previousStartedAt: base.previous.startedAt,
    totals: {
      compared,
      new: appeared.length,
      gone: gone.length,
      renamed: renamed.length,
      archived: archived.length,
      ...(sourcesChanged && { sourcesChanged }),
      ...Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0)),
      ...counts,
    },
    ...(counted.notCompared === 0 && { whole }),
    owners,
    movers,
    appeared: appeared.slice(0, maxNames),
    gone: gone
      .filter(({ repo }) => !isLeftOut(repo))
      .toSorted((one, other) => (other.stars ?? 0) - (one.stars ?? 0))
      .slice(0, maxNames),
    renamed: renamed.filter((one) => !isOfRenamed(one)).slice(0, maxNames),
    archived: archived.slice(0, maxNames),
    ownersRenamed,
    ownersLeftOut,
    older: olderRuns(kept, base),
    carriedOwners: [...Map.groupBy(carried, ({ repo }) => sameName(ownerOf(repo))).values()].map((some) => {
      const [{ repo, source }] = some as [BaseRepository];
      return { owner: ownerOf(repo), repositories: some.length, since: source.startedAt };
    }),
    ownersWithoutBase: withoutBase(uncompared, base),
  };
}

function countByOwner(repos: readonly string[]): OwnerCount[] {
  const byOwner = [...Map.groupBy(repos, (repo) => sameName(ownerOf(repo))).values()];
  const counts = byOwner.map((some) => ({ owner: ownerOf(some[0] as string), repositories: some.length }));
  return counts.filter(({ repositories }) => repositories >= leastOfOwner);
}

/** Owners of whom everything has the same name below another owner now. */
function wholeOwners(renamed: readonly Renamed[], stored: readonly string[]) {
  const present = new Set(stored.map((repo) => sameName(ownerOf(repo))));
  const groups = Map.groupBy(renamed, ({ from, to }) => `${sameName(ownerOf(from))} ${sameName(ownerOf(to))}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some as [Renamed];
    const [from, to] = [ownerOf(first.from), ownerOf(first.to)];
    const isWhole = sameName(from) !== sameName(to) && !present.has(sameName(from)) && some.length >= leastOfOwner;
    return isWhole ? [{ from, to, repositories: some.length }] : [];
  });
}

function olderRuns(kept: readonly BaseRepository[], { previous }: Base): NonNullable<Comparison['older']> {
  const older = kept.filter(({ source }) => source.runId !== previous.id);
  return [...Map.groupBy(older, ({ source }) => source.runId).values()].map((some) => {
    const { runId, startedAt, owners: whole } = (some[0] as BaseRepository).source;
    const owners = new Set(some.map(({ repo }) => ownerOf(repo)).filter((owner) => whole.has(sameName(owner))));
    return { runId, startedAt, owners: [...owners], repositories: some.length };
  });
}
