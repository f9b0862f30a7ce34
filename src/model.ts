/** A repository's name as `owner/name`. GitHub compares it without regard to case. */
export type RepositoryName = `${string}/${string}`;

/** The form in which two names of one repository are equal. */
export const sameName = (name: string): string => name.toLowerCase();

/** The owner in a repository's name. */
export const ownerOf = (name: string): string => name.slice(0, name.indexOf('/'));

/** The id of a repository's document in one run. */
export const documentId = (repo: string, runId: string): string => `${repo.replace('/', '.')}.${runId}`;

/** A moment in UTC to the second, as GitHub writes it. */
export const isoSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

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

/** What stays the same, or is not counted; null where the server does not say. */
export interface Identity {
  /** GitHub's own number of the repository, which a rename keeps. */
  repoId: number | null;
  visibility: string | null;
}

/** One document in the data container: a repository's stats in one run. */
export interface StatsDocument extends RepoStats, Identity {
  id: string;
  runId: string;
  collectedAt: string;
  /** Extra metrics, by name, and what the store adds. */
  [extra: string]: unknown;
}

export type FailureStatus = 'not-found' | 'forbidden' | 'timeout' | 'github-error' | 'store-error' | 'not-attempted';

export interface Failure {
  /** The name asked for, or the owner that could not be listed. */
  repo: string;
  status: FailureStatus;
  reason: string;
}

/** What became of a repository in this run. */
export type Outcome = { status: 'stored'; repo: RepositoryName } | { status: FailureStatus };

/** Names asked for, each with the name that the repository has today; those of which GitHub says nothing are left out. */
export type PresentNames = ReadonlyMap<string, RepositoryName | 'not-found'>;

/** What came of asking GitHub for one repository. */
export type Answer =
  | {
      status: 'answered';
      asked: RepositoryName;
      stats: RepoStats;
      identity: Identity;
      /** Extra metrics, by name. */
      extras: Readonly<Record<string, unknown>>;
      collectedAt: string;
    }
  | { status: Exclude<FailureStatus, 'store-error'>; asked: RepositoryName; reason: string };

export type Answered = Extract<Answer, { status: 'answered' }>;

/** By which a run finds a repository again of which it has a document. */
export interface StoredName extends Identity {
  repo: RepositoryName;
}

/** What came of writing one document. */
export type WriteOutcome =
  /** `already`: the document of this run that was there before, by another attempt or job. */
  | { status: 'stored'; already?: StatsDocument }
  | { status: 'failed'; reason: string }
  /** Given up because the run ended, and not stored. */
  | { status: 'not-attempted'; reason: string }
  /** The answer was lost: the document may be there or not. */
  | { status: 'unclear'; reason: string };

export type FinalStatus = 'completed' | 'partial' | 'failed' | 'cancelled' | 'timed out';
export type RunStatus = 'running' | FinalStatus;

/** What finds a run's document again. */
export interface RunKey {
  id: string;
  date: string;
  startedAt: string;
  /** Tells this run's documents from those of another run that took the same id at the same time. */
  token: string;
  workflowRunUrl?: string;
}

/** Where a run comes from, by which the next one of its kind finds it. */
export interface RunOrigin {
  /** Of what the sources select: the same, however it is written. */
  sourcesDigest: string;
  /** How long it takes on new work, by which a later run knows that this one cannot be alive any more. */
  maxMinutes?: number;
  /** Over so many jobs; absent for one. */
  shards?: number;
  /** Absent outside of a workflow, as are the others. */
  workflow?: string;
  job?: string;
  step?: string;
  /** Of the workflow run; absent for the first. */
  attempt?: number;
}

/** What a run keeps for its next attempt, and of its earlier ones. */
interface AcrossAttempts {
  /** How many events it has announced, if these are several, or were before it was taken up. */
  events?: number;
  /** Names asked for whose repository is stored under another one; at most a thousand. */
  storedAs?: StoredAs[];
  /** Absent for a run of one attempt. */
  takenUp?: TakenUp;
}

