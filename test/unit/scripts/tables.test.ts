import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createTables, readDocuments, withTables } from '../../../scripts/tables.ts';

const actionFile = readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8');
const tables = createTables(actionFile);
const documents = readDocuments();

test.each([...documents.keys()])('the tables of %s are those of the sources', (name) => {
  const text = documents.get(name) ?? '';
  expect(withTables(text, tables), 'run: npm run tables').toBe(text);
});

test('each table has one place', () => {
  const all = [...documents.values()].join('\n');
  for (const name of Object.keys(tables)) {
    expect(all.split(`<!-- ${name} -->\n`), name).toHaveLength(2);
    expect(all.split(`<!-- /${name} -->\n`), name).toHaveLength(2);
  }
});

test('a text gets the tables that it has places for, and keeps the rest', () => {
  const text = 'a\n<!-- one -->\nold\n<!-- /one -->\nb\n<!-- other -->\nc\n<!-- /other -->\n';
  expect(withTables(text, { one: '| new |', two: '| two |' })).toBe(text.replace('old', '| new |'));
});

test('the groups of inputs have every input of action.yml once', () => {
  const { inputs } = parse(actionFile) as { inputs: Record<string, unknown> };
  const named = [...(tables.inputs ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(inputs));
});
