import type { RunInfo, RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { number, problemText, utc } from '../../text/format.ts';
import { headline, problemHtml, statusLooks, totals } from '../content/figures.ts';
import { newsOf, newsTexts } from '../content/news.ts';
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

/** People filter by it, so its numbers are plain digits. */
const subjectOf = ({ id, date }: RunInfo, what: string): string =>
  `GitHub repo stats: ${what}, ${date.replace(/(....)(..)(..)/, '$1-$2-$3')} (run ${id})`;

export function startEmail(run: RunInfo): Email {
  const { id, startedAt, workflowRunUrl } = run;
  const line = `Run ${id} started at ${startedAt}.`;
  const next = 'You will get another email when it ends.';
  return {
    subject: subjectOf(run, 'started'),
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
  const { info, counts } = report;
  const { status, workflowRunUrl, totalCreatedCount, totalReceived } = info;
  const stored = counts.known === 'none' ? 'stored count unknown' : `${totalCreatedCount} of ${totalReceived} stored`;
  const text = textWriter(report, columns);
  const sections = sectionsOf(report);
  return {
    subject: subjectOf(info, `${status}, ${stored}`),
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
  const { info } = report;
  return page({
    color: statusLooks[info.status].color,
    title: headline(report),
    subtitle: `Run ${info.id}, started ${utc(info.startedAt)}`,
    preheader: shorten(preheader(report), 150),
    rows: [tiles(report), ...rows],
  });
}

/** The first that mail programs show beside the subject is what a reader does not know yet. */
function preheader(report: RunReport): string {
  const { problems, failures } = report;
  const [problem] = problems;
  const news = newsOf(report);
  const texts = newsTexts(news, report, reportSizes.email);
  if (texts.length > 0) return texts.join(' ');
  if (problem) return problemText(problem);
  const [first] = failures;
  if (!first) return 'Nothing failed.';
  return news
    ? `${number(failures.length)} failed as in the last run.`
    : `First failure: ${first.repo}: ${first.reason}`;
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
