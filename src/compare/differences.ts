import {
  type Comparison,
  type Difference,
  type Mover,
  type Movers,
  ownerOf,
  type RepositoryName,
  sameName,
  type WholeDifference,
} from '../model.ts';
import { withLargest } from './totals.ts';

const countNames = ['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'] as const;

/** The counts of a repository that are compared, as its document states them. */
export type RepositoryCounts = Record<(typeof countNames)[number], number>;

/** What is kept of a document until the one of the other run is there. */
export interface Snapshot extends RepositoryCounts {
  repo: RepositoryName;
  /** Undefined in a document of before this field. */
  repoId: number | undefined;
  isArchived: boolean;
}

export type SummedDifferences = Pick<Comparison, 'owners' | 'movers' | 'archived'> & {
  compared: number;
  counts: Difference;
  /** All stars that the compared ones had before. */
  starsBefore: number;
};

/** Reads what is compared out of a stored document; undefined if it is not what a run writes. */
export function snapshotOf(document: Readonly<Record<string, unknown>>): Snapshot | undefined {
  const { repo, repoId, isArchived } = document;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (typeof repo !== 'string' || !countNames.every((name) => isCount(document[name]))) return undefined;
  return {
    ...countsBy((name) => Number(document[name])),
    repo: repo as RepositoryName,
    repoId: isCount(repoId) ? repoId : undefined,
    isArchived: isArchived === true,
  };
}

/** The documents of one run whose other half is not there yet, by name and by the number of their repository. */
class Waiting {
  readonly #byName = new Map<string, Snapshot>();
  readonly #byId = new Map<number, Snapshot>();

  add(one: Snapshot): void {
    this.#byName.set(sameName(one.repo), one);
    if (one.repoId !== undefined) this.#byId.set(one.repoId, one);
  }

  /** The same repository: by its number, or by its name where one of the two has no number. */
  find({ repo, repoId }: Snapshot): Snapshot | undefined {
    const same = repoId === undefined ? undefined : this.#byId.get(repoId);
    const namesake = this.#byName.get(sameName(repo));
    return same ?? (repoId === undefined || namesake?.repoId === undefined ? namesake : undefined);
  }

  get(name: string): Snapshot | undefined {
    return this.#byName.get(sameName(name));
  }

  delete(one: Snapshot): void {
    this.#byName.delete(sameName(one.repo));
    if (one.repoId !== undefined) this.#byId.delete(one.repoId);
  }

  clear(): void {
    this.#byName.clear();
    this.#byId.clear();
  }
}

/**
 * Pairs the documents of two runs in whatever order they come. A pair is added up and forgotten, so that what is kept are
 * a few numbers for each repository that waits for its other half.
 */
export class Differences {
  readonly #onPair: (repo: RepositoryName, before: Snapshot, now: Snapshot) => void;
  readonly #before = new Waiting();
  readonly #now = new Waiting();
  readonly #owners = new Map<string, Difference & { owner: string }>();
  readonly #movers: Movers = { stars: [], openIssues: [], openPRs: [] };
  readonly #counts: Difference = countsBy(() => 0);
  readonly #archived: RepositoryName[] = [];
  /** The names that repositories had before, each with the one that it has now, if that is another one. */
  readonly renamed = new Map<string, RepositoryName>();
  #compared = 0;
  #starsBefore = 0;
  #isOver = false;

  constructor(onPair: (repo: RepositoryName, before: Snapshot, now: Snapshot) => void = () => {}) {
    this.#onPair = onPair;
  }

