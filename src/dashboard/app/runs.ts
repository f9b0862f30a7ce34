import { duration } from '../../text/format.ts';
import type { RunRow } from '../site-data.ts';
import { chartOf } from './chart.ts';
import { openable, shortTable } from './data-table.ts';
import { element } from './element.ts';
import { shown } from './figures.ts';

/** How the runs themselves went. */
export function runsPart(runs: readonly RunRow[], signal: AbortSignal): HTMLElement[] {
  if (runs.length === 0) return [element('p', { class: 'note' }, 'There are no runs of the last 90 days.')];
  const days = runs.map(({ startedAt }) => startedAt).reverse();
  const series = (of: (run: RunRow) => number | null): (number | null)[] => runs.map(of).reverse();
  const charts = [
    {
      title: 'Duration of the runs',
      lines: [{ label: 'Duration', values: series(({ durationMs }) => durationMs), color: 1 as const, isBars: true }],
      format: duration,
    },
    {
      title: 'Repositories that failed',
      lines: [{ label: 'Failed', values: series(({ failed }) => failed), color: 2 as const, isBars: true }],
    },
  ].map((chart) =>
    element(
      'div',
      {},
      element('h3', {}, chart.title),
      chartOf({ ...chart, days, dayTitle: 'Started', height: 140 }, signal),
    ),
  );
  return [element('div', { class: 'charts' }, ...charts), openable(runs.length, 7, tableOf(runs), 'runs')];
}

const tableOf =
  (runs: readonly RunRow[]) =>
  (count: number): HTMLElement =>
    shortTable(
      'runs-title',
      [
        ['Started (UTC)', 'day'],
        ['Status', 'text'],
        ['Duration', 'number'],
        ['Repositories', 'number'],
        ['Stored', 'number'],
        ['Failed', 'number'],
        ['Points', 'number'],
        ['Request units', 'number'],
      ],
      runs
        .slice(0, count)
        .map((run) => [
          started(run),
          run.status,
          run.durationMs === null ? '–' : duration(run.durationMs),
          ...[run.received, run.stored, run.failed, run.points, run.requestUnits].map(shown),
        ]),
    );

function started({ startedAt, workflowRunUrl }: RunRow): HTMLElement | string {
  const text = startedAt.slice(0, 16).replace('T', ' ');
  if (workflowRunUrl === null || !/^https?:\/\//.test(workflowRunUrl)) return text;
  return element('a', { href: workflowRunUrl }, text);
}
