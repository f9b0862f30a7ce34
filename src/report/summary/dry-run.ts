import type { DryRun } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { counted, duration, number, sentence } from '../../text/format.ts';
import { paragraph, table } from './markdown.ts';

const mostRows = 100;
const mostReasonCharacters = 500;

/** The one line that says what a dry run found. */
export function dryRunHeadline({ status, repositories, owners, durationMs }: DryRun): string {
  const what = `${counted(repositories, 'repository', 'repositories')} of ${counted(owners.length, 'owner', 'owners')}`;
  return status === 'dry run'
    ? `Dry run: ${what}, counted in ${duration(durationMs)}; nothing was stored or sent`
    : `Dry run, ${status}: ${what} were counted in ${duration(durationMs)}`;
}

/** What a run would take, for people; empty where the listing was stopped, of which an estimate would say nothing. */
export function estimateRows({ status, estimate, pointsLeft, pointsPerHour }: DryRun): [string, string][] {
  if (status !== 'dry run') return [];
  const { queries, points, requestUnits, seconds } = estimate;
  const left =
    pointsLeft === undefined
      ? ''
      : ` (${number(pointsLeft)}${pointsPerHour === undefined ? '' : ` of ${number(pointsPerHour)}`} left this hour)`;
  return [
    ['GraphQL queries', number(queries)],
    ['GraphQL points', `${number(points)}${left}`],
    ...(requestUnits === undefined ? [] : [['Request units', number(requestUnits)] satisfies [string, string]]),
    ['Time', `about ${duration(1000 * seconds)}`],
  ];
}

/** The dry run as GitHub Markdown; owners that do not fit are counted. */
export function dryRunSummary(run: DryRun): string {
  const { status, owners, ownersNotListed, duplicates, problems } = run;
  const parts = [
    `## ${status === 'dry run' ? '🔎' : '❌'} ${dryRunHeadline(run)}`,
    ...problems.map(({ message, remedy, failsStep }) =>
      paragraph(
        `${failsStep ? '❌' : '⚠️'} <strong>${htmlWithCode(sentence(message))}</strong>${remedy === '' ? '' : `<br>${htmlWithCode(sentence(remedy))}`}`,
      ),
    ),
    ...estimateOf(run),
    ...listOf(
      'Owners',
      ['Owner', 'Repositories'],
      owners.map(([owner, count]) => [owner, number(count)]),
    ),
    ...listOf(
      'Not listed',
      ['Owner', 'Reason'],
      ownersNotListed.map(({ repo, reason }) => [repo, reason.slice(0, mostReasonCharacters)]),
    ),
    ...(duplicates.length > 0 ? [paragraph(`Named more than once: ${number(duplicates.length)}`)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function estimateOf(run: DryRun): string[] {
  const rows = estimateRows(run).map((row) => row.map(html));
  if (rows.length === 0) return [];
  const title = run.ownersNotListed.length > 0 ? 'What a run would take at least' : 'What a run would take';
  return [`### ${title}`, table([{ title: '' }, { title: 'Estimate' }], rows)];
}

function listOf(title: string, columns: [string, string], rows: string[][]): string[] {
  if (rows.length === 0) return [];
  const [first, second] = columns;
  const more = rows.length - mostRows;
  return [
    `### ${title}`,
    table(
      [{ title: first }, { title: second, isNumber: second === 'Repositories' }],
      rows.slice(0, mostRows).map((row) => row.map(html)),
    ),
    ...(more > 0 ? [paragraph(`and ${number(more)} more`)] : []),
  ];
}
