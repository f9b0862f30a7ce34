import {
  type DataRow,
  isoSeconds,
  loadRepositories,
  loadRows,
  makeRepository,
  type RepositoryFixture,
} from './fixtures.ts';
import { hash } from './random.ts';

export type OwnerType = 'Organization' | 'User';

export interface Owner {
  login: string;
  type: OwnerType;
  id: number;
  createdAt: string;
  /** Why requests for this owner are refused. */
  blocked?: Block;
}

export type Block = 'ip-allow-list' | 'saml' | 'token-lifetime' | 'classic-token';

export interface OwnerSpec {
  login: string;
  type?: OwnerType;
  /** `owner/name` takes the numbers of that real repository under this owner; a plain name is made up. */
  repositories?: string[];
  blocked?: Block;
}

export interface Population {
  owner: string;
  count: number;
  type?: OwnerType;
}

/** What real repositories start with, which all worlds of a process share until one of them is looked at. */
const shared = new WeakSet<RepositoryFixture>();

/** Repositories by lower-case `owner/name`; counts its changes, so that listings know when to be computed anew. */
export class RepositoryMap extends Map<string, RepositoryFixture> {
  version = 0;
  share(name: string, fixture: RepositoryFixture): void {
    shared.add(fixture);
    super.set(name, fixture);
  }
  override set(key: string, value: RepositoryFixture): this {
    this.version++;
    return super.set(key.toLowerCase(), value);
  }
  override get(key: string): RepositoryFixture | undefined {
    const name = key.toLowerCase();
    const found = super.get(name);
    if (!found || !shared.has(found)) return found;
    const own = { ...found };
    super.set(name, own);
    return own;
  }
  override has(key: string): boolean {
    return super.has(key.toLowerCase());
  }
  override delete(key: string): boolean {
    this.version++;
    return super.delete(key.toLowerCase());
  }
  override clear(): void {
    this.version++;
    super.clear();
  }
  override *entries(): Generator<[string, RepositoryFixture], undefined> {
    for (const name of super.keys()) yield [name, this.get(name) as RepositoryFixture];
  }
  override *values(): Generator<RepositoryFixture, undefined> {
    for (const [, fixture] of this.entries()) yield fixture;
  }
  override [Symbol.iterator](): Generator<[string, RepositoryFixture], undefined> {
    return this.entries();
  }
}

const wellKnownOrganizations = new Set(
  (
    'alibaba apache apple aws azure dotnet electron facebook facebookresearch github golang google googlecloudplatform ' +
    'hashicorp kubernetes microsoft netflix nodejs octokit pytorch rust-lang tencent tensorflow vercel'
  ).split(' '),
);

const firstMadeUpId = 900_000_000;

function makeOwner(login: string, id: number, type?: OwnerType): Owner {
  const seed = hash(login.toLowerCase());
  const madeUpType = wellKnownOrganizations.has(login.toLowerCase()) || seed % 2 === 0 ? 'Organization' : 'User';
  const createdAt = isoSeconds(Date.UTC(2008, 1, 1) + (seed % 3000) * 86_400_000);
  return { login, type: type ?? madeUpType, id, createdAt };
}

let rowsByName: Map<string, DataRow> | undefined;

function rowOf(full: string): DataRow | undefined {
  rowsByName ??= new Map(loadRows().map((row) => [`${row.owner}/${row.name}`.toLowerCase(), row]));
  return rowsByName.get(full.toLowerCase());
}

let real: { repositories: [name: string, RepositoryFixture][]; owners: [key: string, Owner][] } | undefined;

/** The real repositories and their owners, made up once a process. */
function loadReal(): NonNullable<typeof real> {
  if (real) return real;
  const owners = new Map<string, Owner>();
  const repositories = loadRepositories().map((fixture): [string, RepositoryFixture] => {
    const key = fixture.owner.toLowerCase();
    if (!owners.has(key)) owners.set(key, makeOwner(fixture.owner, firstMadeUpId + owners.size));
    return [`${fixture.owner}/${fixture.name}`.toLowerCase(), fixture];
  });
  real = { repositories, owners: [...owners] };
  return real;
}

/** Everything that exists at the emulated GitHub. */
export class World {
  readonly repositories = new RepositoryMap();
  /** Lower-case login to owner. */
  readonly owners = new Map<string, Owner>();
  /** Lower-case old `owner/name` to the present `owner/name`. */
  readonly renames = new Map<string, string>();
  /** Lower-case old login to the present login. */
  readonly ownerRenames = new Map<string, string>();
  #nextId = firstMadeUpId;
  #namesByOwner = new Map<string, string[]>();
  #byOwner = new Map<string, RepositoryFixture[]>();
  #indexedVersion = -1;

