import type { Browser, Page } from 'playwright-core';
import { desktop, type Look } from '../../emulators/browser/browser.ts';
import type { Pages } from '../../emulators/pages.ts';
import type { Overview, OwnerColumns, RepositoryColumns, Site } from '../../src/dashboard/site-data.ts';
import type { MadeSite } from '../unit/dashboard/made-site.ts';

/** What the files of a site say, for comparison with what the page shows. */
export interface SiteFiles {
  site: Site;
  overview: Overview;
  owners: OwnerColumns;
  repositories: RepositoryColumns;
  /** `owner/name` of each row. */
  names: string[];
}

export function filesOf(made: MadeSite): SiteFiles {
  const [owners, repositories] = [made.owners(), made.repositories()];
  const names = repositories.name.map((name, i) => `${owners.login[repositories.owner[i] ?? 0]}/${name}`);
  return { site: made.site(), overview: made.overview(), owners, repositories, names };
}

export interface Opened {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests to other hosts. */
  complaints: string[];
}

/** Opens an address of the site in a window of its own. */
export async function openSite(
  browser: Browser,
  pages: Pages,
  hash = '',
  { width = desktop, colorScheme = 'light', javaScriptEnabled = true }: Look & { javaScriptEnabled?: boolean } = {},
): Promise<Opened> {
  const look = { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...look, javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(pages.url))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`${pages.url}${hash}`);
  if (javaScriptEnabled) await settled(page);
  return { page, complaints };
}

/** Goes to another address of the site by an act of the reader. */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  const arrived = page.evaluate('new Promise((done) => addEventListener("hashchange", () => done(), { once: true }))');
  await act();
  await arrived;
  await settled(page);
}

export async function goTo(page: Page, hash: string): Promise<void> {
  if ((await page.evaluate('location.hash')) === hash) return;
  await follow(page, () => page.evaluate(`location.hash = ${JSON.stringify(hash)}`));
}

/** Waits until the view of the address is there, with its table. */
export const settled = (page: Page): Promise<void> =>
  page.locator('main:has(h1):not([aria-busy]):not(:has-text("Loading…"))').waitFor();

/** The texts of the cells of the repositories' or the owners' table, as a reader sees them. */
export const readRows = (page: Page, section: 'repositories' | 'owners'): Promise<string[][]> =>
  page.evaluate(`[...document.querySelectorAll('#${section} tbody tr')].map((row) =>
    [...row.children].filter((cell) => cell.className !== 'line').map((cell) => cell.innerText))`);

/** Each number with a line: its label, its value, and its changes over 7, 30 and 90 days. */
export const readTiles = (page: Page): Promise<{ label: string; value: string; changes: string[] }[]> =>
  page.evaluate(`[...document.querySelectorAll('.tile')].map((tile) => ({
    label: tile.querySelector('h2').innerText,
    value: tile.querySelector('.value').innerText,
    changes: [...tile.querySelectorAll('.changes strong')].map((change) => change.innerText),
  }))`);

export const shown = (value: number | null | undefined): string =>
  value == null ? '–' : value.toLocaleString('en-US').replace('-', '−');

export const shownChange = (value: number | null | undefined): string =>
  value == null ? '–' : `${value > 0 ? '+' : ''}${shown(value)}`;
