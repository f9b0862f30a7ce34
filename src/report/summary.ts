import type { Failure, RunReport, Stage } from '../model.ts';
import { html } from './escape.ts';
import { duration, headline, number, problemText, stageRows, stageTitles, totals, usageRows } from './figures.ts';

/** GitHub drops a summary over 1 MiB whole; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const maxSummaryBytes = 1_000 * 1024;

/** The report as GitHub Markdown, below the size that a job summary may have: failures that do not fit are counted. */
export function summary(report: RunReport): string {
  const head = [
    `## ${headline(report)}`,
    report.problems.map((problem) => paragraph(problemText(problem))).join('\n\n'),
    table(
      totals(report).map(([name]) => name),
      [totals(report).map(([, value]) => number(value))],
    ),
  ];
  const tail = [stages(report), `### Usage\n\n${table(['Service', 'Used'], usageRows(report))}`];
  const room = maxSummaryBytes - Buffer.byteLength([...head, ...tail].join('\n\n')) - 1000;
  const failures = failureTable([...report.ownersNotListed, ...report.failures], room);
  return `${[...head, failures, ...tail].filter(Boolean).join('\n\n')}\n`;
}

const paragraph = (text: string): string => `<p><strong>${html(text)}</strong></p>`;

/** An HTML table: what stands in it is no Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[row(head, 'th'), ...rows.map((cells) => row(cells, 'td'))].join('\n')}\n</table>`;
}

function failureTable(failures: readonly Failure[], room: number): string {
  if (failures.length === 0) return '';
  const rows: string[][] = [];
  let bytes = 0;
  for (const { repo, status, reason } of failures) {
    const row = [repo, status, reason.slice(0, 500)];
    bytes += Buffer.byteLength(row.map(html).join('')) + 50;
    if (bytes > room) break;
    rows.push(row);
  }
  const more = failures.length - rows.length;
  const cut = more > 0 ? `\n\nand ${number(more)} more, which \`run-info.json\` names` : '';
  return `### Failures\n\n${table(['Repository', 'What', 'Reason'], rows)}${cut}`;
}

function stages({ stages: list, startMs }: RunReport): string {
  if (list.length === 0) return '';
  return `### Stages

\`\`\`mermaid
gantt
  dateFormat x
  axisFormat %H:%M:%S
${list.map(bar).join('\n')}
\`\`\`

<details><summary>The same in figures</summary>

${table(['Stage', 'Began after', 'Took'], stageRows(list, startMs))}

</details>`;
}

/** Mermaid leaves out a bar without a length. */
const bar = ({ name, startedAt, endedAt }: Stage): string =>
  `  section ${stageTitles[name]}\n  ${duration(endedAt - startedAt)} :${startedAt}, ${Math.max(endedAt, startedAt + 1)}`;
