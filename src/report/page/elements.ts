import { html, htmlWithBreaks } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import { type Table, textRows } from '../content/table.ts';
import type { TableChart, TableData } from './data.ts';

/** A part of the page under a heading. */
export const section = (id: string, title: string, content: string): string =>
  `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${html(title)}</h2>\n${content}\n</section>`;

export const paragraph = (text: string): string => `<p>${html(text)}</p>`;

export const note = (text: string): string => `<p class="note">${html(text)}</p>`;

export function figures(caption: string, table: Table): string {
  const cells = ([first = '', ...others]: string[]): string =>
    `<th scope="row">${htmlWithBreaks(first)}</th>${others.map((cell) => `<td>${htmlWithBreaks(cell)}</td>`).join('')}`;
  return `<table class="figures">
<caption class="unseen">${html(caption)}</caption>
<thead><tr>${table.columns.map(({ title }) => `<th scope="col">${html(title)}</th>`).join('')}</tr></thead>
<tbody>
${textRows(table)
  .map((row) => `<tr>${cells(row)}</tr>`)
  .join('\n')}
</tbody>
</table>`;
}

/** The place of a table that a script fills with the data of this name; its heading has the name, too. */
export const tablePlace = (name: string): string =>
  `<data-table data-of="${name}" data-title="${name}-title"></data-table>`;

/** The place of a table of so many things, with a note if it leaves some out, and where these are; empty for none. */
export function tableOf(
  name: string,
  table: TableData | undefined,
  { total, rest = '' }: { total: number; rest?: string },
): string {
  if (!table || total === 0) return '';
  const { length } = table.rows;
  return (length < total ? note(`The first ${number(length)} of ${number(total)}. ${rest}`) : '') + tablePlace(name);
}

/** The place of a chart that a script draws from the data of its name, with the same as a table for those who do not see it. */
export const chartPlace = ({ name, title, table }: TableChart): string => `<figure class="chart" data-of="${name}">
<figcaption id="chart-${name}">${html(title)}</figcaption>
<div class="canvas"><canvas role="img" aria-labelledby="chart-${name}">${html(title)}</canvas></div>
<details><summary>Show as table<span class="unseen">: ${html(title)}</span></summary>
<div class="scroll" tabindex="0" role="group" aria-labelledby="chart-${name}">
${figures(title, table)}
</div>
</details>
</figure>`;
