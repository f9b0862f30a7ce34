import { Agent } from 'node:https';
import {
  ContainerClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';

interface Account {
  account: string;
  key: string;
  endpoint: string;
}

/** A container as its owner has it, by the key of the account. */
export const containerOf = ({ account, key, endpoint }: Account, name: string): ContainerClient =>
  new ContainerClient(`${endpoint}/${name}`, new StorageSharedKeyCredential(account, key), {
    ...anyCertificate(endpoint),
  });

/** The certificate is one made for the test. */
const anyCertificate = (endpoint: string): object =>
  endpoint.startsWith('https:') ? { agent: new Agent({ rejectUnauthorized: false }) } : {};

/** All that a container has, by its name. */
export async function blobsIn(container: ContainerClient): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  for await (const { name } of container.listBlobsFlat())
    blobs.set(name, await container.getBlobClient(name).downloadToBuffer());
  return blobs;
}

/** A SAS of a container, which is valid for so many minutes: https://learn.microsoft.com/rest/api/storageservices/create-service-sas */
export function signedFor(
  { account, key }: Account,
  containerName: string,
  { permissions, minutes = 60 }: { permissions: string; minutes?: number },
): string {
  const expiresOn = new Date(Date.now() + 60_000 * minutes);
  const values = { containerName, permissions: ContainerSASPermissions.parse(permissions), expiresOn };
  return generateBlobSASQueryParameters(values, new StorageSharedKeyCredential(account, key)).toString();
}
