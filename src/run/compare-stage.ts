import { after, race } from '../async/abort.ts';
import { checkOwners, checkRun } from '../compare/findings.ts';
import { comparisonWith, explainMissing, matchNames, namesIn, unexplained } from '../compare/matched-names.ts';
import type { Inputs } from '../inputs/inputs.ts';
import {
  type Changes,
  type Comparison,
  ownerOf,
  type PresentNames,
  type RunInfo,
  type RunningRun,
  sameName,
} from '../model.ts';
import type { FoundRun, PreviousRun } from '../store/store.ts';
import { number } from '../text/format.ts';
import { endByBug, noteBug } from './bug.ts';
import type { RunContext } from './context.ts';

/** A run that has nothing else to do waits so long for documents of the last one. */
const longestWaitMs = 60_000;

export type AskNames = (names: readonly string[]) => Promise<PresentNames>;

type Needs = Pick<
  RunContext,
  'inputs' | 'store' | 'ending' | 'outcomes' | 'differences' | 'findings' | 'problems' | 'clock' | 'log' | 'redact'
>;

/** The last run is looked for, and its documents are read, while this one is at work. */
export class CompareStage {
  readonly #needs: Needs;
  readonly #over = new AbortController();
  readonly #reading: Promise<void>;
  #found: FoundRun = { status: 'unknown', reason: 'the last run was not found in time' };
  /** Why some of its documents could not be read, where that is so. */
  #fault: string | undefined;

  constructor(run: RunningRun, needs: Needs) {
    this.#needs = needs;
    this.#reading = needs.inputs.compare ? this.#read(run) : Promise.resolve();
    // What goes wrong there is met where it is waited for.
    this.#reading.catch(() => {});
  }

  get #signal(): AbortSignal {
    return AbortSignal.any([this.#needs.ending.taking, this.#over.signal]);
  }

  async #read(run: RunningRun): Promise<void> {
    const { store, log, differences } = this.#needs;
    const signal = this.#signal;
    this.#found = await store.runs.previous(run, signal);
    if (this.#found.status !== 'found') return differences.stop();
    log.debug(`Reading the documents of run ${this.#found.run.info.id} to compare with`);
    this.#fault = await this.#found.run.read((document) => differences.addBefore(document), signal);
  }

  /** What changed, once this run has stored what it can. A bug fails the step, and leaves the run what it is. */
  async finish(askNames: AskNames): Promise<Changes> {
    const { inputs, redact } = this.#needs;
    if (!inputs.compare) return notCompared(inputs);
    return this.#finish(askNames).catch((error: unknown) => {
      noteBug(error, this.#needs);
      return { status: 'unknown', reason: redact(endByBug(error).reason) };
    });
  }

  async #finish(askNames: AskNames): Promise<Changes> {
    const { clock, redact } = this.#needs;
    // What ends the run ends the reading; a run that is over otherwise does not wait for ever.
    const clear = after(clock, longestWaitMs, () => this.#over.abort());
    await race(this.#reading, this.#signal).finally(clear);
    this.#over.abort();
    const found = this.#found;
    if (found.status === 'none') return { status: 'unknown', reason: 'there is no earlier run to compare with' };
    if (found.status === 'unknown') return { status: 'unknown', reason: redact(found.reason) };
    return this.#compare(found.run, askNames);
  }

  async #compare({ info }: PreviousRun, askNames: AskNames): Promise<Changes> {
    const { outcomes, ending, differences, log } = this.#needs;
    const match = matchNames(info, outcomes);
    const isWhole = ending.reason === undefined;
    // A run that was ended early has not met every repository, so that none of them can be said to be gone.
    const missing = isWhole ? match.missing : [];
    const toAsk = unexplained(missing, outcomes);
    const present: PresentNames = toAsk.length > 0 ? await askNames(toAsk) : new Map();
    const names = explainMissing({ ...match, missing }, outcomes, present);
    for (const { from, to } of names.renamed) differences.pair(from, to);
    if (isWhole) this.#checkOwners(info, names.gone);
    const comparison = comparisonWith(info, names, differences.moved);
    const { compared, notCompared = 0 } = comparison.totals;
    if (compared === 0 && notCompared > 0) return this.#unread(info);
    const left = notCompared > 0 ? `, ${number(notCompared)} more could not be` : '';
    log.info(`Compared ${number(compared)} repositories with run ${info.id}, started at ${info.startedAt}${left}`);
    return { status: 'compared', ...comparison };
  }

  #unread({ id }: RunInfo): Changes {
    const why = this.#fault === undefined ? 'were not read in time' : `could not be read: ${this.#fault}`;
    return { status: 'unknown', reason: this.#needs.redact(`the documents of run ${id} ${why}`) };
  }

  /** Of an owner that the sources name no more, and of one that could not be listed, that is no wonder. */
  #checkOwners({ createdList }: RunInfo, gone: Comparison['gone']): void {
    const { inputs, findings } = this.#needs;
    const { owners, repositories } = inputs.sources;
    const named = new Set([...owners.map(({ login }) => login), ...repositories.map(ownerOf)].map(sameName));
    const missing = gone.filter(({ repo, why }) => why !== 'failed' && named.has(sameName(ownerOf(repo))));
    const names = missing.map(({ repo }) => repo);
    const before = namesIn(createdList);
    findings.add([...checkRun(before, names), ...checkOwners(before, names)]);
  }
}

export const notCompared = ({ compare }: Pick<Inputs, 'compare'>): Changes =>
  compare ? { status: 'unknown', reason: 'the run could not start' } : { status: 'off' };
