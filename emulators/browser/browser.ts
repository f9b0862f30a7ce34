import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.ts';

export interface Shown {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests that left the page. */
  complaints: string[];
}

export interface Look {
  width?: number;
  colorScheme?: 'light' | 'dark';
}

export const desktop = 1280;
export const phone = 390;

/** A page loads in a second; a machine that many share takes longer. */
const longestLoadMs = 60_000;

/**
 * Of two lists of features Chromium takes the last one, so these are what Playwright leaves out, as far as it is met here,
 * and the two pages that each window's address bar has for its suggestions, which take longer to be made than most pages.
 */
const withoutFeatures = [
  ...['AimEnabled', 'HttpsUpgrades', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'LensOverlay', 'PreconnectToSearch'],
  ...['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'],
];

/** The browser, headless, with no connection of its own. */
export function openBrowser(options: Pick<LaunchOptions, 'handleSIGTERM'> = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: ensureChromium(),
    // Root has no sandbox. An emulated GPU takes twice the time. Letters are as wide, and as smooth, on every machine.
    // The others keep Chromium from asking its maker for news.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${withoutFeatures.join(',')}`,
    ],
  });
}

/** Shows a page as a reader would see it, and notes what goes wrong. Everything but the page itself is refused. */
export async function show(
  browser: Browser,
  html: string,
  { width = desktop, colorScheme = 'light' }: Look = {},
): Promise<Shown> {
  const options: BrowserContextOptions = { viewport: { width, height: 900 }, colorScheme, offline: true };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|about|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.setContent(html, { waitUntil: 'load', timeout: longestLoadMs });
  return { page, complaints };
}

/** Shows another page in the window of one, which then is as new: to open a window takes longer than most pages do. */
export async function showInstead({ page, complaints }: Shown, html: string, look: Look = {}): Promise<void> {
  await page.goto('about:blank');
  await showAgain(page, look);
  complaints.length = 0;
  await page.setContent(html, { waitUntil: 'load', timeout: longestLoadMs });
}

/** Shows a page that is there already in another window. */
export async function showAgain(page: Page, { width = desktop, colorScheme = 'light' }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, media: null });
}

/** How many pixels the page is wider than its window: a reader would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
