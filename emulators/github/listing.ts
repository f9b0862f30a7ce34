import type { RepositoryFixture } from './fixtures.ts';
import type { World } from './world.ts';

export type SortField = 'created' | 'updated' | 'pushed' | 'full_name' | 'stars';

export interface ListingOrder {
  field: SortField;
  descending: boolean;
}

type Key = readonly [string | number, number];

function sortValue(repository: RepositoryFixture, field: SortField): string | number {
  switch (field) {
    case 'created':
      return repository.createdAt;
    case 'updated':
      return repository.updatedAt;
    case 'pushed':
      return repository.pushedAt;
    case 'full_name':
      return repository.name.toLowerCase();
    case 'stars':
      return repository.stars;
  }
}

function keyOf(repository: RepositoryFixture, field: SortField): Key {
  return [sortValue(repository, field), repository.id];
}

function compareKeys(a: Key, b: Key): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1];
}

// From here on a filtered listing is kept too; a changed fixture is then seen only after the map has changed.
const manyRepositories = 10_000;

/** An owner's repositories in order, kept until the map of repositories changes. */
export class Listings {
  readonly #world: World;
  readonly #sorted = new Map<string, readonly RepositoryFixture[]>();
  #version = -1;

  constructor(world: World) {
    this.#world = world;
  }

  list(login: string, order: ListingOrder): readonly RepositoryFixture[] {
    if (this.#version !== this.#world.repositories.version) {
      this.#sorted.clear();
      this.#version = this.#world.repositories.version;
    }
    const cacheKey = `${login.toLowerCase()} ${order.field} ${order.descending}`;
    const cached = this.#sorted.get(cacheKey);
    if (cached) return cached;
    const sorted = this.#world
      .repositoriesOf(login)
      .map((repository) => ({ repository, key: keyOf(repository, order.field) }))
      .sort((a, b) => (order.descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key)))
      .map((entry) => entry.repository);
    this.#sorted.set(cacheKey, sorted);
    return sorted;
  }

  /** The listing without what the filter leaves out. */
  select(login: string, order: ListingOrder, filter: ListingFilter): readonly RepositoryFixture[] {
    const all = this.list(login, order);
    if (all.length < manyRepositories) return all.filter(filter.keeps);
    const cacheKey = `${login.toLowerCase()} ${order.field} ${order.descending} ${filter.key}`;
    const cached = this.#sorted.get(cacheKey) ?? all.filter(filter.keeps);
    this.#sorted.set(cacheKey, cached);
    return cached;
  }
}

/** What is left out of a listing; equal keys leave out the same. */
export interface ListingFilter {
  key: string;
  keeps(repository: RepositoryFixture): boolean;
}

/** An opaque cursor that stays valid when repositories come and go before it. */
export function writeCursor(repository: RepositoryFixture, order: ListingOrder): string {
  return Buffer.from(`cursor:v2:${JSON.stringify(keyOf(repository, order.field))}`).toString('base64');
}

/** The index of the first repository after a cursor; undefined when the cursor is not one. */
export function indexAfter(
  cursor: string,
  sorted: readonly RepositoryFixture[],
  order: ListingOrder,
): number | undefined {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  if (!text.startsWith('cursor:v2:[')) return undefined;
  const key = JSON.parse(text.slice('cursor:v2:'.length)) as Key;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const repository = sorted[middle];
    const compared = repository ? compareKeys(keyOf(repository, order.field), key) : 1;
    if (order.descending ? compared < 0 : compared > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
