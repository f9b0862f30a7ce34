import { after, race } from '../async/abort.ts';
import { type Base, baseOf, carriedNames, carryOver } from '../compare/base.ts';
import { comparisonWith } from '../compare/comparison.ts';
import { snapshotOf } from '../compare/differences.ts';
import { checkStars, isOrdinary } from '../compare/findings.ts';
import { type ExplainedNames, explainMissing, type Known, matchNames, toAsk } from '../compare/matched-names.ts';
import {
  kept,
  missingProblems,
  silentlyGone,
  stillVanished,
  vanishedFinding,
  vanishedNow,
} from '../compare/vanished.ts';
import type { Inputs } from '../inputs/inputs.ts';
import {
  type CarriedOver,
  type Changes,
  type Comparison,
  type FinishedRun,
  type LastRun,
  ownerOf,
  type PresentNames,
  type RunInfo,
  type RunningRun,
  sameName,
  type Vanished,
} from '../model.ts';
import { kinshipOf } from '../store/own-kind.ts';
import type { FoundRun, PreviousRun } from '../store/store.ts';
import { counted, number } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import { endByBug, noteBug } from './bug.ts';
import type { RunContext } from './context.ts';

/** A run that has nothing else to do waits so long for documents of the last one. */
const longestWaitMs = 60_000;
/** One that failed at once still asks which run was the last, and no longer than this. */
const longestFindMs = 10_000;

/** So many repositories are asked for their earlier documents, and no longer than this. */
const mostJudged = 50;
const longestJudgingMs = 10_000;

export type AskNames = (names: readonly string[]) => Promise<PresentNames>;

type Needs = Pick<
  RunContext,
  | 'inputs'
  | 'startedAt'
  | 'store'
  | 'ending'
  | 'outcomes'
  | 'differences'
  | 'findings'
  | 'suspicions'
  | 'problems'
  | 'clock'
  | 'log'
  | 'redact'
  | 'names'
>;

/** The last run is looked for, and its documents are read, while this one is at work. */
export class CompareStage {
  readonly #run: RunningRun;
  readonly #needs: Needs;
  readonly #over = new AbortController();
  readonly #finding: Promise<void>;
  readonly #reading: Promise<void>;
  #found: FoundRun = { status: 'unknown', reason: 'the last run was not found in time' };
  /** Runs before the last one that it points to. */
  readonly #earlier = new Map<string, FinishedRun>();
  #left: { carriedOver: CarriedOver[]; vanished: Vanished[] } = { carriedOver: [], vanished: [] };
  /** Why some of its documents could not be read, where that is so. */
  #fault: string | undefined;

  constructor(run: RunningRun, needs: Needs) {
    this.#run = run;
    this.#needs = needs;
    const { compare, email } = needs.inputs;
    this.#finding = compare || email?.when === 'change' ? this.#find() : Promise.resolve();
    this.#reading = this.#finding.then(() => this.#read());
    // What goes wrong there is met where it is waited for.
    this.#reading.catch(() => {});
  }