export interface StoredAs {
  asked: string;
  repo: string;
}

/** A run that earlier attempts did not complete. */
export interface TakenUp {
  /** Of the first attempt, by which an archive knows the run. */
  firstToken: string;
  /** When the last attempt took it up. */
  at: string;
  /** How many of its repositories had been stored before; absent until the run is over. */
  storedBefore?: number;
  /** What the earlier attempts used, as far as they lived to say so. */
  usage?: Usage;
}

export interface RunTotals {
  totalReceived: number;
  totalProcessed: number;
  totalCreatedCount: number;
  totalFailedCount: number;
  createdList: string;
  failedList: string;
}

/** A file of the archive that holds documents of a run; of a run without any, the one with its run info. */
export interface ArchivedFile {
  /** Relative to the place of the archive. */
  path: string;
  documents: number;
  bytes: number;
  sha256: string;
  archivedAt: string;
}

/** What a run info says of its archive. */
export interface ArchiveMark extends ArchivedFile {
  /** Files with what changed or came after the first. */
  further?: ArchivedFile[];
  /** When the last of its documents was deleted; its lists are empty then. */
  deletedAt?: string;
}

interface Archived {
  /** Absent until the run is archived. */
  archive?: ArchiveMark;
}

/** The run info document, whole; a store may spread its lists over several documents. */
export type RunInfo = RunningRun | FinishedRun;

export interface RunningRun extends RunKey, Partial<RunOrigin>, RunTotals, Archived, AcrossAttempts, Absent<RunEnd> {
  status: 'running';
}

/** The run info of a run that is over. */
export type FinishedRun = EndedRun | InterruptedRun;

interface Finished extends RunKey, Partial<RunOrigin>, RunTotals, Archived, AcrossAttempts {
  status: FinalStatus;
  completedAt: string;
}

/** What a run knows that lived to say how it ended. */
interface RunEnd {
  usage: Usage;
  /** At most a hundred; `failedList` names them all. */
  failures?: Failure[];
  /** At most a hundred, and then all of their names, joined by commas, in the list. */
  ownersNotListed?: Failure[];
  ownersNotListedList?: string;
  /** At most a thousand, and then how many there are. */
  duplicates?: string[];
  totalDuplicates?: number;
  /** The run that this one is compared with. */
  previousRunId?: string;
  /** How counts changed since then, over all repositories. */
  changes?: ChangeTotals;
  /** What this run could not collect, with the runs that collected it last. */
  carriedOver?: CarriedOver[];
  /** Repositories that are missing for no known reason, until they return, the sources change or a week has passed. */
  vanished?: Vanished[];
  /** At most a hundred, and then how many there are. */
  qualityFindings?: QualityFinding[];
  totalQualityFindings?: number;
  /** Whether its event is out; absent if none is due. */
  eventPublished?: boolean;
}

/** Repositories that a run could not collect, and the run that collected them last. */
export interface CarriedOver {
  runId: string;
  startedAt: string;
  /** Owners with all that they had in that run. */
  owners?: string[];
  repositories?: string[];
}

/** Repositories of an owner that a run has no more, and nobody says why. */
export interface Vanished {
  owner: string;
  count: number;
  /** How many it had. */
  of: number;
  /** When the run began that had them last, and when it was noticed that they are missing. */
  since: string;
  noticedAt: string;
  /** At most ten thousand over all owners. */
  repositories: string[];
}

export interface EndedRun extends Finished, RunEnd {
  countsKnown?: never;
}

/** A run that was killed, as its post step or a later run closed it. */
export interface InterruptedRun extends Finished, Absent<RunEnd> {
  /** False where it left nothing to count: then the totals are 0. */
  countsKnown?: false;
}

type Absent<T> = { [Field in keyof T]?: never };

/** So many failures, and owners that were not listed, a run info describes. */
export const maxFailures = 100;

