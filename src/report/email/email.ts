import type { Problem, RunInfo, RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { duration, number, problemText, sentence, utc } from '../../text/format.ts';
import { lookOf, problemHtml, totals } from '../content/figures.ts';
import { figureText, pagePlace, portfolio, runLine, sinceWhen, titleOf } from '../content/head.ts';
import { linksTo } from '../content/links.ts';
import { newsOf, newsTexts } from '../content/news.ts';
import { newsTitle, sectionsOf } from '../content/sections.ts';
import { type ReportSize, reportSizes, shorten, written } from '../content/size.ts';
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

/** Red if the step fails for it, else a warning. */
const problemBox = (problem: Problem, characters: number): string =>
  `<div ${look(problem.failsStep ? 'problem' : 'warning', 'padding:8px 12px;overflow-wrap:anywhere')}>${problemHtml(problem, characters)}</div>`;

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
  const link = linksTo(info, ` ${look('link')}`);
  const shown = (size: ReportSize, isShown: (title: string) => boolean): string[] =>
    sections(size)
      .filter(({ title }) => isShown(title))
      .map((section) => emailSection(section, link));
  return {
    subject: subjectOf(info, `${status}, ${stored}`),
    text: written(reportSizes.email, maxTextBytes, (size) =>
      [...text(size), pageText(report), workflowRunUrl].filter(Boolean).join('\n\n'),
    ),
    html: written(reportSizes.email, maxHtmlBytes, (size) =>
      pageOf(report, [
        ...report.problems.map((problem) => problemBox(problem, 2 * size.characters)),
        ...shown(size, (title) => title === newsTitle),
        tiles(report),
        runRow(report),
        button(workflowRunUrl),
        ...shown(size, (title) => title !== newsTitle),
      ]),
    ),
  };
}

function pageOf(report: RunReport, rows: string[]): string {
  const { info } = report;
  return page({
    color: lookOf(report).color,
    title: titleOf(report),
    subtitle: `Run ${info.id}, started ${utc(info.startedAt)}`,
    preheader: shorten(preheader(report), 150),
    rows,
  });
}

/** The first that mail programs show beside the subject is what a reader does not know yet. */
function preheader(report: RunReport): string {
  const { problems, ownersNotListed, failures: failed } = report;
  const failures = [...ownersNotListed, ...failed];
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

/** Side by side, or below one another if the window is narrow. */
function tiles(report: RunReport): string {
  const figures = portfolio(report);
  if (figures.length === 0) return '';
  const cells = figures.map((figure) => {
    const [value = '', change = ''] = figureText(figure);
    const small = change === '' ? '' : `<div ${look('text', 'font-size:12px')}>${change}</div>`;
    const style = 'display:inline-block;width:25%;min-width:128px;padding:12px 0;font-size:14px;vertical-align:top';
    return `<div style="${style}"><div style="font-size:20px;font-weight:600;line-height:1.2">${value}</div>${small}<div ${look('quiet', 'font-size:12px')}>${html(figure.title)}</div></div>`;
  });
  const since = sinceWhen(report);
  const below =
    since === undefined ? '' : paragraph(`Changes ${html(since)}`, 'quiet', 'margin:4px 0 0;font-size:12px');
  return `<div ${look('tile', 'text-align:center;font-size:0')}>${cells.join('')}</div>${below}`;
}

/** How the run went, with its totals, and where the page is. */
function runRow(report: RunReport): string {
  const line = runLine(report);
  const figures = totals(report).map(([name, value]) => `${name}: ${number(value)}`);
  figures.push(`Duration: ${duration(report.durationMs)}`);
  const page = pagePlace(report);
  const { dashboardUrl } = report;
  const link = page?.artifacts === undefined ? '' : `<a href="${html(page.artifacts)}" ${look('link')}>artifacts</a>`;
  return [
    line === undefined ? '' : paragraph(`<strong>${html(sentence(line))}</strong>`, 'text', 'margin:0'),
    paragraph(html(figures.join(' · ')), 'quiet', 'margin:2px 0 0;font-size:13px'),
    page === undefined || link === ''
      ? ''
      : paragraph(
          `All repositories and charts: ${html(page.path)} in the ${link}, if the workflow uploads it`,
          'quiet',
          'margin:2px 0 0;font-size:13px',
        ),
    dashboardUrl === undefined
      ? ''
      : paragraph(
          `Trends: <a href="${html(dashboardUrl)}" ${look('link')}>dashboard</a>`,
          'quiet',
          'margin:2px 0 0;font-size:13px',
        ),
  ].join('');
}

function pageText(report: RunReport): string | undefined {
  const page = pagePlace(report);
  const lines = [
    page?.artifacts && `All repositories and charts, if the workflow uploads ${page.path}:\n${page.artifacts}`,
    report.dashboardUrl && `Trends, on the dashboard:\n${report.dashboardUrl}`,
  ];
  return lines.filter(Boolean).join('\n\n') || undefined;
}

const button = (url: string | undefined): string =>
  url === undefined
    ? ''
    : `<a href="${html(url)}" ${look('button', 'display:inline-block;padding:8px 16px;border-radius:6px;font-weight:600;text-decoration:none')}>Open the workflow run</a>`;
