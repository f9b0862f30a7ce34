import {
  type CarriedOver,
  type FinishedRun,
  ownerOf,
  ownersMissedBy,
  type RepositoryName,
  sameName,
} from '../model.ts';

export const namesIn = (list: string): string[] => list.split(',').filter(Boolean);

/** So many names a run info carries over: the lists beside them need their room. */
const maxCarried = 10_000;

/** The run that collected a repository last, and the owners that the last run carries over from it as a whole. */
interface Source {
  runId: string;
  startedAt: string;
  owners: ReadonlySet<string>;
}

export interface BaseRepository {
  repo: string;
  source: Source;
}

/** What a run is compared with: the last one, and for what that could not collect, the last that could. */
export interface Base {
  previous: FinishedRun;
  repositories: ReadonlyMap<string, BaseRepository>;
  /** What is carried over from runs that cannot be read any more. */
  lost: readonly CarriedOver[];
  /** Whether it has all of an owner's repositories. */
  covers(owner: string): boolean;
}

export function carriedNames({ owners = [], repositories = [] }: CarriedOver, run: FinishedRun): string[] {
  const [whole, single] = [new Set(owners.map(sameName)), new Set(repositories.map(sameName))];
  return namesIn(run.createdList).filter((name) => whole.has(sameName(ownerOf(name))) || single.has(sameName(name)));
}

/** `earlier`: the runs that the last one points to, as far as they can be read. */
export function baseOf(previous: FinishedRun, earlier: ReadonlyMap<string, FinishedRun> = new Map()): Base {
  const repositories = new Map<string, BaseRepository>();
  const add = (names: readonly string[], { runId, startedAt, owners = [] }: CarriedOver): void => {
    const source = { runId, startedAt, owners: new Set(owners.map(sameName)) };
    for (const repo of names) if (!repositories.has(sameName(repo))) repositories.set(sameName(repo), { repo, source });
  };
  add(namesIn(previous.createdList), { runId: previous.id, startedAt: previous.startedAt });
  const lost: CarriedOver[] = [];
  const carried = new Set<string>();
  for (const group of previous.carriedOver ?? []) {
    const run = earlier.get(group.runId);
    if (!run) lost.push(group);
    else add(carriedNames(group, run), group);
    if (run) for (const owner of group.owners ?? []) carried.add(sameName(owner));
  }
  const wasListed = listedBy(previous);
  return { previous, repositories, lost, covers: (owner) => wasListed(owner) || carried.has(sameName(owner)) };
}

/** Tells whether a run listed an owner; where it does not name all that it missed, an owner without a name may be one. */
function listedBy(run: FinishedRun): (owner: string) => boolean {
  const missed = ownersMissedBy(run);
  const named = [run.createdList, run.failedList].flatMap((list) => namesIn(list).map(ownerOf));
  const some = new Set((missed ?? named).map(sameName));
  return (owner) => some.has(sameName(owner)) === (missed === undefined);
}

/** What the next run is to compare with a run before this one, since this one could not collect it. */
export function carryOver(
  carried: readonly BaseRepository[],
  { previous, lost }: Base,
  isListed: (owner: string) => boolean,
): CarriedOver[] {
  let room = maxCarried;
  const groups = [...Map.groupBy(carried, ({ source }) => source.runId).values()].map((some) => {
    const { runId, startedAt, owners: whole } = (some[0] as BaseRepository).source;
    const isWhole = (repo: string): boolean =>
      !isListed(ownerOf(repo)) && (runId === previous.id || whole.has(sameName(ownerOf(repo))));
    const owners = [...new Set(some.filter(({ repo }) => isWhole(repo)).map(({ repo }) => ownerOf(repo)))];
    const single = some.flatMap(({ repo }) => (isWhole(repo) ? [] : [repo])).slice(0, room);
    room -= single.length;
    return groupOf({ runId, startedAt }, owners, single);
  });
  const stillMissed = lost.map((group) =>
    groupOf(
      group,
      (group.owners ?? []).filter((owner) => !isListed(owner)),
      [],
    ),
  );
  return [...groups, ...stillMissed].filter(({ owners, repositories }) => owners ?? repositories);
}

const groupOf = (
  { runId, startedAt }: Pick<CarriedOver, 'runId' | 'startedAt'>,
  owners: string[],
  repositories: string[],
): CarriedOver => ({
  runId,
  startedAt,
  ...(owners.length > 0 && { owners }),
  ...(repositories.length > 0 && { repositories }),
});

/** Owners that were not covered by the base, with how many of their repositories this run has. */
export function withoutBase(stored: readonly RepositoryName[], { previous, lost, covers }: Base) {
  const uncovered = Map.groupBy(
    stored.filter((repo) => !covers(ownerOf(repo))),
    (repo) => sameName(ownerOf(repo)),
  );
  return [...uncovered].map(([owner, repos]) => {
    const group = lost.find(({ owners = [] }) => owners.some((one) => sameName(one) === owner));
    const since = group?.startedAt ?? previous.startedAt;
    return { owner: ownerOf(repos[0] as string), repositories: repos.length, since };
  });
}