/** All owners that a run could not list; undefined for a run info of old that names only some of them. */
export function ownersMissedBy({
  ownersNotListed = [],
  ownersNotListedList: all,
}: Pick<RunInfo, 'ownersNotListed' | 'ownersNotListedList'>): string[] | undefined {
  if (all !== undefined) return all.split(',').filter(Boolean);
  return ownersNotListed.length < maxFailures ? ownersNotListed.map(({ repo }) => repo) : undefined;
}

export const isFinished = (run: RunInfo): run is FinishedRun => run.status !== 'running';

/** Whether an event tells of a run that ended so. */
export const hasEvent = ({ status }: Pick<FinishedRun, 'status'>): boolean => status !== 'cancelled';

/** How many events a run has announced, in all its attempts. */
export const eventsOf = ({ events, eventPublished }: Pick<RunInfo, 'events' | 'eventPublished'>): number =>
  events ?? (eventPublished === undefined ? 0 : 1);

/** The id of the last event that a run announced, by which a receiver can tell a repeated one. */
export const eventId = ({ date, id, events = 1 }: Pick<RunInfo, 'date' | 'id' | 'events'>): string =>
  events > 1 ? `${date}-${id}-${events}` : `${date}-${id}`;

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
  /** The same by token, if there is a GitHub App. */
  lanes?: LaneUsage[];
  requestUnits: number;
  throttledWrites: number;
}

/** What was asked with one token of several. */
export interface LaneUsage
  extends Pick<Usage, 'graphqlQueries' | 'restCalls' | 'points' | 'pointsLeft' | 'pointsPerHour'> {
  /** `github-token`, or whose installation of the GitHub App. */
  lane: string;
  waits: Record<string, number>;
}

/** What the documents of one owner add up to. */
export type OwnerTotals = { owner: string; repositories: number } & Pick<RepoStats, 'stars' | 'openIssues' | 'openPRs'>;

/** What the stored documents of a run add up to. */
export interface Collection {
  /** By stars, the most first. */
  owners: OwnerTotals[];
  /** The ten largest of each kind, the largest first. */
  byStars: RepoStats[];
  byOpenIssues: RepoStats[];
}

/** How counts changed between two runs: this run's minus the previous one's. */
export type Difference = Pick<
  RepoStats,
  'stars' | 'openIssues' | 'closedIssues' | 'openPRs' | 'closedPRs' | 'mergedPRs'
>;

/** The sums over all repositories in both runs, and how many are not in both. */
export interface ChangeTotals extends Difference {
  compared: number;
  /** Repositories in both runs whose earlier document could not be read; absent if there are none. */
  notCompared?: number;
  new: number;
  gone: number;
  renamed: number;
  archived: number;
  /** Repositories from before that this run could not collect: neither gone nor compared; absent for none. */
  carried?: number;
  /** Repositories of this run of which no earlier run says whether they are new; absent for none. */
  uncompared?: number;
  /** The sources selected other repositories then; absent if they did not. */
  sourcesChanged?: true;
  /** How many of the new ones came in with the sources, and how many of those gone were left out by them; absent for none. */
  selected?: number;
  deselected?: number;
}

/** A repository of the previous run that this one does not have; what GitHub says of it today, if it was asked. */
export interface GoneRepository {
  repo: string;
  why: 'not-found' | 'not-listed' | 'not-selected' | 'unknown';
  /** That it had; absent if its earlier document could not be read. */
  stars?: number | undefined;
}

/** How the sums over all repositories of two runs changed, with those that are new and those that are gone. */
export type WholeDifference = Pick<Difference, 'stars' | 'openIssues' | 'openPRs'>;

/** A repository, and how one of its counts changed. */
export interface Mover {
  repo: RepositoryName;
  change: number;
}

/** For each of these counts the ten repositories in which it changed most, up or down; those in which it changed. */
export type Movers = Record<'stars' | 'openIssues' | 'openPRs', readonly Mover[]>;

