import { serverErrors } from '../verdicts/server-errors.ts';
import type { MeaningRow } from './meaning.ts';

const codes = 'https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes';
const common = 'https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes';
const entra = 'https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory';
const http = 'https://www.rfc-editor.org/rfc/rfc9110';

/** What an error of Blob Storage means; `point` is how the action signs in: `key`, `sas` or `sign-in`. */
export const blobStorageMeanings: readonly MeaningRow[] = [
  { when: { status: 407 }, trouble: 'proxy', source: `${http}#name-407-proxy-authentication-req` },
  { when: { text: /non-TLS protected/ }, trouble: 'blobAddress', source: entra },
  {
    when: { code: /^KeyBasedAuthenticationNotPermitted$/ },
    trouble: 'blobKeysOff',
    source: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
  },
  {
    when: { status: 403, text: /date header too old|Request date header/i },
    trouble: 'blobClock',
    source: 'https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key#specifying-the-date-header',
  },
  {
    when: { status: 403, text: /not valid in the specified time frame|Signed expiry/i },
    trouble: 'blobSasExpired',
    source: 'https://github.com/microsoft/AzureStorageExplorer/issues/3219',
  },
  {
    when: { status: 403, code: /^Authorization(SourceIPMismatch|Failure)$/ },
    trouble: 'blobFirewall',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security',
  },
  {
    when: {
      status: 403,
      code: /^(Authorization\w+Mismatch|InsufficientAccountPermissions)$/,
      point: 'sign-in',
    },
    trouble: 'blobRole',
    source: entra,
  },
  {
    when: { status: 403, code: /^(Authorization\w+Mismatch|InsufficientAccountPermissions)$/ },
    trouble: 'blobSasPermissions',
    source: 'https://learn.microsoft.com/rest/api/storageservices/create-service-sas',
  },
  { when: { status: 403, code: /^AccountIsDisabled$/ }, trouble: 'blobDisabled', source: common },
  { when: { status: [401, 403], point: 'sign-in' }, trouble: 'blobRole', source: entra },
  { when: { status: [401, 403] }, trouble: 'blobKey', source: common },
  {
    when: { status: [400, 404], code: /^(ContainerNotFound|ResourceNotFound|InvalidResourceName)$/ },
    trouble: 'blobContainer',
    source: codes,
  },
  { when: { status: 409, code: /^Container(BeingDeleted|Disabled)$/ }, trouble: 'blobContainer', source: codes },
  {
    when: { status: 409, code: /^Blob(Archived|BeingRehydrated)$/ },
    trouble: 'blobTier',
    source: 'https://learn.microsoft.com/azure/storage/blobs/archive-rehydrate-overview',
  },
  {
    when: { status: 409, code: /^BlobImmutableDueTo/ },
    trouble: 'blobImmutable',
    source: 'https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview',
  },
  { when: { status: 412, code: /^LeaseIdMissing$/ }, trouble: 'blobImmutable', source: codes },
  { when: { status: [408, 429, ...serverErrors] }, trouble: 'blobDown', source: common },
  {
    when: { text: /\bENOTFOUND\b/ },
    trouble: 'blobAddress',
    source: 'https://nodejs.org/api/errors.html#common-system-errors',
  },
  {
    when: { status: [200, 201, 202, 204, 301, 302, 303, 307, 308, 400, 404, 405] },
    trouble: 'blobAddress',
    source: `${http}#name-redirection-3xx`,
  },
  {
    when: { text: /not from Blob Storage|longer than \d+ MB/ },
    trouble: 'blobGateway',
    source: `${http}#name-502-bad-gateway`,
  },
];
