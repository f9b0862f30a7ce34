import type { Failure, RunReport } from '../../model.ts';
import { json } from '../../text/escape.ts';
import { capitalized, listOf } from '../../text/format.ts';
import { firstRows } from '../content/blocks.ts';
import { differenceTable, ownerChangeTable } from '../content/changes.ts';
import { ownerTable } from '../content/collection.ts';
import type { Failing } from '../content/failure-statuses.ts';
import { contextOf, groupFailures } from '../content/failures.ts';
import { newsOf } from '../content/news.ts';
import { findingTable } from '../content/sections.ts';
import { shorten } from '../content/size.ts';
import { type Cell, columns, type Table } from '../content/table.ts';
import type { TableData } from './data.ts';

/** Together with the scripts, so many bytes keep a page under 5 MB. */
const largeTable = { maxRows: 10_000, maxBytes: 2_600_000 };
const smallTable = { maxRows: 5_000, maxBytes: 300_000 };
const longestText = 500;
/** Of one reason; the run info has more. */
const mostNames = 1_000;

const repositories: TableData['noun'] = ['repository', 'repositories'];
const owners: TableData['noun'] = ['owner', 'owners'];

export function tablesOf(report: RunReport, stored: Table): Record<string, TableData> {
  const { collection, changes, ownersNotListed, failures, findings } = report;
  const tables = {
    repositories: {
      columns: stored.columns,
      rows: fitting(stored.rows, largeTable),
      noun: repositories,
      sortedBy: { column: 1, descending: true },
      rowsPerPage: 50,
      isCompact: true,
    },
    owners: { ...small(owners, ownerTable(collection.owners)), sortedBy: { column: 2, descending: true } },
    'owners-not-listed': reasonTable(report, 'owners', ownersNotListed),
    failures: reasonTable(report, 'repositories', failures),
    findings: small(['finding', 'findings'], findingTable(findings)),
  };
  if (changes.status !== 'compared') return tables;
  return {
    ...tables,
    'owner-changes': small(owners, ownerChangeTable(changes)),
    differences: small(repositories, differenceTable(changes)),
  };
}

/** A row for each reason, with what failed for it; what the last run had comes last. */
function reasonTable(report: RunReport, of: Failing, failures: readonly Failure[]): TableData {
  const { known } = newsOf(report) ?? {};
  const context = contextOf(of, report);
  const rowsOf = (some: readonly Failure[], since: string): Cell[][] =>
    groupFailures(some, context).flatMap(({ status, reasons }) =>
      reasons.map((one) => {
        const names = listOf(one.names.slice(0, mostNames), one.count);
        const cells = [shorten(one.reason, longestText), status, one.count, names];
        return known ? [...cells, since] : cells;
      }),
    );
  const rows = [
    ...rowsOf(
      failures.filter((one) => !known?.has(one)),
      'new',
    ),
    ...rowsOf(
      failures.filter((one) => known?.has(one)),
      'as in the last run',
    ),
  ];
  const since = known ? columns('text', 'Since') : [];
  return {
    columns: [
      ...columns('text', 'Reason', 'Status'),
      ...columns('number', 'Count'),
      ...columns('names', capitalized(of)),
      ...since,
    ],
    rows: fitting(rows, smallTable),
    noun: ['reason', 'reasons'],
    rowsPerPage: 10,
  };
}

function small(noun: TableData['noun'], table: Table): TableData {
  const [{ rows } = { rows: [] }] = firstRows(table, smallTable.maxRows, longestText);
  return { columns: table.columns, rows: fitting(rows, smallTable), noun, rowsPerPage: 10 };
}

/** The first rows, up to a number and a size as JSON, so that the page stays small. */
export function fitting(rows: readonly Cell[][], { maxRows, maxBytes }: typeof largeTable): Cell[][] {
  let bytes = 0;
  const end = rows.slice(0, maxRows).findIndex((row) => {
    bytes += Buffer.byteLength(json(row)) + 1;
    return bytes > maxBytes;
  });
  return rows.slice(0, end === -1 ? maxRows : end);
}
