import type { StopReason } from '../async/ending.ts';
import {
  type Failure,
  type Outcome,
  ownerOf,
  type RepoStats,
  type RepositoryName,
  type StoredAs,
  sameName,
  type WriteOutcome,
} from '../model.ts';
import type { Redact } from '../text/redact.ts';

type State =
  | { status: 'asked' }
  | { status: 'writing'; repo: RepositoryName }
  | { status: 'stored'; repo: RepositoryName }
  | { status: Failure['status']; reason: string };

interface Repository {
  name: RepositoryName;
  state: State;
}

export interface Totals {
  received: number;
  /** Repositories whose stats GitHub gave and whose write was tried. */
  processed: number;
  created: number;
  failed: number;
}

/**
 * What became of every repository received: in the end each is stored or failed, exactly one of the two. A name that turns
 * out to be a repository already received is a duplicate, and not counted.
 */
export class Outcomes {
  readonly #repositories = new Set<Repository>();
  /** Every name by which a repository is known: as received, and as GitHub answered. */
  readonly #byName = new Map<string, Repository>();
  readonly duplicates: string[] = [];
  readonly ownersNotListed: Failure[] = [];
  #isListing = true;
  readonly #redact: Redact;
  #processed = 0;
  #created = 0;
  #settled = 0;

  /** `redact` cleans the reasons of failures, and keeps them short. */
  constructor(redact: Redact = (text) => text) {
    this.#redact = redact;
  }

