import type { Changes, RunReport } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { number, problemText, signed, utc } from '../../text/format.ts';
import type { FailureGroup } from '../content/blocks.ts';
import { comparedCounts, comparisonSentence, notCompared } from '../content/changes.ts';
import { headline, stageTable, statusLooks, totals, usageTable } from '../content/figures.ts';
import { moverCharts } from './charts.ts';
import type { TableData } from './data.ts';
import { chartPlace, figures, paragraph, tableOf } from './elements.ts';

const longestReason = 500;

export function header(report: RunReport): string {
  const { id, status, startedAt, workflowRunUrl } = report.info;
  const run = webAddress(workflowRunUrl);
  return `<header>
<p class="kicker">GitHub repository statistics</p>
<h1><span class="sign ${status.replace(' ', '-')}" aria-hidden="true">${statusLooks[status].sign}</span> ${html(headline(report))}</h1>
<p class="note">Run ${html(id)}, started ${html(utc(startedAt))}${run ? ` · <a href="${html(run.href)}">Workflow run</a>` : ''}</p>
</header>`;
}

/** Undefined for what is no address of a page. */
export function webAddress(url: string | undefined): URL | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}

export const problems = (report: RunReport): string =>
  report.problems.length === 0
    ? ''
    : `<div class="problems">${report.problems.map((problem) => `<p>${htmlWithCode(problemText(problem))}</p>`).join('\n')}</div>`;

export function failureMeanings(groups: readonly FailureGroup[]): string {
  const meanings = groups.map(({ status, count, meaning, advice }) => {
    const term = `${status} (${number(count)})`;
    return `<div><dt>${term}</dt><dd>${htmlWithCode(`${meaning} ${advice}`)}</dd></div>`;
  });
  return meanings.length === 0 ? '' : `<dl class="meanings">\n${meanings.join('\n')}\n</dl>\n`;
}

export function cards(report: RunReport): string {
  const { owners } = report.collection;
  const changed = report.changes.status === 'compared' ? report.changes.totals : undefined;
  const sum = (field: 'stars' | 'openIssues' | 'openPRs') => owners.reduce((total, owner) => total + owner[field], 0);
  const collected = [
    card('Stars', sum('stars'), changed?.stars),
    card('Open issues', sum('openIssues'), changed?.openIssues),
    card('Open pull requests', sum('openPRs'), changed?.openPRs),
  ];
  const all = [...totals(report).map(([title, value]) => card(title, value)), ...(owners.length > 0 ? collected : [])];
  return `<dl class="cards">\n${all.join('\n')}\n</dl>`;
}

function card(title: string, value: number, change?: number): string {
  const since = '<span class="unseen"> since the last run</span>';
  const changed = change === undefined ? '' : `<small>${signed(change)}${since}</small>`;
  return `<div><dt>${html(title)}</dt><dd>${number(value)}${changed}</dd></div>`;
}

export function changesContent(changes: Changes, tables: Record<string, TableData>): string {
  if (changes.status !== 'compared') return `<p>${htmlWithCode(notCompared(changes, longestReason))}</p>`;
  const { totals, movers, owners } = changes;
  const differences = totals.new + totals.gone + totals.renamed + totals.archived;
  const titled: [name: string, title: string, total: number][] = [
    ['movers', 'Biggest changes', movers.length],
    ['owner-changes', 'By owner', owners.length],
    ['differences', 'New, gone, renamed and archived', differences],
  ];
  const sums = comparedCounts.map(([field, title]) => {
    const words = title.charAt(0).toLowerCase() + title.slice(1);
    return `<li><strong>${signed(totals[field])}</strong> ${html(words)}</li>`;
  });
  return [
    paragraph(comparisonSentence(changes)),
    `<ul class="count-changes">${sums.join('')}</ul>`,
    ...moverCharts(changes).map(chartPlace),
    ...titled.map(([name, title, total]) => {
      const content = tableOf(name, tables[name], { total });
      return content === '' ? '' : `<h3 id="${name}-title">${title}</h3>\n${content}`;
    }),
  ]
    .filter(Boolean)
    .join('\n');
}

export const stageContent = (report: RunReport): string =>
  report.stages.length === 0 ? '' : chartPlace({ name: 'stages', title: 'Stage timeline', table: stageTable(report) });

export function usageContent(report: RunReport): string {
  const table = usageTable(report);
  return table.rows.length === 0 ? '' : figures('What the run used', table);
}
