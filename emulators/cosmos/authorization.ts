import { createHmac, type KeyObject } from 'node:crypto';
import { forbidden, unauthorized } from './answers.ts';
import type { Answer, CosmosRequest } from './model.ts';
import { headerOf, isQuery } from './request.ts';

export interface Keyring {
  key: KeyObject;
  acceptedTokens: readonly string[];
  dateToleranceMs: number;
  now(): number;
}

/**
 * Checks the `authorization` header; undefined: let in.
 * https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 */
export function authorize(request: CosmosRequest, keyring: Keyring): Answer | undefined {
  const header = headerOf(request.headers, 'authorization');
  if (header === undefined) {
    return unauthorized('Required Header authorization is missing. Ensure a valid Authorization token is passed.');
  }
  const { type, version, signature } = parseHeader(header);
  if (version !== '1.0') {
    return unauthorized('The input authorization token is not in the expected format: type, ver and sig are required.');
  }
  if (type === 'aad') return checkToken(request, signature, keyring.acceptedTokens);
  if (type === 'master') return checkDate(request, keyring) ?? checkSignature(request, signature, keyring.key);
  return unauthorized(`The authorization token type '${type}' is not supported.`);
}

function parseHeader(header: string): { type: string; version: string; signature: string } {
  let decoded: string;
  try {
    decoded = decodeURIComponent(header);
  } catch {
    decoded = header;
  }
  const [, type = '', version = '', signature = ''] = /^type=([^&]*)&ver=([^&]*)&sig=(.*)$/s.exec(decoded) ?? [];
  return { type, version, signature };
}

function checkDate(request: CosmosRequest, { dateToleranceMs, now }: Keyring): Answer | undefined {
  const date = headerOf(request.headers, 'x-ms-date') ?? headerOf(request.headers, 'date');
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) {
    return unauthorized('The input date header is invalid format. Please pass in RFC 1123 style date format.');
  }
  if (Math.abs(now() - time) <= dateToleranceMs) return undefined;
  return forbidden(
    `The authorization token is not valid at the current time. Please create another token and retry (token start time: ${date}, current server time: ${new Date(now()).toUTCString()}).`,
  );
}

function checkSignature(request: CosmosRequest, signature: string, key: KeyObject): Answer | undefined {
  const { type, link } = signedResource(request.segments);
  const ownDate = headerOf(request.headers, 'x-ms-date');
  // The standard header counts only where the service's own is missing.
  const date = ownDate === undefined ? headerOf(request.headers, 'date') : '';
  const lines = [request.method.toLowerCase(), type, link, ownDate?.toLowerCase() ?? '', date?.toLowerCase() ?? ''];
  const payload = `${lines.join('\n')}\n`;
  const expected = createHmac('sha256', key).update(payload).digest('base64');
  if (signature === expected) return undefined;
  return unauthorized(
    `The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol. For more info: https://aka.ms/cosmosdb-tsg-unauthorized. Server used the following payload to sign: '${payload}'`,
  );
}

/** The resource's type and its link, unencoded; a request to a feed is signed with the link of the feed's owner. */
function signedResource(segments: string[]): { type: string; link: string } {
  const isFeed = segments.length % 2 === 1;
  const type = (isFeed ? segments.at(-1) : segments.at(-2)) ?? '';
  if (type === 'offers') return { type, link: (segments[1] ?? '').toLowerCase() };
  return { type, link: (isFeed ? segments.slice(0, -1) : segments).join('/') };
}

function checkToken(request: CosmosRequest, token: string, accepted: readonly string[]): Answer | undefined {
  if (!accepted.includes(token)) {
    return unauthorized('The access token is invalid: signature, audience or lifetime could not be validated.');
  }
  if (request.operation !== 'metadata' || isMetadataRead(request)) return undefined;
  // Data-plane roles have no action that creates, changes or deletes these resources:
  // https://learn.microsoft.com/azure/cosmos-db/reference-data-plane-security
  const path = `/${request.segments.join('/')}`;
  return forbidden(
    `Request blocked by Auth emulator : The given request [${request.method} ${path}] cannot be authorized by AAD token in data plane. Learn more: https://aka.ms/cosmos-native-rbac.`,
    5300,
  );
}

function isMetadataRead({ method, headers, segments }: CosmosRequest): boolean {
  return segments[0] !== 'offers' && (method === 'GET' || (method === 'POST' && isQuery(headers)));
}
