import { serverErrors } from './server-errors.ts';
import type { VerdictRow } from './verdict.ts';

const codes = 'https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes';
const common = 'https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes';
const conditions =
  'https://learn.microsoft.com/rest/api/storageservices/specifying-conditional-headers-for-blob-service-operations';

/** What becomes of a request to Blob Storage; `code` is what the service calls the error. */
export const blobStorageVerdicts: readonly VerdictRow[] = [
  // The SDK sends no token without TLS.
  {
    when: { text: /non-TLS protected/ },
    verdict: 'final for all',
    source: 'https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory',
  },
  // Only the blob itself: a proxy, a gateway or a missing container also answer with 404.
  { when: { status: 404, code: /^BlobNotFound$/ }, verdict: 'missing', source: codes },
  { when: { status: 409, code: /^BlobAlreadyExists$/ }, verdict: 'conflict', source: codes },
  // Who can create blobs, and not write to those that are there.
  {
    when: { status: 403, code: /^UnauthorizedBlobOverwrite$/ },
    verdict: 'conflict',
    source:
      'https://learn.microsoft.com/rest/api/storageservices/create-service-sas#permissions-for-a-directory-container-or-blob',
  },
  { when: { status: 412, code: /^LeaseIdMissing$/ }, verdict: 'final for one', source: codes },
  { when: { status: 412 }, verdict: 'changed', source: conditions },
  // On the way something was lost.
  { when: { status: 400, code: /^Md5Mismatch$/ }, verdict: 'passing', source: common },
  {
    when: {
      status: 409,
      code: /^Blob(Archived|BeingRehydrated|ImmutableDueTo\w+)$/,
    },
    verdict: 'final for one',
    source: codes,
  },
  { when: { status: 409, code: /^ContainerBeingDeleted$/ }, verdict: 'final for all', source: codes },
  { when: { status: [408, 429] }, verdict: 'passing', source: common },
  { when: { status: serverErrors }, verdict: 'passing', source: common },
  {
    when: { status: [400, 401, 403, 404, 405, 407, 409, 410, 411, 413, 414, 415, 416, 422, 451] },
    verdict: 'final for all',
    source: common,
  },
  {
    when: { status: [200, 201, 202, 204, 301, 302, 303, 307, 308] },
    verdict: 'final for all',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx',
  },
];
