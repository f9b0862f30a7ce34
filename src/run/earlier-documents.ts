import { type RepositoryName, type StoredAs, type StoredName, sameName } from '../model.ts';

/** What a run asks for. */
export interface Wanted {
  name: string;
  /** GitHub's own number, which a rename keeps; absent where it is not known. */
  repoId?: number | null | undefined;
}

/** What earlier attempts or other jobs of a run stored, by the names and the numbers of the repositories. */
export class EarlierDocuments {
  readonly #byName = new Map<string, StoredName>();
  readonly #byId = new Map<number | null | undefined, StoredName>();
  /** Other names by which they were asked for. */
  readonly #storedAs = new Map<string, string>();
  readonly #asked = new Map<string, string>();

  constructor(stored: readonly StoredName[] = [], storedAs: readonly StoredAs[] = []) {
    for (const one of stored) {
      this.#byName.set(sameName(one.repo), one);
      if (one.repoId !== null) this.#byId.set(one.repoId, one);
    }
    for (const { asked, repo } of storedAs) {
      this.#storedAs.set(sameName(asked), sameName(repo));
      this.#asked.set(sameName(repo), asked);
    }
  }

  all(): Iterable<StoredName> {
    return this.#byName.values();
  }

  get(repo: string): StoredName | undefined {
    return this.#byName.get(sameName(repo));
  }

  /** The name that was asked for. */
  askedFor(repo: RepositoryName): RepositoryName {
    return (this.#asked.get(sameName(repo)) ?? repo) as RepositoryName;
  }

  /** The document of a repository, also of one that was renamed since; a name can be that of another one by now. */
  find({ name, repoId }: Wanted): StoredName | undefined {
    const byId = this.#byId.get(repoId);
    if (byId) return byId;
    const byName = this.get(name) ?? this.get(this.#storedAs.get(sameName(name)) ?? name);
    return typeof repoId !== 'number' || byName?.repoId === null ? byName : undefined;
  }
}
