/** @import { ChartConfiguration, ChartOptions, TooltipItem } from 'chart.js' */
/** @import { BarChart, ChartData, PageData, SpanChart } from './data.ts' */
/** @typedef {ChartConfiguration<'bar', { x: [number, number], y: string, text: string }[]>} SpanConfiguration */

/** @type {PageData} */
const { charts } = JSON.parse(document.getElementById('data')?.textContent ?? '');
const { Chart } = /** @type {{ Chart: typeof import('chart.js').Chart }} */ (/** @type {unknown} */ (window));

const numbers = new Intl.NumberFormat('en-US');
const shortNumbers = new Intl.NumberFormat('en-US', { notation: 'compact' });

const probe = document.body.appendChild(document.createElement('i'));

/** As it is by day or by night. @param {string} name the name of a color in the style sheet */
function color(name) {
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

/** Whole seconds, minutes and hours, as an axis has them. @param {number} ms */
function time(ms) {
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes < 60) return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const timeSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800].map((seconds) => seconds * 1000);

/** @param {string} label */
const withoutOwner = (label) => label.slice(label.indexOf('/') + 1);

/**
 * A repository without its owner if both have no room, unless another of the chart has the same name.
 * @param {string} label @param {readonly string[]} labels @param {number} width
 */
function cut(label, labels, width) {
  const longest = width < 500 ? 20 : 40;
  if (label.length <= longest) return label;
  const name = withoutOwner(label);
  const isShared = labels.some((other) => other !== label && withoutOwner(other) === name);
  const text = isShared ? label : name;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** @param {ChartData} chart @param {(item: TooltipItem<'bar'>) => string} label @returns {ChartOptions<'bar'>} */
function sharedOptions(chart, label) {
  const ink = color('quiet');
  const line = color('line');
  return {
    indexAxis: 'y',
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'nearest', axis: 'xy', intersect: true },
    scales: {
      x: {
        beginAtZero: true,
        grid: { color: line },
        border: { display: false },
        ticks: { color: ink, maxRotation: 0, precision: 0, callback: (value) => shortNumbers.format(Number(value)) },
      },
      y: {
        grid: { display: false },
        border: { color: line },
        ticks: {
          color: color('ink'),
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
      tooltip: { callbacks: { label } },
    },
  };
}

/** @param {BarChart} chart @returns {ChartConfiguration<'bar'>} */
function barChart(chart) {
  const base = sharedOptions(chart, ({ dataset, raw }) => `${dataset.label}: ${numbers.format(Number(raw))}`);
  const isStacked = chart.series.length > 1;
  return {
    type: 'bar',
    data: {
      labels: chart.labels,
      datasets: chart.series.map(({ name, values }, i) => ({
        label: name,
        data: values,
        backgroundColor: color(`chart-${i + 1}`),
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

/** @param {SpanChart} chart @returns {SpanConfiguration} */
function spanChart(chart) {
  const base = sharedOptions(
    chart,
    ({ dataset, raw }) => `${dataset.label}: ${/** @type {{ text: string }} */ (raw).text}`,
  );
  const longest = Math.max(...chart.series.flatMap(({ spans }) => spans.map(({ to }) => to)), 1);
  const x = {
    ...base.scales?.x,
    ticks: {
      ...base.scales?.x?.ticks,
      // At most eight ticks, which are round in their unit.
      stepSize: timeSteps.find((step) => longest / step <= 6) ?? 3_600_000,
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
        backgroundColor: color(i === 0 ? 'chart-1' : 'chart-wait'),
        // A wait also differs by its height.
        barPercentage: i === 0 ? 0.8 : 0.4,
        grouped: false,
        order: -i,
        minBarLength: 3,
      })),
    },
    options: /** @type {SpanConfiguration['options']} */ ({ ...base, scales: { ...base.scales, x } }),
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

// The colors are drawn, so they do not follow by themselves.
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
draw();
