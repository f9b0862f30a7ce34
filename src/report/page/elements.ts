import { html } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import type { TableData } from './data.ts';

/** A part of the page under a heading; empty where it has no content. */
export const section = (id: string, title: string, content: string): string =>
  content === ''
    ? ''
    : `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${html(title)}</h2>\n${content}\n</section>`;

export const paragraph = (text: string): string => `<p>${html(text)}</p>`;

export const note = (text: string): string => `<p class="note">${html(text)}</p>`;

/** Text in which words between backticks are code. */
export const prose = (text: string): string => html(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** A small table of figures that stays as it is. */
export function figures(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? `<th scope="row">${html(cell)}</th>` : `<td>${html(cell)}</td>`)).join('');
  return `<table class="figures">
<caption class="unseen">${html(caption)}</caption>
<thead><tr>${head.map((title) => `<th scope="col">${html(title)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`;
}

/** The place of a table that a script fills with the data of this name; its heading has the name, too. */
export const tablePlace = (name: string): string =>
  `<data-table data-of="${name}" data-labelled-by="${name}-title"></data-table>`;

/** The place of a table whose rows stand for so many things, with a word on those that it leaves out; empty for none. */
export function tableOf(name: string, { rows }: TableData, total: number, rest = ''): string {
  if (total === 0) return '';
  const cut = rows.length < total ? note(`The first ${number(rows.length)} of ${number(total)}. ${rest}`) : '';
  return cut + tablePlace(name);
}

/** The place of a chart that a script draws from the data of this name, with its figures for those who do not see it. */
export function chartPlace(name: string, title: string, figuresTable: string): string {
  return `<figure class="chart" data-of="${name}">
<figcaption id="chart-${name}">${html(title)}</figcaption>
<div class="canvas"><canvas role="img" aria-labelledby="chart-${name}">${html(title)}</canvas></div>
<details><summary>The figures<span class="unseen"> of: ${html(title)}</span></summary>
<div class="scroll" tabindex="0" role="group" aria-labelledby="chart-${name}">
${figuresTable}
</div>
</details>
</figure>`;
}
