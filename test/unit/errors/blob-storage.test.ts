import { expect, test } from 'vitest';
import { type ErrorFacts, firstFit } from '../../../src/errors/facts.ts';
import { judge, type MessageTables } from '../../../src/errors/judgment.ts';
import { blobStorageMeanings } from '../../../src/errors/meanings/blob-storage.ts';
import { blobStorageVerdicts } from '../../../src/errors/verdicts/blob-storage.ts';
import type { Verdict } from '../../../src/errors/verdicts/verdict.ts';
import type { TroubleName } from '../../../src/text/troubles/troubles.ts';

const tables: MessageTables = { verdicts: blobStorageVerdicts, meanings: blobStorageMeanings, trouble: 'blobStorage' };

type Example = [facts: Omit<ErrorFacts, 'text'> & { text?: string }, verdict: Verdict, trouble: TroubleName];

const notAuthorized = 'This request is not authorized to perform this operation';
const failed = 'Server failed to authenticate the request.';

/** https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes and the errors common to all services */
const examples: Example[] = [
  [{ status: 404, code: 'BlobNotFound' }, 'missing', 'blobAddress'],
  [{ status: 404, code: 'ContainerNotFound' }, 'final for all', 'blobContainer'],
  [{ status: 404, text: 'no such page' }, 'final for all', 'blobAddress'],
  [{ status: 409, code: 'BlobAlreadyExists' }, 'conflict', 'blobStorage'],
  [{ status: 403, code: 'UnauthorizedBlobOverwrite', point: 'sas' }, 'conflict', 'blobKey'],
  [{ status: 412, code: 'ConditionNotMet' }, 'changed', 'blobStorage'],
  [{ status: 412, code: 'LeaseIdMissing' }, 'final for one', 'blobImmutable'],
  [{ status: 400, code: 'Md5Mismatch' }, 'passing', 'blobAddress'],
  [{ status: 409, code: 'BlobArchived' }, 'final for one', 'blobTier'],
  [{ status: 409, code: 'BlobImmutableDueToPolicy' }, 'final for one', 'blobImmutable'],
  [{ status: 409, code: 'ContainerBeingDeleted' }, 'final for all', 'blobContainer'],
  [{ status: 403, code: 'AuthenticationFailed', text: failed, point: 'key' }, 'final for all', 'blobKey'],
  [
    { status: 403, code: 'AuthenticationFailed', text: `${failed} Request date header too old: 'Fri'`, point: 'key' },
    'final for all',
    'blobClock',
  ],
  [
    {
      status: 403,
      code: 'AuthenticationFailed',
      text: `${failed} Signature not valid in the specified time frame: Start [] - Expiry [] - Current []`,
      point: 'sas',
    },
    'final for all',
    'blobSasExpired',
  ],
  [{ status: 403, code: 'KeyBasedAuthenticationNotPermitted', point: 'key' }, 'final for all', 'blobKeysOff'],
  [
    { status: 403, code: 'AuthorizationFailure', text: notAuthorized, point: 'sign-in' },
    'final for all',
    'blobFirewall',
  ],
  [{ status: 403, code: 'AuthorizationSourceIPMismatch', point: 'sas' }, 'final for all', 'blobFirewall'],
  [{ status: 403, code: 'AuthorizationPermissionMismatch', point: 'sign-in' }, 'final for all', 'blobRole'],
  [{ status: 403, code: 'AuthorizationPermissionMismatch', point: 'sas' }, 'final for all', 'blobSasPermissions'],
  [{ status: 401, code: 'InvalidAuthenticationInfo', point: 'sign-in' }, 'final for all', 'blobRole'],
  [{ status: 403, code: 'AccountIsDisabled', point: 'key' }, 'final for all', 'blobDisabled'],
  [{ status: 503, code: 'ServerBusy' }, 'passing', 'blobDown'],
  [{ status: 500, code: 'OperationTimedOut' }, 'passing', 'blobDown'],
  [{ status: 429 }, 'passing', 'blobDown'],
  [{ status: 407 }, 'final for all', 'proxy'],
  [{ status: 302 }, 'final for all', 'blobAddress'],
  [
    { text: 'Bearer token authentication is not permitted for non-TLS protected URLs.' },
    'final for all',
    'blobAddress',
  ],
  [{ code: 'ENOTFOUND', text: 'getaddrinfo ENOTFOUND a.blob.core.windows.net' }, 'unknown host', 'blobAddress'],
  [{ code: 'ECONNRESET', text: 'read ECONNRESET' }, 'passing', 'blobStorage'],
  [{ text: 'the answer is not from Blob Storage' }, 'passing', 'blobGateway'],
];

test.each(examples)('%j: %s, %s', (facts, verdict, trouble) => {
  expect(judge({ text: '', ...facts }, tables)).toMatchObject({ verdict, trouble });
});

test('each row is the first that fits one of the examples', () => {
  for (const rows of [tables.verdicts, tables.meanings]) {
    const used = examples.map(([facts]) => firstFit<(typeof rows)[number]>(rows, { text: '', ...facts }));
    expect(rows.filter((row) => !used.includes(row))).toEqual([]);
  }
});
