import { describe, expect, it } from 'vitest';
import { collect } from '../../emulators/scenario.ts';
import { annotationsOf } from './left-behind.ts';

describe('inputs as people hand them over', () => {
  it('reads what Windows PowerShell wrote, and only warns of variables that look like inputs', async () => {
    const { result, documents } = await collect({
      files: { 'sources.json': Buffer.from('\uFEFF{ "individualRepos": ["torvalds/linux"] }\r\n', 'utf16le') },
      env: { INPUT_DRY_RUN: 'yes', INPUT_SOURCE: 'main', 'INPUT_COMPANY-NAME': 'Contoso' },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(documents.map(({ repo }) => repo)).toEqual(['torvalds/linux']);
    expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
      'dry-run: not given, but "dry_run" is. If you mean this input, use `dry-run`',
      'sources: not given, but "source" is. If you mean this input, use `sources`',
    ]);
  });
});
