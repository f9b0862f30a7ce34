import type { Shown } from '../../emulators/browser/browser.ts';
import { renderPage } from '../../src/outlets/page-file.ts';
import { comparisonOf, realDocuments, runOf, type SampleRun } from './sample-runs.ts';
import { showShared } from './shared-browser.ts';

/** Opens the page of a run until the next one is opened. */
export const openPage = async ({ report, documents }: SampleRun): Promise<Shown> =>
  showShared(await renderPage(report, documents));

/** A run with all that the page can show. */
export function fullRun(count: number): SampleRun {
  const documents = realDocuments(count);
  return runOf(documents, { changes: { status: 'compared', ...comparisonOf(documents) } });
}

/** A count as the page shows it. */
export const shownNumber = (value: unknown): string => Number(value).toLocaleString('en-US');
