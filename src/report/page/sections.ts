import type { Failure, FailureStatus, FinalStatus, RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { number, problemText, signed, utc } from '../../text/format.ts';
import { failureStatuses } from '../content/failures.ts';
import { headline, stageRows, totals, usageRows, waitRows } from '../content/figures.ts';
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
<p class="note">Run ${html(id)}, started ${html(utc(startedAt))}${run ? ` · <a href="${html(run.href)}">The workflow run</a>` : ''}</p>
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

/** What each status means that the failures have, and what to do about it. */
export function failureMeanings(failures: readonly Failure[]): string {
  const groups = Map.groupBy(failures, ({ status }) => status);
  const statuses = (Object.keys(failureStatuses) as FailureStatus[]).filter((status) => groups.has(status));
  const meanings = statuses.map((status) => {
    const { meaning, advice } = failureStatuses[status];
    const term = `${status} (${number(groups.get(status)?.length ?? 0)})`;
    return `<div><dt>${html(term)}</dt><dd>${prose(`${meaning} ${advice}`)}</dd></div>`;
  });
  return meanings.length === 0 ? '' : `<dl class="meanings">\n${meanings.join('\n')}\n</dl>\n`;
}

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
  const waiting = waitRows(waits, startMs).map(([stage, ...row]) => [`Wait: ${stage}`, ...row]);
  const title = 'When each stage was at work, since the run began';
  return chartPlace('stages', title, figures(title, ['Stage', 'Began after', 'Took', 'Why'], [...rows, ...waiting]));
}

export const usageContent = (report: RunReport): string => {
  const rows = usageRows(report);
  return rows.length === 0 ? '' : figures('What the run used', ['Service', 'Used'], rows);
};
