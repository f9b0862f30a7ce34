import type { Collection, Comparison, RunReport, StageName } from '../../model.ts';
import { duration } from '../../text/format.ts';
import { moverTables } from '../content/changes.ts';
import { issueTable, starTable } from '../content/collection.ts';
import { stageTitle } from '../content/figures.ts';
import { columns } from '../content/table.ts';
import type { BarChart, SpanChart, TableChart } from './data.ts';

const mostBars = 10;

export const collectionCharts = ({ byStars, byOpenIssues, owners }: Collection): TableChart[] =>
  [
    { name: 'stars', title: 'Repositories with the most stars', table: starTable(byStars) },
    { name: 'open-issues', title: 'Repositories with the most open issues', table: issueTable(byOpenIssues) },
    {
      name: 'owners',
      title: 'Owners with the most stars',
      table: {
        columns: [...columns('repository', 'Owner'), ...columns('number', 'Stars')],
        rows: owners.slice(0, mostBars).map(({ owner, stars }) => [owner, stars]),
      },
    },
  ].filter(({ table }) => table.rows.length > 0);

/** A chart for each count: one that adds them up would rank stars against issues. */
export const moverCharts = (comparison: Comparison): TableChart[] =>
  moverTables(comparison).map(({ name, title, table }) => ({ name: `movers-${name}`, title, table }));

/** The first column has the labels, each other one is a series. */
export function barChart({ table }: TableChart): BarChart {
  const [, ...series] = table.columns;
  return {
    kind: 'bars',
    labels: table.rows.map(([label]) => String(label)),
    series: series.map(({ title }, i) => ({ name: title, values: table.rows.map((row) => Number(row[i + 1])) })),
  };
}

export function stageChart({ stages, waits, startMs }: RunReport): SpanChart {
  const span = (stage: StageName, { startedAt, endedAt }: { startedAt: number; endedAt: number }, why?: string) => ({
    label: stageTitle(stage),
    from: startedAt - startMs,
    to: endedAt - startMs,
    text: [duration(endedAt - startedAt), why].filter(Boolean).join(': '),
  });
  return {
    kind: 'spans',
    labels: stages.map(({ name }) => stageTitle(name)),
    series: [
      { name: 'Working', spans: stages.map((stage) => span(stage.name, stage)) },
      { name: 'Waiting', spans: waits.map((wait) => span(wait.stage, wait, wait.why)) },
    ].filter(({ spans }) => spans.length > 0),
  };
}
