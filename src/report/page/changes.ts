import type { Changes, ChangeTotals, Comparison } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { signed } from '../../text/format.ts';
import { comparisonSentence, moved, notCompared } from '../content/changes.ts';
import { chartOf, moverChart } from './charts.ts';
import type { TableData } from './data.ts';
import { paragraph, tableOf } from './elements.ts';
import { differenceTable, moverTable, ownerChangeTable } from './tables.ts';

const longestReason = 500;

/** The tables of what moved, by the name of their places; none where nothing is compared. */
export const changeTables = (changes: Changes): Record<string, TableData> =>
  changes.status === 'compared' ? tablesOf(changes) : {};

const tablesOf = (comparison: Comparison) => ({
  movers: moverTable(comparison),
  'owner-changes': ownerChangeTable(comparison),
  differences: differenceTable(comparison),
});

/** What moved since the last run, or why that is not told. */
export function changesContent(changes: Changes): string {
  if (changes.status !== 'compared') return paragraph(notCompared(changes, longestReason));
  const { totals, movers, owners } = changes;
  const tables = tablesOf(changes);
  const differences = totals.new + totals.gone + totals.renamed + totals.archived;
  return [
    paragraph(comparisonSentence(changes)),
    `<ul class="count-changes">${countChanges(totals)}</ul>`,
    ...moverChart(changes).map(chartOf),
    titled('movers', 'What moved most', tableOf('movers', tables.movers, movers.length)),
    titled('owner-changes', 'By owner', tableOf('owner-changes', tables['owner-changes'], owners.length)),
    titled('differences', 'New, gone, renamed and archived', tableOf('differences', tables.differences, differences)),
  ]
    .filter(Boolean)
    .join('\n');
}

const countChanges = (totals: ChangeTotals): string =>
  moved
    .map(([field, title]) => `<li><strong>${signed(totals[field])}</strong> ${html(beginningSmall(title))}</li>`)
    .join('');

const beginningSmall = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

const titled = (name: string, title: string, content: string): string =>
  content === '' ? '' : `<h3 id="${name}-title">${title}</h3>\n${content}`;
