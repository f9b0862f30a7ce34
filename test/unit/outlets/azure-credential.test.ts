import { AzureAuthorityHosts } from '@azure/identity';
import { expect, test } from 'vitest';
import { createConnections } from '../../../src/network/connections.ts';
import { createCredential, isOneOf } from '../../../src/outlets/azure-credential.ts';
import { FakeClock } from '../async/fake-clock.ts';

test.each([
  ['https://login.microsoftonline.com', true],
  ['https://login.microsoftonline.us/', true],
  ['https://login.chinacloudapi.cn', true],
  ['https://login.microsoftonline.com.example', false],
  ['https://localhost:8443/', false],
  ['login.microsoftonline.us', false],
])('%s is one of Microsoft’s own clouds: %s', (host, isOwn) => {
  expect(isOneOf(Object.values(AzureAuthorityHosts), host)).toBe(isOwn);
});

const application = { tenantId: '11111111-1111-1111-1111-111111111111', clientId: 'client' };

test('an empty authority counts as not given', async () => {
  const connections = createConnections(() => undefined);
  const options = { entra: application, connections, env: { AZURE_AUTHORITY_HOST: '' }, clock: new FakeClock() };
  await expect(createCredential({ ...options, ends: () => {} })).resolves.toBeDefined();
});