  get totals(): Totals {
    const received = this.#repositories.size;
    return { received, processed: this.#processed, created: this.#created, failed: received - this.#created };
  }

  get settled(): number {
    return this.#settled;
  }

  get isListing(): boolean {
    return this.#isListing;
  }

  allReceived(): void {
    this.#isListing = false;
  }

  /** Takes a name in; false where the repository is here already, so that it is not asked for again. */
  receive(name: RepositoryName): boolean {
    const known = this.#byName.get(sameName(name));
    if (!known) {
      const repository: Repository = { name, state: { status: 'asked' } };
      this.#repositories.add(repository);
      this.#byName.set(sameName(name), repository);
      return true;
    }
    const isAnsweredName = 'repo' in known.state && sameName(known.state.repo) === sameName(name);
    const wasOldName = isAnsweredName && sameName(known.name) !== sameName(name);
    this.duplicates.push(wasOldName ? known.name : name);
    if (wasOldName) known.name = name;
    return false;
  }

  /** The repository has a document of this run that another attempt or job stored, so that it is not asked for. */
  storedBefore(name: RepositoryName, repo: RepositoryName): void {
    this.claim({ asked: name, stats: { repo } })?.({ status: 'stored' });
  }

  missOwner(failure: Failure): void {
    this.ownersNotListed.push({ ...failure, reason: this.#redact(failure.reason) });
  }

  fail(asked: RepositoryName, { status, reason }: Pick<Failure, 'status' | 'reason'>): void {
    const repository = this.#byName.get(sameName(asked));
    if (repository?.state.status === 'asked') this.#settle(repository, { status, reason });
  }

  /**
   * Takes in that GitHub answered. Returns the function that records the write of the document; undefined where the
   * repository has its document under another name, so that none is to be written.
   */
  claim({
    asked,
    stats: { repo },
  }: {
    asked: RepositoryName;
    stats: Pick<RepoStats, 'repo'>;
  }): ((outcome: WriteOutcome) => void) | undefined {
    const repository = this.#byName.get(sameName(asked));
    if (!repository) throw new Error(`${asked} was answered and never received`);
    if (hasDocument(repository)) return undefined;
    const holder = this.#byName.get(sameName(repo)) ?? repository;
    if (holder !== repository) this.#merge(repository, asked, holder);
    if (hasDocument(holder)) return undefined;
    // It may have failed under its own name before an old one was answered.
    if ('reason' in holder.state) this.#settled--;
    this.#byName.set(sameName(repo), holder);
    holder.state = { status: 'writing', repo };
    this.#processed++;
    return (outcome) => this.#settle(holder, stateAfter(outcome, repo));
  }

  /** What was stored is there no more: it failed, as it would have without its document. */
  loseStored(reason: string): void {
    for (const repository of this.#repositories)
      if (repository.state.status === 'stored')
        repository.state = { status: 'store-error', reason: this.#redact(reason) };
    this.#created = 0;
  }

  /** The run is over: what has no outcome by now was not attempted, unless a write broke the run. */
  close({ status: stopped, reason }: Pick<StopReason, 'status' | 'reason'>): void {
    const writing = stopped === 'failed' ? 'store-error' : 'not-attempted';
    for (const repository of this.#repositories) {
      if (repository.state.status === 'asked') this.#settle(repository, { status: 'not-attempted', reason });
      else this.#settle(repository, { status: writing, reason: `The write was given up: ${reason}` });
    }
  }

  knows(name: string): boolean {
    return this.#byName.has(sameName(name));
  }

  /** Whether anything has no outcome yet. */
  get hasOpen(): boolean {
    return this.#settled < this.#repositories.size;
  }

  /** The names of which nothing is known yet. */
  get open(): RepositoryName[] {
    return [...this.#repositories].flatMap(({ name, state }) => (state.status === 'asked' ? name : []));
  }

  /** The names received, by which each repository is known. */
  get received(): RepositoryName[] {
    return [...this.#repositories].map(({ name }) => name);
  }

  /** Owners with the number of their repositories, the most first. */
  get owners(): (readonly [owner: string, repositories: number])[] {
    const owners = new Map<string, readonly [string, number]>();
    for (const { name } of this.#repositories) {
      const owner = ownerOf(name);
      const [shown, count] = owners.get(sameName(owner)) ?? [owner, 0];
      owners.set(sameName(owner), [shown, count + 1]);
    }
    return [...owners.values()].sort((one, other) => other[1] - one[1]);
  }

  get stored(): RepositoryName[] {
    return [...this.#repositories].flatMap(({ state }) => (state.status === 'stored' ? state.repo : []));
  }

  /** Names asked for whose repository is stored under another one. */
  get storedAs(): StoredAs[] {
    return [...this.#repositories].flatMap(({ name, state }) =>
      state.status === 'stored' && sameName(state.repo) !== sameName(name) ? { asked: name, repo: state.repo } : [],
    );
  }

  get failures(): Failure[] {
    return [...this.#repositories].flatMap(({ name, state }) => ('reason' in state ? { repo: name, ...state } : []));
  }

  /** What became of a repository, by any name that this run has met it under; undefined where it has not, or not yet. */
  outcomeOf(name: string): Outcome | undefined {
    const state = this.#byName.get(sameName(name))?.state;
    return state?.status === 'asked' || state?.status === 'writing' ? undefined : state;
  }

  #merge(repository: Repository, asked: RepositoryName, holder: Repository): void {
    if (!this.#repositories.delete(repository)) return;
    this.#byName.set(sameName(asked), holder);
    this.duplicates.push(asked);
    if ('reason' in repository.state) this.#settled--;
  }

  #settle(repository: Repository, state: State): void {
    if (repository.state.status !== 'asked' && repository.state.status !== 'writing') return;
    repository.state = 'reason' in state ? { ...state, reason: this.#redact(state.reason) } : state;
    this.#settled++;
    if (state.status === 'stored') this.#created++;
  }
}

function stateAfter(outcome: WriteOutcome, repo: RepositoryName): State {
  if (outcome.status === 'stored') return { status: 'stored', repo };
  return outcome.status === 'not-attempted' ? outcome : { ...outcome, status: 'store-error' };
}

const hasDocument = ({ state }: Repository): boolean => state.status === 'writing' || state.status === 'stored';
