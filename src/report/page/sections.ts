import type { FinalStatus, RunReport } from '../../model.ts';
import { html } from '../escape.ts';
import { duration, headline, number, problemText, stageRows, stageTitles, totals, usageRows } from '../figures.ts';
import { readableTime, signed } from './changes.ts';
import { chartPlace, figures, prose } from './elements.ts';

const signs: Record<FinalStatus, string> = {
  completed: '✓',
  partial: '!',
  failed: '✕',
  cancelled: '■',
  'timed out': '!',
};

/** How the run went, in a line, and when and where that was. */
export function header(report: RunReport): string {
  const { id, status, startedAt, workflowRunUrl } = report.info;
  const run = webAddress(workflowRunUrl);
  return `<header>
<p class="kicker">GitHub repository statistics</p>
<h1><span class="sign ${status.replace(' ', '-')}" aria-hidden="true">${signs[status]}</span> ${html(headline(report))}</h1>
<p class="note">Run ${html(id)}, started ${html(readableTime(startedAt))}${run ? ` · <a href="${html(run.href)}">The workflow run</a>` : ''}</p>
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
    : `<div class="problems">${report.problems.map((problem) => `<p>${prose(problemText(problem))}</p>`).join('\n')}</div>`;

/** The totals of the run, and of what it collected. */
export function cards(report: RunReport): string {
  const { owners } = report.collection;
  const moved = report.changes.status === 'compared' ? report.changes.totals : undefined;
  const sum = (field: 'stars' | 'openIssues' | 'openPRs'): [number, number | undefined] => [
    owners.reduce((total, owner) => total + owner[field], 0),
    moved?.[field],
  ];
  const all: [string, number, number?][] = [
    ...totals(report),
    ...(owners.length > 0
      ? ([
          ['Stars', ...sum('stars')],
          ['Open issues', ...sum('openIssues')],
          ['Open pull requests', ...sum('openPRs')],
        ] as [string, number, number?][])
      : []),
  ];
  return `<dl class="cards">\n${all.map(card).join('\n')}\n</dl>`;
}

const card = ([name, value, moved]: [string, number, number?]): string =>
  `<div><dt>${html(name)}</dt><dd>${number(value)}${moved === undefined ? '' : `<small>${signed(moved)}<span class="unseen"> since the last run</span></small>`}</dd></div>`;

/** The stages with their waits, drawn and in figures. */
export function stageContent(report: RunReport): string {
  const { stages, waits, startMs } = report;
  if (stages.length === 0) return '';
  const rows = stageRows(stages, startMs).map((row) => [...row, '']);
  const waitRows = waits.map(({ stage, startedAt, endedAt, why }) => [
    `Wait: ${stageTitles[stage]}`,
    duration(startedAt - startMs),
    duration(endedAt - startedAt),
    why,
  ]);
  const title = 'When each stage was at work, since the run began';
  return chartPlace('stages', title, figures(title, ['Stage', 'Began after', 'Took', 'Why'], [...rows, ...waitRows]));
}

export const usageContent = (report: RunReport): string => {
  const rows = usageRows(report);
  return rows.length === 0 ? '' : figures('What the run used', ['Service', 'Used'], rows);
};