  get moved(): SummedDifferences {
    const owners = [...this.#owners.values()].toSorted(
      (one, other) => Math.abs(other.stars) - Math.abs(one.stars) || one.owner.localeCompare(other.owner),
    );
    const movers = { ...this.#movers };
    return {
      compared: this.#compared,
      counts: this.#counts,
      starsBefore: this.#starsBefore,
      ...{ owners, movers, archived: this.#archived },
    };
  }

  addBefore(document: Readonly<Record<string, unknown>>): void {
    const before = snapshotOf(document);
    if (this.#isOver || !before) return;
    const now = this.#now.find(before);
    if (now) this.#pair(before, now);
    else this.#before.add(before);
  }

  addNow(document: object): void {
    const now = snapshotOf({ ...document });
    if (this.#isOver || !now) return;
    const before = this.#before.find(now);
    if (before) this.#pair(before, now);
    else this.#now.add(now);
  }

  /** There is nothing to compare with: nothing more is kept. */
  stop(): void {
    this.#isOver = true;
    this.#before.clear();
    this.#now.clear();
  }

  /** Compares what is left of a repository that had one name before and has another one now. */
  pair(earlier: string, repo: RepositoryName): void {
    const [before, now] = [this.#before.get(earlier), this.#now.get(repo)];
    if (before && now) this.#pair(before, now);
  }

  /** Whether a name is now that of another repository than before. */
  isReused(name: string): boolean {
    const [before, now] = [this.#before.get(name), this.#now.get(name)];
    return before?.repoId !== undefined && now?.repoId !== undefined && before.repoId !== now.repoId;
  }

  /** Whether its earlier document has the number by which it would be found under any name. */
  hasNumber(name: string): boolean {
    return this.#before.get(name)?.repoId !== undefined;
  }

  /** That one had which has no other half; undefined if its document was not read. */
  starsBefore(name: string): number | undefined {
    return this.#before.get(name)?.stars;
  }

  /** Undefined if a count of one of these is not known. */
  whole(gone: readonly string[], appeared: readonly string[]): WholeDifference | undefined {
    const [went, came] = [gone.map((name) => this.#before.get(name)), appeared.map((name) => this.#now.get(name))];
    if ([...went, ...came].includes(undefined)) return undefined;
    const sum = (some: typeof went, name: keyof WholeDifference): number =>
      some.reduce((total, one) => total + (one?.[name] ?? 0), 0);
    const change = (name: keyof WholeDifference): number => this.#counts[name] + sum(came, name) - sum(went, name);
    return { stars: change('stars'), openIssues: change('openIssues'), openPRs: change('openPRs') };
  }

  #pair(before: Snapshot, now: Snapshot): void {
    this.#before.delete(before);
    this.#now.delete(now);
    const { repo } = now;
    if (sameName(before.repo) !== sameName(repo)) this.renamed.set(sameName(before.repo), repo);
    const owner = ownerOf(repo);
    const ofOwner = this.#owners.get(sameName(owner)) ?? { owner, ...countsBy(() => 0) };
    this.#owners.set(sameName(owner), ofOwner);
    const difference: Difference = countsBy((name) => now[name] - before[name]);
    for (const sum of [ofOwner, this.#counts]) for (const name of countNames) sum[name] += difference[name];
    this.#addMover(repo, difference);
    if (now.isArchived && !before.isArchived) this.#archived.push(repo);
    this.#compared++;
    this.#starsBefore += before.stars;
    this.#onPair(repo, before, now);
  }

  #addMover(repo: RepositoryName, difference: Difference): void {
    for (const name of moving) {
      const change = difference[name];
      if (change !== 0) this.#movers[name] = withLargest(this.#movers[name], { repo, change }, sizeOf);
    }
  }
}

const sizeOf = ({ change }: Mover): number => Math.abs(change);

const moving = ['stars', 'openIssues', 'openPRs'] as const satisfies (keyof Movers)[];

const countsBy = (countOf: (name: keyof RepositoryCounts) => number): RepositoryCounts => ({
  stars: countOf('stars'),
  openIssues: countOf('openIssues'),
  closedIssues: countOf('closedIssues'),
  openPRs: countOf('openPRs'),
  closedPRs: countOf('closedPRs'),
  mergedPRs: countOf('mergedPRs'),
});
