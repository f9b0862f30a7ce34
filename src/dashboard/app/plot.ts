import uPlot from 'uplot';
import { number } from '../../text/format.ts';
import { axisTexts } from './figures.ts';
import { colorOf, fontFamily } from './look.ts';

export interface Line {
  label: string;
  values: readonly (number | null)[];
  /** The number of a color in the style sheet. */
  color: 1 | 2 | 3 | 4;
  /** Bars from zero instead of a line. */
  isBars?: boolean;
  isDashed?: boolean;
}

export interface Chart {
  title: string;
  /** Days, or days and times. */
  days: readonly string[];
  /** What they are, where they are not just days. */
  dayTitle?: string;
  lines: readonly Line[];
  height: number;
  /** Drawn with the first picture of the view, not when it comes into sight. */
  isFirst?: boolean;
  /** A day that is pointed out. */
  mark?: { day: string; text: string } | undefined;
  /** How a value is shown, where it is not a plain number. */
  format?: (value: number) => string;
}

const secondsOf = (day: string): number => Date.parse(day) / 1000;

export const aligned = ({ days, lines }: Chart): uPlot.AlignedData => [
  days.map(secondsOf),
  ...lines.map(({ values }) => [...values]),
];

const font = (): string => `12px ${fontFamily()}`;

/** How the library draws a chart. `pointed` shows the values that a reader points at. */
export function plotOptions(chart: Chart, width: number, pointed: HTMLElement): uPlot.Options {
  const { days, lines, height, format = number } = chart;
  const quiet = (): string => colorOf('quiet');
  const grid = { stroke: () => colorOf('line'), width: 1 };
  const hasBars = lines.some(({ isBars }) => isBars);
  return {
    width,
    height,
    padding: [10, 8, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
    scales: { x: { range: paddedTime(days, hasBars) }, y: { range: rangeOf(hasBars) } },
    axes: [
      {
        ...{ stroke: quiet, font: font(), grid: { show: false }, ticks: { ...grid, size: 4 }, space: 56, size: 28 },
        incrs: dayIncrements,
        ...(hasBars ? { splits: (plot: uPlot) => eachOfSome(plot.data[0], plot.width / 64) } : {}),
        values: (_, splits, __, ___, step) => splits.map((seconds) => dayText(seconds, hasBars ? 0 : step)),
      },
      {
        ...{ stroke: quiet, font: font(), grid, ticks: { show: false }, space: 24, gap: 4 },
        size: (_, values) => 14 + 7 * Math.max(1, ...(values ?? []).map((value) => value.length)),
        values: (_, splits) => (chart.format ? splits.map(chart.format) : axisTexts(splits)),
      },
    ],
    series: [{}, ...lines.map((line) => seriesOf(line, lines.length === 1))],
    hooks: {
      setCursor: [
        ({ cursor: { idx } }) => {
          pointed.textContent = idx == null ? '' : pointedText(chart, idx, format);
        },
      ],
      ...(chart.mark ? { draw: [(plot) => drawMark(plot, chart.mark)] } : {}),
    },
  };

  function pointedText({ lines: all }: Chart, i: number, show: (value: number) => string): string {
    const values = all.map(({ label, values }) => {
      const value = values[i];
      return `${all.length > 1 ? `${label} ` : ''}${value == null ? 'no run' : show(value)}`;
    });
    return `${days[i]}: ${values.join(', ')}`;
  }
}

/** Room at both ends, for bars and for a line of a single day. */
function paddedTime(days: readonly string[], hasBars: boolean): [number, number] {
  const [from, to] = [secondsOf(days[0] ?? '2000-01-01'), secondsOf(days.at(-1) ?? '2000-01-01')];
  const room = hasBars ? 4 * daySeconds : from === to ? daySeconds / 2 : 0;
  return [from - room, to + room];
}

const rangeOf =
  (fromZero: boolean): uPlot.Scale.Range =>
  (_, least, most) => {
    if (least === null || most === null) return [0, 1];
    if (fromZero) return uPlot.rangeNum(0, Math.max(1, most), 0.1, true);
    const room = Math.max(1, (most - least) * 0.1);
    return [Math.max(0, least - room), most + room];
  };

const daySeconds = 86_400;
/** Whole days, months and years, as uPlot steps through them. */
const dayIncrements = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15],
  ...[1, 2, 3, 4, 6].map((months) => 30 * months),
  ...[1, 2, 5, 10].map((years) => 365 * years),
].map((days) => days * daySeconds);

/** As many of the bars' days as there is room for, so that each tick is below a bar. */
function eachOfSome(days: ArrayLike<number>, most: number): number[] {
  const step = Math.max(1, Math.ceil(days.length / most));
  return Array.from(days).filter((_, i) => (days.length - 1 - i) % step === 0);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A year where it begins, months if the steps are that long, else days. */
function dayText(seconds: number, stepSeconds: number): string {
  const date = new Date(seconds * 1000);
  if (date.getUTCMonth() === 0 && date.getUTCDate() === 1) return String(date.getUTCFullYear());
  const month = months[date.getUTCMonth()] ?? '';
  return stepSeconds >= 28 * daySeconds ? month : `${month} ${date.getUTCDate()}`;
}

function seriesOf(line: Line, isAlone: boolean): uPlot.Series {
  const color = (opacity?: number) => (): string => colorOf(`chart-${line.color}`, opacity);
  if (line.isBars) {
    const paths = uPlot.paths.bars?.({ size: [0.7, 28] });
    return { stroke: color(), fill: color(0.45), width: 1, points: { show: false }, ...(paths ? { paths } : {}) };
  }
  const lonely = line.values.flatMap((value, i) =>
    value !== null && line.values[i - 1] == null && line.values[i + 1] == null ? [i] : [],
  );
  return {
    stroke: color(),
    width: 2,
    ...(isAlone ? { fill: color(0.08) } : {}),
    ...(line.isDashed ? { dash: [6, 4] } : {}),
    // A day between two without a run has no line.
    points: { size: 5, fill: color(), filter: (_, __, isShown) => (isShown ? null : lonely) },
  };
}

function drawMark(plot: uPlot, mark: Chart['mark']): void {
  if (!mark) return;
  const { ctx, bbox } = plot;
  const x = plot.valToPos(secondsOf(mark.day), 'x', true);
  if (x < bbox.left || x > bbox.left + bbox.width) return;
  ctx.save();
  ctx.strokeStyle = colorOf('ink');
  ctx.lineWidth = uPlot.pxRatio;
  ctx.setLineDash([3 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.fillStyle = colorOf('ink');
  const isRight = x > bbox.left + bbox.width / 2;
  ctx.textAlign = isRight ? 'right' : 'left';
  ctx.textBaseline = 'top';
  ctx.fillText(mark.text, x + (isRight ? -6 : 6) * uPlot.pxRatio, bbox.top);
  ctx.restore();
}
