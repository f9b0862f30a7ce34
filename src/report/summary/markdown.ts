import { html, htmlWithCode } from '../../text/escape.ts';
import { counted, number } from '../../text/format.ts';
import type { Block, Column, FailureGroup, Failures, Section, Table } from '../content/blocks.ts';

/** More would push the rest of the page away. */
const namesShownAtOnce = 10;

/** A section as GitHub Markdown. What comes from outside stands in HTML blocks without an empty line: no Markdown is read there. */
export const section = ({ title, blocks }: Section): string =>
  [`### ${title}`, ...blocks.map(blockOf)].filter(Boolean).join('\n\n');

function blockOf(block: Block): string {
  if (block.kind === 'sentence') return paragraph(html(block.text));
  if (block.kind === 'chart') return `\`\`\`mermaid\n${block.mermaid}\n\`\`\``;
  return block.kind === 'failures' ? failures(block) : titledTable(block);
}

export const paragraph = (inner: string): string => `<p>${inner}</p>`;

/** `more`: rows that are left out. */
function titledTable({ title, isFolded = false, columns, rows, more }: Table): string {
  const content = [
    table(
      columns,
      rows.map((row) => row.map(html)),
    ),
    ...(more > 0 ? [cut(more)] : []),
  ].join('\n');
  if (title === undefined) return content;
  return isFolded ? fold(html(title), content) : `<p><strong>${html(title)}</strong></p>\n${content}`;
}

const cut = (more: number, place = ''): string => paragraph(`and ${number(more)} more${place}`);

const fold = (title: string, content: string): string => `<details><summary>${title}</summary>\n${content}\n</details>`;

/** An HTML table: what stands in it is no Markdown. Its cells are HTML. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cell = (tag: string, inner: string, i: number): string =>
    columns[i]?.isNumber ? `<${tag} align="right">${inner}</${tag}>` : `<${tag}>${inner}</${tag}>`;
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((inner, i) => cell(tag, inner, i)).join('')}</tr>`;
  const head = row(
    'th',
    columns.map(({ title }) => html(title)),
  );
  return `<table>\n${[head, ...rows.map((cells) => row('td', cells))].join('\n')}\n</table>`;
}

const nameColumns = [{ title: 'Status' }, { title: 'Reason' }, { title: 'Repositories' }];

function failures({ groups, more }: Failures): string {
  // No table, since that would not break its lines on a phone.
  const advice = groups.map(({ title, count, meaning, advice }) =>
    paragraph(`<strong>${html(title)} (${number(count)})</strong>: ${html(meaning)}<br>${htmlWithCode(advice)}`),
  );
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const rest = more > 0 ? [cut(more, ', which the run info lists')] : [];
  const names = [table(nameColumns, groups.flatMap(reasonRows)), ...rest].join('\n');
  const title = `Which ${counted(count, 'repository', 'repositories')}, and why`;
  return [...advice, count <= namesShownAtOnce ? names : fold(title, names)].join('\n\n');
}

const reasonRows = ({ title, reasons }: FailureGroup): string[][] =>
  reasons.map(({ reason, count, names }) => {
    const rest = count > names.length ? ` and ${number(count - names.length)} more` : '';
    return [html(title), html(reason), `${names.map(html).join(', ')}${rest}`];
  });
