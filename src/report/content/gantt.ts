import type { RunReport, Stage, Wait } from '../../model.ts';
import { duration } from '../../text/format.ts';
import { stageTitle } from './figures.ts';

/** More would be a chart of waits. */
const drawnWaits = 8;
/** Of the chart’s width: a stage has a bar that can be seen, and a wait that would have none is left out. */
const narrowest = 1 / 200;

/**
 * The stages, and the waits in them, as a Mermaid chart over the time since the run began. Nothing from outside stands in
 * it, and no label is longer than a duration: a phone would cut it, and the tables have the reasons.
 */
export function ganttChart({ stages, waits, startMs }: RunReport): string {
  const endMs = Math.max(...stages.map(({ endedAt }) => endedAt), startMs + 1);
  const [, every, format] = steps.find(([seconds]) => (endMs - startMs) / 1000 / seconds <= mostTicks) ?? widestStep;
  const leastMs = Math.ceil(narrowest * (endMs - startMs));
  const bar = ({ startedAt, endedAt }: Stage | Wait, label: string, tag = ''): string => {
    const from = Math.max(0, startedAt - startMs);
    return `  ${label} :${tag}${sinceStart(from)}, ${sinceStart(Math.max(endedAt - startMs, from + leastMs))}`;
  };
  const visible = waits.filter((wait) => lengthOf(wait) >= leastMs);
  const longest = visible.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, drawnWaits);
  const drawn = visible.filter((wait) => longest.includes(wait));
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${format}`,
    `  tickInterval ${every}`,
    ...stages.flatMap((stage) => [`  section ${stageTitle(stage.name)}`, bar(stage, duration(lengthOf(stage)))]),
    ...(drawn.length > 0 ? ['  section Waits'] : []),
    ...drawn.map((wait) => bar(wait, duration(lengthOf(wait)), 'crit, ')),
  ].join('\n');
}

const lengthOf = ({ startedAt, endedAt }: Stage | Wait): number => endedAt - startedAt;

/** Mermaid knows times of day in the reader’s zone only, so the chart’s day begins with the run. */
const sinceStart = (ms: number): string =>
  new Date(Date.UTC(2000, 0, 1) + ms).toISOString().slice(0, -1).replace('T', ' ');

/** Seconds from tick to tick, the same for Mermaid, and what stands at each: https://d3js.org/d3-time-format#locale_format */
const steps: readonly [number, string, string][] = [
  [1, '1second', '%-S s'],
  [5, '5second', '%-M:%S'],
  [15, '15second', '%-M:%S'],
  [60, '1minute', '%-M min'],
  [300, '5minute', '%-M min'],
  [900, '15minute', '%-H h %M'],
  [3600, '1hour', '%-H h'],
];
const widestStep = [6 * 3600, '6hour', '%-H h'] as const;
/** More run into one another; https://mermaid.js.org/syntax/gantt.html#axis-ticks */
const mostTicks = 9;
