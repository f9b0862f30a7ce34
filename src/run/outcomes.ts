import type { StopReason } from '../async/ending.ts';
import {
  type Failure,
  type Identity,
  type Outcome,
  ownerOf,
  type RepoStats,
  type RepositoryName,
  type StoredAs,
  type StoredName,
  sameName,
  type WriteOutcome,
} from '../model.ts';
import type { Redact } from '../text/redact.ts';
import { EarlierDocuments } from './earlier-documents.ts';

type State =
  | { status: 'asked' }
  | { status: 'writing'; repo: RepositoryName }
  | { status: 'stored'; repo: RepositoryName }
  | { status: Failure['status']; reason: string };

interface Repository {
  name: RepositoryName;
  state: State;
  /** That it had before, so that it is not asked for. */
  document?: StoredName;
  /** Whether GitHub gave its stats, and their write was tried. */
  isProcessed?: boolean;
}

const noDocuments = new EarlierDocuments();

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
  readonly #byDocument = new Map<StoredName, Repository>();
  #earlier: EarlierDocuments | undefined;
  readonly duplicates: string[] = [];
  readonly ownersNotListed: Failure[] = [];
  #isListing = true;
  readonly #redact: Redact;
  #processed = 0;
  #created = 0;
  #settled = 0;
  #alreadyStored = 0;

  /** `redact` cleans the reasons of failures, and keeps them short. */
  constructor(redact: Redact = (text) => text) {
    this.#redact = redact;
  }

  get totals(): Totals {
    const received = this.#repositories.size;
    return { received, processed: this.#processed, created: this.#created, failed: received - this.#created };
  }

  /** Those of them that were known before they were asked for. */
  get heldBefore(): number {
    return this.#byDocument.size;
  }

  /** How many had been stored by an earlier attempt or another job; undefined where that was not looked up. */
  get storedBefore(): number | undefined {
    return this.#earlier && this.#byDocument.size + this.#alreadyStored;
  }

  /** What earlier attempts or other jobs stored; set before the first name is received. */
  get earlier(): EarlierDocuments {
    return this.#earlier ?? noDocuments;
  }

  set earlier(earlier: EarlierDocuments) {
    this.#earlier = earlier;
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

  /** Takes a name in; false where the repository is here already, or has its document, so that it is not asked for. */
  receive(name: RepositoryName, repoId?: number | undefined): boolean {
    const document = this.earlier.find({ name, repoId });
    const namesake = this.#byName.get(sameName(name));
    const known = document ? (this.#byDocument.get(document) ?? namesake) : withoutOther(namesake, repoId);
    if (!known) {
      const repository: Repository = { name, state: { status: 'asked' } };
      this.#repositories.add(repository);
      this.#byName.set(sameName(name), repository);
      if (document) this.#hold(repository, document);
      return !document;
    }
    if (document && !hasDocument(known)) this.#hold(known, document);
    const isAnsweredName = 'repo' in known.state && sameName(known.state.repo) === sameName(name);
    const wasOldName = isAnsweredName && sameName(known.name) !== sameName(name);
    this.duplicates.push(wasOldName ? known.name : name);
    if (wasOldName) known.name = name;
    this.#byName.set(sameName(name), known);
    return false;
  }

  /** Takes in what is stored of owners that were not listed whole: nobody can say that these are gone. Returns those. */
  receiveUnlisted(isUnlisted: (owner: string) => boolean): StoredName[] {
    const unlisted = [...this.earlier.all()].filter(
      (one) => !this.#byDocument.has(one) && !this.#byName.has(sameName(one.repo)) && isUnlisted(ownerOf(one.repo)),
    );
    for (const { repo } of unlisted) this.receive(repo);
    return unlisted;
  }

  missOwner(failure: Failure): void {
    this.ownersNotListed.push({ ...failure, reason: this.#redact(failure.reason) });
  }

  /** `isProcessed`: another job had its stats, and could not store them. */
  fail(
    asked: RepositoryName,
    { status, reason, isProcessed = false }: Pick<Failure, 'status' | 'reason'> & { isProcessed?: boolean | undefined },
  ): void {
    const repository = this.#byName.get(sameName(asked));
    if (repository?.state.status !== 'asked') return;
    if (isProcessed) this.#process(repository);
    this.#settle(repository, { status, reason });
  }

  /**
   * Takes in that GitHub answered. Returns the function that records the write of the document; undefined where the
   * repository has its document under another name, so that none is to be written.
   */
  claim({ asked, stats: { repo }, identity }: Claimed): ((outcome: WriteOutcome) => void) | undefined {
    const repository = this.#byName.get(sameName(asked));
    if (!repository) throw new Error(`${asked} was answered and never received`);
    if (hasDocument(repository)) return undefined;
    const document = this.earlier.find({ name: repo, repoId: identity?.repoId });
    if (document) return this.#settleBy(document, repository, asked);
    const holder = this.#byName.get(sameName(repo)) ?? repository;
    if (holder !== repository) this.#merge(repository, asked, holder);
    if (hasDocument(holder)) return undefined;
    // It may have failed under its own name before an old one was answered.
    if ('reason' in holder.state) this.#settled--;
    this.#byName.set(sameName(repo), holder);
    holder.state = { status: 'writing', repo };
    this.#process(holder);
    return (outcome) => {
      if (outcome.status === 'stored' && outcome.already) this.#alreadyStored++;
      this.#settle(holder, stateAfter(outcome, repo));
    };
  }

  /** Only its answer shows that it has its document. */
  #settleBy(document: StoredName, repository: Repository, asked: RepositoryName): undefined {
    const holder = this.#byDocument.get(document);
    if (holder) this.#merge(repository, asked, holder);
    else this.#hold(repository, document);
  }

  #hold(repository: Repository, document: StoredName): void {
    const { repo } = document;
    if ('reason' in repository.state) this.#settled--;
    repository.document = document;
    repository.state = { status: 'writing', repo };
    this.#process(repository);
    this.#settle(repository, { status: 'stored', repo });
    this.#byDocument.set(document, repository);
    if (!this.#byName.has(sameName(repo))) this.#byName.set(sameName(repo), repository);
  }

  /** Whether a document that was there before is that of a repository of this run. */
  counts(document: StoredName): boolean {
    return this.#byDocument.has(document);
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

  /** Names asked for whose repository is stored under another one, those too that turned out to be duplicates. */
  get storedAs(): StoredAs[] {
    return [...this.#byName].flatMap(([asked, { state }]) =>
      state.status === 'stored' && sameName(state.repo) !== asked ? { asked, repo: state.repo } : [],
    );
  }

  get failures(): Failure[] {
    return [...this.#repositories].flatMap(({ name, state }) => ('reason' in state ? { repo: name, ...state } : []));
  }

  isProcessed(name: string): boolean {
    return this.#byName.get(sameName(name))?.isProcessed === true;
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
    if (repository.isProcessed) this.#processed--;
  }

  #process(repository: Repository): void {
    if (!repository.isProcessed) this.#processed++;
    repository.isProcessed = true;
  }

  #settle(repository: Repository, state: State): void {
    if (repository.state.status !== 'asked' && repository.state.status !== 'writing') return;
    repository.state = 'reason' in state ? { ...state, reason: this.#redact(state.reason) } : state;
    this.#settled++;
    if (state.status === 'stored') this.#created++;
  }
}

interface Claimed {
  asked: RepositoryName;
  stats: Pick<RepoStats, 'repo'>;
  identity?: Pick<Identity, 'repoId'>;
}

/** A repository by its name, unless that has the document of another number: one of the same would have been found by it. */
const withoutOther = (namesake: Repository | undefined, repoId: number | undefined): Repository | undefined =>
  repoId !== undefined && typeof namesake?.document?.repoId === 'number' ? undefined : namesake;

function stateAfter(outcome: WriteOutcome, repo: RepositoryName): State {
  if (outcome.status === 'stored') return { status: 'stored', repo };
  return outcome.status === 'not-attempted' ? outcome : { ...outcome, status: 'store-error' };
}

const hasDocument = ({ state }: Repository): boolean => state.status === 'writing' || state.status === 'stored';
