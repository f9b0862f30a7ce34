import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, inputsOf, workspace } from './given-inputs.ts';

describe('sources', () => {
  test('are read from the file in the workspace that is named', () => {
    mkdirSync(join(workspace, 'Data'), { recursive: true });
    writeFileSync(join(workspace, 'Data/sources.json'), '{"individualRepos":["from/file"]}');
    expect(inputsOf({ sources: '', 'sources-file': 'Data/sources.json' }).sources.repositories).toEqual(['from/file']);
  });

  test('given inline override the file', () => {
    expect(inputsOf({ 'sources-file': 'Data/sources.json' }).sources.repositories).toEqual(['o/r']);
  });

  test('faults name the file and the line', () => {
    writeFileSync(join(workspace, 'bad.json'), '{\n"orgs": []}');
    expect(faultsOf({ sources: '', 'sources-file': 'bad.json' })).toEqual([
      expect.stringMatching(/^bad\.json:2: the file: unknown key "orgs"/),
    ]);
  });

  test('without a file the fault names the remedy', () => {
    expect(faultsOf({ sources: '', 'sources-file': 'none.json' })).toEqual([
      expect.stringMatching(/^sources-file: cannot read "none\.json".*Check out the repository/),
    ]);
  });
});
