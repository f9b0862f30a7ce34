import type { Failure, RunReport } from '../model.ts';
import { oneLine } from './escape.ts';
import { headline, number, problemText, runFigures, usageRows } from './figures.ts';

const maxFailures = 100;

/** The report as plain text, in paragraphs: for the log and for mail programs that show no HTML. */
export function textReport(report: RunReport): string[] {
  return [
    headline(report),
    ...report.problems.map((problem) => oneLine(problemText(problem))),
    runFigures(report)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    failureLines([...report.ownersNotListed, ...report.failures]),
    usageRows(report)
      .map(([service, used]) => `${service}: ${used}`)
      .join('\n'),
  ].filter(Boolean);
}

function failureLines(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  const lines = failures
    .slice(0, maxFailures)
    .map(({ repo, status, reason }) => oneLine(`- ${repo}: ${status}: ${reason}`));
  const rest = failures.length - maxFailures;
  return ['Failures:', ...lines, ...(rest > 0 ? [`and ${number(rest)} more`] : [])].join('\n');
}
