import type { Changes, ChangeTotals, Comparison } from '../../model.ts';
import { number } from '../figures.ts';
import { chartOf, moverChart } from './charts.ts';
import { paragraph, tablePlace } from './elements.ts';

export const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`.replace('-', '−');

/** What moved since the last run, or why that is not told. */
export function changesContent(changes: Changes): string {
  if (changes.status === 'off') return paragraph('Changes were not looked for: `compare` is off.'.replaceAll('`', ''));
  if (changes.status === 'unknown') return paragraph(`What changed is not known: ${changes.reason}.`);
  return compared(changes);
}

function compared(comparison: Comparison): string {
  const { previousRunId, previousStartedAt, totals, movers, owners } = comparison;
  const { appeared, gone, renamed, archived } = comparison;
  const repositories = totals.compared === 1 ? 'repository is' : 'repositories are';
  return [
    paragraph(
      `Since run ${previousRunId} of ${readableTime(previousStartedAt)}; ${number(totals.compared)} ${repositories} in both runs.`,
    ),
    `<ul class="movements">${movements(totals).map(movement).join('')}</ul>`,
    ...moverChart(comparison).map(chartOf),
    movers.length > 0 ? `<h3 id="movers-title">The biggest movers</h3>${tablePlace('movers', 'movers-title')}` : '',
    owners.length > 0
      ? `<h3 id="owner-changes-title">Changes by owner</h3>${tablePlace('owner-changes', 'owner-changes-title')}`
      : '',
    appeared.length + gone.length + renamed.length + archived.length > 0
      ? `<h3 id="differences-title">New, gone, renamed and archived</h3>${tablePlace('differences', 'differences-title')}`
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

const movements = (totals: ChangeTotals): [string, string][] => [
  [signed(totals.stars), 'stars'],
  [signed(totals.openIssues), 'open issues'],
  [signed(totals.closedIssues), 'closed issues'],
  [signed(totals.openPRs), 'open pull requests'],
  [signed(totals.closedPRs), 'closed pull requests'],
  [signed(totals.mergedPRs), 'merged pull requests'],
  [number(totals.new), 'new'],
  [number(totals.gone), 'gone'],
  [number(totals.renamed), 'renamed'],
  [number(totals.archived), 'archived'],
];

const movement = ([value, of]: [string, string]): string => `<li><strong>${value}</strong> ${of}</li>`;

/** `2021-01-20T07:21:38Z` as `2021-01-20 07:21:38 UTC`. */
export const readableTime = (time: string): string =>
  time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/, '$1 $2 UTC');
