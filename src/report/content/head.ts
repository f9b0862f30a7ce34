import { type Changes, type ChangeTotals, failsStep, type RunReport } from '../../model.ts';
import { ago, capitalized, counted, number, signed } from '../../text/format.ts';
import { headline, missingOwners } from './figures.ts';
import { webAddress } from './links.ts';
import { columns, type Table } from './table.ts';

export interface Figure {
  title: string;
  value: number;
  /** Since the last run, or why a difference says nothing; absent if nothing was compared. */
  change?: number | string;
}

/** What was collected in all: what the report is about, before the run itself. Empty if nothing was. */
export function portfolio({ collection: { owners }, changes }: RunReport): Figure[] {
  if (owners.length === 0) return [];
  const sum = (field: 'repositories' | 'stars' | 'openIssues' | 'openPRs'): number =>
    owners.reduce((total, owner) => total + owner[field], 0);
  const compared = hasCompared(changes) ? { ...changes.totals, ...changes.whole } : undefined;
  const figure = (title: string, value: number, change: Figure['change']): Figure => ({
    ...{ title, value },
    ...(change !== undefined && { change }),
  });
  return [
    figure('Repositories', sum('repositories'), compared && repositoriesChange(compared)),
    figure('Stars', sum('stars'), compared?.stars),
    figure('Open issues', sum('openIssues'), compared?.openIssues),
    figure('Open PRs', sum('openPRs'), compared?.openPRs),
  ];
}

/** Those of an owner who could not be listed are fewer now, and yet not gone. */
const repositoriesChange = ({ new: appeared, gone, carried = 0 }: ChangeTotals): number | string =>
  carried > 0 ? `${number(carried)} not stored` : appeared - gone;

/** A sum over no repository is 0, and says nothing. */
const hasCompared = (changes: Changes): changes is Extract<Changes, { status: 'compared' }> =>
  changes.status === 'compared' && changes.totals.compared > 0;

/** Since when the changes count, such as `since 6 hours ago`, or of how many if some could not be compared; undefined if none was. */
export function sinceWhen({ changes, info }: RunReport): string | undefined {
  if (!hasCompared(changes)) return undefined;
  const { compared, notCompared = 0 } = changes.totals;
  if (notCompared > 0) return `in the ${number(compared)} compared`;
  const ms = Date.parse(info.startedAt) - Date.parse(changes.previousStartedAt);
  return Number.isNaN(ms) ? 'since the last run' : `since ${ago(ms)}`;
}

/** A row for each figure, and a column for the change. */
export function portfolioTable(report: RunReport): Table {
  const since = sinceWhen(report);
  return {
    columns: [
      ...columns('text', 'Portfolio'),
      ...columns('number', 'Now'),
      ...(since === undefined ? [] : columns('change', capitalized(since))),
    ],
    rows: portfolio(report).map(({ title, value, change = 0 }) => [
      title,
      value,
      ...(since === undefined ? [] : [change]),
    ]),
  };
}

/** The first line: the portfolio, unless the run itself is what a reader has to know first. */
export function titleOf(report: RunReport): string {
  const [repositories, stars] = portfolio(report);
  const isWell = report.info.status === 'completed' || report.info.status === 'partial';
  const isWhole = isWell && missingOwners(report) === undefined && report.info.vanished === undefined;
  if (!repositories || !stars || !isWhole || failsStep(report)) return headline(report);
  const what = `${counted(repositories.value, 'repository', 'repositories')} with ${counted(stars.value, 'star', 'stars')}`;
  const scope = scopeOf(report);
  return stars.change === undefined || scope === undefined ? what : `${what} (${changeText(stars)} ${scope})`;
}

/** Where it is not known how many stars came or went with whole repositories, and these are many, it says so. */
function scopeOf(report: RunReport): string | undefined {
  const { changes } = report;
  if (!hasCompared(changes)) return undefined;
  const { compared, new: appeared, gone } = changes.totals;
  if (changes.whole) return [sinceWhen(report), ...withWhole(changes)].join(', with ');
  return 20 * (appeared + gone) > compared ? `in the ${number(compared)} compared` : sinceWhen(report);
}

/** A large change is that of whole repositories, more often than not. */
function withWhole({ totals, whole }: Extract<Changes, { status: 'compared' }>): string[] {
  if (whole?.stars === totals.stars) return [];
  const parts = [totals.new > 0 && `${number(totals.new)} new`, totals.gone > 0 && `${number(totals.gone)} gone`];
  return [parts.filter(Boolean).join(' and ')];
}

/** How the run went, if the first line does not say so, and what it took over. */
export function runLine(report: RunReport): string | undefined {
  const line = titleOf(report) === headline(report) ? undefined : headline(report);
  const lines = [line, attemptLine(report)].filter((one) => one !== undefined);
  return lines.length > 0 ? lines.join('. ') : undefined;
}

function attemptLine({ info: { id, attempt = 1, takenUp }, counts }: RunReport): string | undefined {
  if (!takenUp) return undefined;
  const took = `Attempt ${attempt} took up run ${id}`;
  const { storedBefore } = takenUp;
  if (storedBefore === undefined || counts.known !== 'all') return took;
  const all = counted(counts.received, 'repository', 'repositories');
  return `${took}; ${number(storedBefore)} of ${all} had been stored before`;
}

/** Where the page with every repository is, if there is one to show and the workflow keeps it. */
export interface PagePlace {
  /** Its path in the workspace. */
  path: string;
  /** The artifacts of the workflow run. */
  artifacts: string | undefined;
}

/** Undefined if there is none, or if nothing is on it. */
export function pagePlace({ info: { workflowRunUrl }, counts, pagePath: path }: RunReport): PagePlace | undefined {
  const isEmpty = counts.known === 'none' || counts.stored === 0;
  const run = webAddress(workflowRunUrl);
  return path === undefined || isEmpty ? undefined : { path, artifacts: run && `${run.href}#artifacts` };
}

export const figureText = (figure: Figure): string[] => [number(figure.value), changeText(figure)];

const changeText = ({ change }: Figure): string =>
  typeof change === 'number' ? (change === 0 ? 'no change' : signed(change)) : (change ?? '');
