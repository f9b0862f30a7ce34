import type { Problem, RunReport } from '../../model.ts';
import { html, htmlWithCode } from '../../text/escape.ts';
import { duration, number, sentence, utc } from '../../text/format.ts';
import { figure, type Limits, shorten, written } from '../content/blocks.ts';
import { headline, signs, totalFigures } from '../content/figures.ts';
import { sectionsOf } from '../content/sections.ts';
import { paragraph, section, table } from './markdown.ts';

/** GitHub drops a summary over 1 MiB whole; https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const maxSummaryBytes = 1_000 * 1024;

const limits: Limits = {
  failures: 1_000,
  findings: 100,
  owners: 100,
  largest: 10,
  movers: 10,
  names: 50,
  waits: 20,
  characters: 500,
  isWide: true,
};

/** The report as GitHub Markdown, below the size that a job summary may have: what does not fit is left out, and counted. */
export const summary = (report: RunReport): string =>
  written(limits, maxSummaryBytes, (some) => {
    const { info, problems } = report;
    const parts = [
      `## ${signs[info.status]} ${headline(report)}`,
      ...problems.map((problem) => problemLine(problem, some)),
      // Side by side they would be wider than a phone.
      ...figuresOf(report).map((figures) =>
        table(
          figures.map(([name]) => figure(name)),
          [figures.map(([, value]) => value)],
        ),
      ),
      ...sectionsOf(report, some).map(section),
      paragraph(`<sub>${html(`Run ${info.id}, begun ${utc(info.startedAt)}`)}</sub>`),
    ];
    return `${parts.join('\n\n')}\n`;
  });

const problemLine = ({ message, remedy, failsStep }: Problem, { characters }: Limits): string => {
  const said = htmlWithCode(shorten(sentence(message), 2 * characters));
  const advice = remedy === '' ? '' : `<br>${htmlWithCode(shorten(sentence(remedy), 2 * characters))}`;
  return paragraph(`${failsStep ? '❌' : '⚠️'} <strong>${said}</strong>${advice}`);
};

/** The totals, and what the run took of time and of the two budgets. */
function figuresOf(report: RunReport): [string, string][][] {
  const { usage } = report.info;
  const points =
    usage && `${number(usage.points)}${usage.pointsLeft === undefined ? '' : ` (${number(usage.pointsLeft)} left)`}`;
  const taken: [string, string][] = [
    ['Duration', duration(report.durationMs)],
    ...(points === undefined ? [] : [['GraphQL points', points] satisfies [string, string]]),
    ...(usage && usage.requestUnits > 0
      ? [['Request units', number(usage.requestUnits)] satisfies [string, string]]
      : []),
  ];
  return [totalFigures(report), taken].filter((some) => some.length > 0);
}
