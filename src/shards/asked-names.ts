import { type RepositoryName, type StatsDocument, sameName } from '../model.ts';
import type { RunContext } from '../run/context.ts';

type Outcomes = Pick<RunContext['outcomes'], 'knows'>;

/** The names that were asked for, by what a document says of its repository. */
export class AskedNames {
  readonly #names = new Map<string | number, RepositoryName>();
  readonly #outcomes: Outcomes;

  constructor(outcomes: Outcomes) {
    this.#outcomes = outcomes;
  }

  /** `repository`: its name today, or its number, which a rename keeps. */
  note(repository: string | number, asked: string): void {
    const key = typeof repository === 'string' ? sameName(repository) : repository;
    this.#names.set(key, asked as RepositoryName);
  }

  /** Undefined for a repository that nobody is known to have asked for. */
  of({ repo, repoId }: Pick<StatsDocument, 'repo' | 'repoId'>): RepositoryName | undefined {
    if (this.#outcomes.knows(repo)) return repo;
    return this.#names.get(sameName(repo)) ?? (repoId === null ? undefined : this.#names.get(repoId));
  }
}
