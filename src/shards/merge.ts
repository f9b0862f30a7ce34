import { presentByLane } from '../github/lanes/by-lane.ts';
import {
  type Failure,
  type RepositoryName,
  type RunningRun,
  type ShardRow,
  type StatsDocument,
  sameName,
  type WriteOutcome,
} from '../model.ts';
import type { RunContext } from '../run/context.ts';
import { countDocument } from '../run/count-document.ts';
import { AskedNames } from './asked-names.ts';
import type { ShardPart } from './divide.ts';
import { readLines, statsFile } from './folders.ts';
import { missingShard } from './missing-shard.ts';
import { readNames } from './plan-file.ts';
import { readFailures, type ShardResult } from './result-file.ts';

/** What became of a shard: one that left nothing whole is missing. */
export interface FoundShard {
  part: ShardPart;
  result: ShardResult | undefined;
}

export interface MergeTask {
  run: RunningRun;
  outputDirectory: string;
  shards: readonly FoundShard[];
  /** Whether the documents can be looked up, beside the files that the shards left. */
  hasStore: boolean;
  /** Why no shard was to begin, where that is so. */
  stopped: string | undefined;
}

type Needs = Pick<
  RunContext,
  'outcomes' | 'store' | 'tally' | 'differences' | 'findings' | 'names' | 'ending' | 'log' | 'problems' | 'github'
>;

/** So many lines are on their way to the disk at once. */
const linesAtOnce = 1_000;
/** Documents of repositories that no listing named: so many are kept, until GitHub says under which name they were asked for. */
const mostStrangers = 1_000;

/**
 * Takes in what the shards left: each repository gets its one outcome, and each document its line. What a shard did not
 * live to say is looked up in the store, so that nothing that is stored is said to be missing.
 */
export class Merge {
  readonly #task: MergeTask;
  readonly #needs: Needs;
  readonly #asked: AskedNames;
  readonly #strangers: StatsDocument[] = [];
  /** Names asked for without a number, which have no document so far. */
  readonly #unnumbered: RepositoryName[] = [];
  /** Those of them that can be the names of strangers. */
  readonly #unnamed = new Set<string>();
  /** Why it is not known what was stored, where that is so. */
  #fault: string | undefined;

  constructor(task: MergeTask, needs: Needs) {
    this.#task = task;
    this.#needs = needs;
    this.#asked = new AskedNames(needs.outcomes);
  }

  /** Resolves to what each shard came to. */
  async run(): Promise<ShardRow[]> {
    const { outcomes } = this.#needs;
    const { shards } = this.#task;
    await this.#receiveAll();
    for (const found of shards) await this.#takeLines(found);
    this.#meetOtherNames();
    if (outcomes.hasOpen) await this.#lookUp();
    this.#loseAll();
    for (const { part, result } of shards) if (result) await this.#takeFailures(part.shard);
    const duplicates = new Set(outcomes.duplicates.map(sameName));
    const rows: ShardRow[] = [];
    for (const found of shards) rows.push(await this.#closeShard(found, duplicates));
    return rows;
  }

  async #receiveAll(): Promise<void> {
    const { outcomes, names } = this.#needs;
    const { shards, outputDirectory } = this.#task;
    for (const { part, result } of shards) {
      for await (const { name, visibility } of readNames(outputDirectory, part.shard)) {
        names.note(name, visibility);
        outcomes.receive(name);
      }
      for (const { asked, repo } of result?.storedAs ?? []) this.#asked.note(repo, asked);
    }
    outcomes.allReceived();
  }

