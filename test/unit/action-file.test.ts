import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputDefaults } from '../../src/inputs/defaults.ts';

const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const action = parse(text) as {
  name: string;
  description: string;
  author: string;
  branding: object;
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, unknown>;
};

function faultsOf(content: string): string[] {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe('action.yml', () => {
  it('has what the Marketplace asks for', () => {
    expect(action.name).toBe('Organization repository statistics');
    // The Marketplace accepts no longer description.
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.author).toContain('github-repo-stats');
    expect(action.branding).toEqual({ icon: expect.any(String), color: expect.any(String) });
  });

  it('is what GitHub accepts as an action', () => {
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(text.replace('runs:', 'run:'))).not.toEqual([]);
  });

  it('has the defaults that an empty input falls back to', () => {
    const written = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions.
    expect(written).toEqual({ ...inputDefaults, 'github-token': '${{ github.token }}' });
  });

  it('promises the outputs of the contract', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'run-id',
      'status',
      'total-received',
      'total-processed',
      'total-created',
      'total-failed',
      'failed-repos',
      'output-directory',
      'run-info',
    ]);
  });
});
