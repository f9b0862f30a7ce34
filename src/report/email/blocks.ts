import { html, htmlWithCode } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import type { Block, Failures, Section, Table } from '../content/blocks.ts';
import { type LookName, look } from './layout.ts';

/** A section of an email as HTML; what other media fold or draw is left out. */
export function emailSection({ title, blocks }: Section): string {
  const shown = blocks.map(blockOf).filter(Boolean);
  if (shown.length === 0) return '';
  return [`<h2 ${look('line', 'margin:0;padding-top:16px;font-size:16px')}>${html(title)}</h2>`, ...shown].join('\n');
}

export const paragraph = (inner: string, name: LookName = 'text', style = ''): string =>
  `<p ${look(name, ['margin:8px 0 0', style].filter(Boolean).join(';'))}>${inner}</p>`;

function blockOf(block: Block): string {
  if (block.kind === 'sentence') return paragraph(html(block.text));
  if (block.kind === 'table') return block.isFolded ? '' : titledTable(block);
  return block.kind === 'failures' ? failures(block) : '';
}

function titledTable({ title, columns, rows, more }: Table): string {
  const cell = (tag: string, inner: string, i: number): string => {
    const isNumber = columns[i]?.isNumber ?? false;
    const edge = i === 0 ? '6px 4px 6px 0' : '6px 0 6px 4px';
    const style = `padding:${edge};text-align:${isNumber ? 'right' : 'left'};vertical-align:top`;
    return tag === 'th'
      ? `<th ${look('quiet', `${style};vertical-align:bottom;font-size:12px;font-weight:600`)}>${inner}</th>`
      : `<td ${look('line', `${style};${isNumber ? 'white-space:nowrap' : breaksOf(inner)}`)}>${inner}</td>`;
  };
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((one, i) => cell(tag, html(one), i)).join('')}</tr>`;
  const head = row(
    'th',
    columns.map((column) => column.title),
  );
  const body = rows.map((cells) => row('td', cells)).join('\n');
  const heading = title === undefined ? '' : paragraph(`<strong>${html(title)}</strong>`);
  const table = `<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:8px;border-collapse:collapse;font-size:14px">\n${head}\n${body}\n</table>`;
  return [heading, table, cut(more)].filter(Boolean).join('\n');
}

/** A word that is too long for a phone may be broken anywhere, a short one nowhere. */
const breaksOf = (text: string): string => (/\S{11}/.test(text) ? 'overflow-wrap:anywhere' : 'overflow-wrap:normal');

const cut = (more: number): string => (more > 0 ? paragraph(`and ${number(more)} more`, 'quiet') : '');

/** By what to do about them; below it each reason, and the repositories that failed for it. */
function failures({ groups, more }: Failures): string {
  const parts = groups.flatMap(({ title, count, meaning, advice, reasons }) => [
    paragraph(`<strong>${html(title)}: ${number(count)}</strong>`, 'text', 'margin-top:12px'),
    paragraph(`${html(meaning)} ${htmlWithCode(advice)}`, 'text', 'margin-top:2px'),
    ...reasons.map(({ reason, names }) =>
      paragraph(
        `${names.map((name) => `<strong>${html(name)}</strong>`).join(', ')}: ${html(reason)}`,
        'quiet',
        'margin-top:4px;font-size:13px;overflow-wrap:anywhere',
      ),
    ),
  ]);
  return [...parts, cut(more)].filter(Boolean).join('\n');
}
