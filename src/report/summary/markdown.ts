import type { Problem } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { capitalized, listOf, number } from '../../text/format.ts';
import type { Block, FailureGroup, FailureList, Section, TableBlock } from '../content/blocks.ts';
import { problemHtml } from '../content/figures.ts';
import { columns, isNumeric, type Table, textRows } from '../content/table.ts';

/** More would push the rest of the page away. */
const namesShownAtOnce = 10;

/** A section as GitHub Markdown. What comes from outside is in HTML blocks without an empty line: no Markdown is read there. */
export const section = ({ title, blocks }: Section): string => [`### ${title}`, ...blocks.map(blockOf)].join('\n\n');

function blockOf(block: Block): string {
  if (block.kind === 'sentence') return paragraph(htmlWithCode(block.text));
  if (block.kind === 'chart') return `\`\`\`mermaid\n${block.mermaid}\n\`\`\``;
  return block.kind === 'failures' ? failures(block) : titledTable(block);
}

export const paragraph = (inner: string): string => `<p>${inner}</p>`;

export const problemLine = (problem: Problem, characters: number): string =>
  paragraph(`${problem.failsStep ? '❌' : '⚠️'} ${problemHtml(problem, characters)}`);

function titledTable({ title, isFolded = false, more, ...block }: TableBlock): string {
  const content = `${table(block)}${cut(more)}`;
  if (title === undefined) return content;
  return isFolded ? fold(html(title), content) : `<p><strong>${html(title)}</strong></p>\n${content}`;
}

const cut = (more: number, place = ''): string =>
  more > 0 ? `\n${paragraph(`and ${number(more)} more${place}`)}` : '';

const fold = (title: string, content: string): string => `<details><summary>${title}</summary>\n${content}\n</details>`;

/** An HTML table: nothing in it is read as Markdown. */
export function table(of: Table): string {
  const row = (tag: string, cells: readonly string[]): string => {
    const attributes = of.columns.map((column) => (isNumeric(column) ? ' align="right"' : ''));
    return `<tr>${cells.map((cell, i) => `<${tag}${attributes[i]}>${html(cell)}</${tag}>`).join('')}</tr>`;
  };
  const titles = of.columns.map(({ title }) => title);
  return `<table>\n${[row('th', titles), ...textRows(of).map((cells) => row('td', cells))].join('\n')}\n</table>`;
}

function failures({ of, groups, more, known }: FailureList): string {
  // No table, since that would not break its lines on a phone.
  const advice = groups.map(({ status, count, meaning, advice }) =>
    paragraph(`<strong>${status} (${number(count)})</strong>: ${htmlWithCode(meaning)}<br>${htmlWithCode(advice)}`),
  );
  const names = { columns: columns('text', 'Status', 'Reason', capitalized(of)), rows: groups.flatMap(reasonRows) };
  const content = `${table(names)}${cut(more, ' (see the run info)')}`;
  if (known !== undefined) return fold(html(known), content);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const title = `Show the ${number(count)} ${of}`;
  return [...advice, count <= namesShownAtOnce ? content : fold(title, content)].join('\n\n');
}

const reasonRows = ({ status, reasons }: FailureGroup): string[][] =>
  reasons.map((one) => [status, one.reason, listOf(one.names, one.count)]);