/** Each list of names has at most a thousand of them; `totals` has the counts. */
export interface Comparison {
  previousRunId: string;
  previousStartedAt: string;
  totals: ChangeTotals;
  /** Absent if a count of before is not known. */
  whole?: WholeDifference | undefined;
  /** The one whose stars changed most first. */
  owners: (Difference & { owner: string })[];
  movers: Movers;
  appeared: RepositoryName[];
  /** Those with the most stars first. */
  gone: GoneRepository[];
  renamed: { from: string; to: RepositoryName }[];
  archived: RepositoryName[];
  /** Whole owners: their repositories are counted, and not in the lists. */
  ownersRenamed?: { from: string; to: string; repositories: number }[];
  ownersLeftOut?: OwnerCount[];
  /** What is compared with an earlier run than the last, which could not collect it. */
  older?: { runId: string; startedAt: string; owners: string[]; repositories: number }[];
  /** Owners that this run could not collect whole, with the time when their repositories were collected last. */
  carriedOwners?: (OwnerCount & { since: string })[];
  /** Owners that were not listed before, since when. */
  ownersWithoutBase?: (OwnerCount & { since: string })[];
}

export interface OwnerCount {
  owner: string;
  repositories: number;
}

/** What changed since the last run, or the reason why that is not known. */
export type Changes = ({ status: 'compared' } & Comparison) | { status: 'off' } | { status: 'unknown'; reason: string };

/** Something about the numbers that looks wrong. The numbers are stored as GitHub gave them. */
export interface QualityFinding {
  /** The repository, or the owner. */
  about: string;
  finding: string;
}

export type StageName = 'listing' | 'querying' | 'storing' | 'completing' | 'notifying';

/** In milliseconds of the run's clock, as `startMs` of a report is. */
interface Span {
  startedAt: number;
  endedAt: number;
}

export interface Stage extends Span {
  name: StageName;
}

/** A time in which a stage could not go on. */
export interface Wait extends Span {
  stage: StageName;
  why: string;
  /** Whose requests waited; absent if there is one token only. */
  lane?: string;
}

/** Something that went wrong beside single repositories. */
export interface Problem {
  message: string;
  /** What a person can do about it; absent where there is nothing to do. */
  remedy?: string | undefined;
  failsStep: boolean;
}

/** What a report knows of a run's counts: a run that was killed leaves its stored documents, or nothing. */
export type ReportedCounts =
  | { known: 'all'; received: number; processed: number; stored: number }
  | { known: 'stored'; stored: number }
  | { known: 'none' };

/** The counts of a run whose run info states them all. */
export const countsIn = (info: RunTotals): ReportedCounts => ({
  known: 'all',
  received: info.totalReceived,
  processed: info.totalProcessed,
  stored: info.totalCreatedCount,
});

/** The run before this one. */
export type LastRun =
  | {
      status: 'found';
      info: FinishedRun;
      /** The last one that was completed or partial, if there is one: what failed in it failed by itself. */
      collected: FinishedRun | undefined;
    }
  | { status: 'none' | 'unknown' };

/** A time without a run of the same sources or step that is out of the ordinary, since the last one started. */
export interface Gap {
  sinceMs: number;
  /** How far apart runs usually start. */
  usualMs: number;
  /** So many runs did not start. */
  missing: number;
}

/** What one job of several came to; the figures are absent for one that left no result. */
export interface ShardRow {
  shard: number;
  received: number;
  stored: number;
  failed: number;
  points?: number;
  requestUnits?: number;
  throttledWrites?: number;
  durationMs?: number;
}

