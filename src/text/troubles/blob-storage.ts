import type { Trouble } from './trouble.ts';

export const blobStorageTroubles = {
  blobStorage: {
    sign: 'Blob Storage: no status, for example `ECONNREFUSED` or a timeout',
    remedy: 'Check that the runner can reach the address in `destination`.',
  },
  blobKey: {
    sign: 'Blob Storage: `403 AuthenticationFailed`',
    remedy: 'Check `storage-key`: it must be a key of the account in `destination`, or a SAS that is still valid.',
  },
  blobKeysOff: {
    sign: 'Blob Storage: `403 KeyBasedAuthenticationNotPermitted`',
    remedy:
      'Leave `storage-key` empty, and give the identity the role “Storage Blob Data Contributor”: the account accepts no keys.',
  },
  blobClock: {
    sign: 'Blob Storage: `403 AuthenticationFailed` with `Request date header too old`',
    remedy: 'Set the runner’s clock: it must be within 15 minutes of the real time.',
  },
  blobSasExpired: {
    sign: 'Blob Storage: `403 AuthenticationFailed` with `not valid in the specified time frame`',
    remedy: 'Set `storage-key` to a new SAS: this one has expired, or it is not valid yet.',
  },
  blobSasPermissions: {
    sign: 'Blob Storage: `403 AuthorizationPermissionMismatch` or another `Mismatch`, with `storage-key`',
    remedy:
      'Set `storage-key` to a SAS of the container with the permissions read, create, delete and list (`sr=c`, `sp=rcdl`).',
  },
  blobRole: {
    sign: 'Blob Storage: `403 AuthorizationPermissionMismatch` or `401`, without `storage-key`',
    remedy:
      'Give the identity the role “Storage Blob Data Contributor” for the container in `destination`. A new role works after some minutes.',
  },
  blobFirewall: {
    sign: 'Blob Storage: `403 AuthorizationFailure`',
    remedy: 'Allow the runner’s address in the firewall of the storage account, or use a runner inside its network.',
  },
  blobDisabled: {
    sign: 'Blob Storage: `403 AccountIsDisabled`',
    remedy: 'Reactivate the Azure subscription of the storage account.',
  },
  blobContainer: {
    sign: 'Blob Storage: `404 ContainerNotFound`',
    remedy:
      'Create the container, or check its name in `destination`: `az storage container create --account-name ACCOUNT --name CONTAINER --auth-mode login`.',
  },
  blobTier: {
    sign: 'Blob Storage: `409 BlobArchived`',
    remedy:
      'Move the blob to the tier hot, cool or cold, and let no lifecycle rule move archives of this action to the tier archive.',
  },
  blobImmutable: {
    sign: 'Blob Storage: `409 BlobImmutableDueToPolicy`, or a lease',
    remedy: 'Lift the legal hold, the policy or the lease of this blob: it is damaged and has to be put aside.',
  },
  blobDown: {
    sign: 'Blob Storage: `429`, `503 ServerBusy`, or another status of 500 or more',
    remedy: 'Run again: nothing is lost. If it persists, check https://azure.status.microsoft.',
  },
  blobAddress: {
    sign: 'Blob Storage: `ENOTFOUND`, a redirect, or a status that Blob Storage does not use',
    remedy: 'Check `destination`: it must be `https://ACCOUNT.blob.core.windows.net/CONTAINER` of an existing account.',
  },
  blobGateway: {
    sign: 'Blob Storage: `the answer is not from Blob Storage`',
    remedy: 'A proxy or a gateway answered instead of Blob Storage. Check HTTPS_PROXY, NO_PROXY and `destination`.',
  },
} as const satisfies Record<string, Trouble>;
