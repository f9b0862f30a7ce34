import pLimit from 'p-limit';
import { Channel } from '../../async/channel.ts';
import type { OwnerSource, SelectedNames } from '../../inputs/sources/parse.ts';
import type { ListedProperty } from '../../inputs/sources/selection.ts';
import type { Failure, QualityFinding, RepositoryName } from '../../model.ts';
import type { RequestFailure } from '../client/failures.ts';
import { serverName } from '../client/server.ts';
import type { GitHubAccess } from '../pacing/access.ts';
import { listByCursor } from './cursor-listing.ts';
import { gapIn, logNothing, misnamed, notListed, unserved, wrongCount } from './owner-messages.ts';
import type { ListedEntry } from './read-listed.ts';
import { listPages, type RestListing, type TakePage } from './rest-listing.ts';
import { type Pass, Sightings } from './sightings.ts';
import { type StatedOwner, type StatedOwners, statedOwners } from './stated-owners.ts';

export type Listed =
  /** `repoId`: GitHub's own number, where it says it; `visibility`: where the listing says that it is not public. */
  | { status: 'listed'; name: RepositoryName; repoId?: number; visibility?: string }
  | { status: 'owner-not-listed'; failure: Failure }
  | { status: 'finding'; finding: QualityFinding };

const ownersAtOnce = 4;
/** An owner that changes all the time is listed by REST at most so often. */
const mostPasses = 3;

/** Every repository that the sources select, as the pages come; a repository may come more than once. */
export function listRepositories({ owners, repositories }: SelectedNames, access: GitHubAccess): AsyncIterable<Listed> {
  // Pages shift for as long as a listing lasts, so it does not wait for the queries; 200,000 names take about 20 MB.
  const listed = new Channel<Listed>(Number.POSITIVE_INFINITY);
  const emit: Emit = (one) => listed.push(one);
  const logins = owners.map(({ login }) => login);
  const missing = new Set<ListedProperty>();
  const list = async (): Promise<void> => {
    const stated = statedOwners(logins, access);
    for (const name of repositories) emit({ status: 'listed', name });
    const listings = pLimit(ownersAtOnce).map(owners, (owner) => {
      return new OwnerListing(owner, { access, emit, missing }).run(stated);
    });
    await Promise.all([stated, listings]);
  };
  list().then(
    () => listed.close(),
    (error: unknown) => listed.fail(error),
  );
  return listed;
}

type Emit = (listed: Listed) => void;

interface Surroundings {
  access: GitHubAccess;
  emit: Emit;
  /** What the server does not say of any repository. */
  missing: Set<ListedProperty>;
}

/** A pass by REST, and the number of repositories that GitHub stated after it. */
interface Settled extends RestListing {
  pass: Pass;
  stated?: number | undefined;
}

/** Lists one owner by REST: many pages at once, for no points. That none is lost is checked against GraphQL's count. */
class OwnerListing {
  readonly #owner: OwnerSource;
  readonly #with: Surroundings;
  readonly #seen = new Sightings();
  #selected = 0;
  #stated: number | undefined;

  constructor(owner: OwnerSource, surroundings: Surroundings) {
    this.#owner = owner;
    this.#with = surroundings;
  }

