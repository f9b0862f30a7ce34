import pLimit from 'p-limit';
import type { OwnerSource } from '../../inputs/sources/parse.ts';
import type { Failure as OwnerFailure, RepositoryName } from '../../model.ts';
import type { RequestFailure } from '../client/failures.ts';
import { listByCursor } from './cursor-listing.ts';
import { requestPage } from './pages.ts';
import { type ListedEntry, readEntry } from './read-listed.ts';
import type { ListingOptions } from './request-with-retry.ts';
import { type StatedOwner, type StatedOwners, statedOwners } from './stated-owners.ts';

export type Listed = { status: 'listed'; name: RepositoryName } | { status: 'owner-not-listed'; failure: OwnerFailure };

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const pageLength = 100;
const pagesAtOnce = 4;
/** An owner that changes all the time is listed so often at the most. */
const mostPasses = 3;
/** How far GitHub's clock may be behind. */
const clockSkewMs = 60_000;

interface Pass {
  pages: number;
  failure?: RequestFailure | undefined;
}

/** What is left of a page once its repositories are taken: the bodies of a thousand pages would fill the memory. */
type Page = { status: 'taken'; link: string } | { status: 'failed'; failure: RequestFailure };

/**
 * Lists one owner by REST: its pages can be asked for at once, and cost no points. What REST cannot promise, that no
 * repository is lost while pages shift, is checked against the count that GraphQL states.
 */
export class OwnerListing {
  readonly #owner: OwnerSource;
  readonly #options: ListingOptions;
  readonly #tell: (listed: Listed) => void;
  readonly #seen = new Set<string>();
  #selected = 0;
  #isFailed = false;
  #startedMs = 0;
  #createdMeanwhile = false;

  constructor(owner: OwnerSource, options: ListingOptions, tell: (listed: Listed) => void) {
    this.#owner = owner;
    this.#options = options;
    this.#tell = tell;
  }

