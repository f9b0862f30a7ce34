import type { Collection, Comparison, RepoStats, RunReport } from '../../model.ts';
import { duration, number } from '../../text/format.ts';
import { stageTitles } from '../content/figures.ts';
import type { BarChart, SpanChart } from './data.ts';
import { chartPlace, figures } from './elements.ts';

/** A chart with the words around it. */
export interface Chart {
  name: string;
  title: string;
  /** The head of the first column of its figures. */
  of: string;
  data: BarChart;
}

const mostBars = 10;

/** The charts of what was collected; none where nothing was. */
export const collectionCharts = ({ byStars, byOpenIssues, owners }: Collection): Chart[] =>
  [
    largest('stars', 'Repositories with the most stars', byStars, 'Stars', ({ stars }) => stars),
    largest(
      'open-issues',
      'Repositories with the most open issues',
      byOpenIssues,
      'Open issues',
      (one) => one.openIssues,
    ),
    bars(
      { name: 'owners', title: 'Owners with the most stars', of: 'Owner' },
      owners.map(({ owner }) => owner),
      [{ name: 'Stars', values: owners.map(({ stars }) => stars) }],
    ),
  ].filter(({ data }) => data.labels.length > 0);

const largest = (
  name: string,
  title: string,
  repositories: readonly RepoStats[],
  unit: string,
  value: (stats: RepoStats) => number,
): Chart =>
  bars(
    { name, title, of: 'Repository' },
    repositories.map(({ repo }) => repo),
    [{ name: unit, values: repositories.map(value) }],
  );

/** Issues and pull requests are counted in whatever state, so that a closed one is no difference. */
export function moverChart({ movers }: Comparison): Chart[] {
  if (movers.length === 0) return [];
  return [
    bars(
      { name: 'movers', title: 'Repositories that moved the most since the last run', of: 'Repository' },
      movers.map(({ repo }) => repo),
      [
        { name: 'Stars', values: movers.map(({ stars }) => stars) },
        { name: 'Issues', values: movers.map(({ openIssues, closedIssues }) => openIssues + closedIssues) },
        { name: 'Pull requests', values: movers.map((one) => one.openPRs + one.closedPRs + one.mergedPRs) },
      ],
    ),
  ];
}

const bars = (
  words: Pick<Chart, 'name' | 'title' | 'of'>,
  labels: readonly string[],
  series: readonly BarChart['series'][number][],
): Chart => ({
  ...words,
  data: {
    kind: 'bars',
    labels: labels.slice(0, mostBars),
    series: series.map(({ name, values }) => ({ name, values: values.slice(0, mostBars) })),
  },
});

export function chartOf({ name, title, of, data: { labels, series } }: Chart): string {
  const rows = labels.map((label, i) => [label, ...series.map(({ values }) => number(values[i] ?? 0))]);
  return chartPlace(name, title, figures(title, [of, ...series.map((one) => one.name)], rows));
}

/** The stages of a run as a Gantt chart, with the waits on them. */
export function stageChart({ stages, waits, startMs }: RunReport): SpanChart {
  const span = (name: keyof typeof stageTitles, startedAt: number, endedAt: number, why?: string) => ({
    label: stageTitles[name],
    from: startedAt - startMs,
    to: endedAt - startMs,
    text: [duration(endedAt - startedAt), why].filter(Boolean).join(': '),
  });
  return {
    kind: 'spans',
    labels: stages.map(({ name }) => stageTitles[name]),
    series: [
      { name: 'At work', spans: stages.map(({ name, startedAt, endedAt }) => span(name, startedAt, endedAt)) },
      {
        name: 'Waiting',
        spans: waits.map(({ stage, startedAt, endedAt, why }) => span(stage, startedAt, endedAt, why)),
      },
    ].filter(({ spans }) => spans.length > 0),
  };
}
