// Measures a site in Chromium: node scripts/bench/dashboard-browser.ts FOLDER [SLOWDOWN]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { desktop, openBrowser } from '../../emulators/browser/browser.ts';
import { startPages } from '../../emulators/pages.ts';
import type { Overview, Site } from '../../src/dashboard/site-data.ts';
import type { Figures } from './figures.ts';

export type BrowserFigures = Required<
  Pick<
    Figures,
    | 'firstViewMs'
    | 'firstViewKilobytes'
    | 'repositoryMs'
    | 'openedMs'
    | 'repositoryKilobytes'
    | 'filterMs'
    | 'rowsInPage'
  >
>;

/** Stops the time when the first chart of a view has been drawn. */
const watch = `const look = () => {
  if (document.querySelector('main:not([aria-busy]) .tile canvas')) requestAnimationFrame(() => { window.shownAt = performance.now(); });
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);`;

/** What readers wait for, and what they load. `slowdown`: how many times slower the processor is made. */
export async function measureInBrowser(folder: string, slowdown = 1): Promise<BrowserFigures> {
  const pages = await startPages(folder);
  const browser = await openBrowser();
  try {
    const repo = mostStarred(folder);
    const overview = await open(browser, `${pages.url}`, slowdown);
    const first = await shown(overview);
    await overview.locator('#repositories tbody tr').first().waitFor();
    const filterMs = await timeOfFilter(overview);
    const openedMs = await timeOfOpening(overview, repo);
    const repository = await shown(await open(browser, `${pages.url}#/repo/${repo}`, slowdown));
    return {
      ...{ firstViewMs: first.ms, firstViewKilobytes: first.kilobytes, filterMs, openedMs },
      ...{ repositoryMs: repository.ms, repositoryKilobytes: repository.kilobytes },
      rowsInPage: first.rows,
    };
  } finally {
    await browser.close();
    await pages.close();
  }
}

function mostStarred(folder: string): string {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const { version } = JSON.parse(/id="site">(.*?)<\/script>/s.exec(index)?.[1] ?? '') as Site;
  const overview = JSON.parse(readFileSync(join(folder, 'data', version, 'overview.json'), 'utf8')) as Overview;
  return overview.movers.stars?.[30].absolute[0]?.repo ?? '';
}

async function open(browser: Browser, url: string, slowdown: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: desktop, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(url);
  return page;
}

/** When the view was there, and what was loaded until then. */
async function shown(page: Page): Promise<{ ms: number; kilobytes: number; rows: number }> {
  await page.locator('main:not([aria-busy]) .tile canvas').first().waitFor();
  return page.evaluate(`new Promise((done) => {
    const look = () => (window.shownAt === undefined ? setTimeout(look) : done({
      ms: window.shownAt,
      kilobytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ responseEnd }) => responseEnd <= window.shownAt)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
      rows: document.querySelectorAll('tr').length,
    }));
    look();
  })`);
}

/** From the last letter of a search to the rows that it finds, drawn. */
const timeOfFilter = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((done) => {
    const search = document.querySelector('input[type=search]');
    search.value = 'react na';
    const start = performance.now();
    search.dispatchEvent(new Event('input'));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`);

/** From a click in the overview to the first chart of the repository. */
const timeOfOpening = (page: Page, repo: string): Promise<number> =>
  page.evaluate(`new Promise((done) => {
    const start = performance.now();
    location.hash = ${JSON.stringify(`#/repo/${repo}`)};
    const look = () => (document.querySelector('.tile.wide canvas') ? done(performance.now() - start) : requestAnimationFrame(look));
    look();
  })`);

if (process.argv[1] === import.meta.filename) {
  const [folder = '', slowdown = '1'] = process.argv.slice(2);
  console.log(await measureInBrowser(folder, Number(slowdown)));
}