  async #takeLines({ part, result }: FoundShard): Promise<void> {
    const { store } = this.#needs;
    const { run, outputDirectory } = this.#task;
    let writing: Promise<unknown>[] = [];
    for await (const line of readLines(statsFile(outputDirectory, part.shard))) {
      const document = line as StatsDocument;
      if (document?.runId !== run.id || typeof document.repo !== 'string') continue;
      const record = this.#claim(document, { isChecked: result !== undefined });
      if (!record) continue;
      writing.push(store.documents.adopt(document).then(record));
      if (writing.length < linesAtOnce) continue;
      await Promise.all(writing);
      writing = [];
    }
    await Promise.all(writing);
  }

  /** What is stored, and has no line. */
  async #lookUp(): Promise<void> {
    const { store, ending, log } = this.#needs;
    const { run, hasStore } = this.#task;
    await this.#numberOpen();
    if (hasStore) {
      log.info('Looking up what the shards stored and left no line of');
      this.#fault = await store.documents.readAll(run.id, (one) => this.#take(one), ending.closing);
    }
    if (this.#fault === undefined) await this.#meetStrangers();
    this.#meetOtherNames();
  }

  /** The number of a repository tells its document, whatever its name is today. */
  async #numberOpen(): Promise<void> {
    const { shards, outputDirectory } = this.#task;
    for (const { part } of shards)
      for await (const { name, repoId } of readNames(outputDirectory, part.shard)) {
        if (this.#needs.outcomes.outcomeOf(name)) continue;
        if (repoId === undefined) this.#unnumbered.push(name);
        else this.#asked.note(repoId, name);
      }
  }

  /** Where another run has the folder, it has removed what is in it. */
  #loseAll(): void {
    const { store, outcomes, ending } = this.#needs;
    const { broken } = store.documents;
    if (!broken?.isAllLost) return;
    ending.stop({ status: 'failed', reason: broken.message, remedy: broken.remedy });
    outcomes.loseStored(broken.message);
  }

  /** A repository that shards met under its old name and its new one is one. */
  #meetOtherNames(): void {
    const { outcomes } = this.#needs;
    for (const { asked, repo } of this.#task.shards.flatMap(({ result }) => result?.storedAs ?? []))
      if (outcomes.knows(asked) && outcomes.outcomeOf(repo)?.status === 'stored')
        outcomes.claim({ asked: asked as RepositoryName, stats: { repo: repo as RepositoryName } });
  }

  /** Whether the document, which is in the store, counts. */
  #take(document: StatsDocument): boolean {
    const record = this.#claim(document, { isChecked: false });
    record?.({ status: 'stored' });
    return record !== undefined;
  }

  /** The function that records what came of a document's line; undefined where it does not count, which it does once. */
  #claim(document: StatsDocument, { isChecked }: { isChecked: boolean }): ((line: WriteOutcome) => void) | undefined {
    const { outcomes, names } = this.#needs;
    const asked = this.#asked.of(document);
    if (asked === undefined) {
      if (this.#strangers.length < mostStrangers) this.#strangers.push(document);
      return undefined;
    }
    const record = outcomes.claim({ asked, stats: document });
    return (
      record &&
      ((line) => {
        record(line);
        names.note(document.repo, document.visibility);
        if (line.status === 'stored') countDocument(document, isChecked ? undefined : asked, this.#needs);
      })
    );
  }

  /** A repository that was renamed before the sources were written is stored under a name that nobody asked for. */
  async #meetStrangers(): Promise<void> {
    const { outcomes, github, store } = this.#needs;
    if (this.#strangers.length === 0) return;
    const open = this.#unnumbered.filter((name) => !outcomes.outcomeOf(name));
    const present = await presentByLane(open, github);
    for (const [asked, repo] of present) if (repo !== 'not-found') this.#asked.note(repo, asked);
    for (const document of this.#strangers.splice(0)) {
      const record = this.#claim(document, { isChecked: false });
      if (record) record(await store.documents.adopt(document));
    }
    // Any of those whose name is not known can be one that is left.
    if (this.#strangers.length > 0) for (const name of open) if (!present.has(name)) this.#unnamed.add(sameName(name));
  }

  async #takeFailures(shard: number): Promise<void> {
    for await (const failure of readFailures(this.#task.outputDirectory, shard))
      this.#needs.outcomes.fail(failure.repo as RepositoryName, this.#asKnown(failure.repo, failure));
  }

  /** What has no outcome by now was not attempted, as far as anyone knows. */
  async #closeShard({ part, result }: FoundShard, duplicates: ReadonlySet<string>): Promise<ShardRow> {
    const { outcomes, problems } = this.#needs;
    const { stopped, outputDirectory } = this.#task;
    const { shard } = part;
    const why = result ? `Shard ${shard} did not say what became of it` : `Shard ${shard} left no result`;
    const failure: Omit<Failure, 'repo'> = { status: 'not-attempted', reason: stopped ?? why };
    const row = { shard, received: 0, stored: 0, missing: 0, isKnown: true };
    for await (const { name } of readNames(outputDirectory, shard)) {
      if (duplicates.has(sameName(name))) continue;
      row.received++;
      const outcome = outcomes.outcomeOf(name);
      if (outcome?.status === 'stored') row.stored++;
      if (outcome) continue;
      row.missing++;
      const known = this.#asKnown(name, failure);
      if (known !== failure) row.isKnown = false;
      outcomes.fail(name, known);
    }
    if (!result && stopped === undefined) problems.push(missingShard(row));
    const { received, stored } = row;
    return { shard, received, stored, failed: received - stored, ...(result && figuresOf(result)) };
  }

  /** What is not known to be missing is not said to be. */
  #asKnown<T extends Omit<Failure, 'repo'>>(name: string, failure: T): T {
    const isUnnamed = this.#unnamed.has(sameName(name));
    const fault = this.#fault ?? (isUnnamed ? 'GitHub did not say which name it has today' : undefined);
    if (fault === undefined) return failure;
    const reason = `${failure.reason}. Whether it was stored is unknown: ${fault}`;
    return { ...failure, status: 'store-error', reason };
  }
}

const figuresOf = ({ usage, startedMs, endedMs }: ShardResult) => ({
  points: usage.points,
  requestUnits: usage.requestUnits,
  throttledWrites: usage.throttledWrites,
  durationMs: endedMs - startedMs,
});
