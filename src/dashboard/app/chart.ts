import uPlot from 'uplot';
import { number } from '../../text/format.ts';
import { element, unseen } from './element.ts';
import { inWords } from './figures.ts';
import { aligned, type Chart, type Line, plotOptions } from './plot.ts';
import { savePicture } from './save-picture.ts';

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
    else plot = new uPlot(plotOptions(chart, width, pointed), aligned(chart), picture);
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
function valuesOf({ title, dayTitle = 'Day', days, lines, format = number }: Chart): HTMLElement {
  const details = element('details', {}, element('summary', {}, 'Show as table'));
  details.addEventListener(
    'toggle',
    () => {
      const titles = [dayTitle, ...lines.map(({ label }) => label)];
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