  get #signal(): AbortSignal {
    return AbortSignal.any([this.#needs.ending.taking, this.#over.signal]);
  }

  get #findSignal(): AbortSignal {
    return AbortSignal.any([this.#needs.ending.cancelled, this.#over.signal]);
  }

  async #find(): Promise<void> {
    const { store, names } = this.#needs;
    const found = await store.runs.previous({ ...this.#run, owners: this.#owners }, this.#findSignal);
    if (found.status === 'found') this.#noteNames(found.run.info);
    if (found.status !== 'unknown' && found.last) names.noteLists(found.last);
    this.#found = found;
  }

  #noteNames(info: FinishedRun): void {
    const { names } = this.#needs;
    names.noteLists(info);
    for (const { repositories = [] } of [...(info.carriedOver ?? []), ...(info.vanished ?? [])])
      for (const name of repositories) names.note(name);
  }

  async #read(): Promise<void> {
    const { log, differences, inputs } = this.#needs;
    if (this.#found.status !== 'found' || !inputs.compare) return differences.stop();
    const { info, unread } = this.#found.run;
    if (unread.length > 0)
      log.warning(`The run info of run ${info.id} is damaged. Left out of the comparison: ${unread.join(', ')}`);
    log.debug(`Reading the documents of run ${info.id} to compare with`);
    this.#fault = await this.#found.run.read((document) => differences.addBefore(document), this.#signal);
    for (const group of info.carriedOver ?? []) await this.#readCarried(group);
  }

  /** What the last run could not collect is compared with the last one that could. */
  async #readCarried(group: CarriedOver): Promise<void> {
    const { store, differences, names, log } = this.#needs;
    const signal = this.#signal;
    const earlier = await store.runs.earlier(group.runId, signal);
    if (!earlier) return log.info(`Run ${group.runId}, which the last run points to, cannot be read`);
    names.noteLists(earlier.info);
    this.#earlier.set(group.runId, earlier.info);
    const carried = carriedNames(group, earlier.info);
    const fault = await earlier.read((document) => differences.addBefore(document), signal, carried);
    this.#fault ??= fault;
  }

  /** To be asked once `finish` has resolved. */
  get last(): LastRun {
    const found = this.#found;
    if (found.status === 'unknown') return { status: 'unknown' };
    const collected = found.status === 'found' ? found.run.info : undefined;
    const info = found.last ?? collected;
    return info ? { status: 'found', info, collected } : { status: 'none' };
  }

  /** What changed, once this run has stored what it can. A bug fails the step, and leaves the run what it is. */
  async finish(askNames: AskNames): Promise<Changes> {
    const { redact } = this.#needs;
    return this.#finish(askNames).catch((error: unknown) => {
      noteBug(error, this.#needs);
      return { status: 'unknown', reason: redact(endByBug(error).reason) };
    });
  }

