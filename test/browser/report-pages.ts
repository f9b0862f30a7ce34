import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type Shown, show, showInstead } from '../../emulators/browser/browser.ts';
import { renderPage } from '../../src/outlets/page-file.ts';
import { comparisonOf, realDocuments, runOf, type SampleRun } from './sample-runs.ts';

export interface ReportPages {
  /** Opens a page until the next one is opened. */
  open(run: SampleRun): Promise<Shown>;
  openHtml(html: string): Promise<Shown>;
  /** Opens a page until all tests of the file are over. */
  openForAll(run: SampleRun): Promise<Shown>;
}

/** Opens pages in one browser, which is there while the tests of a file run. */
export function reportPages(): ReportPages {
  let browser: Browser;
  let window: Shown | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const openHtml = async (html: string): Promise<Shown> => {
    if (window) await showInstead(window, html);
    else window = await show(browser, html);
    return window;
  };
  return {
    openHtml,
    open: async ({ report, documents }) => openHtml(await renderPage(report, documents)),
    openForAll: async ({ report, documents }) => show(browser, await renderPage(report, documents)),
  };
}

/** A run with all that the page can show. */
export function fullRun(count: number): SampleRun {
  const documents = realDocuments(count);
  return runOf(documents, { changes: { status: 'compared', ...comparisonOf(documents) } });
}

/** A count as the page shows it. */
export const shownNumber = (value: unknown): string => Number(value).toLocaleString('en-US');
