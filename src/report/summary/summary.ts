import type { RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { duration, number, utc } from '../../text/format.ts';
import { headline, statusLooks, totals } from '../content/figures.ts';
import { sectionsOf } from '../content/sections.ts';
import { reportSizes, written } from '../content/size.ts';
import { columns } from '../content/table.ts';
import { paragraph, problemLine, section, table } from './markdown.ts';

/** GitHub drops a summary over 1 MiB whole; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const maxSummaryBytes = 1_000 * 1024;

/** The report as GitHub Markdown, below the size that a job summary may have: what does not fit is left out, and counted. */
export function summary(report: RunReport): string {
  const { info, problems } = report;
  const sections = sectionsOf(report);
  return written(reportSizes.summary, maxSummaryBytes, (size) => {
    const parts = [
      `## ${statusLooks[info.status].emoji} ${headline(report)}`,
      ...problems.map((problem) => problemLine(problem, 2 * size.characters)),
      ...figureTables(report),
      ...sections(size).map(section),
      paragraph(`<sub>${html(`Run ${info.id}, started ${utc(info.startedAt)}`)}</sub>`),
    ];
    return `${parts.join('\n\n')}\n`;
  });
}

/** The totals, and below them what the run took of time and of the two budgets: side by side they would be wider than a phone. */
function figureTables(report: RunReport): string[] {
  const { usage } = report.info;
  const taken: [string, string][] = [['Duration', duration(report.durationMs)]];
  if (usage) {
    const left = usage.pointsLeft === undefined ? '' : ` (${number(usage.pointsLeft)} left)`;
    taken.push(['GraphQL points', `${number(usage.points)}${left}`]);
  }
  if (usage && usage.requestUnits > 0) taken.push(['Request units', number(usage.requestUnits)]);
  return [totals(report), taken]
    .filter((figures) => figures.length > 0)
    .map((figures) =>
      table({
        columns: columns('number', ...figures.map(([name]) => name)),
        rows: [figures.map(([, value]) => value)],
      }),
    );
}

/** What a run shows that did not start since its input is invalid; faults that do not fit are counted. */
export function badInputSummary(faults: readonly string[]): string {
  const rows: string[] = [];
  let bytes = 1000;
  for (const fault of faults) {
    const row = `<li>${html(fault)}</li>`;
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > maxSummaryBytes) break;
    rows.push(row);
  }
  const more = faults.length - rows.length;
  const cut = more > 0 ? `\nand ${number(more)} more (see the log)\n` : '';
  return `## Failed: invalid input. Nothing was collected.\n\n<ul>\n${rows.join('\n')}\n</ul>\n${cut}`;
}

/** What a run shows that a bug broke; the post step reports what it stored. */
export const bugSummary = (message: string): string => `## Failed: internal error\n\n<p>${html(message)}</p>\n`;
