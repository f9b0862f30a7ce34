/**
 * The files of a site, as the action writes them and the page reads them. All of one site stand in `data/<version>/`, so
 * that a page from a cache never reads the data of another. Days are UTC days such as `2026-11-27`; a series has an entry
 * for each of `days`, null for a day without a run.
 */

/** Periods of changes, in days that count from the last run's day. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** A change in percent counts from this value on. */
export const leastForPercent = 20;

export interface SiteMetric {
  /** As in the documents, such as `openIssues`. */
  field: string;
  /** Such as `Open issues`. */
  label: string;
}

/** Such as `90 days`, or as many as there are since the first run. */
export function periodText({ days, bases }: Pick<Site, 'days' | 'bases'>, period: Period): string {
  const count = Math.min(period, days.length - 1 - (bases[period] ?? 0));
  return bases[period] === null ? `${period} days` : count === 1 ? '1 day' : `${count} days`;
}

/** Stands in index.html as JSON, since every view needs it. */
export interface Site {
  /** Of the folder in `data/`. */
  version: string;
  title: string;
  builtAt: string;
  /** Where repositories have their pages, such as `https://github.com`; null if that is unknown. */
  server: string | null;
  /** From the first to the last run's day, without a hole. */
  days: string[];
  /** Whether there was a run on the day. */
  hasRun: boolean[];
  /** For each period the place in `days` of the run that is compared with; null where no change is known. */
  bases: Record<Period, number | null>;
  /** Numbers of which the site has the history: those of every document, and extra metrics that are numbers. */
  metrics: SiteMetric[];
  /** How many files `repositories/<n>.parquet` there are; `fileOf` says which has a repository. */
  historyFiles: number;
  /** How many files `owners/<n>.parquet` there are; `fileOf` says which has an owner. */
  ownerFiles: number;
  /** Repositories that were left out since not everyone can see them, or that is not known. */
  leftOut: number;
}

/** A number for each metric, by its field; null where it is not known. */
export type Values = Record<string, number | null>;

/** The whole, or an owner: what the last run says, with the change of each period. */
export interface Sums {
  /** Today. */
  repositories: number;
  values: Values;
  changes: Record<Period, Change | null>;
}

/** Null as a whole where no run was that early. */
export interface Change {
  /** The day of the run that is compared with, the last one at or before the period's first day, or the first run. */
  from: string;
  repositories: number;
  /** Of the sums: what the line of the chart rises. */
  values: Values;
  /** The part of it that is in repositories of both days; the rest came with new or left with gone ones. */
  inBoth: Values;
}

/** Sums by day, and what was opened, closed and merged by week. */
export interface History {
  repositories: (number | null)[];
  values: Record<string, (number | null)[]>;
  weeks: Week[];
}

/** Differences of the totals of repositories that are in the runs at both ends. */
export interface Week {
  /** A Monday. */
  start: string;
  openedIssues: number | null;
  closedIssues: number | null;
  openedPRs: number | null;
  mergedPRs: number | null;
}

/** `overview.json`. */
export interface Overview {
  sums: Sums;
  history: History;
  /** How many owners there are, and the fifty with the most stars first; `owners.json` has them all. */
  owners: { count: number; most: OwnerSums[] };
  /** By metric and period: the twenty biggest changes, and the twenty biggest in percent of at least `leastForPercent`. */
  movers: Record<string, Record<Period, { absolute: Mover[]; percent: Mover[] }>>;
  /** No push or update for a year, open issues, not archived; the most open issues first, at most a hundred. */
  stale: { count: number; repositories: StaleRepository[] };
  /** In the 30 days before the last run's day. */
  lastMonth: { appeared: SeenList; gone: SeenList; archived: SeenList };
  /** Of the last 90 days, the newest first; the fifty that are farthest from what is usual. */
  jumps: Jump[];
  /** Of the last 90 days, the newest first: all runs, also those that do not count for their day. */
  runs: RunRow[];
}

export interface OwnerSums extends Sums {
  login: string;
  /** About thirty values of the whole time. */
  starsLine: (number | null)[];
}

export interface Mover {
  repo: string;
  before: number;
  after: number;
}

