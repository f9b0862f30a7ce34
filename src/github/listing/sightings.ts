import type { RepositoryName } from '../../model.ts';
import type { ListedEntry } from './read-listed.ts';

/** How far GitHub's clock may be behind. */
const clockSkewMs = 60_000;
/** So many more than stated are not believed: repositories are created while others are listed, but not so many. */
const mostListed = (stated: number | undefined): number => (stated === undefined ? 1_000_000 : 2 * stated + 1_000);

/** An owner's list from the first page to the last, as it was read once. */
export class Pass {
  readonly #startedAt: Date;
  /** Repositories, each once. */
  listed = 0;
  /** How many of them the pass before this one had, with the same visibility. */
  confirmed = 0;
  /** Entries that are no repository as GitHub describes one. */
  unreadable = 0;
  repeated = 0;
  /** Repositories of which the server does not say what the selection depends on. */
  undescribed = 0;
  createdMeanwhile = false;
  /** It was ended before its last page. */
  isCut = false;

  constructor(startedAt: Date) {
    this.#startedAt = startedAt;
  }

  /** Whether another pass by the same way could find more. */
  get isReadable(): boolean {
    return this.unreadable + this.undescribed === 0 && !this.isCut;
  }

  get isClean(): boolean {
    return this.isReadable && this.repeated === 0;
  }

  note({ createdMs }: ListedEntry, isConfirmed: boolean): void {
    this.listed++;
    if (isConfirmed) this.confirmed++;
    if (createdMs >= this.#startedAt.getTime() - clockSkewMs) this.createdMeanwhile = true;
  }

  /** Whether both passes, by whatever way, found exactly the same, and nothing else. */
  agreesWith(before: Pass): boolean {
    return this.isClean && before.isClean && this.listed === before.listed && this.confirmed === this.listed;
  }

  exceeds(stated: number | undefined): boolean {
    return this.listed > mostListed(stated);
  }
}

interface Sighting {
  pass: Pass;
  visibility: string;
}

/** The repositories of one owner, with where each was seen last. */
export class Sightings {
  readonly #last = new Map<RepositoryName, Sighting>();
  /** One for each visibility in a pass: an owner may have a hundred thousand repositories. */
  #shared = new Map<string, Sighting>();
  #pass: Pass | undefined;
  #before: Pass | undefined;

  get count(): number {
    return this.#last.size;
  }

  begin(startedAt: Date): Pass {
    this.#before = this.#pass;
    this.#shared = new Map();
    this.#pass = new Pass(startedAt);
    return this.#pass;
  }

  /** Notes an entry of the pass that began last; true where no pass has had it before. */
  note(pass: Pass, entry: ListedEntry): boolean {
    const { visibility } = entry.listed;
    const last = this.#last.get(entry.fullName);
    if (last?.pass === pass) {
      pass.repeated++;
      return false;
    }
    const sighting = this.#shared.get(visibility) ?? { pass, visibility };
    this.#shared.set(visibility, sighting);
    this.#last.set(entry.fullName, sighting);
    pass.note(entry, last !== undefined && last.pass === this.#before && last.visibility === visibility);
    return last === undefined;
  }
}
