import { type Comparison, type Difference, ownerOf, type RepoStats, type RepositoryName, sameName } from '../model.ts';
import { withLargest } from './totals.ts';

const countNames = ['stars', 'openIssues', 'closedIssues', 'openPRs', 'closedPRs', 'mergedPRs'] as const;

/** The counts of a repository that are compared, as its document states them. */
export type RepositoryCounts = Record<(typeof countNames)[number], number>;

/** What is kept of a document until the one of the other run is there. */
export interface Snapshot extends RepositoryCounts {
  isArchived: boolean;
}

export type SummedDifferences = Pick<Comparison, 'owners' | 'movers' | 'archived'> & {
  compared: number;
  counts: Difference;
};

/** Reads what is compared out of a stored document; undefined if it is not what a run writes. */
export function snapshotOf(document: Readonly<Record<string, unknown>>): Snapshot | undefined {
  if (!countNames.every((name) => Number.isSafeInteger(document[name]) && Number(document[name]) >= 0))
    return undefined;
  return { ...countsBy((name) => Number(document[name])), isArchived: document.isArchived === true };
}

/**
 * Pairs the documents of two runs by name, in whatever order they come. A pair is added up and forgotten, so that what is
 * kept are six numbers for each repository that waits for its other half.
 */
export class Differences {
  readonly #onPair: (repo: RepositoryName, before: Snapshot, now: Snapshot) => void;
  readonly #before = new Map<string, Snapshot>();
  readonly #now = new Map<string, Snapshot>();
  readonly #owners = new Map<string, Difference & { owner: string }>();
  #movers: readonly (Difference & { repo: RepositoryName })[] = [];
  readonly #counts: Difference = countsBy(() => 0);
  readonly #archived: RepositoryName[] = [];
  #compared = 0;
  #isOver = false;

  constructor(onPair: (repo: RepositoryName, before: Snapshot, now: Snapshot) => void = () => {}) {
    this.#onPair = onPair;
  }

  get moved(): SummedDifferences {
    const owners = [...this.#owners.values()].toSorted(
      (one, other) => Math.abs(other.stars) - Math.abs(one.stars) || one.owner.localeCompare(other.owner),
    );
    const movers = this.#movers.filter((one) => distance(one) > 0);
    return { compared: this.#compared, counts: this.#counts, owners, movers, archived: this.#archived };
  }

  addBefore(document: Readonly<Record<string, unknown>>): void {
    const snapshot = snapshotOf(document);
    if (this.#isOver || !snapshot || typeof document.repo !== 'string') return;
    this.#before.set(sameName(document.repo), snapshot);
    this.pair(document.repo, document.repo as RepositoryName);
  }

  addNow(stats: RepoStats): void {
    const snapshot = snapshotOf({ ...stats });
    if (this.#isOver || !snapshot) return;
    this.#now.set(sameName(stats.repo), snapshot);
    this.pair(stats.repo, stats.repo);
  }

  /** There is nothing to compare with: nothing more is kept. */
  stop(): void {
    this.#isOver = true;
    this.#before.clear();
    this.#now.clear();
  }

  /** Compares what both runs have of a repository, under one name or two, as soon as both are there. */
  pair(earlier: string, repo: RepositoryName): void {
    const before = this.#before.get(sameName(earlier));
    const now = this.#now.get(sameName(repo));
    if (!before || !now) return;
    this.#before.delete(sameName(earlier));
    this.#now.delete(sameName(repo));
    const owner = ownerOf(repo);
    const ofOwner = this.#owners.get(sameName(owner)) ?? { owner, ...countsBy(() => 0) };
    this.#owners.set(sameName(owner), ofOwner);
    const difference: Difference = countsBy((name) => now[name] - before[name]);
    for (const sum of [ofOwner, this.#counts]) for (const name of countNames) sum[name] += difference[name];
    this.#movers = withLargest(this.#movers, { repo, ...difference }, distance);
    if (now.isArchived && !before.isArchived) this.#archived.push(repo);
    this.#compared++;
    this.#onPair(repo, before, now);
  }
}

const countsBy = (countOf: (name: keyof RepositoryCounts) => number): RepositoryCounts => ({
  stars: countOf('stars'),
  openIssues: countOf('openIssues'),
  closedIssues: countOf('closedIssues'),
  openPRs: countOf('openPRs'),
  closedPRs: countOf('closedPRs'),
  mergedPRs: countOf('mergedPRs'),
});

/** How much happened, up or down: a star counts as much as an issue that was opened or a pull request that was merged. */
const distance = (difference: Difference): number =>
  countNames.reduce((sum, name) => sum + Math.abs(difference[name]), 0);