  /** `before`: what GitHub said when the listing began. */
  async run(before: Promise<StatedOwners>): Promise<void> {
    await this.#list(before);
    if (!this.#isFailed && this.#selected === 0) this.#noteNothing();
  }

  async #list(before: Promise<StatedOwners>): Promise<void> {
    const pass = await this.#listPages();
    const stated = (await before).get(this.#owner.login);
    if (pass.failure) return this.#notListed(pass.failure, stated);
    if (!stated || this.#isWhole(pass, stated.repositories)) return this.#noteKind(stated);
    this.#noteKind(stated);
    if (this.#owner.kind === 'user') await this.#listByCursor();
    else await this.#mend(stated.repositories, pass);
  }

  /** A listing of one page cannot shift, and REST lists no more than there is. */
  #isWhole({ pages }: Pass, stated: number): boolean {
    if (pages === 1) return this.#seen.size >= stated;
    // One that was created meanwhile could hide in the numbers one that was deleted, whose place made a gap.
    return this.#owner.kind === 'user' && this.#seen.size >= stated && !this.#createdMeanwhile;
  }

  /**
   * A listing of more pages is right when the number of repositories is the same before and after, as many were listed,
   * and none was created meanwhile; else it is listed again.
   */
  async #mend(before: number, first: Pass): Promise<void> {
    const { log } = this.#options;
    const { login } = this.#owner;
    let expected = before;
    for (let pass = 1, last = first; ; pass++) {
      const after = (await statedOwners([login], this.#options)).get(login)?.repositories;
      const isSettled = after === expected && this.#seen.size >= after && !this.#createdMeanwhile;
      if (after === undefined || isSettled || (last.pages === 1 && this.#seen.size >= after)) return;
      if (pass === mostPasses) {
        if (this.#seen.size < after) this.#gap(this.#seen.size, after);
        return;
      }
      log.info(`The repositories of ${login} changed while they were listed; listing them again`);
      expected = after;
      last = await this.#listPages();
      if (last.failure) return this.#notListed(last.failure);
    }
  }

  /** REST lists public repositories of a user only: https://docs.github.com/en/rest/repos/repos#list-repositories-for-a-user */
  async #listByCursor(): Promise<void> {
    const { login, selects } = this.#owner;
    const take = (found: ListedEntry): void => this.#take(found);
    const listing = await listByCursor(login, { withTopics: selects.needsTopics ?? true, take }, this.#options);
    if (listing.status === 'failed') this.#notListed(listing.failure);
    else if (listing.found < listing.stated) this.#gap(listing.found, listing.stated);
  }

  /** The first page tells how many there are; the others are asked for at once, or one after another where it does not. */
  async #listPages(): Promise<Pass> {
    this.#startedMs = this.#options.clock.now();
    this.#createdMeanwhile = false;
    const first = await this.#page(1);
    if (first.status === 'failed') return { pages: 1, failure: first.failure };
    const last = pageOf(first.link, 'last');
    if (last !== undefined) {
      const rest = Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 2);
      const results = await pLimit(pagesAtOnce).map(rest, (page) => this.#page(page));
      return { pages: last, failure: results.find((result) => result.status === 'failed')?.failure };
    }
    let pages = 1;
    for (let next = pageOf(first.link, 'next'); next !== undefined; pages++) {
      const page: Page = await this.#page(next);
      if (page.status === 'failed') return { pages, failure: page.failure };
      next = pageOf(page.link, 'next');
    }
    return { pages };
  }

  async #page(page: number): Promise<Page> {
    const { kind, login } = this.#owner;
    const path = `/${kind === 'organization' ? 'orgs' : 'users'}/${encodeURIComponent(login)}/repos`;
    // Oldest first: a repository that is created meanwhile comes at the end and shifts no page.
    const order = `type=${kind === 'organization' ? 'all' : 'owner'}&sort=created&direction=asc`;
    const result = await requestPage(`${path}?${order}&per_page=${pageLength}&page=${page}`, this.#options);
    if (result.status === 'failed') return result;
    const entries = Array.isArray(result.body) ? result.body : [];
    for (const found of entries.map(readEntry)) if (found) this.#take(found);
    return { status: 'taken', link: result.link };
  }

  #take({ fullName, createdMs, listed }: ListedEntry): void {
    if (this.#seen.has(fullName)) return;
    this.#seen.add(fullName);
    if (createdMs >= this.#startedMs - clockSkewMs) this.#createdMeanwhile = true;
    if (!this.#owner.selects(listed)) return;
    this.#selected++;
    this.#tell({ status: 'listed', name: fullName });
  }

  /** All that the token may see of an organisation is listed where it is named as a user, too. */
  #noteKind(stated: StatedOwner | undefined): void {
    const { kind, login } = this.#owner;
    if (stated && stated.kind !== kind)
      this.#options.log.warning(
        `${login} is ${nounOf[stated.kind]}, and is listed as one; name it under \`${keyOf[stated.kind]}\``,
      );
  }

  #noteNothing(): void {
    const { kind, login } = this.#owner;
    const { log } = this.#options;
    if (this.#seen.size > 0)
      log.notice(`None of the ${this.#seen.size} repositories of ${login} is selected; see its options in the sources`);
    else
      log.warning(
        `GitHub lists no repository of the ${kind} ${login}: it may have none, or only private ones that the token may not see. GITHUB_TOKEN sees public repositories, and private ones of its own repository only`,
      );
  }

  #gap(found: number, stated: number): void {
    const { kind, login } = this.#owner;
    this.#isFailed = true;
    const reason = `the ${kind} could not be listed whole: GitHub lists ${found} of its ${stated} repositories`;
    this.#tell({ status: 'owner-not-listed', failure: { repo: login, status: 'github-error', reason } });
  }

  #notListed(failure: RequestFailure, stated?: StatedOwner): void {
    const { kind, login } = this.#owner;
    this.#isFailed = true;
    const statuses = {
      'not-found': 'not-found',
      forbidden: 'forbidden',
      withheld: 'forbidden',
      stopped: 'not-attempted',
    } as const;
    const status = failure.kind in statuses ? statuses[failure.kind as keyof typeof statuses] : 'github-error';
    const extent = this.#seen.size > 0 ? ' whole' : '';
    const reason = `the ${kind} could not be listed${extent}: ${failure.reason}${hint(kind, failure, stated)}`;
    this.#tell({ status: 'owner-not-listed', failure: { repo: login, status, reason } });
  }
}

const nounOf = { user: 'a user', organization: 'an organization' } as const;
const keyOf = { user: 'users', organization: 'fullOrgs' } as const;

/** What may be wrong with the name. GitHub does not lead from an old name of an account to its new one: https://docs.github.com/en/organizations/managing-organization-settings/renaming-an-organization */
function hint(kind: OwnerSource['kind'], failure: RequestFailure, stated: StatedOwner | undefined): string {
  if (stated && stated.kind !== kind) return `; it is ${nounOf[stated.kind]}: name it under \`${keyOf[stated.kind]}\``;
  return failure.kind === 'not-found' && !stated ? '; it may have been renamed, or the token may not see it' : '';
}

/** The page number behind a relation of a Link header: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function pageOf(link: string, relation: 'next' | 'last'): number | undefined {
  const url = link.split(',').find((part) => part.includes(`rel="${relation}"`));
  const page = Number(url && /[?&]page=(\d+)/.exec(url)?.[1]);
  return Number.isInteger(page) && page > 0 ? page : undefined;
}
