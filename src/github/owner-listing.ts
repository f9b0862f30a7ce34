import pLimit from 'p-limit';
import type { Channel } from '../channel.ts';
import type { Failure as OwnerFailure, RepositoryName } from '../model.ts';
import type { ListedRepository } from '../selection.ts';
import type { OwnerSource } from '../sources.ts';
import type { PageResult } from './client.ts';
import { isRepositoryName } from './metrics.ts';
import { type StatedOwners, statedOwners } from './owners.ts';
import { type ListingOptions, requestPage } from './pages.ts';

export type Listed = { status: 'listed'; name: RepositoryName } | { status: 'owner-not-listed'; failure: OwnerFailure };

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const pageLength = 100;
const pagesAtOnce = 4;
/** An owner that changes all the time is listed so often at the most. */
const mostPasses = 3;
/** How far GitHub's clock may be behind. */
const clockSkewMs = 60_000;

type Answered = Extract<PageResult, { status: 'answered' }>;
type Failed = Extract<PageResult, { status: 'failed' }>;

/**
 * Lists one owner by REST: its pages can be asked for at once, and cost no points. What REST cannot promise, that no
 * repository is lost while pages shift, is checked against the count that GraphQL states.
 */
export class OwnerListing {
  readonly #owner: OwnerSource;
  readonly #options: ListingOptions;
  readonly #listed: Channel<Listed>;
  readonly #seen = new Set<string>();
  #startedMs = 0;
  #createdMeanwhile = false;

  constructor(owner: OwnerSource, options: ListingOptions, listed: Channel<Listed>) {
    this.#owner = owner;
    this.#options = options;
    this.#listed = listed;
  }

  /**
   * `before`: what GitHub said when the listing began. A listing of one page cannot shift; a longer one is right when the
   * number of repositories is the same before and after, as many were listed, and none was created meanwhile: one that
   * was could hide in the numbers one that was deleted, whose place made a gap.
   */
  async run(before: Promise<StatedOwners>): Promise<void> {
    const { log } = this.#options;
    const { login } = this.#owner;
    let expected = await this.#listPass(before);
    for (let pass = 1; expected !== undefined; pass++) {
      const after = (await statedOwners([login], this.#options)).get(login)?.repositories;
      const isSettled = after === expected && this.#seen.size >= after && !this.#createdMeanwhile;
      if (after === undefined || isSettled) return;
      if (pass === mostPasses) {
        if (this.#seen.size < after) await this.#gap(after);
        return;
      }
      log.info(`The repositories of ${login} changed while they were listed; listing them again`);
      expected = await this.#listPass(
        Promise.resolve(new Map([[login, { kind: this.#owner.kind, repositories: after }]])),
      );
    }
  }

  /** Lists all pages; the number of repositories that GitHub stated before, where that has to be checked. */
  async #listPass(before: Promise<StatedOwners>): Promise<number | undefined> {
    this.#startedMs = this.#options.clock.now();
    this.#createdMeanwhile = false;
    const { pages, failed } = await this.#listPages();
    const stated = (await before).get(this.#owner.login);
    if (failed) await this.#notListed(failed, stated && stated.kind !== this.#owner.kind ? stated.kind : undefined);
    return failed || pages === 1 ? undefined : stated?.repositories;
  }

  /** The first page tells how many there are; the others are asked for at once, or one after another where it does not. */
  async #listPages(): Promise<{ pages: number; failed?: Failed | undefined }> {
    const first = await this.#page(1);
    if (first.status === 'failed') return { pages: 1, failed: first };
    const last = pageOf(first.link, 'last');
    if (last !== undefined) {
      const rest = Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 2);
      const results = await pLimit(pagesAtOnce).map(rest, (page) => this.#page(page));
      return { pages: last, failed: results.find((result) => result.status === 'failed') };
    }
    let pages = 1;
    for (let next = pageOf(first.link, 'next'); next !== undefined; pages++) {
      const page: PageResult = await this.#page(next);
      if (page.status === 'failed') return { pages, failed: page };
      next = pageOf(page.link, 'next');
    }
    return { pages };
  }

  async #page(page: number): Promise<PageResult> {
    const { kind, login } = this.#owner;
    const path = `/${kind === 'organisation' ? 'orgs' : 'users'}/${encodeURIComponent(login)}/repos`;
    // Oldest first: a repository that is created meanwhile comes at the end and shifts no page.
    const order = `type=${kind === 'organisation' ? 'all' : 'owner'}&sort=created&direction=asc`;
    const result = await requestPage(`${path}?${order}&per_page=${pageLength}&page=${page}`, this.#options);
    if (result.status === 'answered') await this.#take(result);
    return result;
  }

  async #take({ body }: Answered): Promise<void> {
    for (const entry of Array.isArray(body) ? body : []) {
      const name: unknown = entry?.full_name;
      if (!isRepositoryName(name) || this.#seen.has(name)) continue;
      this.#seen.add(name);
      if (Date.parse(String(entry.created_at)) >= this.#startedMs - clockSkewMs) this.#createdMeanwhile = true;
      if (this.#owner.selects(readListed(name, entry))) await this.#listed.push({ status: 'listed', name });
    }
  }

  async #gap(stated: number): Promise<void> {
    const { kind, login } = this.#owner;
    const reason = `the ${kind} could not be listed whole: GitHub lists ${this.#seen.size} of its ${stated} repositories`;
    await this.#listed.push({ status: 'owner-not-listed', failure: { repo: login, status: 'github-error', reason } });
  }

  async #notListed({ failure }: Failed, otherKind: OwnerSource['kind'] | undefined): Promise<void> {
    const { kind, login } = this.#owner;
    const statuses = { 'not-found': 'not-found', forbidden: 'forbidden', stopped: 'not-attempted' } as const;
    const status = failure.kind in statuses ? statuses[failure.kind as keyof typeof statuses] : 'github-error';
    const key = otherKind === 'user' ? 'users' : 'fullOrgs';
    const hint = otherKind
      ? `; it is ${otherKind === 'user' ? 'a user' : 'an organisation'}: name it under \`${key}\``
      : '';
    const reason = `the ${kind} could not be listed${this.#seen.size > 0 ? ' whole' : ''}: ${failure.reason}${hint}`;
    await this.#listed.push({ status: 'owner-not-listed', failure: { repo: login, status, reason } });
  }
}

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
function readListed(fullName: string, entry: Record<string, unknown>): ListedRepository {
  return {
    name: fullName.slice(fullName.indexOf('/') + 1),
    isArchived: entry.archived === true,
    isFork: entry.fork === true,
    isTemplate: entry.is_template === true,
    visibility: typeof entry.visibility === 'string' ? entry.visibility : entry.private === true ? 'private' : 'public',
    topics: Array.isArray(entry.topics) ? entry.topics.map(String) : [],
  };
}

/** The page number behind a relation of a Link header: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function pageOf(link: string, relation: 'next' | 'last'): number | undefined {
  const url = link.split(',').find((part) => part.includes(`rel="${relation}"`));
  const page = Number(url && /[?&]page=(\d+)/.exec(url)?.[1]);
  return Number.isInteger(page) && page > 0 ? page : undefined;
}
