import type { RunReport, Stage, Wait } from '../model.ts';
import { mermaidText } from './escape.ts';
import { duration, stageTitles } from './figures.ts';

/** More would be a chart of waits. */
const drawnWaits = 8;
/** A shorter wait would be no wider than a line. */
const narrowest = 1 / 200;

/** The stages, and the waits in them, as a Mermaid chart over the time since the run began. */
export function ganttChart({ stages, waits, startMs }: RunReport): string {
  const endMs = Math.max(...stages.map(({ endedAt }) => endedAt), startMs + 1);
  const { every, format } = axisOf(endMs - startMs);
  const wide = waits.filter(({ startedAt, endedAt }) => endedAt - startedAt >= narrowest * (endMs - startMs));
  const longest = wide.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, drawnWaits);
  const drawn = wide.filter((wait) => longest.includes(wait));
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${format}`,
    `  tickInterval ${every}`,
    ...stages.flatMap((stage) => [
      `  section ${stageTitles[stage.name]}`,
      bar(duration(lengthOf(stage)), stage, startMs),
    ]),
    ...(drawn.length > 0 ? ['  section Waits'] : []),
    ...drawn.map((wait) => bar(`${duration(lengthOf(wait))}, ${mermaidText(wait.why)}`, wait, startMs, 'crit, ')),
  ].join('\n');
}

const lengthOf = ({ startedAt, endedAt }: Pick<Stage | Wait, 'startedAt' | 'endedAt'>): number => endedAt - startedAt;

/** Mermaid leaves out a bar without a length. */
function bar(label: string, { startedAt, endedAt }: Stage | Wait, startMs: number, tags = ''): string {
  const from = Math.max(0, startedAt - startMs);
  return `  ${label} :${tags}${sinceStart(from)}, ${sinceStart(Math.max(endedAt - startMs, from + 1))}`;
}

/** Mermaid knows times of day in the reader’s zone only, so the chart’s day begins with the run. */
const sinceStart = (ms: number): string =>
  new Date(Date.UTC(2000, 0, 1) + ms).toISOString().slice(0, -1).replace('T', ' ');

/** Seconds from tick to tick, the same for Mermaid, and what stands at each: https://d3js.org/d3-time-format#locale_format */
const steps: readonly [number, string, string][] = [
  [0.1, '100millisecond', '%-S.%L s'],
  [0.5, '500millisecond', '%-S.%L s'],
  [1, '1second', '%-S s'],
  [5, '5second', '%-M:%S'],
  [15, '15second', '%-M:%S'],
  [60, '1minute', '%-M min'],
  [300, '5minute', '%-M min'],
  [900, '15minute', '%-H h %M'],
  [3600, '1hour', '%-H h'],
];
const mostTicks = 9;

/** Ticks that do not run into one another; https://mermaid.js.org/syntax/gantt.html#axis-ticks */
function axisOf(ms: number): { every: string; format: string } {
  const [, every, format] = steps.find(([seconds]) => ms / 1000 / seconds <= mostTicks) ?? [0, '6hour', '%-H h'];
  return { every, format };
}
