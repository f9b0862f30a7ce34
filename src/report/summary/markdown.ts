import type { Problem } from '../../model.ts';
import { html, htmlWithBreaks, htmlWithCode } from '../../text/escape.ts';
import { listOf, number } from '../../text/format.ts';
import type { Block, FailureGroup, FailureList, Section, TableBlock } from '../content/blocks.ts';
import { problemHtml } from '../content/figures.ts';
import { cellHtml, type Link, linkAll } from '../content/links.ts';
import { isNumeric, type Table, textRows } from '../content/table.ts';

/** More would push the rest of the page away. */
const namesShownAtOnce = 10;

/** A section as GitHub Markdown. What comes from outside is in HTML blocks without an empty line: no Markdown is read there. */
export const section = ({ title, blocks }: Section, link: Link = htmlWithBreaks): string =>
  [`### ${title}`, ...blocks.map((block) => blockOf(block, link))].join('\n\n');

function blockOf(block: Block, link: Link): string {
  if (block.kind === 'sentence') return paragraph(htmlWithCode(block.text));
  if (block.kind === 'chart') return `\`\`\`mermaid\n${block.mermaid}\n\`\`\``;
  return block.kind === 'failures' ? failures(block, link) : titledTable(block, link);
}

export const paragraph = (inner: string): string => `<p>${inner}</p>`;

export const problemLine = (problem: Problem, characters: number): string =>
  paragraph(`${problem.failsStep ? '❌' : '⚠️'} ${problemHtml(problem, characters)}`);

function titledTable({ title, isFolded = false, more, ...block }: TableBlock, link: Link): string {
  const content = `${table(block, link)}${cut(more)}`;
  if (title === undefined) return content;
  return isFolded ? fold(html(title), content) : `<p><strong>${html(title)}</strong></p>\n${content}`;
}

const cut = (more: number, place = ''): string =>
  more > 0 ? `\n${paragraph(`and ${number(more)} more${place}`)}` : '';

const fold = (title: string, content: string): string => `<details><summary>${title}</summary>\n${content}\n</details>`;

/** An HTML table: nothing in it is read as Markdown. */
export function table(of: Table, link: Link = htmlWithBreaks): string {
  const attributes = of.columns.map((column) => (isNumeric(column) ? ' align="right"' : ''));
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell, i) => `<${tag}${attributes[i]}>${cell}</${tag}>`).join('')}</tr>`;
  const titles = of.columns.map(({ title }) => html(title));
  const rows = textRows(of).map((cells) =>
    row(
      'td',
      cells.map((cell, i) => cellHtml(cell, of.columns[i], link)),
    ),
  );
  return `<table>\n${[row('th', titles), ...rows].join('\n')}\n</table>`;
}

/** Each kind with what to do about it, and below that each reason with its names. */
function failures({ of, groups, more, known }: FailureList, link: Link): string {
  const rest = cut(more, ' (see the run info)');
  if (known !== undefined) return fold(html(known), `${groups.map((group) => reasons(group, link)).join('\n')}${rest}`);
  const parts = groups.map((group) => {
    const { status, count, meaning, advice } = group;
    const content = reasons(group, link);
    const explained = [meaning, advice].filter(Boolean).map((text = '') => htmlWithCode(text));
    return [
      paragraph(`<strong>${status} (${number(count)})</strong>: ${explained.join('<br>')}`),
      count <= namesShownAtOnce ? content : fold(`Show the ${number(count)} ${of}`, content),
    ].join('\n\n');
  });
  return `${parts.join('\n\n')}${rest}`;
}

/** One column: GitHub does not break names, and a second one would not be seen on a phone. */
function reasons(group: FailureGroup, link: Link): string {
  const rows = group.reasons.map(
    ({ reason, names, count }) =>
      `<tr><th align="left">${htmlWithCode(reason, htmlWithBreaks)}</th></tr>\n<tr><td>${linkAll(listOf(names, count), link)}</td></tr>`,
  );
  return `<table>\n${rows.join('\n')}\n</table>`;
}