  async #finish(askNames: AskNames): Promise<Changes> {
    const { clock, redact, inputs, ending } = this.#needs;
    // What ends the run ends the reading; a run that is over otherwise does not wait for ever.
    const clear = after(clock, longestWaitMs, () => this.#over.abort());
    await race(this.#reading, this.#signal).finally(clear);
    const clearFinding = after(clock, longestFindMs, () => this.#over.abort());
    await race(this.#finding, this.#findSignal).finally(clearFinding);
    this.#over.abort();
    if (!inputs.compare) return notCompared(inputs);
    const found = this.#found;
    if (found.status === 'none') {
      const reason = found.last ? 'no earlier run stored anything' : 'there is no earlier run to compare with';
      return { status: 'unknown', reason };
    }
    if (found.status === 'unknown') {
      const isCut = ending.reason?.status === 'cancelled' || ending.reason?.status === 'timed out';
      return { status: 'unknown', reason: isCut ? 'the run ended before the last run was read' : redact(found.reason) };
    }
    return this.#compare(found.run, askNames);
  }

  async #compare({ info }: PreviousRun, askNames: AskNames): Promise<Changes> {
    const { ending, differences, log } = this.#needs;
    const sourcesChanged = kinshipOf(info, this.#run) === 'same step';
    const known = this.#knownWith(sourcesChanged);
    const base = baseOf(info, this.#earlier);
    const matched = await this.#matched(base, known, askNames);
    for (const { from, to } of matched.renamed) differences.pair(from, to);
    const gone = matched.gone.map((one) => ({ ...one, stars: differences.starsBefore(one.repo) }));
    const names = { ...matched, gone };
    const whole = differences.whole(
      gone.map(({ repo }) => repo),
      names.appeared,
    );
    this.#left.carriedOver = carryOver(names.carried, base, (owner) => this.#isListed(owner));
    if (ending.reason === undefined) this.#noticeVanished(base, names.gone, { ...known, sourcesChanged });
    await this.#judgeSuspicions();
    const comparison = comparisonWith({ base, names, known, moved: differences.moved, whole, sourcesChanged });
    const { compared, notCompared = 0 } = comparison.totals;
    if (compared === 0 && notCompared > 0) return this.#unread(info);
    const left = notCompared > 0 ? `, ${number(notCompared)} more could not be` : '';
    const what =
      compared === 0
        ? 'No repository could be compared'
        : `Compared ${counted(compared, 'repository', 'repositories')}`;
    log.info(`${what} with run ${info.id}, started at ${info.startedAt}${left}`);
    return { status: 'compared', ...comparison };
  }

  async #matched(base: Base, known: Known, askNames: AskNames): Promise<ExplainedNames> {
    const { ending, differences } = this.#needs;
    const pairs = {
      renamed: differences.renamed,
      isReused: (name: string) => differences.isReused(name),
      hasNumber: (name: string) => differences.hasNumber(name),
    };
    const match = matchNames(base, known, pairs);
    // A run that was ended early has not met every repository, so that none of them can be said to be gone.
    if (ending.reason)
      return { ...explainMissing({ ...match, missing: [] }, known, new Map()), carried: match.missing };
    const asked = toAsk(match, known, pairs);
    return explainMissing(match, known, asked.length > 0 ? await askNames(asked) : new Map());
  }

  /** What the next run has to know of this comparison; to be asked once `finish` has resolved. */
  get left(): Readonly<{ carriedOver: CarriedOver[]; vanished: Vanished[] }> {
    return this.#left;
  }

  /** What is unusual is judged by more than one run: a count that was as low before is a repository's own way. */
  async #judgeSuspicions(): Promise<void> {
    const { suspicions, findings, differences, store, ending } = this.#needs;
    const signal = AbortSignal.any([ending.taking, AbortSignal.timeout(longestJudgingMs)]);
    const judged = suspicions.map(async (one, i) => {
      const documents = i < mostJudged ? await store.runs.history(one.finding.about, signal) : [];
      return isOrdinary(
        one,
        documents.flatMap((document) => snapshotOf(document) ?? []),
      )
        ? []
        : [one];
    });
    const found = (await Promise.all(judged)).flat();
    const { counts, starsBefore } = differences.moved;
    findings.add([...found.map(({ finding }) => finding), ...checkStars(starsBefore, counts.stars, found)]);
  }

  /** Repositories that vanish are never silent: a finding, and a problem for whoever is told of problems. */
  #noticeVanished(base: Base, gone: Comparison['gone'], known: Known & { sourcesChanged: boolean }): void {
    const { findings, problems, inputs, startedAt } = this.#needs;
    const knows = { ...known, now: startedAt, isListed: (owner: string) => this.#isListed(owner) };
    const silent = silentlyGone(gone, known);
    const fresh = vanishedNow(silent, base, knows);
    const standing = stillVanished(base.previous.vanished ?? [], knows);
    const told = standing.filter(({ owner }) => this.#isListed(owner));
    this.#left.vanished = kept([...fresh, ...standing]);
    const { remedy } = troubles.repositoriesMissing;
    findings.add([
      ...fresh.map((one) => vanishedFinding(one, true)),
      ...told.map((one) => vanishedFinding(one, false)),
    ]);
    const stillMissing = told.reduce((sum, { count }) => sum + count, 0);
    const all = { missing: silent.length + stillMissing, of: base.repositories.size + stillMissing };
    const groups = [...fresh, ...told];
    problems.push(...missingProblems({ groups, silent, ...all, allowed: inputs.maxMissingPercent }, remedy));
  }

  #isListed(owner: string): boolean {
    return !this.#needs.outcomes.ownersNotListed.some(({ repo }) => sameName(repo) === sameName(owner));
  }

  #knownWith(sourcesChanged: boolean): Known {
    const { outcomes, inputs } = this.#needs;
    const byName = new Set(
      inputs.sources.owners.filter(({ selects }) => selects.byName).map(({ login }) => sameName(login)),
    );
    const { stored, ownersNotListed } = outcomes;
    const selected = new Set(this.#owners);
    // Who had the GitHub App then, and has it no more, was left out by nobody.
    const hadApp = (owner: string): boolean => !sourcesChanged && inputs.sources.installed?.takes(owner) === true;
    return {
      outcomeOf: (name) => outcomes.outcomeOf(name),
      selectsOwner: (owner) => selected.has(sameName(owner)) || hadApp(owner),
      selectsByName: (owner) => !sourcesChanged && (byName.has(sameName(owner)) || hadApp(owner)),
      stored,
      ownersNotListed,
    };
  }

  /** The owners of all that the sources select, each once. */
  get #owners(): string[] {
    const { owners, repositories } = this.#needs.inputs.sources;
    return [...new Set([...owners.map(({ login }) => login), ...repositories.map(ownerOf)].map(sameName))];
  }

  #unread({ id }: RunInfo): Changes {
    const why = this.#fault === undefined ? 'were not read in time' : `could not be read: ${this.#fault}`;
    return { status: 'unknown', reason: this.#needs.redact(`the documents of run ${id} ${why}`) };
  }
}

export const notCompared = ({ compare }: Pick<Inputs, 'compare'>): Changes =>
  compare ? { status: 'unknown', reason: 'the run could not start' } : { status: 'off' };