export interface StaleRepository {
  repo: string;
  /** The day of the last push where that is collected, else of the last update. */
  lastActive: string;
  openIssues: number;
  stars: number;
}

/** At most a hundred, the most stars first. */
export interface SeenList {
  count: number;
  repositories: Seen[];
}

export interface Seen {
  repo: string;
  day: string;
  stars: number;
}

/** A day's difference that is far from what is usual for the repository, by median and MAD. */
export interface Jump {
  repo: string;
  field: string;
  day: string;
  difference: number;
  /** The median of the repository's daily differences. */
  usual: number;
}

export interface RunRow {
  id: string;
  startedAt: string;
  status: string;
  durationMs: number | null;
  received: number;
  stored: number;
  failed: number;
  points: number | null;
  requestUnits: number | null;
  workflowRunUrl: string | null;
}

/** `owners.json`: columns of the owners' table, in one order, the most stars first. */
export interface OwnerColumns {
  login: string[];
  /** Today. */
  repositories: number[];
  values: Record<string, (number | null)[]>;
  /** As in `Change`; null where no run was that early. */
  changes: Record<Period, { from: string; values: Columns; inBoth: Columns; repositories: number[] } | null>;
  /** As in `RepositoryColumns`. */
  starsLine: string[];
}

export type Columns = Record<string, (number | null)[]>;

/** `repositories.json`: columns of the table, in one order, the most stars first. Gone repositories are at the end. */
export interface RepositoryColumns {
  /** Places in `OwnerColumns.login`. */
  owner: number[];
  name: string[];
  /** Whether a run of its whole owner did not have it anymore; its values are the last known. */
  isGone: boolean[];
  isArchived: boolean[];
  isTemplate: boolean[];
  /** The day of the last push where it is collected, else of the last update. */
  lastActive: string[];
  /** The last day on which a run stored it, where that is not the last run's day, else null. */
  lastSeen: (string | null)[];
  values: Record<string, (number | null)[]>;
  changes: Record<Period, Record<string, (number | null)[]>>;
  /** The stars of the whole time at about thirty points: a letter from `a` to `z` each, from the lowest to the highest, a space where none is known. */
  starsLine: string[];
  /** Only where it is collected: numbers of `languages`, or null. */
  language?: (number | null)[];
  languages?: string[];
  /** Only where it is collected: numbers of `topicNames`. */
  topics?: number[][];
  topicNames?: string[];
  /** Only with private repositories. */
  visibility?: (string | null)[];
  /** Only where it is collected. */
  latestRelease?: (string | null)[];
}

/**
 * `repositories/<n>.parquet`: a row for each repository and day on which something differs from the day before, and for its
 * first and last day, sorted by repository (under its last name) and day. Columns: `repo`, `day` (DATE), `name` (that of
 * the day), `isThere` (false from the day on which it was gone), `isArchived`, and each of `Site.metrics`, null where it is
 * not known. A day without a row is as the one before.
 */
export interface HistoryRow {
  repo: string;
  day: Date;
  name: string;
  isThere: boolean;
  isArchived: boolean;
  [metric: string]: unknown;
}

/**
 * `owners/<n>.parquet`: the same of the sums of an owner, from the first day on that it had a repository. Columns: `owner`,
 * `day`, `repositories`, each of `Site.metrics`, and those of `weekColumns` for the week that begins on the day, on Mondays
 * alone (also on one without a run, where the sums are as on the day before); null where the week is not known.
 */
export interface OwnerRow {
  owner: string;
  day: Date;
  repositories: number;
  [column: string]: unknown;
}

/** Their names are not those of metrics, of which two are the same. */
export const weekColumns = {
  openedIssues: 'openedIssuesInWeek',
  closedIssues: 'closedIssuesInWeek',
  openedPRs: 'openedPRsInWeek',
  mergedPRs: 'mergedPRsInWeek',
} as const satisfies Record<Exclude<keyof Week, 'start'>, string>;

/** Which of so many files has a repository or an owner: by FNV-1a of its name in lower case, so that an address needs no list. */
export function fileOf(name: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const char of name.toLowerCase()) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % files;
}
