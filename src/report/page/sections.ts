import { type Changes, failsStep, type RunReport } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { number, signed, utc } from '../../text/format.ts';
import type { FailureGroup } from '../content/blocks.ts';
import { comparedCounts, comparisonSentence, notCompared } from '../content/changes.ts';
import { lookOf, problemHtml, shardTable, stageTable, totals, usageTable } from '../content/figures.ts';
import { type Figure, figureText, portfolio, runLine, sinceWhen, titleOf } from '../content/head.ts';
import { webAddress } from '../content/links.ts';
import { areStagesTold } from '../content/sections.ts';
import { moverCharts } from './charts.ts';
import type { TableData } from './data.ts';
import { chartPlace, figures, paragraph, tableOf } from './elements.ts';

const longestReason = 500;

export function header(report: RunReport): string {
  const { id, startedAt, workflowRunUrl } = report.info;
  const { sign, kind } = lookOf(report);
  const run = webAddress(workflowRunUrl);
  const line = runLine(report);
  const facts = [
    ...(line === undefined ? [] : [html(line)]),
    html(`Run ${id}, started ${utc(startedAt)}`),
    ...(run ? [`<a href="${html(run.href)}">Workflow run</a>`] : []),
    ...(report.dashboardUrl === undefined ? [] : [`<a href="${html(report.dashboardUrl)}">Dashboard</a>`]),
  ];
  return `<header>
<p class="kicker">GitHub repository statistics</p>
<h1><span class="sign ${kind}" aria-hidden="true">${sign}</span> ${html(titleOf(report))}</h1>
<p class="note">${facts.join(' · ')}</p>
</header>`;
}

/** Red if the step fails, else a warning. */
export function problems(report: RunReport): string {
  if (report.problems.length === 0) return '';
  const lines = report.problems.map((problem) => `<p>${problemHtml(problem, longestReason)}</p>`);
  return `<div class="problems${failsStep(report) ? ' failing' : ''}">${lines.join('\n')}</div>`;
}

export function failureMeanings(groups: readonly FailureGroup[]): string {
  const meanings = groups.map(({ status, count, meaning, advice }) => {
    const term = `${status} (${number(count)})`;
    return `<div><dt>${term}</dt><dd>${htmlWithCode([meaning, advice].filter(Boolean).join(' '))}</dd></div>`;
  });
  return meanings.length === 0 ? '' : `<dl class="meanings">\n${meanings.join('\n')}\n</dl>\n`;
}

/** What was collected, and then the run. */
export function cards(report: RunReport): string {
  const collected = portfolio(report);
  const since = sinceWhen(report);
  const run = totals(report).map(([title, value]) => ({ title, value }));
  return [
    ...(collected.length > 0 ? [cardList('cards', collected)] : []),
    ...(since === undefined || collected.length === 0 ? [] : [`<p class="note">Changes ${html(since)}</p>`]),
    ...(run.length > 0 ? [cardList('cards run', run)] : []),
  ].join('\n');
}

const cardList = (name: string, figures: readonly Figure[]): string =>
  `<dl class="${name}">\n${figures.map(card).join('\n')}\n</dl>`;

function card(figure: Figure): string {
  const [value = '', change = ''] = figureText(figure);
  return `<div><dt>${html(figure.title)}</dt><dd>${value}${change === '' ? '' : `<small>${change}</small>`}</dd></div>`;
}

export function changesContent(changes: Changes, tables: Record<string, TableData>): string {
  if (changes.status !== 'compared') return `<p>${htmlWithCode(notCompared(changes, longestReason))}</p>`;
  const { totals, owners } = changes;
  const differences = totals.new + totals.gone + totals.renamed + totals.archived;
  const titled: [name: string, title: string, total: number][] = [
    ['owner-changes', 'By owner', owners.length],
    ['differences', 'New, gone, renamed and archived', differences],
  ];
  const sums = comparedCounts.map(([field, title]) => {
    const words = title.charAt(0).toLowerCase() + title.slice(1);
    return `<li><strong>${signed(totals[field])}</strong> ${html(words)}</li>`;
  });
  return [
    paragraph(comparisonSentence(changes)),
    totals.compared > 0 && `<ul class="count-changes">${sums.join('')}</ul>`,
    `<div class="charts">${moverCharts(changes).map(chartPlace).join('\n')}</div>`,
    ...titled.map(([name, title, total]) => {
      const content = tableOf(name, tables[name], { total });
      const summary = `<summary><h3 id="${name}-title">${title}</h3> (${number(total)})</summary>`;
      return content === '' ? '' : `<details class="part">${summary}\n${content}\n</details>`;
    }),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A chart only if the time that something took matters. */
export function stageContent(report: RunReport): string {
  const table = stageTable(report);
  return table.rows.length > 0 && areStagesTold(report)
    ? chartPlace({ name: 'stages', title: 'Stage timeline', table })
    : '';
}

export function usageContent(report: RunReport): string {
  const table = usageTable(report);
  return table.rows.length === 0 ? '' : figures('What the run used', table);
}

export function shardContent(report: RunReport): string {
  const table = shardTable(report);
  return table.rows.length === 0 ? '' : figures('What each job came to', table);
}
