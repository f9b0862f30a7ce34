import { type Collection, type OwnerTotals, ownerOf, type RepoStats, sameName } from '../model.ts';
import { Largest } from './largest.ts';

const largest = 10;

/** Sums up the documents of a run as they are stored: a total for each owner, and the largest repositories. */
export class CollectionTally {
  readonly #owners = new Map<string, OwnerTotals>();
  readonly #byStars = new Largest<RepoStats>(largest, (stats) => stats.stars);
  readonly #byOpenIssues = new Largest<RepoStats>(largest, (stats) => stats.openIssues);

  add(stats: RepoStats): void {
    const owner = ownerOf(stats.repo);
    const totals = this.#owners.get(sameName(owner)) ?? { owner, repositories: 0, stars: 0, openIssues: 0, openPRs: 0 };
    totals.repositories++;
    totals.stars += stats.stars;
    totals.openIssues += stats.openIssues;
    totals.openPRs += stats.openPRs;
    this.#owners.set(sameName(owner), totals);
    this.#byStars.add(stats);
    this.#byOpenIssues.add(stats);
  }

  get collection(): Collection {
    const owners = [...this.#owners.values()].toSorted(
      (one, other) => other.stars - one.stars || one.owner.localeCompare(other.owner),
    );
    return { owners, byStars: this.#byStars.values, byOpenIssues: this.#byOpenIssues.values };
  }
}
