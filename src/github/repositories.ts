import pLimit from 'p-limit';
import { Channel } from '../channel.ts';
import type { Clock } from '../clock.ts';
import type { Ending } from '../ending.ts';
import type { Log } from '../log.ts';
import type { Failure as RepoFailure, RepositoryName } from '../model.ts';
import { backoffMs } from '../retry.ts';
import type { OwnerSource, Sources } from '../sources.ts';
import { longestWaitMs, type QueryGate } from './budget.ts';
import type { GitHubClient, PageResult } from './client.ts';
import { isRepositoryName } from './metrics.ts';

export interface ListingOptions {
  client: GitHubClient;
  gate: QueryGate;
  clock: Clock;
  random: () => number;
  ending: Ending;
  log: Log;
  maxRetries: number;
  coolDownMs: number;
}

export type Listed = { status: 'listed'; name: RepositoryName } | { status: 'owner-not-listed'; failure: RepoFailure };

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
const pageLength = 100;
const ownersAtOnce = 4;
const pagesAtOnce = 4;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories(sources: Sources, options: ListingOptions): AsyncIterable<Listed> {
  const listed = new Channel<Listed>(10 * pageLength);
  const inParallel = pLimit(ownersAtOnce);
  const all = async (): Promise<void> => {
    for (const name of sources.repositories) await listed.push({ status: 'listed', name });
    await inParallel.map(sources.owners, (owner) => new OwnerListing(owner, options, listed).run());
    listed.close();
  };
  void all();
  return listed;
}

class OwnerListing {
  readonly #owner: OwnerSource;
  readonly #options: ListingOptions;
  readonly #listed: Channel<Listed>;
  #failed = false;

  constructor(owner: OwnerSource, options: ListingOptions, listed: Channel<Listed>) {
    this.#owner = owner;
    this.#options = options;
    this.#listed = listed;
  }

  /** The first page tells how many there are; the others are asked for at once, or one after another where it does not. */
  async run(): Promise<void> {
    const first = await this.#page(1);
    if (!first) return;
    const last = pageOf(first.link, 'last');
    if (last !== undefined) {
      const rest = Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 2);
      await pLimit(pagesAtOnce).map(rest, (page) => this.#page(page));
      return;
    }
    for (let page = pageOf(first.link, 'next'); page !== undefined; ) {
      const next: Answered | undefined = await this.#page(page);
      page = next && pageOf(next.link, 'next');
    }
  }

  async #page(page: number): Promise<Answered | undefined> {
    const { kind, login, excludes } = this.#owner;
    // Oldest first: a repository created meanwhile comes at the end and shifts no page.
    const filter = kind === 'organisation' ? 'type=all' : 'type=owner';
    const path = `/${kind === 'organisation' ? 'orgs' : 'users'}/${encodeURIComponent(login)}/repos`;
    const result = await this.#request(
      `${path}?${filter}&sort=created&direction=asc&per_page=${pageLength}&page=${page}`,
    );
    if (result.status === 'failed') {
      await this.#notListed(result.failure);
      return undefined;
    }
    for (const entry of Array.isArray(result.body) ? result.body : []) {
      const name: unknown = entry?.full_name;
      if (isRepositoryName(name) && !excludes(name.slice(name.indexOf('/') + 1)))
        await this.#listed.push({ status: 'listed', name });
    }
    return result;
  }

  async #notListed(failure: Failed['failure']): Promise<void> {
    if (this.#failed) return;
    this.#failed = true;
    const { kind, login } = this.#owner;
    const status = failure.kind === 'not-found' || failure.kind === 'forbidden' ? failure.kind : 'github-error';
    const notAttempted = failure.kind === 'stopped' ? 'not-attempted' : status;
    const reason = `the ${kind} could not be listed: ${failure.reason}`;
    await this.#listed.push({ status: 'owner-not-listed', failure: { repo: login, status: notAttempted, reason } });
  }

  /** One page, asked again where that can help. */
  async #request(url: string): Promise<PageResult> {
    const { client, gate, ending, clock, random, maxRetries, coolDownMs } = this.#options;
    for (let retry = 1; ; ) {
      if (!(await gate.open(ending.taking))) return stopped;
      const result = await client.page(url, ending.givingUp);
      if (result.status === 'answered') return result;
      const { failure } = result;
      const ms = backoffMs({ firstMs: coolDownMs, longestMs: longestWaitMs }, retry, random);
      if (failure.kind === 'limited') {
        gate.pause(`GitHub's rate limit: ${failure.reason}`, { statedMs: failure.untilMs, ms: Math.max(ms, 1000) });
      } else if (failure.kind === 'refused') {
        ending.stop({ status: 'failed', ...failure });
        return result;
      } else if ((failure.kind !== 'too-heavy' && failure.kind !== 'unclear') || retry++ > maxRetries) {
        return result;
      } else {
        await clock.sleep(ms, ending.taking).catch(() => {});
      }
    }
  }
}

type Answered = Extract<PageResult, { status: 'answered' }>;
type Failed = Extract<PageResult, { status: 'failed' }>;

const stopped: Failed = { rate: {}, status: 'failed', failure: { kind: 'stopped', reason: 'the run ended before' } };

/** The page number behind a relation of a Link header: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function pageOf(link: string, relation: 'next' | 'last'): number | undefined {
  const url = link.split(',').find((part) => part.includes(`rel="${relation}"`));
  const page = Number(url && /[?&]page=(\d+)/.exec(url)?.[1]);
  return Number.isInteger(page) && page > 0 ? page : undefined;
}
