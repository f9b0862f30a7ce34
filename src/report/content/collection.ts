import type { Collection, OwnerTotals, RepoStats } from '../../model.ts';
import { number } from '../../text/format.ts';
import { type Block, firstRows } from './blocks.ts';
import type { ReportSize } from './size.ts';
import { columns, type Table } from './table.ts';

const shownOwners = 10;

export const ownerTable = (owners: readonly OwnerTotals[], count = 'Repositories'): Table => ({
  columns: [...columns('repository', 'Owner'), ...columns('number', count, 'Stars', 'Open issues', 'Open PRs')],
  rows: owners.map((one) => [one.owner, one.repositories, one.stars, one.openIssues, one.openPRs]),
});

/** As wide as GitHub shows a table on a phone. */
const shortOwnerTable = (owners: readonly OwnerTotals[]): Table => ({
  columns: [...columns('repository', 'Owner'), ...columns('number', 'Repos', 'Stars')],
  rows: owners.map((one) => [one.owner, one.repositories, one.stars]),
});

export const starTable = (repositories: readonly RepoStats[]): Table => ({
  columns: [...columns('repository', 'Most stars'), ...columns('number', 'Stars')],
  rows: repositories.map(({ repo, stars }) => [repo, stars]),
});

export const issueTable = (repositories: readonly RepoStats[]): Table => ({
  columns: [...columns('repository', 'Most open issues'), ...columns('number', 'Open issues')],
  rows: repositories.map(({ repo, openIssues }) => [repo, openIssues]),
});

/** The totals by owner; the same table goes on below what has to be clicked. */
export function ownerBlocks({ owners }: Collection, { owners: limit, characters, isWide }: ReportSize): Block[] {
  const all = isWide ? shortOwnerTable(owners) : ownerTable(owners, 'Repos');
  const first = firstRows(all, Math.min(limit, shownOwners), characters);
  const rest = limit > shownOwners ? all.rows.slice(shownOwners) : [];
  const folded = firstRows({ ...all, rows: rest }, limit - shownOwners, characters).map((table) => ({
    ...table,
    title: `Owners ${shownOwners + 1} to ${shownOwners + table.rows.length} of ${number(owners.length)}`,
    isFolded: true,
  }));
  return folded.length > 0 ? [...first.map((table) => ({ ...table, more: 0 })), ...folded] : first;
}

export function largestBlocks(collection: Collection, { largest, characters }: ReportSize): Block[] {
  const tables = [starTable(collection.byStars), issueTable(collection.byOpenIssues)];
  return tables.flatMap((table) => firstRows(table, largest, characters)).map((table) => ({ ...table, more: 0 }));
}
