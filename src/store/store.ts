import type {
  FinishedRun,
  RunInfo,
  RunKey,
  RunningRun,
  RunOrigin,
  StatsDocument,
  StoredName,
  WriteOutcome,
} from '../model.ts';
import type { Seeker } from './own-kind.ts';

export interface Store {
  readonly documents: DocumentStore;
  readonly runs: RunStore;
}

/** The documents of a run. Never throws: what becomes of a document is an outcome. */
export interface DocumentStore {
  /** How many writes at a time pay off. */
  readonly parallelWrites: number;
  /** What the store adds to each document, as its last fields. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Absent for a store that charges nothing. */
  readonly usage?: StoreUsage | undefined;
  /** Why the store accepts nothing anymore. */
  readonly broken: StoreError | undefined;
  write(document: StatsDocument): Promise<WriteOutcome>;
  /** Looks again for a document whose write was left unclear; `doubt` is why. */
  check(document: StatsDocument, doubt: string): Promise<WriteOutcome>;
  /** Takes in a document that another job stored: it gets its line, and is not sent again. */
  adopt(document: StatsDocument): Promise<WriteOutcome>;
  /** What a run has stored so far, also by other attempts and jobs; undefined if it cannot be read to the end. */
  stored(runId: string): Promise<readonly StoredName[] | undefined>;
  /**
   * Hands over every document of a run until the signal aborts, a page at a time; `take` says whether it counts. Resolves
   * to why some could not be read; never rejects.
   */
  readAll(runId: string, take: (document: StatsDocument) => boolean, signal: AbortSignal): Promise<string | undefined>;
  /** Documents that count could not be read, so that a copy of all in files would not be whole. */
  dropCopy(reason: string): void;
}

/** By which an attempt finds the run that an earlier one left. */
export interface Attempt extends Pick<RunOrigin, 'sourcesDigest' | 'job' | 'step'> {
  workflowRunUrl: string;
  attempt: number;
}

/**
 * The run infos of this run and earlier ones. Only `open`, `resumable`, `reopen`, `join`, `leftOpen`, `find`, `close` and `notePublished` throw,
 * and nothing but a `StoreError`.
 */
export interface RunStore {
  /** Creates the run info with the first free id from `run.id` on, and returns it as created; `creating` hears of each try. */
  open(run: RunningRun, creating?: (candidate: RunningRun) => void): Promise<RunningRun>;
  /**
   * The run that earlier attempts of this workflow run, job and step left uncompleted; undefined if their newest is
   * completed, or the store keeps none. Its lists can be in further documents, which are not read.
   */
  resumable(attempt: Attempt, now: Date): Promise<RunInfo | undefined>;
  /**
   * Replaces the run info that `resumable` found last by one that is running again, with another token; undefined if
   * another job was faster.
   */
  reopen(run: RunningRun): Promise<RunningRun | undefined>;
  /** From now on this process works for a run that another job opened. Nothing is asked, and it never rejects for a file. */
  join(run: RunningRun): Promise<void>;
  /** The run over several jobs that this workflow run opened and has not completed; undefined unless there is exactly one. */
  leftOpen(workflowRunUrl: string, now: Date): Promise<RunInfo | undefined>;
  find(id: string, date: string): Promise<RunInfo | undefined>;
  /** What a run that was killed left behind, as far as the store knows. */
  recover(run: RunKey): Promise<Recovered>;
  /** The run of its kind before this one, looked for until the signal aborts. To be called once the run is open. */
  previous(seeker: Seeker, signal: AbortSignal): Promise<FoundRun>;
  /** An earlier run that the last one points to; undefined if it cannot be read. */
  earlier(id: string, signal: AbortSignal): Promise<PreviousRun | undefined>;
  /** When runs of the same sources started in so many days before this one, in order; none if the store does not know. */
  starts(run: RunInfo, days: number, signal: AbortSignal): Promise<readonly number[]>;
  /** A few earlier documents of a repository, but for this run's; none if the store has only those of the last run. */
  history(repo: string, signal: AbortSignal): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(run: FinishedRun): Promise<void>;
  /** Runs of the same sources whose event is not out and not too old, the oldest first; none if the store cannot tell. */
  unpublished(run: RunInfo, now: Date): Promise<readonly FinishedRun[]>;
  /** Adds to a run info that its event is out, unless someone changes it at the same time. */
  notePublished(run: FinishedRun): Promise<void>;
  /** Closes runs that seem to be running and cannot be alive any more, with what they stored; resolves to their ids. */
  closeAbandoned(now: Date): Promise<string[]>;
}

export interface StoreUsage {
  requestUnits: number;
  /** Writes that the store refused for the moment because its throughput was used up. */
  throttled: number;
}

export type Recovered =
  | { status: 'finished'; info: FinishedRun }
  /** The run info was not completed, but it is known which repositories have a document. */
  | { status: 'counted'; stored: readonly string[] }
  | { status: 'unknown' };

/** The newest earlier run that was completed or partial; its lists are whole. */
export interface PreviousRun {
  info: FinishedRun;
  /** Fields of its run info that could not be read. */
  unread: readonly string[];
  /** Hands over each document once until the signal aborts. Resolves to why some could not be read; never rejects. */
  read(
    take: (document: Readonly<Record<string, unknown>>) => void,
    signal: AbortSignal,
    /** Those to be read; all of the run's unless given. */
    names?: readonly string[],
  ): Promise<string | undefined>;
}

export type FoundRun =
  /** `last`: the newest earlier run that is over, if that is another one. */
  | { status: 'found'; run: PreviousRun; last?: FinishedRun }
  | { status: 'none'; last?: FinishedRun }
  | { status: 'unknown'; reason: string };

/** A store that cannot be used. */
export class StoreError extends Error {
  readonly remedy: string | undefined;
  /** Whether the request may have been carried out all the same. */
  readonly isUnclear: boolean;
  /** Whether what this run stored is gone. */
  readonly isAllLost: boolean;

  constructor(
    message: string,
    options: ErrorOptions & { remedy?: string; isUnclear?: boolean; isAllLost?: boolean } = {},
  ) {
    super(message, options);
    this.name = 'StoreError';
    this.remedy = options.remedy;
    this.isUnclear = options.isUnclear ?? false;
    this.isAllLost = options.isAllLost ?? false;
  }
}
