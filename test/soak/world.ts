import type { RepositoryFixture } from '../../emulators/github/fixtures.ts';
import type { GitHubEmulator } from '../../emulators/github/server.ts';
import { defaultToken, type Grant, sees } from '../../emulators/github/tokens.ts';
import type { Dice } from '../chaos/dice.ts';
import type { Happening, Lasting } from './calendar.ts';
import { changeRepository, changeSet } from './changes.ts';

export interface Sources {
  fullOrgs: { orgName: string }[];
  users: { login: string }[];
  individualRepos: string[];
}

/** Repositories by name, as GitHub had them when a run asked for them. */
export type Truth = ReadonlyMap<string, Readonly<RepositoryFixture>>;

/** What deserves a look: the stars that were lost, of one repository or of all. */
export interface Notable {
  what: Exclude<Happening, 'sources changed'>;
  /** GitHub's number for the repository; undefined: of all. */
  id?: number;
}

const shares = { contoso: 0.5, fabrikam: 0.22, northwind: 0.12, ann: 0.06 } as const;
const few = { tailspin: 30, wingtip: 12 } as const;
const grant: Grant = { login: 'soak', id: 4_712, privateRepositories: 'all' };
const privateShare = 0.4;
const spamStars = 194_063;
/** The stars of who makes a repository private are lost, but for those of people who see it still. */
const mostStarsLeft = 3;
const leastStarsBefore = 100;

/** What a few organizations and a user have on GitHub, and how it changes while nobody looks. */
export class World {
  readonly #github: GitHubEmulator;
  readonly #dice: Dice;
  readonly #logins = new Map<string, string>([...Object.keys(shares), ...Object.keys(few)].map((one) => [one, one]));
  #singles: string[];
  #lasting: Lasting | undefined;
  /** The numbers of those that the token sees no more. */
  #unseen: ReadonlySet<number> = new Set();

  constructor(github: GitHubEmulator, dice: Dice, repositories: number) {
    this.#github = github;
    this.#dice = dice;
    const rest = repositories - few.tailspin - few.wingtip;
    for (const [owner, share] of Object.entries(shares))
      github.populate({ owner, count: Math.ceil(rest * share), type: owner === 'ann' ? 'User' : 'Organization' });
    for (const [owner, count] of Object.entries(few)) github.populate({ owner, count, type: 'Organization' });
    this.#singles = github.populate({ owner: 'solo', count: 5, type: 'User' }).slice(1);
    for (const owner of ['contoso', 'tailspin']) {
      const own = this.#of(owner);
      for (const one of own.slice(0, Math.ceil(own.length * privateShare))) one.visibility = 'PRIVATE';
    }
    github.tokens.set(defaultToken, grant);
  }

  get sources(): Sources {
    const isRemoved = (login: string): boolean => login === 'wingtip' && this.#lasting === 'owner removed';
    const [ann = 'ann', ...orgs] = ['ann', ...Object.keys(shares).filter((one) => one !== 'ann'), ...Object.keys(few)]
      .filter((login) => !isRemoved(login))
      .map((login) => this.#logins.get(login) ?? login);
    return { fullOrgs: orgs.map((orgName) => ({ orgName })), users: [{ login: ann }], individualRepos: this.#singles };
  }

  /** How many repositories of the sources the token has lost. */
  get unseen(): number {
    return this.#unseen.size;
  }

  /** So many hours go by, and this happens in them. */
  pass({ hours, startMs: nowMs, happenings, lasting }: Passing): Notable[] {
    const dice = this.#dice;
    for (const one of this.#github.repositories.values()) changeRepository(one, { dice, hours, nowMs });
    changeSet(this.#github, { dice, hours, nowMs });
    this.#become(lasting);
    const notable = happenings.flatMap((what) => this.#happen(what));
    this.#grant();
    return notable;
  }

  #happen(what: Happening): Notable[] {
    if (what === 'made private') return [{ what, id: this.#makePrivate() }];
    if (what === 'spam removed') {
      this.#removeSpam();
      return [{ what }];
    }
    const [first = '', ...others] = this.#of('solo').map(({ owner, name }) => `${owner}/${name}`);
    this.#singles = this.#singles.includes(first) ? others : [first, ...others];
    return [];
  }

  #makePrivate(): number {
    const starred = [...this.#github.repositories.values()].filter(
      ({ owner, visibility, stars }) =>
        visibility === 'PUBLIC' && stars >= leastStarsBefore && ['contoso', 'northwind'].includes(owner),
    );
    const one = this.#dice.pick(starred);
    one.visibility = 'PRIVATE';
    one.stars = this.#dice.whole(0, mostStarsLeft);
    return one.id;
  }

  /** Of each repository as large a share, since the accounts starred whatever they met. */
  #removeSpam(): void {
    const all = [...this.#github.repositories.values()].filter(({ owner }) => owner !== 'solo');
    const stars = all.reduce((sum, one) => sum + one.stars, 0);
    const share = Math.min(0.5, spamStars / stars);
    let left = Math.round(share * stars);
    for (const one of all.toSorted((some, other) => some.stars - other.stars)) {
      const lost = Math.min(left, Math.ceil(share * one.stars), one.stars);
      one.stars -= lost;
      left -= lost;
    }
  }

  #become(lasting: Lasting | undefined): void {
    if (lasting === this.#lasting) return;
    this.#lasting = lasting;
    const fabrikam = this.#github.owners.get('fabrikam');
    if (fabrikam && lasting === 'owner blocked') fabrikam.blocked = 'ip-allow-list';
    else if (fabrikam) delete fabrikam.blocked;
    if (lasting === 'owner renamed') this.#rename('northwind', 'northwind-traders');
    else for (const [login, now] of this.#logins) this.#logins.set(login, this.#github.ownerRenames.get(now) ?? now);
    const lost = { '65 private not seen': ['contoso', 65], '3 of 30 not seen': ['tailspin', 3] } as const;
    const [owner, count] = lost[lasting as keyof typeof lost] ?? ['', 0];
    this.#loseSight(owner, count);
  }

  /** The token is replaced by one that sees some private repositories no more. */
  #loseSight(owner: string, count: number): void {
    const own = this.#of(owner).filter(({ visibility }) => visibility !== 'PUBLIC');
    this.#unseen = new Set(own.slice(0, count).map(({ id }) => id));
  }

  #grant(): void {
    const seen = [...this.#github.repositories.values()].filter(({ id }) => !this.#unseen.has(id));
    const names = seen.map(({ owner, name }) => `${owner}/${name}`);
    this.#github.tokens.set(defaultToken, {
      ...grant,
      privateRepositories: this.#unseen.size === 0 ? 'all' : names,
    });
  }

  /** An owner takes another name, which the sources do not have before it is over. */
  #rename(from: string, to: string): void {
    const { repositories, ownerRenames } = this.#github;
    this.#github.addOwner({ login: to, type: 'Organization' });
    for (const one of this.#of(from)) {
      repositories.delete(`${from}/${one.name}`);
      repositories.set(`${to}/${one.name}`, Object.assign(one, { owner: to }));
    }
    ownerRenames.set(from, to);
    (this.#github.owners as Map<string, unknown>).delete(from);
  }

  #of(login: string): RepositoryFixture[] {
    return [...this.#github.repositories.values()].filter(({ owner }) => owner === login);
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

interface Passing {
  hours: number;
  startMs: number;
  happenings: readonly Happening[];
  lasting: Lasting | undefined;
}
