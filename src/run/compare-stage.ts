import { orAborted } from '../async/abort.ts';
import { checkOwners, checkRun } from '../compare/findings.ts';
import { comparisonWith, explainMissing, matchNames, namesIn, unexplained } from '../compare/matched-names.ts';
import { type Changes, type Comparison, ownerOf, type PresentNames, type RunInfo, sameName } from '../model.ts';
import type { FoundRun, PreviousRun } from '../store/store.ts';
import { number } from '../text/format.ts';
import { endByBug, stackOf } from './bug.ts';
import type { RunContext } from './context.ts';

/** A run that has nothing else to do waits so long for documents of the last one. */
const longestWaitMs = 60_000;

/** Asks GitHub under which names repositories are found today. */
export type AskNames = (names: readonly string[]) => Promise<PresentNames>;

/** The last run is looked for, and its documents are read, while this one is at work. */
export class CompareStage {
  readonly #context: RunContext;
  readonly #over = new AbortController();
  readonly #reading: Promise<void>;
  #found: FoundRun = { status: 'unknown', reason: 'the last run was not found in time' };
  /** Why some of its documents could not be read, where that is so. */
  #fault: string | undefined;

  constructor(run: RunInfo, context: RunContext) {
    this.#context = context;
    this.#reading = context.inputs.compare ? this.#read(run) : Promise.resolve();
    // What goes wrong there is met where it is waited for.
    this.#reading.catch(() => {});
  }

  async #read(run: RunInfo): Promise<void> {
    const { services, ending, differences } = this.#context;
    const signal = AbortSignal.any([ending.taking, this.#over.signal]);
    this.#found = await services.store.runs.previous(run, signal);
    if (this.#found.status !== 'found') return differences.stop();
    services.log.debug(`Reading the documents of run ${this.#found.run.info.id} to compare with`);
    this.#fault = await this.#found.run.read((document) => differences.addBefore(document), signal);
  }

  /** What changed, once this run has stored what it can. A bug fails the step, and leaves the run what it is. */
  async finish(askNames: AskNames): Promise<Changes> {
    if (!this.#context.inputs.compare) return { status: 'off' };
    return this.#finish(askNames).catch((error: unknown) => {
      const { services, problems } = this.#context;
      const { reason, remedy } = endByBug(error);
      services.log.debug(stackOf(error));
      problems.push({ message: reason, remedy, failsStep: true });
      return { status: 'unknown', reason: services.redact(reason) };
    });
  }

  async #finish(askNames: AskNames): Promise<Changes> {
    await this.#waitForReading();
    const found = this.#found;
    if (found.status === 'none') return { status: 'unknown', reason: 'there is no earlier run to compare with' };
    if (found.status === 'unknown') return { status: 'unknown', reason: this.#context.services.redact(found.reason) };
    return this.#compare(found.run, askNames);
  }

  /** What ends the run ends the reading; a run that is over otherwise does not wait for ever. */
  async #waitForReading(): Promise<void> {
    const { services, ending } = this.#context;
    const signal = AbortSignal.any([ending.taking, this.#over.signal]);
    services.clock.sleep(longestWaitMs, signal).then(
      () => this.#over.abort(),
      () => {},
    );
    await orAborted(this.#reading, signal);
    this.#over.abort();
  }

  async #compare({ info }: PreviousRun, askNames: AskNames): Promise<Changes> {
    const { outcomes, ending, differences, services } = this.#context;
    const match = matchNames(info, outcomes);
    const isWhole = ending.reason === undefined;
    // A run that was ended early has not met every repository, so that none of them can be said to be gone.
    const missing = isWhole ? match.missing : [];
    const toAsk = unexplained(missing, outcomes);
    const present: PresentNames = toAsk.length > 0 ? await askNames(toAsk) : new Map();
    const names = explainMissing({ ...match, missing }, outcomes, present);
    for (const { from, to } of names.renamed) differences.rename(from, to);
    if (isWhole) this.#checkOwners(info, names.gone);
    const comparison = comparisonWith(info, names, differences.moved);
    const { totals } = comparison;
    if (totals.compared === 0 && totals.notCompared) return this.#unread(info);
    services.log.info(this.#sentence(comparison));
    return { status: 'compared', ...comparison };
  }

  #unread({ id }: RunInfo): Changes {
    const why = this.#fault === undefined ? 'were not read in time' : `could not be read: ${this.#fault}`;
    return { status: 'unknown', reason: this.#context.services.redact(`the documents of run ${id} ${why}`) };
  }

  #sentence({ previousRunId, previousStartedAt, totals }: Comparison): string {
    const left = totals.notCompared ? `, ${number(totals.notCompared)} more could not be` : '';
    return `Compared ${number(totals.compared)} repositories with run ${previousRunId} of ${previousStartedAt}${left}`;
  }

  /** Of an owner that the sources name no more, and of one that could not be listed, that is no wonder. */
  #checkOwners({ createdList }: RunInfo, gone: Comparison['gone']): void {
    const { inputs, findings } = this.#context;
    const { owners, repositories } = inputs.sources;
    const named = new Set([...owners.map(({ login }) => login), ...repositories.map(ownerOf)].map(sameName));
    const missing = gone.filter(({ repo, why }) => why !== 'failed' && named.has(sameName(ownerOf(repo))));
    const names = missing.map(({ repo }) => repo);
    const before = namesIn(createdList);
    findings.add([...checkRun(before, names), ...checkOwners(before, names)]);
  }
}
