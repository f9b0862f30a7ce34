import { presentByLane } from '../github/lanes/by-lane.ts';
import {
  type Failure,
  type Problem,
  type RepositoryName,
  type RunningRun,
  type ShardRow,
  type StatsDocument,
  sameName,
} from '../model.ts';
import type { RunContext } from '../run/context.ts';
import { counted, number } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';
import type { ShardPart } from './divide.ts';
import { readLines, statsFile } from './folders.ts';
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
  'outcomes' | 'store' | 'tally' | 'differences' | 'names' | 'ending' | 'log' | 'problems' | 'github'
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
  /** Names asked for, by the name or the number of the repository that was stored. */
  readonly #askedAs = new Map<string | number, RepositoryName>();
  readonly #strangers: StatsDocument[] = [];

  constructor(task: MergeTask, needs: Needs) {
    this.#task = task;
    this.#needs = needs;
  }

  /** Resolves to what each shard came to. */
  async run(): Promise<ShardRow[]> {
    const { outcomes } = this.#needs;
    const { shards, hasStore } = this.#task;
    await this.#receiveAll();
    for (const { part } of shards) await this.#takeLines(part.shard);
    this.#meetOtherNames();
    const fault = hasStore && outcomes.hasOpen ? await this.#lookUp() : undefined;
    for (const { part, result } of shards) if (result) await this.#takeFailures(part.shard, fault);
    const duplicates = new Set(outcomes.duplicates.map(sameName));
    const rows: ShardRow[] = [];
    for (const found of shards) rows.push(await this.#closeShard(found, { fault, duplicates }));
    return rows;
  }

  async #receiveAll(): Promise<void> {
    const { outcomes, names } = this.#needs;
    const { shards, outputDirectory } = this.#task;
    for (const { part, result } of shards) {
      for await (const { name, repoId, visibility } of readNames(outputDirectory, part.shard)) {
        names.note(name, visibility);
        outcomes.receive(name);
        if (!result && repoId !== undefined) this.#askedAs.set(repoId, name);
      }
      for (const { asked, repo } of result?.storedAs ?? []) this.#askedAs.set(sameName(repo), asked as RepositoryName);
    }
    outcomes.allReceived();
  }

  async #takeLines(shard: number): Promise<void> {
    const { store } = this.#needs;
    const { run, outputDirectory } = this.#task;
    let writing: Promise<unknown>[] = [];
    for await (const line of readLines(statsFile(outputDirectory, shard))) {
      const document = line as StatsDocument;
      if (document?.runId !== run.id || typeof document.repo !== 'string' || !this.#take(document)) continue;
      writing.push(store.documents.adopt(document));
      if (writing.length < linesAtOnce) continue;
      await Promise.all(writing);
      writing = [];
    }
    await Promise.all(writing);
  }

  /** Resolves to why it is not known what was stored, if that is so. */
  async #lookUp(): Promise<string | undefined> {
    const { store, ending, log } = this.#needs;
    log.info('Looking up what the shards stored and left no line of');
    const fault = await store.documents.readAll(this.#task.run.id, (one) => this.#take(one), ending.closing);
    if (fault === undefined) await this.#meetStrangers();
    this.#meetOtherNames();
    return fault;
  }

  /** A repository that shards met under its old name and its new one is one. */
  #meetOtherNames(): void {
    const { outcomes } = this.#needs;
    for (const { asked, repo } of this.#task.shards.flatMap(({ result }) => result?.storedAs ?? []))
      if (outcomes.knows(asked) && outcomes.outcomeOf(repo)?.status === 'stored')
        outcomes.claim({ asked: asked as RepositoryName, stats: { repo: repo as RepositoryName } });
  }

  /** Whether the document counts, which it does once. */
  #take(document: StatsDocument): boolean {
    const { outcomes, tally, differences, names } = this.#needs;
    const asked = this.#askedOf(document);
    if (asked === undefined) {
      if (this.#strangers.length < mostStrangers) this.#strangers.push(document);
      return false;
    }
    const record = outcomes.claim({ asked, stats: document });
    if (!record) return false;
    record({ status: 'stored' });
    names.note(document.repo, document.visibility);
    tally.add(document);
    differences.addNow(document);
    return true;
  }

  #askedOf({ repo, repoId }: StatsDocument): RepositoryName | undefined {
    const { outcomes } = this.#needs;
    if (outcomes.knows(repo)) return repo;
    return this.#askedAs.get(sameName(repo)) ?? (repoId === null ? undefined : this.#askedAs.get(repoId));
  }

  /** A repository that was renamed before the sources were written is stored under a name that nobody asked for. */
  async #meetStrangers(): Promise<void> {
    const { outcomes, github, store } = this.#needs;
    if (this.#strangers.length === 0) return;
    const present = await presentByLane(outcomes.open, github);
    for (const [asked, repo] of present)
      if (repo !== 'not-found') this.#askedAs.set(sameName(repo), asked as RepositoryName);
    for (const document of this.#strangers.splice(0)) if (this.#take(document)) await store.documents.adopt(document);
  }

  async #takeFailures(shard: number, fault: string | undefined): Promise<void> {
    for await (const failure of readFailures(this.#task.outputDirectory, shard))
      this.#needs.outcomes.fail(
        failure.repo as RepositoryName,
        fault === undefined ? failure : inDoubt(failure, fault),
      );
  }

  /** What has no outcome by now was not attempted, as far as anyone knows. */
  async #closeShard({ part, result }: FoundShard, { fault, duplicates }: Known): Promise<ShardRow> {
    const { outcomes, problems } = this.#needs;
    const { stopped, outputDirectory } = this.#task;
    const { shard } = part;
    const why = result ? `Shard ${shard} did not say what became of it` : `Shard ${shard} left no result`;
    const failure = { status: 'not-attempted', reason: stopped ?? why } as const;
    const row = { shard, received: 0, stored: 0, missing: 0 };
    for await (const { name } of readNames(outputDirectory, shard)) {
      if (duplicates.has(sameName(name))) continue;
      row.received++;
      const outcome = outcomes.outcomeOf(name);
      if (outcome?.status === 'stored') row.stored++;
      if (outcome) continue;
      row.missing++;
      outcomes.fail(name, fault === undefined ? failure : inDoubt(failure, fault));
    }
    if (!result && stopped === undefined) problems.push(missingShard(row));
    const { received, stored } = row;
    return { shard, received, stored, failed: received - stored, ...(result && figuresOf(result)) };
  }
}

interface Known {
  /** Why it is not known what was stored. */
  fault: string | undefined;
  duplicates: ReadonlySet<string>;
}

const figuresOf = ({ usage, startedMs, endedMs }: ShardResult) => ({
  points: usage.points,
  requestUnits: usage.requestUnits,
  throttledWrites: usage.throttledWrites,
  durationMs: endedMs - startedMs,
});

function missingShard({ shard, received, missing }: { shard: number; received: number; missing: number }): Problem {
  const which = missing === 0 ? 'all' : missing === received ? 'none' : number(missing);
  const what = `${which} of its ${counted(received, 'repository', 'repositories')}${missing > 0 && missing < received ? ' not' : ''} stored`;
  const { remedy } = troubles.shardMissing;
  return { message: `Shard ${shard} left no result; ${what}`, ...(missing > 0 && { remedy }), failsStep: false };
}

/** What is not known to be missing is not said to be. */
const inDoubt = ({ reason, ...failure }: Failure | Omit<Failure, 'repo'>, fault: string) => ({
  ...failure,
  status: 'store-error' as const,
  reason: `${reason}. Whether it was stored is unknown: ${fault}`,
});
