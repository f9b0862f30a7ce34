import type { Comparison, Difference, Failure, OwnerTotals, QualityFinding } from '../../model.ts';
import { moved, whyGone } from '../content/changes.ts';
import type { Cell, Column, TableData } from './data.ts';
import { fitting } from './rows.ts';

/** Together with the scripts, so many bytes keep a page under 5 MB. */
const largeTable = { maxRows: 10_000, maxBytes: 2_600_000 };
const smallTable = { maxRows: 5_000, maxBytes: 300_000 };
/** What a service says may be a page long. */
const longestReason = 500;

const perPage = 50;
const perSmallPage = 10;

const number = (title: string): Column => ({ title, kind: 'number' });
const change = (title: string): Column => ({ title, kind: 'change' });
const text = (title: string): Column => ({ title, kind: 'text' });
const repository: Column = { title: 'Repository', kind: 'repository' };

const small = (noun: TableData['noun'], columns: Column[], rows: Cell[][]): TableData => ({
  columns,
  rows: fitting(rows, smallTable),
  noun,
  rowsPerPage: perSmallPage,
});

export const repositoryTable = ({ columns, rows }: Pick<TableData, 'columns' | 'rows'>): TableData => ({
  columns,
  rows: fitting(rows, largeTable),
  noun: ['repository', 'repositories'],
  sortedBy: { column: 1, descending: true },
  rowsPerPage: perPage,
});

export const ownerTable = (owners: readonly OwnerTotals[]): TableData => ({
  ...small(
    ['owner', 'owners'],
    [text('Owner'), ...['Repositories', 'Stars', 'Open issues', 'Open PRs'].map(number)],
    owners.map(({ owner, repositories, stars, openIssues, openPRs }) => [
      owner,
      repositories,
      stars,
      openIssues,
      openPRs,
    ]),
  ),
  sortedBy: { column: 2, descending: true },
});

/** Owners that could not be listed are names without a page of their own here. */
export const failureTable = (failures: readonly Failure[]): TableData =>
  small(
    ['failure', 'failures'],
    [repository, text('Status'), text('Reason')],
    failures.map(({ repo, status, reason }) => [repo, status, reason.slice(0, longestReason)]),
  );

export const findingTable = (findings: readonly QualityFinding[]): TableData =>
  small(
    ['finding', 'findings'],
    [repository, text('Finding')],
    findings.map(({ about, finding }) => [about, finding.slice(0, longestReason)]),
  );

const movementColumns = moved.map(([, title]) => change(title));

const difference = (of: Difference): number[] => moved.map(([field]) => of[field]);

export const moverTable = ({ movers }: Comparison): TableData =>
  small(
    ['repository', 'repositories'],
    [repository, ...movementColumns],
    movers.map((mover) => [mover.repo, ...difference(mover)]),
  );

export const ownerChangeTable = ({ owners }: Comparison): TableData =>
  small(
    ['owner', 'owners'],
    [text('Owner'), ...movementColumns],
    owners.map((owner) => [owner.owner, ...difference(owner)]),
  );

/** Repositories that are not, or not as they were, in both runs. */
export const differenceTable = ({ appeared, gone, renamed, archived }: Comparison): TableData =>
  small(
    ['repository', 'repositories'],
    [repository, text('What'), text('More')],
    [
      ...gone.map(({ repo, why }) => [repo, 'gone', whyGone[why]]),
      ...renamed.map(({ from, to }) => [to, 'renamed', `was ${from}`]),
      ...archived.map((repo) => [repo, 'archived', null]),
      ...appeared.map((repo) => [repo, 'new', null]),
    ],
  );
