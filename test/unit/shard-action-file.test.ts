import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createShardedFiles } from '../../scripts/sharded-files.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files = createShardedFiles();

test.each(Object.entries(files))('%s repeats action.yml as npm run tables writes it', (path, text) => {
  expect(read(path)).toBe(text);
});

test('shard/action.yml is what GitHub accepts: the inputs and outputs of the action and its own, without a post step', () => {
  const content = files['shard/action.yml'] ?? '';
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  const { inputs, outputs } = parse(read('action.yml')) as Record<'inputs' | 'outputs', object>;
  const shard = parse(content) as { inputs: object; outputs: object; runs: object };
  const own = { stage: { default: '' }, shards: { default: 'auto' }, shard: { default: '' } };
  expect(shard.inputs).toMatchObject({ ...own, ...inputs });
  expect(Object.keys(shard.inputs)).toEqual([...Object.keys(own), ...Object.keys(inputs)]);
  expect(shard.outputs).toEqual({ shards: expect.anything(), 'max-parallel': expect.anything(), ...outputs });
  expect(shard.runs).toEqual({ using: 'node24', main: '../dist/shard.js' });
});

test('GitHub Enterprise Server gets a workflow that it accepts, without what only github.com knows', () => {
  const content = files['docs/collect-sharded-enterprise-server.yml'] ?? '';
  const { context } = parseWorkflow({ name: 'some.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  expect(content.match(/uses: OWNER\/github-repo-stats\/shard@v1$/gm)).toHaveLength(3);
  expect(content).not.toMatch(/\$\/|artifact@[0-9a-f]{40}|pattern:|overwrite:/);
});
