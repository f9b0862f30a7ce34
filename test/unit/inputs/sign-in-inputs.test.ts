import { describe, expect, test } from 'vitest';
import { cosmos, event, faultsIn, faultsOf, type Given, inputsOf } from './given-inputs.ts';

describe('Microsoft Entra ID', () => {
  test('is what an earlier step left where nothing is given', () => {
    expect(inputsOf(cosmos).entra).toBeUndefined();
  });

  test('takes a tenant and a client', () => {
    const entra = inputsOf({ ...cosmos, 'azure-tenant-id': 'tenant', 'azure-client-id': 'client' }).entra;
    expect(entra).toEqual({ tenantId: 'tenant', clientId: 'client' });
  });

  test.each([
    ['azure-tenant-id', 'azure-client-id'],
    ['azure-client-id', 'azure-tenant-id'],
  ] as const)('%s alone is a fault that names %s', (given, missing) => {
    expect(faultsOf({ ...cosmos, [given]: 'x' })).toEqual([`${missing}: required with \`${given}\``]);
  });
});

describe('a sign-in by the job’s own token', () => {
  const entra: Given = {
    'azure-tenant-id': 't',
    'azure-client-id': 'c',
    'cosmos-endpoint': 'https://a.documents.azure.com',
  };

  test('needs the permission, which the fault names as YAML', () => {
    expect(faultsIn({}, entra)).toEqual([
      expect.stringContaining('`permissions: { contents: read, id-token: write }`'),
    ]);
    expect(faultsIn({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' }, entra)).toEqual([]);
  });

  test('is not asked for where there are keys, or where an earlier step has signed in', () => {
    expect(faultsIn({}, { ...entra, ...cosmos })).toEqual([]);
    expect(faultsIn({}, { 'cosmos-endpoint': 'https://a.documents.azure.com' })).toEqual([]);
  });
});

const keyless: [string, Given][] = [
  ['Cosmos DB', { ...cosmos, 'cosmos-key': '' }],
  ['Event Grid', { ...event, 'event-grid-key': '' }],
];

describe('the tenant of the environment', () => {
  const faultsWith = (given: Given, tenantId: string): string[] =>
    faultsIn({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example', AZURE_TENANT_ID: tenantId }, given);

  test.each(keyless)('is an id, where %s is signed in to by it', (_, given) => {
    for (const tenant of ['my tenant', ' 1111 ', 'a/b'])
      expect(faultsWith(given, tenant)).toEqual([
        expect.stringMatching(/^AZURE_TENANT_ID: must have only letters.* \(found ".*"\)$/),
      ]);
    for (const tenant of ['', 'contoso.onmicrosoft.com', '11111111-1111-1111-1111-111111111111'])
      expect(faultsWith(given, tenant)).toEqual([]);
  });

  test('does not matter where there are keys, or an input of its own', () => {
    expect(faultsWith({ ...cosmos, ...event }, 'my tenant')).toEqual([]);
    const own: Given = { 'azure-tenant-id': 't', 'azure-client-id': 'c' };
    expect(faultsWith({ ...cosmos, 'cosmos-key': '', ...own }, 'my tenant')).toEqual([]);
  });
});

describe('the authority of a sign-in', () => {
  const faultsAt = (given: Given, host: string): string[] => faultsIn({ AZURE_AUTHORITY_HOST: host }, given);

  test.each(keyless)('is an https: address, where %s needs one', (_, given) => {
    for (const host of ['login.microsoftonline.us', 'http://login.microsoftonline.us', 'x'])
      expect(faultsAt(given, host)).toEqual([expect.stringMatching(/^AZURE_AUTHORITY_HOST: .*https:/)]);
    expect(faultsAt(given, 'https://login.microsoftonline.us')).toEqual([]);
  });

  test.each(keyless)('may be empty, as if it were not given: %s', (_, given) => {
    expect(faultsAt(given, '')).toEqual([]);
  });

  test.each(keyless)('has a region in front that is a name and no host, where %s needs one', (_, given) => {
    for (const name of ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME']) {
      for (const region of ['evil.example/', 'evil.example', 'a@b', 'a\\b', 'a b'])
        expect(faultsIn({ [name]: region }, given)).toEqual([
          expect.stringMatching(`^${name}: must be the name of an Azure region \\(found ".*"\\)$`),
        ]);
      for (const region of ['', 'westeurope', 'AutoDiscoverRegion', 'us-east-1'])
        expect(faultsIn({ [name]: region }, given)).toEqual([]);
      expect(faultsIn({ [name]: 'evil.example/' }, { ...cosmos, ...event })).toEqual([]);
    }
  });

  test('does not matter where there are keys', () => {
    expect(faultsAt({ ...cosmos, ...event }, 'login.microsoftonline.us')).toEqual([]);
  });
});
