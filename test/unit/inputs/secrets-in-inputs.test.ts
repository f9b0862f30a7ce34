import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/text/redact.ts';
import { faultsOf } from './given-inputs.ts';

describe('a secret in a wrong input is not quoted', () => {
  test.each([
    ['cosmos-database', 'AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=U2VjcmV0S2V5==;'],
    ['cosmos-endpoint', 'U2VjcmV0S2V5c2VjcmV0a2V5'],
    ['cosmos-endpoint', 'https://user:U2VjcmV0S2V5@a.example'],
    ['sources-file', 'ghp_U2VjcmV0S2V5c2VjcmV0a2V5'],
    ['extra-metrics', 'SG.U2VjcmV0S2V5.xyz'],
    ['output-directory', '../github_pat_U2VjcmV0S2V5'],
    ['azure-tenant-id', `${Buffer.from('SecretKey'.repeat(9)).toString('base64')}=`],
    ['max-minutes', 'SG.U2VjcmV0S2V5.xyz'],
    ['email-when', 'ghs_U2VjcmV0S2V5'],
    ['send-email', 'ghs_U2VjcmV0S2V5'],
  ])('%s: %s', (name, value) => {
    const faults = faultsOf({ ...(name === 'sources-file' && { sources: '' }), [name]: value });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join()).not.toMatch(/U2VjcmV0S2V5/);
  });

  test('nor is one that its own input holds, in any form', () => {
    const faults = faultsOf({ 'max-minutes': 'planted-secret' }, createRedactor(['planted-secret']));
    expect(faults).toEqual(['max-minutes: must be a number above 0, at most 1380 (found "***")']);
  });
});
