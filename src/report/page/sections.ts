import type { Failure, RunReport } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { number, problemText, signed, utc } from '../../text/format.ts';
import { groupFailures } from '../content/failures.ts';
import { headline, stageTable, totals, usageTable } from '../content/figures.ts';
import { statusLooks } from '../content/status.ts';
import { chartPlace, figures } from './elements.ts';

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

export function failureMeanings(failures: readonly Failure[]): string {
  const meanings = groupFailures(failures).map(({ status, count, meaning, advice }) => {
    const term = `${status} (${number(count)})`;
    return `<div><dt>${term}</dt><dd>${htmlWithCode(`${meaning} ${advice}`)}</dd></div>`;
  });
  return meanings.length === 0 ? '' : `<dl class="meanings">\n${meanings.join('\n')}\n</dl>\n`;
}

export function cards(report: RunReport): string {
  const { owners } = report.collection;
  const changed = report.changes.status === 'compared' ? report.changes.totals : undefined;
  const sum = (title: string, field: 'stars' | 'openIssues' | 'openPRs') =>
    card(
      title,
      owners.reduce((total, owner) => total + owner[field], 0),
      changed?.[field],
    );
  const collected = [sum('Stars', 'stars'), sum('Open issues', 'openIssues'), sum('Open pull requests', 'openPRs')];
  const all = [...totals(report).map(([title, value]) => card(title, value)), ...(owners.length > 0 ? collected : [])];
  return `<dl class="cards">\n${all.join('\n')}\n</dl>`;
}

function card(title: string, value: number, change?: number): string {
  const since = '<span class="unseen"> since the last run</span>';
  const changed = change === undefined ? '' : `<small>${signed(change)}${since}</small>`;
  return `<div><dt>${html(title)}</dt><dd>${number(value)}${changed}</dd></div>`;
}

export const stageContent = (report: RunReport): string =>
  report.stages.length === 0 ? '' : chartPlace({ name: 'stages', title: 'Stage timeline', table: stageTable(report) });

export function usageContent(report: RunReport): string {
  const table = usageTable(report);
  return table.rows.length === 0 ? '' : figures('What the run used', table);
}
