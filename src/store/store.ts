import type { FinishedRun, RunInfo, StatsDocument, WriteOutcome } from '../model.ts';

/** What a run used of a store. */
export interface StoreUsage {
  requestUnits: number;
  /** Writes that the store refused for the moment because its throughput was used up. */
  throttled: number;
}

/** What is left of a run whose run info could not be completed: the run info itself, or what its documents tell. */
export type Recovered =
  | FinishedRun
  | Pick<RunInfo, 'totalReceived' | 'totalProcessed' | 'totalCreatedCount' | 'totalFailedCount' | 'createdList'>
  | { countsKnown: false };

/** The newest earlier run that was completed or partial. */
export interface PreviousRun {
  /** With whole lists. */
  info: RunInfo;
  /**
   * Reads its documents, as far as the work of the run at hand leaves room, and hands over each once, in any order, until
   * the signal aborts. Resolves to why some could not be read, where that is so; never rejects.
   */
  read(take: (document: Readonly<Record<string, unknown>>) => void, signal: AbortSignal): Promise<string | undefined>;
}

export type FoundRun =
  | { status: 'found'; run: PreviousRun }
  /** This is the first run. */
  | { status: 'none' }
  | { status: 'unknown'; reason: string };

/** Where documents and the run info go. Only `open`, `find` and `close` throw, and nothing but a `StoreError`. */
export interface Store {
  /** How many writes at a time pay off. */
  readonly parallelWrites: number;
  readonly usage: StoreUsage;
  /** Why the store takes nothing any more, where that is so. */
  readonly broken: StoreError | undefined;
  /** Creates the run info with the first free id from `run.id` on, and returns it as created; `creating` hears of each try. */
  open(run: RunInfo, creating?: (candidate: RunInfo) => void): Promise<RunInfo>;
  /** Stores one document, with every retry that makes sense. */
  write(document: StatsDocument): Promise<WriteOutcome>;
  /** Looks again whether a document is there whose write was left unclear; resolves to what is known in the end. */
  check(document: StatsDocument): Promise<WriteOutcome>;
  /** The run info with this id; undefined where there is none. */
  find(id: string, date: string): Promise<RunInfo | undefined>;
  /** What a run that was killed left behind, as far as the store can tell. */
  recover(id: string): Promise<Recovered>;
  /** Looks for the run before this one, until the signal aborts. To be called once the run is open. */
  previous(run: RunInfo, signal: AbortSignal): Promise<FoundRun>;
  /** Closes runs that began before `startedBefore` (UTC) and still seem to be running; resolves to their ids. */
  closeAbandoned(startedBefore: string): Promise<string[]>;
  /** Replaces the run info by its final form. */
  close(run: RunInfo): Promise<void>;
}

/** A store that cannot be used; `remedy` says what a person can do. */
export class StoreError extends Error {
  readonly remedy: string;
  /** Whether it may have been carried out all the same. */
  readonly isUnclear: boolean;

  constructor(message: string, remedy: string, options: ErrorOptions & { isUnclear?: boolean } = {}) {
    super(message, options);
    this.name = 'StoreError';
    this.remedy = remedy;
    this.isUnclear = options.isUnclear ?? false;
  }
}
