// Writes the tables of README.md that follow from the sources: inputs and outputs from action.yml,
// metrics and troubles from their catalogues.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { extraMetrics, type Kind } from '../src/github/metrics.ts';
import { troubles } from '../src/remedies.ts';

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

/** The tables by the name of their place in README.md. */
export function createTables(actionFile: string): Record<string, string> {
  const { inputs, outputs } = parse(actionFile) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  const metricRows = extraMetrics.map(({ field, kind, connections }) => [
    `\`${field}\``,
    types[kind],
    String(connections),
  ]);
  return {
    inputs: table(['Input', 'Default', 'Meaning'], inputRows),
    outputs: table(['Output', 'Meaning'], outputRows),
    troubles: table(
      ['What the message says', 'What to do'],
      Object.values(troubles).map(({ sign, remedy }) => [sign, remedy]),
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
