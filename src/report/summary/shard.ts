import type { Problem, RunReport } from '../../model.ts';
import { html } from '../../text/escape.ts';
import { counted, duration, number } from '../../text/format.ts';
import { lookOf } from '../content/figures.ts';
import { columns, type Table } from '../content/table.ts';
import { paragraph, problemLine, table } from './markdown.ts';

const longestText = 1_000;

/** One line that says what one job of several came to. */
export const shardHeadline = ({ info, shard = 0 }: RunReport): string =>
  `Shard ${shard}: ${number(info.totalCreatedCount)} of ${counted(info.totalReceived, 'repository', 'repositories')} stored`;

/** A few lines for the page of the workflow run, where each job has its own. */
export function shardSummary(report: RunReport): string {
  const { info, problems, durationMs } = report;
  const { points, requestUnits, throttledWrites } = info.usage ?? { points: 0, requestUnits: 0, throttledWrites: 0 };
  const figures: Table = {
    columns: [
      ...columns('number', 'Failed', 'Points', 'Request units', 'Throttled writes'),
      ...columns('duration', 'Duration'),
    ],
    rows: [[info.totalFailedCount, points, requestUnits, throttledWrites, durationMs]],
  };
  const parts = [
    `### ${lookOf(report).emoji} ${html(shardHeadline(report))}`,
    ...problems.map((problem) => problemLine(problem, longestText)),
    table(figures),
    paragraph(`<sub>${html(`Run ${info.id}. The job that finishes the run reports all of it.`)}</sub>`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a plan says: how many repositories each job will ask for. */
export interface PlannedShard {
  shard: number;
  repositories: number;
  lanes: readonly string[];
}

export interface PlanFigures {
  runId: string;
  repositories: number;
  shards: readonly PlannedShard[];
  maxParallel: number;
  durationMs: number;
  problems: readonly Problem[];
}

export const planHeadline = ({ repositories, shards }: PlanFigures): string =>
  `Planned: ${counted(repositories, 'repository', 'repositories')} in ${counted(shards.length, 'shard', 'shards')}`;

const mostNames = 3;

export function planSummary(plan: PlanFigures): string {
  const rows = plan.shards.map(({ shard, repositories, lanes }) => [shard, repositories, lanesText(lanes)]);
  const parts = [
    `### ${html(planHeadline(plan))}`,
    ...plan.problems.map((problem) => problemLine(problem, longestText)),
    ...(rows.length > 0
      ? [table({ columns: [...columns('number', 'Shard', 'Repositories'), ...columns('text', 'Tokens')], rows })]
      : []),
    paragraph(
      `<sub>${html(`Run ${plan.runId}, listed in ${duration(plan.durationMs)}. Up to ${counted(plan.maxParallel, 'shard runs', 'shards run')} at the same time.`)}</sub>`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const lanesText = (lanes: readonly string[]): string => {
  const more = lanes.length - mostNames;
  return `${lanes.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
};
