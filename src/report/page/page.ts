import type { RunReport } from '../../model.ts';
import { html } from '../escape.ts';
import { number } from '../figures.ts';
import { changesContent } from './changes.ts';
import { chartOf, collectionCharts, moverChart, stageChart } from './charts.ts';
import { json, type PageData, type TableData } from './data.ts';
import { note, paragraph, section, tablePlace } from './elements.ts';
import type { RepositoryRows } from './rows.ts';
import { cards, header, problems, stageContent, usageContent, webAddress } from './sections.ts';
import * as tables from './tables.ts';

/** A text that the page has inside, with the base64 of its SHA-256. */
export interface Asset {
  text: string;
  sha256: string;
}

export interface PageAssets {
  style: Asset;
  /** The library that draws, which the scripts find as `Chart`. */
  library: Asset;
  scripts: Asset[];
}

/** The report as one page for the browser, which needs no network: tables to sort and filter, and charts. */
export function page(report: RunReport, repositories: RepositoryRows, assets: PageAssets): string {
  const data = dataOf(report, repositories);
  const { style, library, scripts } = assets;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>GitHub repository statistics, run ${html(report.info.id)}: ${html(report.info.status)}</title>
<link rel="icon" href="data:,">
<style>${style.text}</style>
</head>
<body>
${body(report, repositories, data)}
<script type="application/json" id="data">${json(data)}</script>
<script>${library.text}</script>
${scripts.map(({ text }) => `<script type="module">${text}</script>`).join('\n')}
</body>
</html>
`;
}

/** Nothing but the texts that the action brings is run, and nothing is fetched: https://www.w3.org/TR/CSP3/ */
function policy({ style, library, scripts }: PageAssets): string {
  const hashes = (assets: Asset[]): string => assets.map(({ sha256 }) => `'sha256-${sha256}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes([library, ...scripts])}`,
    `style-src ${hashes([style])}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function dataOf(report: RunReport, repositories: RepositoryRows): PageData {
  const { collection, changes, findings } = report;
  const charts = [...collectionCharts(collection), ...(changes.status === 'compared' ? moverChart(changes) : [])];
  return {
    server: webAddress(report.info.workflowRunUrl)?.origin ?? null,
    tables: {
      repositories: tables.repositoryTable(repositories),
      owners: tables.ownerTable(collection.owners),
      failures: tables.failureTable([...report.ownersNotListed, ...report.failures]),
      findings: tables.findingTable(findings),
      ...(changes.status === 'compared' && {
        movers: tables.moverTable(changes),
        'owner-changes': tables.ownerChangeTable(changes),
        differences: tables.differenceTable(changes),
      }),
    },
    charts: {
      ...Object.fromEntries(charts.map(({ name, data }) => [name, data])),
      stages: stageChart(report),
    },
  };
}

function body(report: RunReport, repositories: RepositoryRows, { tables: of }: PageData): string {
  const failures = report.ownersNotListed.length + report.failures.length;
  const parts: [id: string, title: string, content: string][] = [
    ['failures', 'Failures', table('failures', of, failures, 'run-info.json names them all.')],
    ['findings', 'Numbers that look wrong', table('findings', of, report.findings.length)],
    ['charts', 'The largest', collectionCharts(report.collection).map(chartOf).join('\n')],
    ['changes', 'Changes since the last run', changesContent(report.changes)],
    ['owners', 'Owners', table('owners', of, report.collection.owners.length)],
    ['repositories', 'Repositories', repositoryContent(report, repositories, of)],
    ['stages', 'Stages', stageContent(report)],
    ['usage', 'Usage', usageContent(report)],
  ];
  const present = parts.filter(([, , content]) => content !== '');
  const links = present.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('');
  return `<a class="skip" href="#main">To the report</a>
${header(report)}
<nav aria-label="On this page"><ul>${links}</ul></nav>
<main id="main" tabindex="-1">
<noscript><p class="problems">Tables and charts need JavaScript. The same figures are in report.md and stats.csv.</p></noscript>
${problems(report)}
${cards(report)}
${present.map((part) => section(...part)).join('\n')}
</main>`;
}

/** A table, with a word on what it leaves out. */
function table(name: string, of: PageData['tables'], total: number, rest = ''): string {
  if (total === 0) return '';
  const shown = of[name]?.rows.length ?? 0;
  const cut = shown < total ? note(`The first ${number(shown)} of ${number(total)}. ${rest}`) : '';
  return cut + tablePlace(name, `${name}-title`);
}

function repositoryContent({ info }: RunReport, { read }: RepositoryRows, of: PageData['tables']): string {
  const stored = Math.max(info.totalCreatedCount, read);
  if (read === 0)
    return paragraph(stored === 0 ? 'No repository was stored.' : 'The stored documents could not be read.');
  return cutNote(of.repositories, read, stored) + tablePlace('repositories', 'repositories-title');
}

function cutNote(shown: TableData | undefined, read: number, stored: number): string {
  const rows = shown?.rows.length ?? 0;
  if (rows === stored) return '';
  const largest = `those with the most stars${read === stored ? '' : ` among the first ${number(read)}`}`;
  const which = rows === read ? 'those whose documents could be read' : largest;
  return note(`${number(rows)} of ${number(stored)} repositories: ${which}. stats.csv has them all.`);
}
