import type { RunInfo } from '../model.ts';
import type { ArchiveSource, ListedRun } from '../store/archive-source.ts';
import { ownersIn } from '../store/own-kind.ts';
import { StoreError } from '../store/store.ts';
import { isFinished } from './over.ts';

const dayMs = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

/**
 * Runs whose documents stay in the store: those that another attempt can take up, and those with which the next run of
 * their sources is compared.
 */
export class KeptRuns {
  readonly #runs: readonly ListedRun[];
  readonly #source: Pick<ArchiveSource, 'read'>;
  readonly #kept: ReadonlySet<string>;
  readonly #owners = new Map<string, Promise<string | undefined>>();

  /** `runs`: all of the store, the latest first. */
  constructor(runs: readonly ListedRun[], source: Pick<ArchiveSource, 'read'>, now: Date) {
    this.#runs = runs;
    this.#source = source;
    const yesterday = dayOf(now.getTime() - dayMs);
    const resumable = runs.filter(
      ({ date, status }) => date >= yesterday && status !== undefined && status !== 'completed',
    );
    const bases = [isFinished, storedAnything, collected].flatMap((is) => newestOfSources(runs.filter(is)));
    const carried = bases.flatMap(({ carriedOver = [] }) => carriedOver.map(({ runId }) => runId));
    this.#kept = new Set([...[...resumable, ...bases].map(({ id }) => id), ...carried]);
  }

  async has(run: ListedRun): Promise<boolean> {
    if (this.#kept.has(run.id)) return true;
    return run.sourcesDigest === undefined && storedAnything(run) && (await this.#isNewestOfOwners(run));
  }

  /** For a run of before digests: whether no later one has the same owners. */
  async #isNewestOfOwners(run: ListedRun): Promise<boolean> {
    const own = await this.#ownersOf(run);
    if (own === undefined) return true;
    for (const later of this.#laterThan(run)) if ((await this.#ownersOf(later)) === own) return false;
    return true;
  }

  /** Of the runs with a digest only the latest of each: all of them have the same sources. */
  #laterThan(run: ListedRun): ListedRun[] {
    const later = this.#runs.filter((one) => Number(one.id) > Number(run.id) && storedAnything(one));
    return [...newestOfSources(later), ...later.filter(({ sourcesDigest }) => sourcesDigest === undefined)];
  }

  #ownersOf(run: ListedRun): Promise<string | undefined> {
    const known = this.#owners.get(run.id) ?? this.#readOwners(run);
    this.#owners.set(run.id, known);
    return known;
  }

  /** Undefined where the lists are empty, since the documents are gone, or cannot be read. */
  async #readOwners(run: ListedRun): Promise<string | undefined> {
    if (run.archive?.deletedAt !== undefined) return undefined;
    const whole = await this.#source.read(run).catch(orUndefined);
    const { createdList = '', failedList = '', ...rest } = (whole?.info ?? {}) as Partial<RunInfo>;
    const owners = ownersIn({ ...rest, createdList: String(createdList), failedList: String(failedList) });
    return owners.size === 0 ? undefined : [...owners].sort().join();
  }
}

function orUndefined(error: unknown): undefined {
  if (!(error instanceof StoreError)) throw error;
}

/** A run of the original system has no status, and is taken for finished. */
const storedAnything = (run: ListedRun): boolean =>
  run.totalCreatedCount > 0 && (isFinished(run) || run.status === undefined);
/** What a later run can be compared with. */
const collected = (run: ListedRun): boolean =>
  storedAnything(run) && (run.status === 'completed' || run.status === 'partial');

function newestOfSources(latestFirst: readonly ListedRun[]): ListedRun[] {
  const newest = new Map<string, ListedRun>();
  for (const run of latestFirst)
    if (run.sourcesDigest !== undefined && !newest.has(run.sourcesDigest)) newest.set(run.sourcesDigest, run);
  return [...newest.values()];
}
