import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { defaultToken, type Grant, sees } from '../../emulators/github/tokens.ts';
import type { Dice } from '../chaos/dice.ts';
import { changeRepository, changeSet } from './changes.ts';

export interface Sources {
  fullOrgs: { orgName: string }[];
  users: { login: string }[];
  individualRepos: string[];
}

/** Repositories by name, as GitHub had them when a run asked for them. */
export type Truth = ReadonlyMap<string, Readonly<RepositoryFixture>>;

const shares = { contoso: 0.5, fabrikam: 0.25, northwind: 0.15, ann: 0.1 } as const;
const grant: Grant = { login: 'soak', id: 4_712, privateRepositories: 'all' };
const privateShare = 0.15;
/** Of the private ones, a token that lost its rights sees so many fewer. */
export const lostPrivate = 65;

/** What a few organizations and a user have on GitHub, and how it changes while nobody looks. */
export class World {
  readonly #github: GitHubEmulator;
  readonly #dice: Dice;
  readonly #logins = new Map<string, string>(Object.keys(shares).map((login) => [login, login]));
  readonly #singles: string[];

  constructor(github: GitHubEmulator, dice: Dice, repositories: number) {
    this.#github = github;
    this.#dice = dice;
    for (const [owner, share] of Object.entries(shares))
      github.populate({
        owner,
        count: Math.ceil(repositories * share),
        type: owner === 'ann' ? 'User' : 'Organization',
      });
    this.#singles = github.populate({ owner: 'solo', count: 5, type: 'User' });
    const own = [...github.repositories.values()].filter(({ owner }) => owner === 'contoso');
    for (const one of own.slice(0, Math.ceil(own.length * privateShare * 2))) one.visibility = 'PRIVATE';
    this.seeAll();
  }

  get sources(): Sources {
    const [ann = 'ann', ...orgs] = ['ann', 'contoso', 'fabrikam', 'northwind'].map(
      (login) => this.#logins.get(login) ?? login,
    );
    return { fullOrgs: orgs.map((orgName) => ({ orgName })), users: [{ login: ann }], individualRepos: this.#singles };
  }

  seeAll(): void {
    this.#github.tokens.set(defaultToken, grant);
  }

  /** The token is replaced by one that sees some private repositories no more. */
  seeLess(): void {
    const seen = [...this.#github.repositories.values()].filter(({ visibility }) => visibility !== 'PUBLIC');
    const names = seen.slice(lostPrivate).map(({ owner, name }) => `${owner}/${name}`);
    this.#github.tokens.set(defaultToken, { ...grant, privateRepositories: names });
  }

  block(owner: string, blocked: 'ip-allow-list' | undefined): void {
    const found = this.#github.owners.get(owner);
    if (found && blocked) found.blocked = blocked;
    else if (found) delete found.blocked;
  }

  /** An owner takes another name, which the sources do not have before `followRenames`. */
  renameOwner(from: string, to: string): void {
    const { repositories, ownerRenames } = this.#github;
    this.#github.addOwner({ login: to, type: 'Organization' });
    for (const one of [...repositories.values()].filter(({ owner }) => owner === from)) {
      repositories.delete(`${from}/${one.name}`);
      repositories.set(`${to}/${one.name}`, Object.assign(one, { owner: to }));
    }
    ownerRenames.set(from, to);
    (this.#github.owners as Map<string, unknown>).delete(from);
  }

  followRenames(): void {
    for (const [login, present] of this.#logins)
      this.#logins.set(login, this.#github.ownerRenames.get(present) ?? present);
  }

  /** So many hours go by. */
  pass(hours: number, nowMs: number): void {
    for (const one of this.#github.repositories.values()) changeRepository(one, { dice: this.#dice, hours, nowMs });
    changeSet(this.#github, { dice: this.#dice, hours, nowMs });
  }

  /** The most starred of all loses most of its stars, as a removal of spam accounts does it. */
  removeSpam(): void {
    const [most] = [...this.#github.repositories.values()].toSorted((one, other) => other.stars - one.stars);
    if (most) most.stars = Math.round(most.stars * 0.2);
  }

  /** What the sources select and the token sees. */
  truth(): Truth {
    const { fullOrgs, users } = this.sources;
    const owners = new Set([...fullOrgs.map(({ orgName }) => orgName), ...users.map(({ login }) => login), 'solo']);
    const present = this.#github.tokens.get(defaultToken) ?? grant;
    const all = [...this.#github.repositories.values()].filter((one) => owners.has(one.owner) && sees(present, one));
    const isSelected = ({ owner, name }: RepositoryFixture): boolean =>
      owner !== 'solo' || this.#singles.includes(`${owner}/${name}`);
    return new Map(all.filter(isSelected).map((one) => [`${one.owner}/${one.name}`, { ...one }]));
  }
}
