// Writes the tables of README.md and docs/ that follow from the sources: inputs and outputs from action.yml, metrics and
// troubles from their catalogs, costs from the estimate of a dry run; and the files that repeat action.yml's inputs.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { extraMetrics, type Kind, MetricSet } from '../src/github/metrics.ts';
import { estimateQueries } from '../src/github/stats/estimate.ts';
import { inputDefaults } from '../src/inputs/defaults.ts';
import { failureStatuses } from '../src/report/content/failure-statuses.ts';
import { duration, number } from '../src/text/format.ts';
import { troubles } from '../src/text/troubles/troubles.ts';
import { azureCostHead, azureCostRows, repositoryCounts, requestUnitsAMonth, serverlessAMonth } from './azure-costs.ts';
import { readTemplate } from './azure-template.ts';
import { shardCostHead, shardCostRows } from './shard-costs.ts';
import { createShardedFiles, secrets, writeShardedFiles } from './sharded-files.ts';

interface ActionFile {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
}

const types: Record<Kind, string> = {
  name: 'string',
  boolean: 'boolean',
  time: 'time (UTC)',
  count: 'number',
  total: 'number',
  text: 'string or null',
  'optional word': 'string or null',
  'optional time': 'time (UTC) or null',
  'optional count': 'number or null',
  'optional total': 'number or null',
  names: 'array of strings',
};

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#primary-rate-limit */
const githubTokenPoints = 1_000;
/** For the number of repositories that each owner states, before and after the listing. */
const listingPoints = 2;

/** What a run takes with the default inputs, by its number of repositories. */
function costRows(): string[][] {
  const value = (name: keyof typeof inputDefaults): number => Number(inputDefaults[name]);
  return repositoryCounts.map((repositories) => {
    const { points, resets, seconds } = estimateQueries({
      repositories,
      reposPerQuery: value('repos-per-query'),
      connections: new MetricSet([]).connections,
      concurrency: value('github-concurrency'),
      listingPoints,
      pointsLeft: githubTokenPoints,
      pointsPerHour: githubTokenPoints,
    });
    const writes = repositories * value('cosmos-ru-per-write');
    const monthly = requestUnitsAMonth(repositories);
    return [
      number(repositories),
      number(points),
      duration(1000 * (seconds - 3_600 * resets)),
      resets === 0 ? 'none' : `up to ${resets} h`,
      number(writes + repositories),
      duration((1000 * writes) / value('cosmos-throughput')),
      `${number(monthly / 1e6)} million`,
      `$${serverlessAMonth(repositories).toFixed(2)}`,
    ];
  });
}

const costHead = [
  'Repositories',
  'Points',
  'Time at GitHub',
  'Waits with `GITHUB_TOKEN`',
  'Request units per run',
  'Time at 400 RU/s',
  'Request units per month',
  'Serverless, per month',
];

/** A table for each group of inputs; in action.yml a comment with the name of the group stands before its first input. */
function inputTables(actionFile: string): string {
  const { inputs } = parse(actionFile) as ActionFile;
  const [, written = ''] = /^inputs:\n([\s\S]*?)^outputs:/m.exec(actionFile) ?? [];
  const groups = written.split(/^ {2}# /m).slice(1);
  return groups
    .map((group) => {
      const title = group.slice(0, group.indexOf('\n'));
      const rows = [...group.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name = '']) => {
        const { default: value = '', description = '' } = inputs[name] ?? {};
        return [`\`${name}\``, value === '' ? '' : `\`${value}\``, description];
      });
      return `### ${title}\n\n${table(['Input', 'Default', 'Meaning'], rows)}`;
    })
    .join('\n\n');
}

function outputTable(actionFile: string): string {
  const { outputs } = parse(actionFile) as ActionFile;
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return table(['Output', 'Meaning'], rows);
}

/** What shard/action.yml has beside the inputs and outputs of the main action. */
function ownOfShard(actionFile: string, list: 'inputs' | 'outputs'): string {
  const main = parse(actionFile) as ActionFile;
  const shard = parse(createShardedFiles()['shard/action.yml'] ?? '') as ActionFile;
  const own = Object.entries(shard[list]).filter(([name]) => !(name in main[list]));
  return list === 'inputs'
    ? table(
        ['Input', 'Default', 'Meaning'],
        own.map(([name, one]) => [
          `\`${name}\``,
          'default' in one && one.default ? `\`${one.default}\`` : '',
          one.description,
        ]),
      )
    : table(
        ['Output', 'Meaning'],
        own.map(([name, { description }]) => [`\`${name}\``, description]),
      );
}

/** The tables by the name of their place. */
export function createTables(actionFile: string): Record<string, string> {
  const archiveFile = readFileSync(new URL('../archive/action.yml', import.meta.url), 'utf8');
  const dashboardFile = readFileSync(new URL('../dashboard/action.yml', import.meta.url), 'utf8');
  const metricRows = extraMetrics.map(({ field, kind }) => [
    `\`${field}\``,
    types[kind],
    String(new MetricSet([field]).connections - new MetricSet([]).connections),
  ]);
  const template = readTemplate();
  const parameterRows = Object.entries(template.parameters).map(([name, { defaultValue, metadata }]) => [
    `\`${name}\``,
    defaultValue === undefined || defaultValue === '' ? '' : `\`${defaultValue}\``,
    metadata.description,
  ]);
  return {
    inputs: inputTables(actionFile),
    outputs: outputTable(actionFile),
    archiveinputs: inputTables(archiveFile),
    archiveoutputs: outputTable(archiveFile),
    dashboardinputs: inputTables(dashboardFile),
    dashboardoutputs: outputTable(dashboardFile),
    shardinputs: ownOfShard(actionFile, 'inputs'),
    shardoutputs: ownOfShard(actionFile, 'outputs'),
    shardsecrets: table(
      ['Secret', 'Input of the action'],
      Object.entries(secrets).map(([input, secret]) => [`\`${secret}\``, `\`${input}\``]),
    ),
    shardcosts: table(shardCostHead, shardCostRows()),
    troubles: table(
      ['What the message says', 'What to do'],
      Object.values(troubles).map(({ sign, remedy }) => [sign, remedy]),
    ),
    costs: table(costHead, costRows()),
    azurecosts: table(azureCostHead, azureCostRows(template.variables.alerts.length)),
    parameters: table(['Parameter', 'Default', 'Meaning'], parameterRows),
    failures: table(
      ['Status', 'What it means', 'What to do'],
      Object.entries(failureStatuses).map(([status, { meaning, advice }]) => [`\`${status}\``, meaning, advice]),
    ),
    metrics: table(['Name', 'Type', 'Connections'], metricRows),
  };
}

/** The text with each table between its two marks; tables without marks in it are left out. */
export const withTables = (text: string, tables: Record<string, string>): string =>
  text.replace(/(<!-- (\w+) -->\n)[\s\S]*?(?=<!-- \/\2 -->)/g, (place, begin: string, name: string) =>
    name in tables ? `${begin}${tables[name]}\n` : place,
  );

/** README.md and the files of docs/, by name. */
export function readDocuments(): Map<string, string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const names = ['README.md', ...globSync('docs/*.md', { cwd: root }).toSorted()];
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(`${root}${name}`, 'utf8')]));
}

if (process.argv[1] === import.meta.filename) {
  const tables = createTables(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
  for (const [name, text] of readDocuments())
    writeFileSync(new URL(`../${name}`, import.meta.url), withTables(text, tables));
  writeShardedFiles();
}
