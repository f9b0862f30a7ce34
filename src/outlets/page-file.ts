import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RunReport, StatsDocument } from '../model.ts';
import { type Asset, type PageAssets, page } from '../report/page/page.ts';
import { repositoryRows } from '../report/page/rows.ts';

/** A canceled job has no time for more; they are read in less than half a second. */
const mostDocumentsInHaste = 20_000;

/** The report as a page, with the documents of the run as they were stored. */
export async function renderPage(
  report: RunReport,
  documents: AsyncIterable<StatsDocument> | Iterable<StatsDocument>,
  { isHasty = false } = {},
): Promise<string> {
  const rows = await repositoryRows(documents, isHasty ? mostDocumentsInHaste : undefined);
  return page(report, rows, readAssets());
}

/** Reads what the page has inside, each time that a page is written, which is once a run. */
function readAssets(): PageAssets {
  return {
    style: asset(
      new URL('../report/page/design.css', import.meta.url),
      new URL('../report/page/page.css', import.meta.url),
    ),
    library: asset(new URL('../../node_modules/chart.js/dist/chart.umd.min.js', import.meta.url)),
    scripts: [
      asset(new URL('../report/page/data-table.js', import.meta.url)),
      asset(new URL('../report/page/draw-charts.js', import.meta.url)),
    ],
  };
}

function asset(...files: readonly URL[]): Asset {
  // The source map that the library's last line names does not come along.
  const text = files
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return { text, sha256: createHash('sha256').update(text).digest('base64') };
}
