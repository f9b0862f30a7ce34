// Writes the tables of README.md that follow from the sources: inputs and outputs from action.yml,
// metrics and troubles from their catalogues, costs from the estimate of a dry run.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extraMetrics, type Kind, MetricSet } from '../src/github/metrics.ts';
import { estimateQueries } from '../src/github/stats/estimate.ts';
import { inputDefaults } from '../src/inputs/defaults.ts';
import { failureStatuses } from '../src/report/content/failures.ts';
import { duration, number } from '../src/text/format.ts';
import { troubles } from '../src/text/troubles.ts';

interface ActionFile {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string }>;
}

const types: Record<Kind, string> = {
  name: 'text',
  boolean: 'boolean',
  time: 'time (UTC)',
  count: 'number',
  total: 'number',
  text: 'text or null',
  'optional time': 'time (UTC) or null',
  'optional count': 'number or null',
  'optional total': 'number or null',
  names: 'array of texts',
};

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const runsAMonth = 4 * 30;
/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#primary-rate-limit */
const githubTokenPoints = 1_000;
/** US dollars, list price of East US: https://azure.microsoft.com/pricing/details/cosmos-db/serverless/ */
const dollarsPerMillionRequestUnits = 0.25;
/** The number of its repositories that an owner states, before and after the listing. */
const listingPoints = 2;

/** What runs over so many repositories take, with the defaults of the inputs. */
function costRows(): string[][] {
  const value = (name: keyof typeof inputDefaults): number => Number(inputDefaults[name]);
  return [200, 6_000, 50_000].map((repositories) => {
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
    const monthly = runsAMonth * (writes + repositories);
    return [
      number(repositories),
      number(points),
      duration(1000 * (seconds - 3_600 * resets)),
      resets === 0 ? 'none' : `up to ${resets} h`,
      number(writes + repositories),
      duration((1000 * writes) / value('cosmos-throughput')),
      `${number(monthly / 1e6)} million`,
      `$${((monthly / 1e6) * dollarsPerMillionRequestUnits).toFixed(2)}`,
    ];
  });
}

const costHead = [
  'Repositories',
  'Points',
  'Time at GitHub',
  'Waits with `GITHUB_TOKEN`',
  'Request units a run',
  'Time at 400 RU/s',
  'Request units a month',
  'Serverless, a month',
];

/** The tables by the name of their place in README.md. */
export function createTables(actionFile: string): Record<string, string> {
  const { inputs, outputs } = parse(actionFile) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  const metricRows = extraMetrics.map(({ field, kind }) => [
    `\`${field}\``,
    types[kind],
    String(new MetricSet([field]).connections - new MetricSet([]).connections),
  ]);
  return {
    inputs: table(['Input', 'Default', 'Meaning'], inputRows),
    outputs: table(['Output', 'Meaning'], outputRows),
    troubles: table(
      ['What the message says', 'What to do'],
      Object.values(troubles).map(({ sign, remedy }) => [sign, remedy]),
    ),
    costs: table(costHead, costRows()),
    failures: table(
      ['Status', 'What it means', 'What to do'],
      Object.entries(failureStatuses).map(([status, { meaning, advice }]) => [`\`${status}\``, meaning, advice]),
    ),
    metrics: table(['Name', 'Type', 'Connections'], metricRows),
  };
}

/** The text with each table between its two marks. */
export function withTables(readme: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`there is no place for the table ${name}`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${content}\n${end}`);
  }, readme);
}

const url = (name: string): URL => new URL(`../${name}`, import.meta.url);

if (process.argv[1] === import.meta.filename) {
  const tables = createTables(readFileSync(url('action.yml'), 'utf8'));
  writeFileSync(url('README.md'), withTables(readFileSync(url('README.md'), 'utf8'), tables));
}
