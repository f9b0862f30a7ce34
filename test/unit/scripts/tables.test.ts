import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTables, withTables } from '../../../scripts/tables.ts';

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

test('the tables of the README are those of the sources', () => {
  const readme = read('README.md');
  expect(withTables(readme, createTables(read('action.yml'))), 'run: npm run tables').toBe(readme);
});
