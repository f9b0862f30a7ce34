import type { Changes, ChangeTotals } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { signed } from '../../text/format.ts';
import { comparedCounts, comparisonSentence, notCompared } from '../content/changes.ts';
import { moverCharts } from './charts.ts';
import type { TableData } from './data.ts';
import { chartPlace, paragraph, tableOf } from './elements.ts';

const longestReason = 500;

export function changesContent(changes: Changes, tables: Record<string, TableData>): string {
  if (changes.status !== 'compared') return `<p>${htmlWithCode(notCompared(changes, longestReason))}</p>`;
  const { totals, movers, owners } = changes;
  const differences = totals.new + totals.gone + totals.renamed + totals.archived;
  const titled: [name: string, title: string, total: number][] = [
    ['movers', 'Biggest changes', movers.length],
    ['owner-changes', 'By owner', owners.length],
    ['differences', 'New, gone, renamed and archived', differences],
  ];
  return [
    paragraph(comparisonSentence(changes)),
    `<ul class="count-changes">${countChanges(totals)}</ul>`,
    ...moverCharts(changes).map(chartPlace),
    ...titled.map(([name, title, total]) => {
      const content = tableOf(name, tables[name], { total });
      return content === '' ? '' : `<h3 id="${name}-title">${title}</h3>\n${content}`;
    }),
  ]
    .filter(Boolean)
    .join('\n');
}

const countChanges = (totals: ChangeTotals): string =>
  comparedCounts
    .map(([field, title]) => {
      const words = title.charAt(0).toLowerCase() + title.slice(1);
      return `<li><strong>${signed(totals[field])}</strong> ${html(words)}</li>`;
    })
    .join('');
