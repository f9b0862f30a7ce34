import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArchiveInputs } from '../../../src/inputs/archive.ts';

const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
afterAll(() => rmSync(workspace, { recursive: true }));

const read = (given: Record<string, string>) =>
  readArchiveInputs({
    get: (name) => ({ destination: 'archive', ...given })[name] ?? '',
    redact: (text) => text,
    env: { GITHUB_WORKSPACE: workspace },
  });
const cosmos = { 'cosmos-endpoint': 'https://a.documents.azure.com/', 'cosmos-key': 'a2V5a2V5' };

test('documents are deleted from Cosmos DB alone, after a day or more', () => {
  expect(read({ ...cosmos, 'delete-after-days': '30' })).toMatchObject({
    inputs: { deleteAfterDays: 30 },
    warnings: [],
  });
  expect(read(cosmos)).toMatchObject({ inputs: { deleteAfterDays: undefined } });
  for (const days of ['0', '0.5', '-1', 'x'])
    expect(read({ ...cosmos, 'delete-after-days': days })).toMatchObject({
      faults: [expect.stringContaining('delete-after-days')],
    });
  expect(read({ 'delete-after-days': '30' })).toMatchObject({
    inputs: { deleteAfterDays: undefined, cosmos: undefined },
    warnings: [expect.stringContaining('has no effect without `cosmos-endpoint`')],
  });
});

test('a destination is required', () => {
  expect(read({ destination: '' })).toMatchObject({ faults: [expect.stringContaining('destination: required')] });
});
