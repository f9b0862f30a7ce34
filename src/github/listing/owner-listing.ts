import pLimit from 'p-limit';
import { Channel } from '../../async/channel.ts';
import type { OwnerSource, Sources } from '../../inputs/sources/parse.ts';
import type { Failure, RepositoryName } from '../../model.ts';
import type { RequestFailure } from '../client/failures.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { listByCursor } from './cursor-listing.ts';
import { gapIn, misnamed, notListed } from './owner-messages.ts';
import type { ListedEntry } from './read-listed.ts';
import { listPages, type Pass } from './rest-listing.ts';
import { type StatedOwner, type StatedOwners, statedOwners } from './stated-owners.ts';

export type Listed = { status: 'listed'; name: RepositoryName } | { status: 'owner-not-listed'; failure: Failure };

const ownersAtOnce = 4;
/** An owner that changes all the time is listed at most so often. */
const mostPasses = 3;
/** How far GitHub's clock may be behind. */
const clockSkewMs = 60_000;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories({ owners, repositories }: Sources, access: GitHubAccess): AsyncIterable<Listed> {
  // Pages shift for as long as a listing lasts, so it does not wait for the queries; 200,000 names take about 20 MB.
  const listed = new Channel<Listed>(Number.POSITIVE_INFINITY);
  const emit: (one: Listed) => void = (one) => listed.push(one);
  const logins = owners.map(({ login }) => login);
  const list = async (): Promise<void> => {
    const stated = statedOwners(logins, access);
    for (const name of repositories) emit({ status: 'listed', name });
    const listings = pLimit(ownersAtOnce).map(owners, (owner) => new OwnerListing(owner, access, emit).run(stated));
    await Promise.all([stated, listings]);
  };
  list().then(
    () => listed.close(),
    (error: unknown) => listed.fail(error),
  );
  return listed;
}

/** Lists one owner by REST: many pages at once, for no points. That none is lost is checked against GraphQL's count. */
class OwnerListing {
  readonly #owner: OwnerSource;
  readonly #access: GitHubAccess;
  readonly #emit: (listed: Listed) => void;
  readonly #seen = new Set<string>();
  #selected = 0;
  #passStartedAt = new Date(0);
  #createdMeanwhile = false;

  constructor(owner: OwnerSource, access: GitHubAccess, emit: (listed: Listed) => void) {
    this.#owner = owner;
    this.#access = access;
    this.#emit = emit;
  }

  async run(before: Promise<StatedOwners>): Promise<void> {
    const failure = await this.#list(before);
    if (failure) this.#emit({ status: 'owner-not-listed', failure });
    else if (this.#selected === 0) this.#logNothing();
  }

  async #list(before: Promise<StatedOwners>): Promise<Failure | undefined> {
    const pass = await this.#listPages();
    const stated = (await before).get(this.#owner.login);
    if (pass.failure) return this.#notListed(pass.failure, stated);
    const warning = stated && misnamed(this.#owner, stated);
    if (warning) this.#access.log.warning(warning);
    if (!stated || this.#isWhole(pass, stated.repositories)) return undefined;
    return this.#owner.kind === 'user' ? this.#listByCursor() : this.#listUntilSettled(pass, stated.repositories);
  }

  #listPages(): Promise<Pass> {
    this.#passStartedAt = this.#access.clock.date();
    this.#createdMeanwhile = false;
    return listPages(this.#owner, (entry) => this.#take(entry), this.#access);
  }

  /** A listing of one page cannot shift, and REST lists no more than there is. */
  #isWhole({ pages }: Pass, stated: number): boolean {
    if (pages === 1) return this.#seen.size >= stated;
    // One that was created meanwhile could hide in the numbers one that was deleted, whose place made a gap.
    return this.#owner.kind === 'user' && this.#seen.size >= stated && !this.#createdMeanwhile;
  }

  /** More pages are whole when GitHub states the same before and after, as many were listed, and none is new. */
  async #listUntilSettled(first: Pass, before: number): Promise<Failure | undefined> {
    const { login } = this.#owner;
    let expected = before;
    for (let pass = 1, last = first; ; pass++) {
      const after = (await statedOwners([login], this.#access)).get(login)?.repositories;
      const isSettled = last.pages === 1 || (after === expected && !this.#createdMeanwhile);
      if (after === undefined || (isSettled && this.#seen.size >= after)) return undefined;
      if (pass === mostPasses) return this.#seen.size < after ? gapIn(this.#owner, this.#seen.size, after) : undefined;
      this.#access.log.info(`The repositories of ${login} changed during the listing. Listing them again.`);
      expected = after;
      last = await this.#listPages();
      if (last.failure) return this.#notListed(last.failure);
    }
  }

  /** REST lists public repositories of a user only: https://docs.github.com/en/rest/repos/repos#list-repositories-for-a-user */
  async #listByCursor(): Promise<Failure | undefined> {
    const { login, selects } = this.#owner;
    const take = (entry: ListedEntry): void => this.#take(entry);
    const listing = await listByCursor({ login, withTopics: selects.needsTopics ?? true, take }, this.#access);
    if ('kind' in listing) return this.#notListed(listing);
    return listing.entries < listing.stated ? gapIn(this.#owner, listing.entries, listing.stated) : undefined;
  }

  #take({ fullName, createdMs, listed }: ListedEntry): void {
    if (this.#seen.has(fullName)) return;
    this.#seen.add(fullName);
    if (createdMs >= this.#passStartedAt.getTime() - clockSkewMs) this.#createdMeanwhile = true;
    if (!this.#owner.selects(listed)) return;
    this.#selected++;
    this.#emit({ status: 'listed', name: fullName });
  }

  #notListed(failure: RequestFailure, stated?: StatedOwner): Failure {
    return notListed(this.#owner, { failure, stated, listed: this.#seen.size });
  }

  #logNothing(): void {
    const { kind, login } = this.#owner;
    const { log } = this.#access;
    if (this.#seen.size > 0)
      log.notice(
        `None of the ${this.#seen.size} repositories of ${login} is selected. Check its options in the sources.`,
      );
    else
      log.warning(
        `GitHub lists no repository of the ${kind} ${login}. It has none, or only private ones that the token cannot see. GITHUB_TOKEN sees only public repositories and its own repository.`,
      );
  }
}