/** Everything that the summary, the emails and the outputs show of a run. */
export interface RunReport {
  info: FinishedRun;
  counts: ReportedCounts;
  stages: Stage[];
  /** The longest waits, in the order in which they began. */
  waits: Wait[];
  collection: Collection;
  changes: Changes;
  last: LastRun;
  /** Absent if the run came when it was to be expected. */
  gap?: Gap | undefined;
  findings: QualityFinding[];
  failures: Failure[];
  ownersNotListed: Failure[];
  /** Repositories that are counted and not named, since everyone can see this report. */
  hidden?: { stored: number; failed: number };
  /** How many owners the sources name; absent if that is not known. */
  ownersAsked?: { organizations: number; users: number };
  problems: Problem[];
  /** Of a run over several jobs. */
  shards?: readonly ShardRow[];
  /** What was used since another attempt reported; absent where that is all that the run info says. */
  newUsage?: Usage;
  /** Which one of them this is a report of; absent for one of the whole run. */
  shard?: number;
  /** When the run began, in milliseconds of its clock. */
  startMs: number;
  durationMs: number;
  /** Where the page is in the workspace; absent if there is none. */
  pagePath?: string;
  /** Where the dashboard is published; absent if that is not known. */
  dashboardUrl?: string;
}

/** Whether the action's step fails. */
export const failsStep = ({ problems }: Pick<RunReport, 'problems'>): boolean =>
  problems.some((problem) => problem.failsStep);

/** What a run would take. */
export interface Estimate {
  queries: number;
  points: number;
  /** How often it would wait for the hour's points to come back. */
  resets: number;
  /** Absent without Cosmos DB. */
  requestUnits?: number;
  /** With the waits for points at their longest. */
  seconds: number;
}

/** What takes as long with many jobs as with one. */
export interface Work {
  /** The queries of each token. */
  lanes: { lane: string; names: number; seconds: number }[];
  /** The writes, with all of the throughput. */
  storeSeconds: number;
}

/** What one token of several would be asked. */
export interface LanePlan {
  lane: string;
  owners: readonly string[];
  repositories: number;
  points: number;
  /** In this hour, if GitHub says so. */
  pointsLeft: number | undefined;
}

/** What a dry run found; nothing was stored, and nothing sent. */
export interface DryRun {
  status: 'dry run' | Extract<FinalStatus, 'cancelled' | 'timed out' | 'failed'>;
  repositories: number;
  /** Owners with the number of their repositories, the most first. */
  owners: readonly (readonly [owner: string, repositories: number])[];
  ownersNotListed: readonly Failure[];
  duplicates: readonly string[];
  estimate: Estimate;
  pointsLeft: number | undefined;
  pointsPerHour: number | undefined;
  work: Work;
  /** Over how many jobs it would go; absent for a run of one job. */
  shards?: number;
  /** Absent if there is one token only. */
  lanes?: readonly LanePlan[];
  /** What a real run would stumble over; what ended this one fails the step. */
  problems: readonly Problem[];
  durationMs: number;
}

/** What an archive did, or in a dry run would do. */
export interface ArchiveFigures {
  /** Runs that were archived for the first time. */
  runs: number;
  documents: number;
  /** Of the files. */
  bytes: number;
  deleted: number;
  /** Documents that were due, and have changed or come late. */
  notDeleted: number;
  /** About so much the store has after that. */
  left: { documents: number; runs: number; bytes: number };
  /** About so much the store grows. */
  bytesPerDay: number;
}

export interface ArchiveReport extends ArchiveFigures {
  status: 'done' | 'dry run';
  destination: string;
  problems: readonly Problem[];
  requestUnits: number;
  throttled: number;
  durationMs: number;
}

/** What the dashboard made of an archive. */
export interface DashboardReport {
  /** Absent if no site was written. */
  site: WrittenSite | undefined;
  archive: string;
  problems: readonly Problem[];
  durationMs: number;
}

export interface WrittenSite {
  /** The folder, as the input has it. */
  directory: string;
  /** In the last run. */
  repositories: number;
  owners: number;
  /** Repositories left out since not everyone can see them, or that is not known. */
  leftOut: number;
  /** Days with a run, the first and the last of them. */
  days: number;
  firstDay: string;
  lastDay: string;
  totals: Pick<RepoStats, 'stars' | 'openIssues' | 'openPRs'>;
  files: number;
  bytes: number;
}
