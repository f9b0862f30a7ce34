import type { Problem, RunInfo, RunReport } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { number, problemText, sentence, utc } from '../../text/format.ts';
import { type Limits, shorten, written } from '../content/blocks.ts';
import { headline, totals } from '../content/figures.ts';
import { sectionsOf } from '../content/sections.ts';
import { textReport } from '../text/text.ts';
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

const limits: Limits = {
  failures: 100,
  findings: 10,
  owners: 10,
  largest: 5,
  movers: 5,
  names: 5,
  waits: 5,
  characters: 300,
  isWide: false,
};

const footer = 'Sent by the GitHub repo stats action, as its input send-email asks.';

/** The email that tells that a run began. */
export function startEmail({ id, startedAt, workflowRunUrl }: RunInfo): Email {
  const line = `Run ${id} started at ${startedAt}.`;
  const next = 'Another email tells how it ended.';
  return {
    subject: `GitHub repo stats run ${id}: started`,
    text: [line, next, workflowRunUrl].filter(Boolean).join('\n\n'),
    html: page({
      status: 'started',
      title: 'GitHub repo stats: a run started',
      subtitle: line,
      preheader: line,
      rows: [paragraph(html(next)), button(workflowRunUrl)].filter(Boolean),
      footer,
    }),
  };
}

/** The email that tells how a run ended. */
export function endEmail(report: RunReport): Email {
  const { info } = report;
  return {
    subject: `GitHub repo stats run ${info.id}: ${info.status}`,
    text: written(limits, maxTextBytes, (some) =>
      [...textReport(report, { limits: some, columns }), info.workflowRunUrl].filter(Boolean).join('\n\n'),
    ),
    html: written(limits, maxHtmlBytes, (some) => htmlOf(report, some)),
  };
}

function htmlOf(report: RunReport, some: Limits): string {
  const { info, problems, failures } = report;
  const failed = failures[0] ? `First failure: ${failures[0].repo}: ${failures[0].reason}` : '';
  const preheader = problems[0] ? problemText(problems[0]) : failed || 'Nothing failed.';
  return page({
    status: info.status,
    title: headline(report),
    subtitle: `Run ${info.id}, begun ${utc(info.startedAt)}`,
    preheader: shorten(preheader, 150),
    rows: [
      tiles(report),
      ...problems.map((problem) => problemRow(problem, some)),
      button(info.workflowRunUrl),
      ...sectionsOf(report, some).map(emailSection),
    ].filter(Boolean),
    footer,
  });
}

/** The four totals side by side. */
function tiles(report: RunReport): string {
  const all = totals(report);
  if (all.length === 0) return '';
  const cells = all.map(
    ([name, value]) =>
      `<td width="${100 / all.length}%" align="center" ${look('tile', 'padding:12px 4px')}><div style="font-size:20px;font-weight:600;line-height:1.2">${number(value)}</div><div ${look('quiet', 'font-size:12px')}>${html(name)}</div></td>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${cells.join('')}</tr></table>`;
}

function problemRow({ message, remedy }: Problem, { characters }: Limits): string {
  const said = htmlWithCode(shorten(sentence(message), 2 * characters));
  const advice = remedy === '' ? '' : `<br>${htmlWithCode(shorten(sentence(remedy), 2 * characters))}`;
  return `<div ${look('problem', 'padding:8px 12px;overflow-wrap:anywhere')}><strong>${said}</strong>${advice}</div>`;
}

const button = (url: string | undefined): string =>
  url === undefined
    ? ''
    : `<a href="${html(url)}" ${look('button', 'display:inline-block;padding:8px 16px;border-radius:6px;font-weight:600;text-decoration:none')}>Open the workflow run</a>`;
