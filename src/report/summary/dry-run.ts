import type { DryRun, Failure, LanePlan } from '../../model.ts';
import { counted, duration, listOf, number } from '../../text/format.ts';
import { firstRows } from '../content/blocks.ts';
import { failureBlocks } from '../content/failures.ts';
import { laneTitle, pointsLeftText } from '../content/figures.ts';
import { reportSizes } from '../content/size.ts';
import { columns, type Table } from '../content/table.ts';
import { paragraph, problemLine, section } from './markdown.ts';

const mostRows = 100;
const mostReasonCharacters = 500;
const mostProblemCharacters = 2_000;

export function dryRunHeadline({ status, repositories, owners, ownersNotListed, durationMs }: DryRun): string {
  const missing =
    ownersNotListed.length > 0 ? `, ${counted(ownersNotListed.length, 'owner', 'owners')} not listed` : '';
  const what = `${counted(repositories, 'repository', 'repositories')} of ${counted(owners.length, 'owner', 'owners')}${missing}`;
  return status === 'dry run'
    ? `Dry run: ${what}, counted in ${duration(durationMs)}; nothing was stored or sent`
    : `Dry run, ${status === 'cancelled' ? 'canceled' : status}: ${what} counted in ${duration(durationMs)}`;
}

/** What a run would take; empty if the listing was stopped, since an estimate of a part would mislead. */
export function estimateRows({
  status,
  estimate,
  pointsLeft,
  pointsPerHour,
  lanes,
  shards,
}: DryRun): [string, string][] {
  if (status !== 'dry run') return [];
  const { queries, points, requestUnits, seconds } = estimate;
  const left = lanes ? '' : pointsLeftText({ left: pointsLeft, perHour: pointsPerHour });
  const rows: [string, string][] = [
    ['GraphQL queries', number(queries)],
    ['GraphQL points', `${number(points)}${left}`],
  ];
  if (requestUnits !== undefined) rows.push(['Request units', number(requestUnits)]);
  if (shards !== undefined) rows.push(['Shards', number(shards)]);
  return [...rows, ['Time', `about ${duration(1000 * seconds)}`]];
}

/** The dry run as GitHub Markdown; owners that do not fit are counted. */
export function dryRunSummary(run: DryRun): string {
  const { status, owners, ownersNotListed, duplicates, problems, lanes = [] } = run;
  const context = { of: 'owners', run: status === 'dry run' ? 'partial' : status, known: new Set<Failure>() } as const;
  const notListed = failureBlocks(ownersNotListed, context, reportSizes.summary);
  const parts = [
    `## ${status === 'dry run' ? '🔎' : '❌'} ${dryRunHeadline(run)}`,
    ...problems.map((problem) => problemLine(problem, mostProblemCharacters)),
    ...tableSection(`What a run would take${ownersNotListed.length > 0 ? ' at least' : ''}`, {
      columns: columns('text', 'What', 'Estimate'),
      rows: estimateRows(run),
    }),
    ...tableSection('Tokens', {
      columns: [...columns('text', 'Token', 'Owners'), ...columns('number', 'Repositories', 'Points', 'Points left')],
      rows: lanes.map(laneRow),
    }),
    ...tableSection('Owners', {
      columns: [...columns('text', 'Owner'), ...columns('number', 'Repositories')],
      rows: owners.map((row) => [...row]),
    }),
    ...(notListed.length > 0 ? [section({ title: 'Owners not listed', blocks: notListed })] : []),
    ...(duplicates.length > 0 ? [paragraph(`Duplicates ignored: ${number(duplicates.length)}`)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const mostOwners = 20;

const laneRow = ({ lane, owners, repositories, points, pointsLeft }: LanePlan): (string | number)[] => [
  laneTitle(lane),
  listOf(owners.slice(0, mostOwners), owners.length),
  ...[repositories, points, pointsLeft ?? ''],
];

const tableSection = (title: string, table: Table): string[] =>
  firstRows(table, mostRows, mostReasonCharacters).map((block) => section({ title, blocks: [block] }));
