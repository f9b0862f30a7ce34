import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dashboardDefaults } from '../../src/inputs/defaults.ts';

const content = readFileSync(new URL('../../dashboard/action.yml', import.meta.url), 'utf8');
const action = parse(content) as { inputs: Record<string, { default?: string }>; outputs: object; runs: object };

test('dashboard/action.yml is what GitHub accepts, with the defaults that an empty input falls back to', () => {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  const written = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  expect(Object.fromEntries(written)).toEqual(dashboardDefaults);
  expect(Object.keys(action.outputs)).toEqual(['repositories', 'days', 'output-directory']);
  expect(action.runs).toEqual({ using: 'node24', main: '../dist/dashboard/index.js' });
});
