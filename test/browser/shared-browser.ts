import type { Browser } from 'playwright-core';
import { type Look, openBrowser, type Shown, show, showAgain, showInstead } from '../../emulators/browser/browser.ts';
import { githubPage, replaceMarkdown } from '../../emulators/browser/github-markdown.ts';

let browser: Promise<Browser> | undefined;
let window: Promise<Shown> | undefined;
let summaryWindow: Promise<Shown> | undefined;

/** Vitest ends a worker by a signal, half a second before it kills it: too short to close a browser. At exit it is killed. */
function endsWithWorker(): void {
  process.once('SIGTERM', () => process.exit());
}

/** One for all files of a worker, whose modules they share: it is not closed, and ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  if (!browser) endsWithWorker();
  browser ??= openBrowser({ handleSIGTERM: false });
  return browser;
}

/** Shows a page in the one window that all files of a worker share, until the next one is shown. */
export async function showShared(html: string, look?: Look): Promise<Shown> {
  window ??= sharedBrowser().then((shared) => show(shared, ''));
  const shown = await window;
  await showInstead(shown, html, look);
  return shown;
}

/** Shows a job summary, its chart drawn for the look, until the next one is shown: Mermaid is large, and loaded once. */
export async function showSummary(markdown: string, look: Look = {}): Promise<Shown> {
  summaryWindow ??= openSummaryWindow();
  const shown = await summaryWindow;
  await showAgain(shown.page, look);
  await shown.page.evaluate('document.adoptedStyleSheets = []');
  shown.complaints.length = 0;
  await replaceMarkdown(shown.page, markdown);
  return shown;
}

async function openSummaryWindow(): Promise<Shown> {
  const shown = await show(await sharedBrowser(), githubPage(''));
  await shown.page.waitForSelector('html[data-drawn]', { timeout: 60_000 });
  return shown;
}