  async run(before: Promise<StatedOwners>): Promise<void> {
    const { access, emit } = this.#with;
    const failure = await this.#list(before);
    if (failure) emit({ status: 'owner-not-listed', failure });
    else if (this.#selected === 0) logNothing(this.#owner, this.#seen.count, access.log);
  }

  async #list(before: Promise<StatedOwners>): Promise<Failure | undefined> {
    const { access } = this.#with;
    const counted = before.then((all) => {
      this.#stated = all.get(this.#owner.login)?.repositories;
    });
    const first = await this.#listPages();
    await counted;
    const stated = (await before).get(this.#owner.login);
    if (first.failure) return this.#notListed(first.failure, stated);
    const warning = stated && misnamed(this.#owner, stated);
    if (warning) access.log.warning(warning);
    const last = await this.#listUntilSettled({ ...first, stated: stated?.repositories });
    if (last.failure) return this.#notListed(last.failure);
    return this.#isWhole(last) ? undefined : this.#listByCursor(last.pass);
  }

  /** A listing of one page cannot shift, and REST lists no more than there is. */
  #isWhole({ pass, pages, stated }: Settled): boolean {
    // One that was created meanwhile could hide in the numbers one that was deleted, whose place made a gap.
    const mightHide = this.#owner.kind === 'user' && pages > 1 && pass.createdMeanwhile;
    return pass.isClean && (stated === undefined || (this.#seen.count >= stated && !mightHide));
  }

  async #listPages(): Promise<Settled> {
    const { access } = this.#with;
    const pass = this.#seen.begin(access.clock.date());
    const { needs = [] } = this.#owner.selects;
    // What the selection depends on is not guessed while GraphQL may know it.
    const isDescribed = ({ unknown }: ListedEntry): boolean => !unknown.some((one) => needs.includes(one));
    const listing = await listPages(this.#owner, this.#takerFor(pass, isDescribed), access);
    if (listing.isCut) pass.isCut = true;
    return { pass, ...listing };
  }

  /** Pages of an organization shifted unless GitHub states the same before and after, and none came new or twice. */
  async #listUntilSettled(first: Settled): Promise<Settled> {
    const { kind, login } = this.#owner;
    const { access } = this.#with;
    let last = first;
    if (kind === 'user') return last;
    for (let pass = 1; last.pages > 1 && last.stated !== undefined && last.pass.isReadable; pass++) {
      const stated = (await statedOwners([login], access)).get(login)?.repositories;
      const isSettled = stated === last.stated && !last.pass.createdMeanwhile && last.pass.repeated === 0;
      if (isSettled || pass === mostPasses || stated === undefined) return { ...last, stated };
      access.log.info(`The repositories of ${login} changed during the listing. Listing them again.`);
      last = { ...(await this.#listPages()), stated };
      if (last.failure) return last;
    }
    return last;
  }

  /** Cursors do not shift, and name what REST leaves out, such as the private repositories of a user. */
  async #listByCursor(before: Pass): Promise<Failure | undefined> {
    const { access, emit, missing } = this.#with;
    const { login, selects } = this.#owner;
    const pass = this.#seen.begin(access.clock.date());
    const source = { login, missing, withTopics: selects.needs?.includes('topics') ?? false };
    const listing = await listByCursor(source, this.#takerFor(pass), access);
    if ('kind' in listing) return this.#notListed(listing);
    for (const property of missing)
      if (selects.needs?.includes(property))
        access.log.warning(unserved(property, this.#owner, serverName(access.client)));
    const { statedFirst, stated, said } = listing;
    if (pass.isClean && pass.listed >= stated) return undefined;
    if (statedFirst !== stated || !pass.agreesWith(before)) return gapIn(this.#owner, pass, { stated, said });
    emit({ status: 'finding', finding: wrongCount(this.#owner, pass, stated) });
    return undefined;
  }

  #takerFor(pass: Pass, isDescribed: (entry: ListedEntry) => boolean = () => true): TakePage {
    return (entries) => {
      const found = pass.listed + pass.unreadable;
      for (const entry of entries) {
        if (!entry) pass.unreadable++;
        else if (!isDescribed(entry)) pass.undescribed++;
        else if (this.#seen.note(pass, entry)) this.#select(entry);
      }
      if (pass.exceeds(this.#stated)) pass.isCut = true;
      return pass.listed + pass.unreadable > found && pass.undescribed === 0 && !pass.isCut;
    };
  }

  #select({ fullName, repoId, listed }: ListedEntry): void {
    if (!this.#owner.selects(listed)) return;
    this.#selected++;
    const { visibility } = listed;
    this.#with.emit({
      ...{ status: 'listed', name: fullName },
      ...(repoId !== undefined && { repoId }),
      ...(visibility !== 'public' && { visibility }),
    });
  }

  #notListed(failure: RequestFailure, stated?: StatedOwner): Failure {
    return notListed(this.#owner, { failure, stated, listed: this.#seen.count });
  }
}
