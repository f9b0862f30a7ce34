import type { RunReport } from '../../model.ts';
import { oneLine } from '../../text/escape.ts';
import { duration, listOf, number, problemText } from '../../text/format.ts';
import type { Block, FailureList, FailureReason, Section, TableBlock } from '../content/blocks.ts';
import { totals } from '../content/figures.ts';
import { figureText, portfolio, runLine, titleOf } from '../content/head.ts';
import { newsTitle, sectionsOf } from '../content/sections.ts';
import { type ReportSize, reportSizes, shorten } from '../content/size.ts';
import { isNumeric, textRows } from '../content/table.ts';
import { aligned, wrapped } from './layout.ts';

const logColumns = 120;

/** The report as plain text for the log, in paragraphs. */
export const textReport = (report: RunReport): string[] => textWriter(report, logColumns)(reportSizes.log);

/** The report as plain text in any size, with so many characters in a line as far as its words allow. */
export function textWriter(report: RunReport, columns: number): (size: ReportSize) => string[] {
  const sections = sectionsOf(report);
  const figures = [...totals(report).map(([name, value]) => [`${name}:`, number(value)])];
  figures.push(['Duration:', duration(report.durationMs)]);
  const collected = portfolio(report).map((figure) => [`${figure.title}:`, ...figureText(figure)]);
  const written = (size: ReportSize, isMeant: (title: string) => boolean): string[] =>
    sections(size)
      .filter(({ title }) => isMeant(title))
      .map((section) => sectionText(section, columns));
  return (size) =>
    [
      titleOf(report),
      runLine(report) ?? '',
      ...report.problems.map((problem) =>
        wrapped(shorten(oneLine(problemText(problem)), 4 * size.characters), columns),
      ),
      ...written(size, (title) => title === newsTitle),
      aligned(collected, [false, true, true], columns).join('\n'),
      aligned(figures, [false, true], columns).join('\n'),
      ...written(size, (title) => title !== newsTitle),
    ].filter(Boolean);
}

/** What other media fold or draw is left out. */
function sectionText({ title, blocks }: Section, columns: number): string {
  const shown = blocks.map((block) => blockText(block, columns)).filter(Boolean);
  return shown.length === 0 ? '' : `${title}:\n${shown.join('\n\n')}`;
}

function blockText(block: Block, columns: number): string {
  if (block.kind === 'sentence') return wrapped(oneLine(block.text), columns);
  if (block.kind === 'table') return block.isFolded ? '' : tableText(block, columns);
  return block.kind === 'failures' ? failuresText(block, columns) : '';
}

function tableText(table: TableBlock, columns: number): string {
  const cells = [table.columns.map(({ title }) => title), ...textRows(table).map((row) => row.map(oneLine))];
  const heading = table.title === undefined ? [] : [`${table.title}:`];
  return [...heading, ...aligned(cells, table.columns.map(isNumeric), columns), ...cut(table.more)].join('\n');
}

const cut = (more: number): string[] => (more > 0 ? [`and ${number(more)} more`] : []);

function failuresText({ groups, more, known }: FailureList, columns: number): string {
  const lines = groups.flatMap(({ status, count, meaning, advice, reasons }) => {
    const title = `${status} (${number(count)})`;
    return [
      known === undefined ? wrapped([`${title}: ${meaning}`, advice].filter(Boolean).join(' '), columns) : title,
      ...reasons.map((reason) => reasonText(reason, columns)),
    ];
  });
  return [...(known === undefined ? [] : [`${known}:`]), ...lines, ...cut(more)].join('\n');
}

function reasonText(one: FailureReason, columns: number): string {
  const [reason, names] = [one.reason, listOf(one.names, one.count)].map(oneLine);
  if (one.count === 1) return wrapped(`- ${names}: ${reason}`, columns, '  ');
  return `${wrapped(`- ${reason}`, columns, '  ')}\n  ${wrapped(`${names}`, columns - 2, '  ')}`;
}
