import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cosmos, faultsOf, inputsOf, workspace } from './given-inputs.ts';

describe('the output directory', () => {
  test.each(['.', '..', '../else', 'a/../..', '/tmp'])(
    '%s, which is no folder inside the workspace, is refused',
    (name) => {
      expect(faultsOf({ 'output-directory': name })).toEqual([expect.stringMatching(/^output-directory: /)]);
    },
  );

  test('may lie deeper', () => {
    expect(inputsOf({ 'output-directory': 'a/../out/stats' }).outputDirectory).toBe(join(workspace, 'out/stats'));
  });

  test('none means no files, and needs another store', () => {
    expect(inputsOf({ ...cosmos, 'output-directory': 'none' }).outputDirectory).toBeUndefined();
    expect(faultsOf({ 'output-directory': 'none' })).toEqual([expect.stringMatching(/^cosmos-endpoint: required/)]);
  });
});

describe('an output directory that is a link', () => {
  const link = (name: string, to: string): void => symlinkSync(to, join(workspace, name), 'dir');
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  test('out of the workspace is refused, as is a folder behind it', () => {
    link('away', elsewhere);
    for (const name of ['away', 'away/deep/stats'])
      expect(faultsOf({ 'output-directory': name })).toEqual([expect.stringMatching(/^output-directory: .*workspace/)]);
  });

  test('to another folder of the workspace is taken', () => {
    mkdirSync(join(workspace, 'real'));
    link('near', join(workspace, 'real'));
    expect(inputsOf({ 'output-directory': 'near/stats' }).outputDirectory).toBe(join(workspace, 'near/stats'));
  });
});