  constructor(realRepositories: boolean) {
    if (!realRepositories) return;
    const { repositories, owners } = loadReal();
    for (const [name, fixture] of repositories) this.repositories.share(name, fixture);
    for (const [key, owner] of owners) this.owners.set(key, { ...owner });
    this.#nextId += owners.length;
  }

  #put(fixture: RepositoryFixture): void {
    this.repositories.set(`${fixture.owner}/${fixture.name}`, fixture);
    this.#ensureOwner(fixture.owner);
  }

  #ensureOwner(login: string, type?: OwnerType): Owner {
    const key = login.toLowerCase();
    const known = this.owners.get(key);
    if (known) return known;
    const owner = makeOwner(login, this.#nextId++, type);
    this.owners.set(key, owner);
    return owner;
  }

  /** An owner that is known, or has a repository in the map. */
  findOwner(login: string): Owner | undefined {
    const known = this.owners.get(login.toLowerCase());
    if (known) return known;
    const first = this.repositoriesOf(login)[0];
    return first && this.#ensureOwner(first.owner);
  }

  addOwner(spec: OwnerSpec): Owner {
    const owner = this.#ensureOwner(spec.login, spec.type);
    owner.type = spec.type ?? owner.type;
    if (spec.blocked) owner.blocked = spec.blocked;
    for (const full of spec.repositories ?? []) {
      const name = full.slice(full.indexOf('/') + 1);
      const row = full.includes('/') ? rowOf(full) : undefined;
      if (full.includes('/') && !row) throw new Error(`emulators/data/repos.csv has no repository ${full}`);
      this.addRepository(owner.login, name, row);
    }
    return owner;
  }

  /** Adds or replaces a repository; its numbers come from `row`, else from a real row chosen by name. */
  addRepository(owner: string, name: string, row?: DataRow): RepositoryFixture {
    const rows = loadRows();
    const source = row ?? rows[hash(`${owner}/${name}`) % rows.length];
    if (!source) throw new Error('emulators/data/repos.csv is empty');
    const fixture = makeRepository(source, { id: this.#nextId++, owner, name });
    this.#put(fixture);
    return fixture;
  }

  /** Gives an owner `count` repositories with the numbers of real rows and names that are its own. */
  populate(population: Population): string[] {
    const owner = this.#ensureOwner(population.owner, population.type ?? 'Organization');
    const rows = loadRows();
    const names: string[] = [];
    for (let index = 0; names.length < population.count; index++) {
      const row = rows[index % rows.length];
      if (!row) throw new Error('emulators/data/repos.csv is empty');
      const round = Math.floor(index / rows.length);
      const name = this.#freeName(owner.login, row, round);
      names.push(`${owner.login}/${this.addRepository(owner.login, name, row).name}`);
    }
    return names;
  }

  #freeName(owner: string, row: DataRow, round: number): string {
    const suffix = round === 0 ? '' : `-${round + 1}`;
    const plain = `${row.name}${suffix}`;
    return this.repositories.has(`${owner}/${plain}`) ? `${row.owner}.${row.name}${suffix}` : plain;
  }

  /** A repository by name; `renamed` when an old name led there. */
  find(owner: string, name: string): { repository: RepositoryFixture; renamed: boolean } | undefined {
    const direct = this.repositories.get(`${owner}/${name}`);
    if (direct) return { repository: direct, renamed: false };
    const presentOwner = this.ownerRenames.get(owner.toLowerCase());
    const target =
      this.renames.get(`${owner}/${name}`.toLowerCase()) ?? (presentOwner ? `${presentOwner}/${name}` : undefined);
    const repository = target === undefined ? undefined : this.repositories.get(target);
    return repository && { repository, renamed: true };
  }

  /** Exactly the repositories whose owner is `login`. The array is shared: do not change it. */
  repositoriesOf(login: string): readonly RepositoryFixture[] {
    if (this.#indexedVersion !== this.repositories.version) {
      this.#namesByOwner = Map.groupBy(this.repositories.keys(), (name) => name.slice(0, name.indexOf('/')));
      this.#byOwner.clear();
      this.#indexedVersion = this.repositories.version;
    }
    const key = login.toLowerCase();
    const names = this.#namesByOwner.get(key) ?? [];
    const found = this.#byOwner.get(key) ?? names.flatMap((name) => this.repositories.get(name) ?? []);
    this.#byOwner.set(key, found);
    return found;
  }
}
