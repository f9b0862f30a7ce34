import { type Collection, type OwnerTotals, ownerOf, type RepoStats, sameName } from '../model.ts';

const mostHeld = 10;

/** The few values that measure most, with one more if it is one of them: the largest first, of equal ones the first by name. */
export function withLargest<T extends { repo: string }>(
  held: readonly T[],
  value: T,
  measure: (one: T) => number,
): readonly T[] {
  const order = (one: T, other: T): number => measure(other) - measure(one) || one.repo.localeCompare(other.repo);
  const last = held[mostHeld - 1];
  return last && order(last, value) < 0 ? held : [...held, value].sort(order).slice(0, mostHeld);
}

/** Sums up the documents of a run as they are stored: a total for each owner, and the largest repositories. */
export class CollectionTally {
  readonly #owners = new Map<string, OwnerTotals>();
  #byStars: readonly RepoStats[] = [];
  #byOpenIssues: readonly RepoStats[] = [];

  add(stats: RepoStats): void {
    const owner = ownerOf(stats.repo);
    const totals = this.#owners.get(sameName(owner)) ?? { owner, repositories: 0, stars: 0, openIssues: 0, openPRs: 0 };
    totals.repositories++;
    totals.stars += stats.stars;
    totals.openIssues += stats.openIssues;
    totals.openPRs += stats.openPRs;
    this.#owners.set(sameName(owner), totals);
    this.#byStars = withLargest(this.#byStars, stats, ({ stars }) => stars);
    this.#byOpenIssues = withLargest(this.#byOpenIssues, stats, ({ openIssues }) => openIssues);
  }

  get collection(): Collection {
    const owners = [...this.#owners.values()].toSorted(
      (one, other) => other.stars - one.stars || one.owner.localeCompare(other.owner),
    );
    return { owners, byStars: [...this.#byStars], byOpenIssues: [...this.#byOpenIssues] };
  }
}
