import { type Collection, type OwnerTotals, type RepoStats, sameName } from './model.ts';

const largest = 10;

/** Sums up the documents of a run as they are stored: a total for each owner, and the largest repositories. */
export class CollectionTally {
  readonly #owners = new Map<string, OwnerTotals>();
  readonly #byStars = new Largest((stats) => stats.stars);
  readonly #byOpenIssues = new Largest((stats) => stats.openIssues);

  add(stats: RepoStats): void {
    const owner = stats.repo.slice(0, stats.repo.indexOf('/'));
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
    return { owners, byStars: this.#byStars.repositories, byOpenIssues: this.#byOpenIssues.repositories };
  }
}

/** The repositories with the largest values, the largest first; of equal ones the first by name. */
class Largest {
  readonly #value: (stats: RepoStats) => number;
  #held: RepoStats[] = [];

  constructor(value: (stats: RepoStats) => number) {
    this.#value = value;
  }

  add(stats: RepoStats): void {
    const last = this.#held[largest - 1];
    if (last && this.#order(last, stats) < 0) return;
    this.#held = [...this.#held, stats].sort((one, other) => this.#order(one, other)).slice(0, largest);
  }

  get repositories(): RepoStats[] {
    return this.#held;
  }

  #order(one: RepoStats, other: RepoStats): number {
    return this.#value(other) - this.#value(one) || one.repo.localeCompare(other.repo);
  }
}
