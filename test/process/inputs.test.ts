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

  it('refuses what cannot work before any request, one error for each slip, and shows why', async () => {
    const key = 'U2VjcmV0S2V5c2VjcmV0a2V5';
    const { result, services } = await collect({
      sources: { fullOrgs: [{ orgname: 'contoso' }], individualRepos: ['micro\u200bsoft/vscode'] },
      inputs: {
        'cosmos-endpoint': `https://a.documents.azure.com:443/;AccountKey=${key}==;`,
        'event-grid-endpoint': 'http://[::1]:8081/api/events',
        'sendgrid-endpoint': 'https://api.sendgrid.com/v3/mail/send',
      },
    });
    expect(result.exitCode).toBe(1);
    expect(annotationsOf(result, 'error').map(({ message }) => message)).toEqual([
      'cosmos-endpoint: remove everything after the host',
      'event-grid-endpoint: use a host name instead of an IPv6 address (found "http://[::1]:8081/api/events")',
      'sendgrid-endpoint: remove everything after the host (found "https://api.sendgrid.com/v3/mail/send")',
      expect.stringMatching(/^sources:1: organization 1: unknown key "orgname"; did you mean "orgName"\?/),
      'sources:1: repository 1 must be a valid owner/repository (found "micro\\u{200B}soft/vscode")',
    ]);
    expect(result.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(key);
    expect(services.github.requests).toEqual([]);
  });
});
