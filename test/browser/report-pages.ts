import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openBrowser, type Shown, show } from '../../emulators/browser/browser.ts';
import { renderPage } from '../../src/outlets/page-file.ts';
import { comparisonOf, realDocuments, runOf, type SampleRun } from './sample-runs.ts';

export interface ReportPages {
  /** Opens a page until the test is over. */
  open(run: SampleRun): Promise<Shown>;
  openHtml(html: string): Promise<Shown>;
  /** Opens a page until all tests of the file are over. */
  openForAll(run: SampleRun): Promise<Shown>;
}

/** Opens pages in one browser, which is there while the tests of a file run. */
export function reportPages(): ReportPages {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  const openHtml = async (html: string): Promise<Shown> => {
    const shown = await show(browser, html);
    onTestFinished(() => shown.page.context().close());
    return shown;
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
