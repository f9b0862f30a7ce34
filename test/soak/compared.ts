import { ownerOf, ownersMissedBy, type StatsDocument } from '../../src/model.ts';
import { listOf } from '../process/left-behind.ts';
import type { RunRecord } from './run.ts';

type History = readonly RunRecord[];

/** A repository is itself by GitHub's number for it: a name can be used again. */
export const identityOf = ({ repoId, repo }: StatsDocument): unknown => repoId ?? repo;

export const previousOf = ({ info }: RunRecord, earlier: History): RunRecord | undefined =>
  info?.previousRunId === undefined ? undefined : earlier.find((one) => one.info?.id === info.previousRunId);

/** The documents of the last run; of what it could not collect, those of the last run that could. */
function comparedWith(before: RunRecord, earlier: History): StatsDocument[] {
  if (!before.info) return [];
  const missed = new Set(ownersMissedBy(before.info));
  const failed = new Set(listOf(before.info.failedList));
  const isMissed = ({ repo }: StatsDocument): boolean => missed.has(ownerOf(repo)) || failed.has(repo);
  const known = new Map(before.documents.map((one) => [identityOf(one), one]));
  if (missed.size + failed.size === 0) return [...known.values()];
  const bases = earlier
    .slice(0, earlier.indexOf(before))
    .toReversed()
    .filter(({ info }) => info?.status === 'completed' || info?.status === 'partial');
  const covered = new Set<string>();
  for (const { documents } of bases) {
    const found = documents.filter((one) => isMissed(one) && !covered.has(placeOf(one)));
    for (const one of found) if (!known.has(identityOf(one))) known.set(identityOf(one), one);
    for (const one of found) covered.add(placeOf(one));
    if (bases.length > 0 && [...missed, ...failed].every((place) => covered.has(place))) break;
  }
  return [...known.values()];

  /** An owner as a whole is taken from one run. */
  function placeOf({ repo }: StatsDocument): string {
    return missed.has(ownerOf(repo)) ? ownerOf(repo) : repo;
  }
}

/** The documents of before and of now of each repository in both; undefined if there is no run to compare with. */
export function pairsWith(run: RunRecord, earlier: History): [StatsDocument, StatsDocument][] | undefined {
  const before = previousOf(run, earlier);
  // Of a run of long ago the documents are forgotten.
  if (!before || (before.documents.length === 0 && before.info?.totalCreatedCount)) return undefined;
  const now = new Map(run.documents.map((one) => [identityOf(one), one]));
  return comparedWith(before, earlier).flatMap((one) => {
    const other = now.get(identityOf(one));
    return other ? [[one, other] as [StatsDocument, StatsDocument]] : [];
  });
}
