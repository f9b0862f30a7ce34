import type { Failure, RunInfo, RunReport } from '../model.ts';
import { html } from './escape.ts';
import { headline, number, problemText, runFigures } from './figures.ts';
import { textReport } from './text.ts';

export interface Email {
  subject: string;
  text: string;
  html: string;
}

const maxFailures = 100;

/** The email that tells that a run began. */
export function startEmail({ id, startedAt, workflowRunUrl }: RunInfo): Email {
  const line = `Run ${id} started at ${startedAt}.`;
  return {
    subject: `GitHub repo stats run ${id}: started`,
    text: [line, workflowRunUrl].filter(Boolean).join('\n\n'),
    html: page(`<p>${html(line)}</p>${link(workflowRunUrl)}`),
  };
}

/** The email that tells how a run ended. */
export function endEmail(report: RunReport): Email {
  const { info, problems } = report;
  const { workflowRunUrl } = info;
  const failures = [...report.ownersNotListed, ...report.failures];
  const remarks = problems.map(problemText);
  return {
    subject: `GitHub repo stats run ${info.id}: ${info.status}`,
    text: [...textReport(report), workflowRunUrl].filter(Boolean).join('\n\n'),
    html: page(
      [
        `<h1 style="font-size:20px">${html(headline(report))}</h1>`,
        ...remarks.map((remark) => `<p><strong>${html(remark)}</strong></p>`),
        table(runFigures(report)),
        failureRows(failures),
        link(workflowRunUrl),
      ].join(''),
    ),
  };
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><body style="margin:0;padding:16px;font-family:sans-serif;color:#1f2328"><div style="max-width:600px;margin:0 auto">${body}</div></body></html>`;

const link = (url: string | undefined): string => (url ? `<p><a href="${html(url)}">The workflow run</a></p>` : '');

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<td style="padding:4px 12px 4px 0;vertical-align:top">${html(text)}</td>`;
  return `<table style="border-collapse:collapse">${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

const more = (failures: readonly Failure[]): string =>
  failures.length > maxFailures ? `and ${number(failures.length - maxFailures)} more` : '';

function failureRows(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  const rows = failures.slice(0, maxFailures).map(({ repo, status, reason }) => [repo, status, reason]);
  return `<h2 style="font-size:16px">Failures</h2>${table(rows)}<p>${more(failures)}</p>`;
}
