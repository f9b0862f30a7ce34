import { type StatsDocument, type StoredName, sameName } from '../model.ts';
import { counted } from '../text/format.ts';
import { noteBug } from './bug.ts';
import type { RunContext } from './context.ts';
import { countDocument } from './count-document.ts';
import type { OpenedRun } from './run-info-stage.ts';

type Needs = Pick<
  RunContext,
  'store' | 'outcomes' | 'tally' | 'differences' | 'findings' | 'names' | 'ending' | 'problems' | 'log'
>;

type Opened = { status: OpenedRun['status']; info: { id: string } };

/** The documents that earlier attempts stored are read while the others are collected, and count as if this one had stored them. */
export class EarlierStage {
  readonly #run: Opened;
  readonly #needs: Needs;
  readonly #counted = new Set<StoredName>();
  #reading: Promise<string | undefined> | undefined;

  constructor(run: Opened, needs: Needs) {
    this.#run = run;
    this.#needs = needs;
  }

  /** To be called once it is known which repositories are listed. */
  begin(): void {
    if (this.#missing > 0) this.#reading ??= this.#read();
  }

  /** To be called once nothing is asked for anymore. A bug fails the step, and leaves the run what it is. */
  async finish(): Promise<void> {
    await this.#finish().catch((error: unknown) => noteBug(error, this.#needs));
  }

  async #finish(): Promise<void> {
    const { outcomes, problems, names, store } = this.#needs;
    const unlisted = outcomes.receiveUnlisted(this.#unlisted());
    for (const { repo, visibility } of unlisted) names.note(repo, visibility);
    if (this.#run.status !== 'open') return;
    this.begin();
    let fault = await this.#reading;
    // Some came to count when others had been read.
    if (fault === undefined && this.#missing > 0) fault = await this.#read();
    if (this.#missing === 0) return;
    const some = counted(this.#missing, 'document', 'documents');
    const message = `${some} of earlier attempts could not be read (${fault ?? 'no longer there'}), so totals and files lack them`;
    problems.push({ message, failsStep: false });
    if (fault !== undefined) store.documents.dropCopy(fault);
  }

  get #missing(): number {
    return this.#needs.outcomes.heldBefore - this.#counted.size;
  }

  /** Says of which owners this attempt does not know what they have. */
  #unlisted(): (owner: string) => boolean {
    const { outcomes, ending } = this.#needs;
    const missed = new Set(outcomes.ownersNotListed.map(({ repo }) => sameName(repo)));
    const listed = new Set(outcomes.owners.map(([owner]) => sameName(owner)));
    const isCut = ending.reason !== undefined;
    return (owner) => outcomes.isListing || missed.has(sameName(owner)) || (isCut && !listed.has(sameName(owner)));
  }

  #read(): Promise<string | undefined> {
    const { store, ending } = this.#needs;
    return store.documents.readAll(this.#run.info.id, (document) => this.#take(document), ending.checking);
  }

  #take(document: StatsDocument): boolean {
    const { outcomes } = this.#needs;
    const { repo } = document;
    const found = outcomes.earlier.get(repo);
    if (!found || found.repo !== repo || !outcomes.counts(found) || this.#counted.has(found)) return false;
    this.#counted.add(found);
    countDocument(document, outcomes.earlier.askedFor(repo), this.#needs);
    return true;
  }
}
