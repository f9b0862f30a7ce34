import type { RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { number, sentence, utc } from '../../text/format.ts';
import { lookOf, totals } from '../content/figures.ts';
import { pagePlace, portfolioTable, runLine, titleOf } from '../content/head.ts';
import { linksTo, webAddress } from '../content/links.ts';
import { sectionsOf } from '../content/sections.ts';
import { reportSizes, written } from '../content/size.ts';
import { columns, type Table } from '../content/table.ts';
import { paragraph, problemLine, section, table } from './markdown.ts';

/** GitHub drops a summary over 1 MiB whole; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const maxSummaryBytes = 1_000 * 1024;

/** The report as GitHub Markdown, below the size that a job summary may have: what does not fit is left out, and counted. */
export function summary(report: RunReport): string {
  const { info, problems } = report;
  const sections = sectionsOf(report);
  const link = linksTo(info);
  return written(reportSizes.summary, maxSummaryBytes, (size) => {
    const parts = [
      `## ${lookOf(report).emoji} ${titleOf(report)}`,
      ...problems.map((problem) => problemLine(problem, 2 * size.characters)),
      ...head(report),
      ...sections(size).map((one) => section(one, link)),
      paragraph(`<sub>${html(`Run ${info.id}, started ${utc(info.startedAt)}`)}</sub>`),
    ];
    return `${parts.join('\n\n')}\n`;
  });
}

/** What was collected, and below it the run: side by side they would be wider than a phone. */
function head(report: RunReport): string[] {
  const line = runLine(report);
  const run = totals(report);
  const collected = portfolioTable(report);
  return [
    ...(collected.rows.length > 0 ? [table(collected)] : []),
    ...(line === undefined ? [] : [paragraph(html(sentence(line)))]),
    ...(run.length > 0 ? [table(runTable(run))] : []),
    ...pageLine(report),
  ];
}

/** More columns than a phone has room for become rows. */
const runTable = (run: readonly [string, number][]): Table =>
  run.length > 4
    ? { columns: [...columns('text', 'Run'), ...columns('number', 'Count')], rows: run.map((row) => [...row]) }
    : { columns: columns('number', ...run.map(([name]) => name)), rows: [run.map(([, value]) => value)] };

/** Whether a later step uploads the page is not known before. */
function pageLine(report: RunReport): string[] {
  const { dashboardUrl } = report;
  const dashboard =
    dashboardUrl === undefined ? [] : [paragraph(`Trends: <a href="${html(dashboardUrl)}">dashboard</a>`)];
  const place = pagePlace(report);
  if (!place) return dashboard;
  const { path, artifacts } = place;
  const where =
    artifacts === undefined ? '' : ` (in the <a href="${html(artifacts)}">artifacts</a>, if the workflow uploads it)`;
  return [paragraph(`All repositories and charts: <code>${html(path)}</code>${where}`), ...dashboard];
}

interface BadInput {
  /** Lines of the sources, by the faults that are about them. */
  excerpts?: ReadonlyMap<string, Marked>;
  documentation?: string | undefined;
  /** What did not happen. */
  undone?: string;
}

/** A line, and how many of its characters stand before the place to look at. */
interface Marked {
  line: string;
  column: number;
}

function excerptHtml(marked: Marked | undefined): string {
  if (!marked) return '';
  // The place is within the width of a phone, and what follows it can be scrolled.
  const left = marked.column > mostBefore ? marked.column - mostBefore / 2 : 0;
  const before = left > 0 ? '…' : '';
  return `<pre>${html(before + marked.line.slice(left))}\n${' '.repeat(before.length + marked.column - left)}^</pre>`;
}

/** Characters before the place at fault. */
const mostBefore = 24;

/** What a run shows that did not start since its input is invalid; faults that do not fit are counted. */
export function badInputSummary(
  faults: readonly string[],
  { excerpts, documentation, undone = 'collected' }: BadInput = {},
): string {
  const rows: string[] = [];
  let bytes = 1000;
  for (const fault of faults) {
    const row = `<li>${html(fault)}${excerptHtml(excerpts?.get(fault))}</li>`;
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > maxSummaryBytes) break;
    rows.push(row);
  }
  const more = faults.length - rows.length;
  const cut = more > 0 ? `\nand ${number(more)} more (see the log)\n` : '';
  const address = webAddress(documentation)?.href;
  const help = address
    ? `\n${paragraph(`<a href="${html(address)}">Documentation of the inputs and of sources.json</a>`)}\n`
    : '';
  const what = faults.length === 1 ? 'the input' : `the ${number(faults.length)} faults`;
  const advice = paragraph(`<strong>Correct ${what} below, then run the workflow again.</strong>`);
  return `## ❌ Failed: invalid input. Nothing was ${undone}.\n\n${advice}\n\n<ul>\n${rows.join('\n')}\n</ul>\n${cut}${help}`;
}

/** What a run shows that a bug broke; the post step reports what it stored. */
export const bugSummary = (message: string): string => `## ❌ Failed: internal error\n\n<p>${html(message)}</p>\n`;
