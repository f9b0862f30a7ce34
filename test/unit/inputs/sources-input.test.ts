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
      expect.stringMatching(/^bad\.json:2: unknown key "orgs"/),
    ]);
  });

  const written = '{"individualRepos":["from/file"]}';
  test.each([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${written}`)],
    ['UTF-16 of Windows PowerShell', Buffer.from(`\uFEFF${written}\r\n`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${written}`, 'utf16le').swap16()],
  ])('are read by the byte order mark of the file: %s', (_, bytes) => {
    writeFileSync(join(workspace, 'marked.json'), bytes);
    expect(inputsOf({ sources: '', 'sources-file': 'marked.json' }).sources.repositories).toEqual(['from/file']);
  });

  test.each([
    ['UTF-16 without a mark', Buffer.from(written, 'utf16le')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
    ['Latin-1', Buffer.from('{"individualRepos":["\u00f6/r"]}', 'latin1')],
  ])('that are no UTF-8 are a fault that says so: %s', (_, bytes) => {
    writeFileSync(join(workspace, 'other.json'), bytes);
    expect(faultsOf({ sources: '', 'sources-file': 'other.json' })).toEqual([
      'sources-file: "other.json" is not text. Save it as UTF-8',
    ]);
  });

  test('in a folder are a fault that says so', () => {
    mkdirSync(join(workspace, 'folder'));
    expect(faultsOf({ sources: '', 'sources-file': 'folder' })).toEqual([
      'sources-file: "folder" is a folder. Set it to a file',
    ]);
  });

  test('without a file the fault names the remedy', () => {
    expect(faultsOf({ sources: '', 'sources-file': 'none.json' })).toEqual([
      expect.stringMatching(/^sources-file: cannot read "none\.json".*Check out the repository/),
    ]);
  });
});
