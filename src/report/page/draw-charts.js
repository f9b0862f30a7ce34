/** @import { ChartConfiguration, ChartOptions, TooltipItem } from 'chart.js' */
/** @import { BarChart, ChartData, PageData, SpanChart } from './data.ts' */

/** @type {PageData} */
const { charts } = JSON.parse(document.getElementById('data')?.textContent ?? '');
const { Chart } = /** @type {{ Chart: typeof import('chart.js').Chart }} */ (/** @type {unknown} */ (window));

const numbers = new Intl.NumberFormat('en-US');
const shortNumbers = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** @param {string} name the name of a colour in the style sheet */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const colours = ['chart-1', 'chart-2', 'chart-3'];

/** Whole seconds, minutes and hours, as an axis has them. @param {number} ms */
function time(ms) {
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes < 60) return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Steps of an axis that are round in the unit that it has, at most eight. @param {number} longestMs */
function timeStep(longestMs) {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map(
    (seconds) => seconds * 1000,
  );
  return steps.find((step) => longestMs / step <= 6) ?? 3_600_000;
}

/**
 * The name of a repository without its owner where both have no room, unless another of the chart has the same name.
 * @param {string} label
 * @param {readonly string[]} labels
 * @param {number} width
 */
function cut(label, labels, width) {
  const longest = width < 500 ? 20 : 40;
  if (label.length <= longest) return label;
  /** @param {string} full */
  const nameOf = (full) => full.slice(full.indexOf('/') + 1);
  const name = nameOf(label);
  const isShared = labels.some((other) => other !== label && nameOf(other) === name);
  const told = isShared ? label : name;
  return told.length > longest ? `${told.slice(0, longest - 1)}…` : told;
}

/**
 * What the two kinds of chart have in common.
 * @param {ChartData} chart
 * @param {(item: TooltipItem<'bar'>) => string} told
 * @returns {ChartOptions<'bar'>}
 */
function options(chart, told) {
  const ink = colour('quiet');
  const grid = { color: colour('line') };
  return {
    indexAxis: 'y',
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', axis: 'xy', intersect: true },
    scales: {
      x: {
        beginAtZero: true,
        grid,
        border: { display: false },
        ticks: { color: ink, maxRotation: 0, callback: (value) => shortNumbers.format(Number(value)) },
      },
      y: {
        grid: { display: false },
        border: { color: colour('line') },
        ticks: {
          color: colour('ink'),
          autoSkip: false,
          callback(_, index) {
            return cut(chart.labels[index] ?? '', chart.labels, this.chart.width);
          },
        },
      },
    },
    plugins: {
      legend: {
        display: chart.series.length > 1,
        position: 'bottom',
        reverse: chart.kind === 'spans',
        labels: { color: ink, boxWidth: 12, boxHeight: 12 },
      },
      tooltip: { callbacks: { label: told } },
    },
  };
}

/**
 * @param {BarChart} chart
 * @returns {ChartConfiguration<'bar'>}
 */
function barChart(chart) {
  const base = options(chart, ({ dataset, raw }) => `${dataset.label}: ${numbers.format(Number(raw))}`);
  const isStacked = chart.series.length > 1;
  return {
    type: 'bar',
    data: {
      labels: chart.labels,
      datasets: chart.series.map(({ name, values }, i) => ({
        label: name,
        data: values,
        backgroundColor: colour(colours[i] ?? ''),
        borderRadius: 2,
        maxBarThickness: 22,
        minBarLength: isStacked ? 0 : 2,
      })),
    },
    options: {
      ...base,
      scales: { x: { ...base.scales?.x, stacked: isStacked }, y: { ...base.scales?.y, stacked: isStacked } },
    },
  };
}

/**
 * @param {SpanChart} chart
 * @returns {ChartConfiguration<'bar', { x: [number, number], y: string, text: string }[]>}
 */
function spanChart(chart) {
  const base = options(chart, ({ dataset, raw }) => `${dataset.label}: ${/** @type {{ text: string }} */ (raw).text}`);
  const longest = Math.max(...chart.series.flatMap(({ spans }) => spans.map(({ to }) => to)), 1);
  const x = {
    ...base.scales?.x,
    ticks: {
      ...base.scales?.x?.ticks,
      stepSize: timeStep(longest),
      callback: (/** @type {string | number} */ value) => time(Number(value)),
    },
  };
  return {
    type: 'bar',
    data: {
      labels: chart.labels,
      datasets: chart.series.map(({ name, spans }, i) => ({
        label: name,
        data: spans.map(({ label, from, to, text }) => ({ x: [from, to], y: label, text })),
        backgroundColor: colour(i === 0 ? 'chart-1' : 'chart-wait'),
        // A wait is also told by its height.
        barPercentage: i === 0 ? 0.8 : 0.4,
        grouped: false,
        order: -i,
        minBarLength: 3,
      })),
    },
    options: /** @type {ChartConfiguration<'bar', { x: [number, number], y: string, text: string }[]>['options']} */ ({
      ...base,
      scales: { ...base.scales, x },
    }),
  };
}

/** @type {import('chart.js').Chart[]} */
let drawn = [];

function draw() {
  for (const chart of drawn) chart.destroy();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawn = [...document.querySelectorAll('figure.chart')].flatMap((figure) => {
    const data = charts[/** @type {HTMLElement} */ (figure).dataset.of ?? ''];
    const canvas = figure.querySelector('canvas');
    if (!data || !canvas?.parentElement) return [];
    const legend = data.series.length > 1 ? 32 : 0;
    canvas.parentElement.style.height = `${data.labels.length * 28 + 36 + legend}px`;
    const configuration = data.kind === 'bars' ? barChart(data) : spanChart(data);
    return [new Chart(canvas, /** @type {ChartConfiguration} */ (configuration))];
  });
}

// The colours are drawn, so they do not follow by themselves.
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
draw();
