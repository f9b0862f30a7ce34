import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobsIn, containerOf } from '../../emulators/blob-storage/client.ts';
import { type BlobStorage, startBlobStorage } from '../../emulators/blob-storage/server.ts';
import { createServerCertificate, type ServerCertificate } from '../../emulators/certificate.ts';
import { type CosmosEmulator, startCosmos } from '../../emulators/cosmos/server.ts';
import { startRunnerOidc } from '../../emulators/entra/oidc.ts';
import { startEntra } from '../../emulators/entra/server.ts';
import { readParquet } from '../../src/archive/parquet/read.ts';
import { archive, type SeededRun, seed, seededRun, sorted, storedDocuments } from './archived-runs.ts';
import { annotationsOf } from './left-behind.ts';

const runs: SeededRun[] = [seededRun({ daysAgo: 40 }), seededRun({ daysAgo: 20 }), seededRun({ daysAgo: 1 })];
for (const document of runs[2]?.documents ?? []) document.visibility = 'private';
const documents = runs.flatMap((run) => run.documents);
const tokens: string[] = [];

let certificate: ServerCertificate;
let storage: BlobStorage;
beforeAll(async () => {
  certificate = await createServerCertificate();
  const containers = ['by-key', 'by-sign-in', 'refused'];
  storage = await startBlobStorage({ tls: certificate, acceptedTokens: tokens, containers });
});
afterAll(async () => {
  await storage.close();
  certificate.remove();
});

/** An account with all runs, none of them archived. */
async function withAccount<T>(use: (cosmos: CosmosEmulator) => Promise<T>): Promise<T> {
  const cosmos = await startCosmos();
  try {
    await seed(cosmos, runs);
    return await use(cosmos);
  } finally {
    await cosmos.close();
  }
}

/** Archives into a container; the job can sign in with Microsoft Entra ID. */
async function archiveTo(container: string, cosmos: CosmosEmulator, inputs: Record<string, string>) {
  const oidc = await startRunnerOidc({ repository: 'octo-org/repo-stats' });
  const entra = await startEntra({
    publicKey: oidc.publicKey,
    subject: 'repo:octo-org/repo-stats:ref:refs/heads/main',
    resources: ['https://storage.azure.com'],
    issuedTokens: tokens,
    certificate,
  });
  const env = {
    NODE_EXTRA_CA_CERTS: certificate.caPath,
    AZURE_AUTHORITY_HOST: entra.authorityHost,
    ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
  };
  const signIn = { 'azure-tenant-id': entra.tenantId, 'azure-client-id': entra.clientId };
  const destination = `${storage.endpoint}/${container}`;
  try {
    return await archive({ cosmos, env, inputs: { destination, ...signIn, ...inputs } });
  } finally {
    await Promise.all([oidc.close(), entra.close()]);
  }
}

async function archivedIn(container: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (const [name, bytes] of await blobsIn(containerOf(storage, container)))
    if (name.endsWith('.parquet')) for await (const document of readParquet(bytes)) found.push(document);
  return found;
}

describe('an archive in Blob Storage', () => {
  it('gets every document by a key, after an answer was lost and the service was busy', async () => {
    storage.fail({ do: 'reset-after', after: 3 });
    storage.fail({ do: 'status-503', after: 2 });
    const result = await withAccount((cosmos) => archiveTo('by-key', cosmos, { 'storage-key': storage.key }));
    expect(result.exitCode, result.log).toBe(0);
    expect(sorted(await archivedIn('by-key'))).toEqual(sorted(documents));
    expect(result.outputs.destination).toBe(`${storage.endpoint}/by-key`);
    expect(result.visibleLog).not.toContain(storage.key);
    expect(annotationsOf(result, 'warning')).toEqual([]);
  });

  it('gets them by a sign-in too, and then lets the documents be deleted', async () => {
    await withAccount(async (cosmos) => {
      const result = await archiveTo('by-sign-in/of/contoso', cosmos, { 'delete-after-days': '10' });
      expect(result.exitCode, result.log).toBe(0);
      expect(result.outputs['documents-deleted']).toBe('24');
      expect(sorted(await archivedIn('by-sign-in'))).toEqual(sorted(documents));
      expect(sorted(await storedDocuments(cosmos))).toEqual(sorted(runs[2]?.documents ?? []));
    });
  });

  it('is not begun with a sign-in that can only read: an error says what to do', async () => {
    storage.role = 'reader';
    const result = await withAccount((cosmos) => archiveTo('refused', cosmos, {}));
    storage.role = 'contributor';
    expect(result.exitCode).toBe(1);
    const [error, ...others] = annotationsOf(result, 'error').map(({ message }) => message);
    expect(others).toEqual([]);
    expect(error).toContain('403 Auth');
    expect(error).toContain('“Storage Blob Data Contributor”');
  });
});

it('a folder of a public repository is a warning where it has private names', async () => {
  const event = { name: 'schedule', payload: { repository: { visibility: 'public' } } };
  const result = await withAccount((cosmos) => archive({ cosmos, event }));
  expect(result.exitCode, result.log).toBe(0);
  expect(annotationsOf(result, 'warning').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^`archive` is in a public repository or container, and has 12 documents of repositories/),
  ]);
});
