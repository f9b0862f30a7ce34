/** A repository's name as `owner/name`. GitHub compares it without regard to case. */
export type RepositoryName = `${string}/${string}`;

/** The form in which two names of one repository are equal. */
export const sameName = (name: string): string => name.toLowerCase();

/** A moment in UTC to the second, as GitHub writes it. */
export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** What GitHub said of one repository, in the order in which a document holds it. */
export interface RepoStats {
  repo: RepositoryName;
  isArchived: boolean;
  isTemplate: boolean;
  repoUpdatedAt: string;
  openIssues: number;
  closedIssues: number;
  totalIssues: number;
  openPRs: number;
  closedPRs: number;
  mergedPRs: number;
  totalPRs: number;
  stars: number;
}

/** One document in the data container: a repository's stats in one run. */
export interface StatsDocument extends RepoStats {
  id: string;
  runId: string;
  collectedAt: string;
  /** Extra metrics, by name. */
  [extra: string]: unknown;
}

export type FailureStatus = 'not-found' | 'forbidden' | 'timeout' | 'github-error' | 'store-error' | 'not-attempted';

export interface Failure {
  /** The name asked for, or the owner that could not be listed. */
  repo: string;
  status: FailureStatus;
  reason: string;
}

/** What came of asking GitHub for one repository. */
export type Answer =
  | {
      status: 'answered';
      asked: RepositoryName;
      stats: RepoStats;
      /** Extra metrics, by name. */
      extras: Readonly<Record<string, unknown>>;
      collectedAt: string;
    }
  | { status: Exclude<FailureStatus, 'store-error'>; asked: RepositoryName; reason: string };

export type Answered = Extract<Answer, { status: 'answered' }>;

/** What came of writing one document. */
export type WriteOutcome =
  | { status: 'stored' }
  | { status: 'failed'; reason: string }
  /** The answer was lost: the document may be there or not. */
  | { status: 'unclear'; reason: string };

export type FinalStatus = 'completed' | 'partial' | 'failed' | 'cancelled' | 'timed out';
export type RunStatus = 'running' | FinalStatus;

/** The run info document, whole; a store may spread its lists over several documents. */
export interface RunInfo {
  id: string;
  date: string;
  totalReceived: number;
  totalProcessed: number;
  totalCreatedCount: number;
  totalFailedCount: number;
  createdList: string;
  failedList: string;
  status: RunStatus;
  startedAt: string;
  completedAt?: string;
  /** False where the run was killed and left nothing to count. */
  countsKnown?: boolean;
  /** Tells this run's documents from those of another run that took the same id at the same time. */
  token: string;
  workflowRunUrl?: string;
  failures?: Failure[];
  ownersNotListed?: Failure[];
  duplicates?: string[];
  usage?: Usage;
}

/** The run info of a run that is over. */
export type FinishedRun = RunInfo & { status: FinalStatus };

/** What a run used of the services' quotas. */
export interface Usage {
  graphqlQueries: number;
  restCalls: number;
  points: number;
  /** Points left in the hour, and all that it had, as GitHub said last; absent where it does not say. */
  pointsLeft?: number;
  pointsPerHour?: number;
  /** Seconds in which no query could start, by reason. */
  waits?: Record<string, number>;
  requestUnits: number;
  throttledWrites: number;
}

export type StageName = 'listing' | 'querying' | 'storing' | 'completing' | 'notifying';

/** When a stage began and ended, in milliseconds since 1970. */
export interface Stage {
  name: StageName;
  startedAt: number;
  endedAt: number;
}

/** Something that went wrong beside single repositories, and what a person can do about it. */
export interface Problem {
  message: string;
  remedy: string;
  failsStep: boolean;
}

/** Everything that the summary, the emails and the outputs tell about a run. */
export interface RunReport {
  info: FinishedRun;
  stages: Stage[];
  failures: Failure[];
  ownersNotListed: Failure[];
  problems: Problem[];
  /** When the run began, in milliseconds since 1970. */
  startMs: number;
  durationMs: number;
  /** Whether the action's step fails. */
  failed: boolean;
}
