import type { RunReport } from '../../model.ts';
import { html, json } from '../../text/escape.ts';
import { number } from '../../text/format.ts';
import type { Failing } from '../content/failure-statuses.ts';
import { contextOf, groupFailures } from '../content/failures.ts';
import { webAddress } from '../content/links.ts';
import { hiddenTexts } from '../content/sections.ts';
import { barChart, collectionCharts, moverCharts, stageChart } from './charts.ts';
import type { PageData, TableData } from './data.ts';
import { chartPlace, note, paragraph, section, tableOf, tablePlace } from './elements.ts';
import type { RepositoryRows } from './rows.ts';
import {
  cards,
  changesContent,
  failureMeanings,
  header,
  problems,
  shardContent,
  stageContent,
  usageContent,
} from './sections.ts';
import { tablesOf } from './tables.ts';

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
  const tables = tablesOf(report, repositories);
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
${body(report, repositories.read, tables)}
<script type="application/json" id="data">${json(dataOf(report, tables))}</script>
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

type Tables = Record<string, TableData>;

function dataOf(report: RunReport, tables: Tables): PageData {
  const { collection, changes, info } = report;
  const charts = [...collectionCharts(collection), ...(changes.status === 'compared' ? moverCharts(changes) : [])];
  return {
    server: webAddress(info.workflowRunUrl)?.origin ?? null,
    tables,
    charts: { ...Object.fromEntries(charts.map((chart) => [chart.name, barChart(chart)])), stages: stageChart(report) },
  };
}

function body(report: RunReport, read: number, tables: Tables): string {
  const { collection, changes, findings } = report;
  // The largest table comes before what repeats it: a reader with a keyboard passes all that is before it.
  const parts: [id: string, title: string, content: string][] = [
    ['owners-not-listed', 'Owners not listed', failureContent(report, 'owners', tables)],
    ['failures', 'Failures', failureContent(report, 'repositories', tables)],
    ['findings', 'Data quality', tableOf('findings', tables.findings, { total: findings.length })],
    ['changes', 'Changes since the last run', changesContent(changes, tables)],
    ['repositories', 'Repositories', repositoryContent(report, tables.repositories?.rows.length ?? 0, read)],
    ['charts', 'Largest repositories and owners', collectionCharts(collection).map(chartPlace).join('\n')],
    ['owners', 'Owners', tableOf('owners', tables.owners, { total: collection.owners.length })],
    ['stages', 'Stages', stageContent(report)],
    ['shards', 'Shards', shardContent(report)],
    ['usage', 'Usage', usageContent(report)],
  ];
  const present = parts.filter(([, , content]) => content !== '');
  const links = present.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('');
  return `<a class="skip" href="#main">Skip to the report</a>
${header(report)}
<nav aria-label="On this page"><ul>${links}</ul></nav>
<main id="main" tabindex="-1">
<noscript><p class="problems">Tables and charts need JavaScript. The same numbers are in report.md and stats.ndjson.</p></noscript>
${problems(report)}
${cards(report)}
${present.map((part) => section(...part)).join('\n')}
</main>`;
}

function failureContent(report: RunReport, of: Failing, tables: Tables): string {
  const [name, failures] = {
    owners: ['owners-not-listed', report.ownersNotListed] as const,
    repositories: ['failures', report.failures] as const,
  }[of];
  const groups = groupFailures(failures, contextOf(of, report));
  const total = groups.reduce((sum, { reasons }) => sum + reasons.length, 0);
  return failureMeanings(groups) + tableOf(name, tables[name], { total, rest: 'run-info.json lists them all.' });
}

function repositoryContent(report: RunReport, rows: number, read: number): string {
  const { counts, hidden } = report;
  const known = counts.known === 'none' ? 0 : counts.stored - (hidden?.stored ?? 0);
  const stored = Math.max(known, read);
  const notes = hiddenTexts(report).map(note).join('');
  if (read === 0 && hidden) return notes;
  if (read === 0)
    return paragraph(stored === 0 ? 'No repository was stored.' : 'The stored documents could not be read.');
  return notes + cutNote(rows, read, stored) + tablePlace('repositories');
}

function cutNote(rows: number, read: number, stored: number): string {
  if (rows === stored) return '';
  const largest = `those with the most stars${read === stored ? '' : ` among the first ${number(read)}`}`;
  const which = rows === read ? 'those whose documents could be read' : largest;
  return note(`${number(rows)} of ${number(stored)} repositories: ${which}. stats.ndjson lists them all.`);
}
