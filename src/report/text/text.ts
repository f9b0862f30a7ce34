import type { RunReport } from '../../model.ts';
import { oneLine } from '../../text/escape.ts';
import { number, problemText } from '../../text/format.ts';
import {
  type Block,
  type FailureGroup,
  type FailureReason,
  type Failures,
  type Limits,
  type Section,
  shorten,
  type Table,
} from '../content/blocks.ts';
import { headline, runFigures } from '../content/figures.ts';
import { sectionsOf } from '../content/sections.ts';
import { aligned, wrapped } from './layout.ts';

export interface TextOptions {
  limits: Limits;
  /** Characters in a line, as far as its words allow. */
  columns: number;
}

/** What the log tells: all that a person on call needs, and no more. */
export const logLimits: Limits = {
  failures: 100,
  findings: 20,
  owners: 10,
  largest: 5,
  movers: 5,
  names: 10,
  waits: 10,
  characters: 500,
  isWide: false,
};

/** The report as plain text, in paragraphs: for the log and for mail programs that show no HTML. */
export function textReport(report: RunReport, options: TextOptions = { limits: logLimits, columns: 120 }): string[] {
  const { columns, limits } = options;
  return [
    headline(report),
    ...report.problems.map((problem) =>
      wrapped(shorten(oneLine(problemText(problem)), 4 * limits.characters), columns),
    ),
    aligned(
      runFigures(report).map(([name, value]) => [`${name}:`, value]),
      [false, true],
      columns,
    ).join('\n'),
    ...sectionsOf(report, limits).map((section) => sectionText(section, columns)),
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

function tableText({ title, columns: heads, rows, more }: Table, columns: number): string {
  const cells = [heads.map((head) => head.title), ...rows.map((row) => row.map(oneLine))];
  const areNumbers = heads.map(({ isNumber = false }) => isNumber);
  return [...(title === undefined ? [] : [`${title}:`]), ...aligned(cells, areNumbers, columns), ...cut(more)].join(
    '\n',
  );
}

const cut = (more: number): string[] => (more > 0 ? [`and ${number(more)} more`] : []);

const failuresText = ({ groups, more }: Failures, columns: number): string =>
  [...groups.flatMap((group) => groupLines(group, columns)), ...cut(more)].join('\n');

function groupLines({ title, count, meaning, advice, reasons }: FailureGroup, columns: number): string[] {
  const list = ({ reason, names }: FailureReason): string => {
    const [first = '', ...others] = names.map(oneLine);
    if (others.length === 0) return wrapped(`- ${first}: ${oneLine(reason)}`, columns, '  ');
    const all = `  ${wrapped([first, ...others].join(', '), columns - 2, '  ')}`;
    return `${wrapped(`- ${oneLine(reason)}`, columns, '  ')}\n${all}`;
  };
  return [wrapped(`${title} (${number(count)}): ${meaning} ${advice}`, columns), ...reasons.map(list)];
}
