import { type Answered, type Failure, ownerOf, type RepositoryName, sameName, type WriteOutcome } from './model.ts';
import type { Redact } from './redact.ts';

type State =
  | { status: 'asked' }
  | { status: 'writing'; repo: RepositoryName }
  | { status: 'stored'; repo: RepositoryName }
  | { status: Failure['status']; reason: string };

interface Account {
  name: RepositoryName;
  state: State;
}

/** What became of a repository in this run. */
export type Outcome = { status: 'stored'; repo: RepositoryName } | { status: Failure['status'] };

export interface Totals {
  received: number;
  /** Repositories whose stats GitHub gave and whose write was tried. */
  processed: number;
  created: number;
  failed: number;
}

/**
 * Keeps account of every repository received: in the end each is stored or failed, exactly one of the two. A name that
 * turns out to be a repository already received is a duplicate and no account.
 */
export class Ledger {
  readonly #accounts = new Set<Account>();
  /** Every name by which an account is known: as received, and as GitHub answered. */
  readonly #byName = new Map<string, Account>();
  readonly duplicates: string[] = [];
  readonly ownersNotListed: Failure[] = [];
  /** Whether more repositories may still be received. */
  isListing = true;
  readonly #redact: Redact;
  #processed = 0;
  #created = 0;
  #settled = 0;

  /** `redact` cleans the reasons of failures, and keeps them short. */
  constructor(redact: Redact = (text) => text) {
    this.#redact = redact;
  }

  get totals(): Totals {
    const received = this.#accounts.size;
    return { received, processed: this.#processed, created: this.#created, failed: received - this.#created };
  }

  /** Accounts that are stored or failed by now. */
  get settled(): number {
    return this.#settled;
  }

  /** Takes a name in; false where the repository is here already, so that it is not asked for again. */
  receive(name: RepositoryName): boolean {
    const known = this.#byName.get(sameName(name));
    if (!known) {
      const account: Account = { name, state: { status: 'asked' } };
      this.#accounts.add(account);
      this.#byName.set(sameName(name), account);
      return true;
    }
    const isAnsweredName = 'repo' in known.state && sameName(known.state.repo) === sameName(name);
    const wasOldName = isAnsweredName && sameName(known.name) !== sameName(name);
    this.duplicates.push(wasOldName ? known.name : name);
    if (wasOldName) known.name = name;
    return false;
  }

  /** Books an owner whose repositories are not known. */
  missOwner(failure: Failure): void {
    this.ownersNotListed.push({ ...failure, reason: this.#redact(failure.reason) });
  }

  /** Books that there is no document for a name. */
  fail(asked: RepositoryName, { status, reason }: Pick<Failure, 'status' | 'reason'>): void {
    const account = this.#byName.get(sameName(asked));
    if (account?.state.status !== 'asked' || sameName(account.name) !== sameName(asked)) return;
    this.#settle(account, { status, reason });
  }

  /**
   * Takes in that GitHub answered. Returns the function that books the write of the document; undefined where the
   * repository has its document under another name, so that none is to be written.
   */
  claim({ asked, stats: { repo } }: Pick<Answered, 'asked' | 'stats'>): ((outcome: WriteOutcome) => void) | undefined {
    const account = this.#byName.get(sameName(asked));
    if (!account) throw new Error(`${asked} was answered and never received`);
    if (hasDocument(account)) return undefined;
    const holder = this.#byName.get(sameName(repo)) ?? account;
    if (holder !== account) this.#merge(account, asked, holder);
    if (hasDocument(holder)) return undefined;
    // It may have failed under its own name before an old one was answered.
    if ('reason' in holder.state) this.#settled--;
    this.#byName.set(sameName(repo), holder);
    holder.state = { status: 'writing', repo };
    this.#processed++;
    return (outcome) =>
      this.#settle(
        holder,
        outcome.status === 'stored' ? { status: 'stored', repo } : { ...outcome, status: 'store-error' },
      );
  }

  /** Ends the book: what has no outcome by now was not attempted. */
  close(reason: string): void {
    for (const account of this.#accounts) {
      if (account.state.status === 'asked') this.#settle(account, { status: 'not-attempted', reason });
      else if (account.state.status === 'writing')
        this.#settle(account, { status: 'store-error', reason: `the write was given up: ${reason}` });
    }
  }

  /** The names received, by which each account is known. */
  get received(): RepositoryName[] {
    return [...this.#accounts].map(({ name }) => name);
  }

  /** Owners with the number of their repositories, the most first. */
  get owners(): (readonly [owner: string, repositories: number])[] {
    const owners = new Map<string, readonly [string, number]>();
    for (const { name } of this.#accounts) {
      const owner = ownerOf(name);
      const [shown, count] = owners.get(sameName(owner)) ?? [owner, 0];
      owners.set(sameName(owner), [shown, count + 1]);
    }
    return [...owners.values()].sort((one, other) => other[1] - one[1]);
  }

  /** The names of the documents stored, as GitHub writes them. */
  get stored(): RepositoryName[] {
    return [...this.#accounts].flatMap(({ state }) => (state.status === 'stored' ? state.repo : []));
  }

  get failures(): Failure[] {
    return [...this.#accounts].flatMap(({ name, state }) => ('reason' in state ? { repo: name, ...state } : []));
  }

  /** What became of a repository, by any name that this run has met it under; undefined where it has not, or not yet. */
  outcomeOf(name: string): Outcome | undefined {
    const state = this.#byName.get(sameName(name))?.state;
    return state?.status === 'asked' || state?.status === 'writing' ? undefined : state;
  }

  #merge(account: Account, asked: RepositoryName, holder: Account): void {
    if (!this.#accounts.delete(account)) return;
    this.#byName.set(sameName(asked), holder);
    this.duplicates.push(asked);
    if ('reason' in account.state) this.#settled--;
  }

  #settle(account: Account, state: State): void {
    if (account.state.status !== 'asked' && account.state.status !== 'writing') return;
    account.state = 'reason' in state ? { ...state, reason: this.#redact(state.reason) } : state;
    this.#settled++;
    if (state.status === 'stored') this.#created++;
  }
}

const hasDocument = ({ state }: Account): boolean => state.status === 'writing' || state.status === 'stored';
