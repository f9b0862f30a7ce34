import type { RecordedRequest } from '../http.ts';
import type { Answer } from '../http-faults.ts';

/** https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory#azure-built-in-roles-for-blobs */
export type Role = 'contributor' | 'reader' | 'none';

interface Access {
  acceptedTokens: readonly string[];
  role: Role;
  nowMs: number;
}

const allowedSkewMs = 15 * 60_000;
const tenant = 'https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/oauth2/authorize';

/** What the service refuses, and Azurite does not. */
export function refusalOf({ method, headers }: RecordedRequest, access: Access): Answer | undefined {
  const { authorization = '', 'x-ms-date': date } = headers;
  // https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key#specifying-the-date-header
  const saidMs = Date.parse(String(date ?? headers.date ?? ''));
  if (authorization.startsWith('SharedKey ') && Math.abs(saidMs - access.nowMs) > allowedSkewMs)
    return authenticationFailed(`Request date header too old: '${date}'`);
  const token = /^Bearer (.*)$/.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  if (!access.acceptedTokens.includes(token)) {
    const challenge = `Bearer authorization_uri=${tenant} resource_id=https://storage.azure.com`;
    const refusal = storageError(
      401,
      'InvalidAuthenticationInfo',
      'Server failed to authenticate the request. Please refer to the information in the www-authenticate header.',
    );
    return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': challenge } };
  }
  const isRead = method === 'GET' || method === 'HEAD';
  if (access.role === 'contributor' || (access.role === 'reader' && isRead)) return undefined;
  const words = 'This request is not authorized to perform this operation using this permission.';
  return storageError(403, 'AuthorizationPermissionMismatch', words);
}

/**
 * What the service answers where Azurite answers otherwise; undefined where both agree.
 * https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, and the reports in
 * https://github.com/microsoft/AzureStorageExplorer/issues/3219
 */
export function asService({ method, path }: RecordedRequest, code: unknown, nowMs: number): Answer | undefined {
  const sas = new URL(path, 'http://account').searchParams;
  const isSigned = sas.has('sig');
  if (code === 'InvalidAuthenticationInfo' || (code === 'AuthorizationFailure' && !isSigned))
    return authenticationFailed(
      'The MAC signature found in the HTTP request is not the same as any computed signature.',
    );
  if (code === 'AuthorizationFailure' && Date.parse(sas.get('se') ?? '') < nowMs)
    return authenticationFailed(
      `Signed not valid in the specified time frame: Start [] - Expiry [${sas.get('se')}] - Current [${new Date(nowMs).toUTCString()}]`,
    );
  if (code === 'AuthorizationFailure') return authenticationFailed('Signature did not match.');
  const permissions = sas.get('sp') ?? '';
  if (code === 'AuthorizationPermissionMismatch' && method === 'PUT' && /^(?!.*w).*c/.test(permissions))
    return storageError(403, 'UnauthorizedBlobOverwrite', 'This request is not authorized to perform blob overwrites.');
  return undefined;
}

const authenticationFailed = (detail: string): Answer =>
  storageError(
    403,
    'AuthenticationFailed',
    'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
    `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`,
  );

/** https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
export function storageError(status: number, code: string, message: string, more = ''): Answer {
  const body = `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:9f5d3d0f-301e-0016-6b5c-d7e0a8000000\nTime:2026-11-27T20:00:00.0000000Z</Message>${more}</Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, body };
}
