import { Agent } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServerCertificate, type ServerCertificate } from '../../../emulators/certificate.ts';
import { startMalicious } from '../../../emulators/malicious/server.ts';
import { SignInError } from '../../../src/errors/sign-in.ts';
import { createCredential } from '../../../src/outlets/azure-credential.ts';
import { FakeClock } from '../async/fake-clock.ts';

let certificate: ServerCertificate;
beforeAll(async () => {
  certificate = await createServerCertificate();
});
afterAll(() => certificate.remove());

/** 190 MB are 19 MB packed, which is short enough as it comes. */
test.concurrent.each([
  ['as it is', { megabytes: 190 }],
  ['packed', { megabytes: 190, packs: true }],
])('Microsoft Entra ID is not read to the end of a body that is too long: %s', async (_, body) => {
  const server = await startMalicious({ ...body, certificate });
  const agent = new Agent({ ca: certificate.caPem });
  try {
    const credential = await createCredential({
      entra: { tenantId: '11111111-1111-1111-1111-111111111111', clientId: 'client' },
      connections: { agent: () => agent, fetch: async () => Response.json({ value: 'of the job' }) },
      env: { AZURE_AUTHORITY_HOST: server.url },
      clock: new FakeClock(),
      ends: () => {},
    });
    await expect(credential.getToken('https://account.documents.azure.com/.default')).rejects.toThrow(SignInError);
    expect(server.poured.length).toBeGreaterThan(0);
    expect(Math.max(...server.poured)).toBeLessThan(150);
  } finally {
    await server.close();
  }
});
