import type { RunInfo, RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { number, problemText, utc } from '../../text/format.ts';
import { headline, problemHtml, statusLooks, totals } from '../content/figures.ts';
import { sectionsOf } from '../content/sections.ts';
import { reportSizes, shorten, written } from '../content/size.ts';
import { textWriter } from '../text/text.ts';
import { emailSection, paragraph } from './blocks.ts';
import { look, page } from './layout.ts';

export interface Email {
  subject: string;
  text: string;
  html: string;
}

// Gmail shows no more than 102 KB of a message: https://github.com/hteumeuleu/email-bugs/issues/41
const maxHtmlBytes = 68_000;
const maxTextBytes = 30_000;
/** A line of plain text that every mail program shows whole: https://datatracker.ietf.org/doc/html/rfc2646#section-4.2 */
const columns = 72;

const problemLook = look('problem', 'padding:8px 12px;overflow-wrap:anywhere');

export function startEmail({ id, startedAt, workflowRunUrl }: RunInfo): Email {
  const line = `Run ${id} started at ${startedAt}.`;
  const next = 'You will get another email when it ends.';
  return {
    subject: `GitHub repo stats run ${id}: started`,
    text: [line, next, workflowRunUrl].filter(Boolean).join('\n\n'),
    html: page({
      color: '#0969da',
      title: 'GitHub repo stats: a run started',
      subtitle: line,
      preheader: line,
      rows: [paragraph(html(next)), button(workflowRunUrl)],
    }),
  };
}

export function endEmail(report: RunReport): Email {
  const { id, status, workflowRunUrl } = report.info;
  const text = textWriter(report, columns);
  const sections = sectionsOf(report);
  return {
    subject: `GitHub repo stats run ${id}: ${status}`,
    text: written(reportSizes.email, maxTextBytes, (size) =>
      [...text(size), workflowRunUrl].filter(Boolean).join('\n\n'),
    ),
    html: written(reportSizes.email, maxHtmlBytes, (size) =>
      pageOf(report, [
        ...report.problems.map((problem) => `<div ${problemLook}>${problemHtml(problem, 2 * size.characters)}</div>`),
        button(workflowRunUrl),
        ...sections(size).map(emailSection),
      ]),
    ),
  };
}

function pageOf(report: RunReport, rows: string[]): string {
  const { info, problems, failures } = report;
  const failed = failures[0] ? `First failure: ${failures[0].repo}: ${failures[0].reason}` : 'Nothing failed.';
  return page({
    color: statusLooks[info.status].color,
    title: headline(report),
    subtitle: `Run ${info.id}, started ${utc(info.startedAt)}`,
    preheader: shorten(problems[0] ? problemText(problems[0]) : failed, 150),
    rows: [tiles(report), ...rows],
  });
}

function tiles(report: RunReport): string {
  const all = totals(report);
  if (all.length === 0) return '';
  const cells = all.map(
    ([name, value]) =>
      `<td width="${100 / all.length}%" align="center" ${look('tile', 'padding:12px 4px')}><div style="font-size:20px;font-weight:600;line-height:1.2">${number(value)}</div><div ${look('quiet', 'font-size:12px')}>${html(name)}</div></td>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${cells.join('')}</tr></table>`;
}

const button = (url: string | undefined): string =>
  url === undefined
    ? ''
    : `<a href="${html(url)}" ${look('button', 'display:inline-block;padding:8px 16px;border-radius:6px;font-weight:600;text-decoration:none')}>Open the workflow run</a>`;
