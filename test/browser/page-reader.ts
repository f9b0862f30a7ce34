import type { Locator, Page } from 'playwright-core';

/** A table of the page as a reader finds it on the screen. */
export interface TableSeen {
  titles: string[];
  rows: string[][];
  /** What stands above it: how many rows there are. */
  count: string;
  /** The title and the direction of the column by which it is sorted. */
  sortedBy: string[];
}

const place = (name: string): string => `data-table[data-of="${name}"]`;

const cellsOf = 'const cellsOf = (row) => [...row.children].map((cell) => cell.innerText);';

export const readTable = (page: Page, name: string): Promise<TableSeen> =>
  page.evaluate(`(() => {
    ${cellsOf}
    const table = document.querySelector('${place(name)}');
    const titles = [...table.querySelectorAll('thead th')];
    return {
      titles: titles.map((title) => title.innerText),
      rows: [...table.querySelectorAll('tbody tr')].map(cellsOf),
      count: table.querySelector('[role=status]').innerText,
      sortedBy: titles.filter(({ ariaSort }) => ariaSort).map((title) => title.innerText + ' ' + title.ariaSort),
    };
  })()`);

/** All rows of a table, turned through page by page. */
export async function readWholeTable(page: Page, name: string): Promise<string[][]> {
  const rows: string[][] = [];
  const next = page.locator(place(name)).getByRole('button', { name: 'Next' });
  for (;;) {
    rows.push(...(await readTable(page, name)).rows);
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') return rows;
    await next.click();
  }
}

export const title = (page: Page, name: string, column: string): Locator =>
  page.locator(place(name)).locator('thead').getByRole('button', { name: column, exact: true });

export const filter = (page: Page, name: string): Locator => page.locator(place(name)).getByRole('searchbox');

export interface BarsSeen {
  labels: string[];
  /** How many bars of each series were drawn with a length. */
  bars: number[];
  colors: string[];
}

export const readBars = (page: Page, name: string): Promise<BarsSeen> =>
  page.evaluate(`(() => {
    const chart = Chart.getChart(document.querySelector('figure[data-of="${name}"] canvas'));
    const drawn = (series) => chart.getDatasetMeta(series).data.filter(({ width, height }) => width > 0 && height > 0);
    return {
      labels: chart.data.labels,
      bars: chart.data.datasets.map((_, series) => drawn(series).length),
      colors: chart.data.datasets.map(({ backgroundColor }) => backgroundColor),
    };
  })()`);

export const readCharts = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('figure.chart')].map(({ dataset }) => dataset.of)`);

/** The figures under a chart, as those find them who do not see it. */
export async function readFigures(page: Page, name: string): Promise<string[][]> {
  await page.locator(`figure[data-of="${name}"] summary`).click();
  return page.evaluate(`(() => {
    ${cellsOf}
    return [...document.querySelectorAll('figure[data-of="${name}"] tbody tr')].map(cellsOf);
  })()`);
}
