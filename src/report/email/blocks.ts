import { html, htmlWithCode, isLong } from '../../text/escape.ts';
import { listOf, number } from '../../text/format.ts';
import type { Block, FailureList, FailureReason, Section, TableBlock } from '../content/blocks.ts';
import { cellHtml, type Link, linkAll } from '../content/links.ts';
import { isNumeric, textRows } from '../content/table.ts';
import { type LookName, look } from './layout.ts';

/** A section of an email as HTML; what other media fold or draw is left out. */
export function emailSection({ title, blocks }: Section, link: Link): string {
  const shown = blocks.map((block) => blockOf(block, link)).filter(Boolean);
  if (shown.length === 0) return '';
  return [`<h2 ${look('line', 'margin:0;padding-top:16px;font-size:16px')}>${html(title)}</h2>`, ...shown].join('\n');
}

export const paragraph = (inner: string, name: LookName = 'text', style = 'margin:8px 0 0'): string =>
  `<p ${look(name, style)}>${inner}</p>`;

function blockOf(block: Block, link: Link): string {
  if (block.kind === 'sentence') return paragraph(htmlWithCode(block.text));
  if (block.kind === 'table') return block.isFolded ? '' : titledTable(block, link);
  return block.kind === 'failures' ? failures(block, link) : '';
}

function titledTable(block: TableBlock, link: Link): string {
  const { title, columns, more } = block;
  const areNumeric = columns.map(isNumeric);
  const styleOf = (i: number): string =>
    `padding:${i === 0 ? '6px 4px 6px 0' : '6px 0 6px 4px'};text-align:${areNumeric[i] ? 'right' : 'left'}`;
  const head = columns.map(
    (column, i) =>
      `<th ${look('quiet', `${styleOf(i)};vertical-align:bottom;font-size:12px;font-weight:600`)}>${html(column.title)}</th>`,
  );
  const cell = (text: string, i: number): string => {
    const breaks = areNumeric[i] ? 'white-space:nowrap' : breaksOf(text);
    return `<td ${look('line', `${styleOf(i)};vertical-align:top;${breaks}`)}>${cellHtml(text, columns[i], link)}</td>`;
  };
  const rows = [head, ...textRows(block).map((cells) => cells.map(cell))].map((cells) => `<tr>${cells.join('')}</tr>`);
  const heading = title === undefined ? '' : paragraph(`<strong>${html(title)}</strong>`);
  const table = `<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:8px;border-collapse:collapse;font-size:14px">\n${rows.join('\n')}\n</table>`;
  return [heading, table, cut(more)].filter(Boolean).join('\n');
}

/** A word that is too long for a phone may be broken anywhere, a short one nowhere. */
const breaksOf = (text: string): string => (isLong(text) ? 'overflow-wrap:anywhere' : 'overflow-wrap:normal');

const cut = (more: number): string => (more > 0 ? paragraph(`and ${number(more)} more`, 'quiet') : '');

/** By what to do about them; below it each reason, and the repositories that failed for it. */
function failures({ groups, more, known }: FailureList, link: Link): string {
  const parts = groups.flatMap(({ status, count, meaning, advice, reasons }) => [
    ...(known === undefined
      ? [
          paragraph(`<strong>${status} (${number(count)})</strong>`, 'text', 'margin:12px 0 0'),
          paragraph(`${htmlWithCode([meaning, advice].filter(Boolean).join(' '))}`, 'text', 'margin:2px 0 0'),
        ]
      : []),
    ...reasons.map((one) =>
      paragraph(reasonHtml(one, link), 'quiet', 'margin:4px 0 0;font-size:13px;overflow-wrap:anywhere'),
    ),
  ]);
  const title = known === undefined ? '' : paragraph(`<strong>${known}</strong>`, 'text', 'margin:12px 0 0');
  return [title, ...parts, cut(more)].filter(Boolean).join('\n');
}

function reasonHtml(one: FailureReason, link: Link): string {
  const names = linkAll(listOf(one.names, one.count), link);
  return one.count === 1
    ? `<strong>${names}</strong>: ${htmlWithCode(one.reason)}`
    : `<strong>${htmlWithCode(one.reason)} (${number(one.count)})</strong>: ${names}`;
}
