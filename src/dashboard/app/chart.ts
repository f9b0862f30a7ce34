import uPlot from 'uplot';
import { number } from '../../text/format.ts';
import { download, element, unseen } from './element.ts';
import { inWords, shown } from './figures.ts';

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
  lines: readonly Line[];
  height: number;
  /** Drawn with the first picture of the view, not when it comes into sight. */
  isFirst?: boolean;
  /** A day that is pointed out. */
  mark?: { day: string; text: string } | undefined;
  /** How a value is shown, where it is not a plain number. */
  format?: (value: number) => string;
}

/** A chart as a picture, with its values in words and as a table. */
export function chartOf(chart: Chart, signal: AbortSignal): HTMLElement {
  const words = chart.lines.map(({ label, values }) => `${label}: ${inWords(chart.days, values)}`).join(' ');
  const picture = element('div', { class: 'plot', role: 'img', 'aria-label': `${chart.title}. ${words}` });
  picture.style.setProperty('--height', `${chart.height}px`);
  const pointed = element('span', { class: 'pointed', 'aria-hidden': 'true' });
  const keys = chart.lines.length > 1 ? chart.lines.map(key) : [];
  const save = element('button', { type: 'button' }, 'Save PNG', unseen(` of ${chart.title}`));
  let plot: uPlot | undefined;
  const draw = (): void => {
    const width = picture.clientWidth;
    if (width === 0) return;
    if (plot) plot.setSize({ width, height: chart.height });
    else plot = new uPlot(options(chart, width, pointed), aligned(chart), picture);
  };
  save.addEventListener('click', () => {
    draw();
    if (plot) savePicture(plot, chart);
  });
  if (chart.isFirst) whenSized(picture, draw, signal);
  else whenSeen(picture, draw, signal);
  // The colors of paper and of the night are others.
  for (const query of ['print', '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener(
      'change',
      () => {
        draw();
        plot?.redraw();
      },
      { signal },
    );
  signal.addEventListener('abort', () => plot?.destroy());
  return element(
    'div',
    { class: 'chart' },
    element('p', { class: 'keys' }, ...keys, pointed),
    picture,
    element('div', { class: 'under' }, valuesOf(chart), save),
  );
}

function key({ label, color, isBars, isDashed }: Line): HTMLElement {
  const kind = isBars ? 'bars' : isDashed ? 'dashed' : 'solid';
  return element('span', { class: `key ${kind} color-${color}` }, label);
}

function whenSized(node: HTMLElement, draw: () => void, signal: AbortSignal): void {
  const sizes = new ResizeObserver(draw);
  sizes.observe(node);
  signal.addEventListener('abort', () => sizes.disconnect());
}

function whenSeen(node: HTMLElement, draw: () => void, signal: AbortSignal): void {
  const sight = new IntersectionObserver(
    (entries) => {
      if (signal.aborted || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      whenSized(node, draw, signal);
    },
    { rootMargin: '300px' },
  );
  sight.observe(node);
  signal.addEventListener('abort', () => sight.disconnect());
}

/** The same as a table, which is made when a reader opens it. */
function valuesOf({ title, days, lines, format = number }: Chart): HTMLElement {
  const details = element('details', {}, element('summary', {}, 'Show as table'));
  details.addEventListener(
    'toggle',
    () => {
      const titles = ['Day', ...lines.map(({ label }) => label)];
      const head = element('tr', {}, ...titles.map((text) => element('th', { scope: 'col' }, text)));
      const rows = days.flatMap((day, i) => {
        const values = lines.map(({ values }) => values[i] ?? null);
        if (values.every((value) => value === null)) return [];
        const cells = values.map((value) => element('td', { class: 'number' }, value === null ? '' : format(value)));
        return [element('tr', {}, element('th', { scope: 'row' }, day), ...cells)];
      });
      const table = element('table', { 'aria-label': title }, element('thead', {}, head));
      table.append(element('tbody', {}, ...rows.reverse()));
      details.append(
        element('div', { class: 'scroll values', tabindex: '0', role: 'group', 'aria-label': title }, table),
      );
    },
    { once: true },
  );
  return details;
}

const secondsOf = (day: string): number => Date.parse(day) / 1000;

const aligned = ({ days, lines }: Chart): uPlot.AlignedData => [
  days.map(secondsOf),
  ...lines.map(({ values }) => [...values]),
];

/** Colors of the style sheet, as they are by day, by night and on paper: each look is asked once. */
const colors = new Map<string, string>();

function colorOf(name: string, opacity = 1): string {
  const look = [matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches].join();
  const key = `${look} ${name} ${opacity}`;
  const known = colors.get(key);
  if (known !== undefined) return known;
  const probe = document.body.appendChild(element('i'));
  probe.style.color = `color-mix(in srgb, var(--${name}) ${100 * opacity}%, transparent)`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  colors.set(key, color);
  return color;
}

const fontOf = (): string => `12px ${getComputedStyle(document.body).fontFamily}`;

function options(chart: Chart, width: number, pointed: HTMLElement): uPlot.Options {
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
        ...{ stroke: quiet, font: fontOf(), grid: { show: false }, ticks: { ...grid, size: 4 }, space: 56, size: 28 },
        incrs: dayIncrements,
        ...(hasBars ? { splits: (plot: uPlot) => eachOfSome(plot.data[0], plot.width / 64) } : {}),
        values: (_, splits, __, ___, step) => splits.map((seconds) => dayText(seconds, hasBars ? 0 : step)),
      },
      {
        ...{ stroke: quiet, font: fontOf(), grid, ticks: { show: false }, space: 24, gap: 4 },
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

/** Such as `1.2M`. */
function shortened(value: number, digits: number): string {
  const [unit = 1, sign = ''] =
    (
      [
        [1e9, 'B'],
        [1e6, 'M'],
        [1e3, 'K'],
      ] as const
    ).find(([one]) => Math.abs(value) >= one) ?? [];
  return `${Number((value / unit).toFixed(digits))}${sign}`;
}

/** As short as texts can be that still differ. */
function axisTexts(values: readonly number[]): string[] {
  const whole = values.map((value) => (Number.isInteger(value) ? value : null));
  const texts = [0, 1, 2].map((digits) => whole.map((value) => (value === null ? '' : shortened(value, digits))));
  const distinct = texts.find((some) => new Set(some.filter(Boolean)).size === some.filter(Boolean).length);
  return distinct ?? whole.map(shown);
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

/** The chart with its title and keys, on the ground of the page. */
function savePicture(plot: uPlot, { title, lines }: Chart): void {
  const ratio = uPlot.pxRatio;
  const { canvas } = plot.ctx;
  const head = (lines.length > 1 ? 56 : 36) * ratio;
  const whole = element('canvas', { width: String(canvas.width), height: String(canvas.height + head) });
  const context = whole.getContext('2d');
  if (!context) return;
  context.fillStyle = colorOf('ground');
  context.fillRect(0, 0, whole.width, whole.height);
  const font = (size: number, weight = 400): string =>
    `${weight} ${size * ratio}px ${getComputedStyle(document.body).fontFamily}`;
  context.font = font(15, 600);
  context.fillStyle = colorOf('ink');
  context.fillText(title, 12 * ratio, 24 * ratio);
  let x = 12 * ratio;
  context.font = font(12);
  for (const { label, color } of lines.length > 1 ? lines : []) {
    context.fillStyle = colorOf(`chart-${color}`);
    context.fillRect(x, 38 * ratio, 10 * ratio, 10 * ratio);
    context.fillStyle = colorOf('quiet');
    context.fillText(label, x + 15 * ratio, 47 * ratio);
    x += context.measureText(label).width + 32 * ratio;
  }
  context.drawImage(canvas, 0, head);
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  whole.toBlob((picture) => picture && download(picture, `${name}.png`));
}
