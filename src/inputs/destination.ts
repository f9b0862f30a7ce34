import { blobDomains, isBelow } from '../network/clouds.ts';
import { isLoopback } from '../network/loopback.ts';
import type { InputName } from './defaults.ts';
import { readFolder } from './folder.ts';
import { faulty, type InputReader, type Read } from './reader.ts';
import { readAudience } from './workflow-repository.ts';

/** Where archives are put, as the inputs `destination` (or `archive`) and `storage-key` name it. */
export type Destination = FolderDestination | BlobDestination;

export interface FolderDestination {
  kind: 'folder';
  /** As the input names it; has no secret. */
  name: string;
  /** Absolute. */
  path: string;
  /** Whether the repository is, to which a folder is committed or uploaded. */
  isPublic: boolean;
}

export interface BlobDestination {
  kind: 'blob';
  name: string;
  /** Of the account, such as `https://ACCOUNT.blob.core.windows.net`; no slash at its end. */
  endpoint: string;
  container: string;
  /** Empty, or with a slash at its end. */
  prefix: string;
  access: BlobAccess;
}

export type BlobAccess =
  | { kind: 'key'; account: string; key: string }
  | { kind: 'sas'; sas: string }
  | { kind: 'sign-in' };

const form = 'https://ACCOUNT.blob.core.windows.net/CONTAINER[/PREFIX]';

/** `input`: the one that says where archives are. */
export function readDestination(reader: InputReader, input: 'destination' | 'archive'): Read<Destination> {
  const name = reader.required(input, `(a folder inside the workspace, or ${form})`);
  if (name === faulty) return faulty;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) return readBlob(reader, input, name);
  if (reader.optional('storage-key') !== undefined)
    return reader.fault(`storage-key: has no use for a folder. Remove it, or set \`${input}\` to ${form}`);
  const path = readFolder(reader, input);
  return path === faulty ? faulty : { kind: 'folder', name, path, isPublic: readAudience(reader.env) === 'public' };
}

function readBlob(reader: InputReader, input: InputName, name: string): Read<BlobDestination> {
  const url = URL.parse(name);
  const fault = (what: string): typeof faulty =>
    reader.fault(`${input}: ${what}${couldHoldKey(name) ? '' : ` (found ${reader.quote(name)})`}`);
  if (!url || !isHost(url)) return fault(`must be ${form}, or a folder inside the workspace`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return fault('remove everything after the path and before the host. A SAS belongs into `storage-key`');
  const parts = partsOf(url);
  // An emulator has the account's name in the path.
  const account = isLoopback(url.hostname) ? parts?.shift() : url.hostname.split('.')[0];
  const [container, ...prefix] = parts ?? [];
  if (!account || !container) return fault(`must name a container: ${form}`);
  // https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
  if (!/^(?!.*--)[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(container))
    return fault('the container must have 3 to 63 lower-case letters, digits and single hyphens');
  const access = readAccess(reader, account, url.protocol);
  if (access === faulty) return faulty;
  return {
    kind: 'blob',
    name,
    endpoint: isLoopback(url.hostname) ? `${url.origin}/${account}` : url.origin,
    container,
    prefix: prefix.map((part) => `${part}/`).join(''),
    access,
  };
}

/** A key or a token goes to Blob Storage alone, or to an emulator on this machine. */
const isHost = ({ protocol, hostname, port }: URL): boolean =>
  isLoopback(hostname)
    ? protocol === 'http:' || protocol === 'https:'
    : protocol === 'https:' && isBelow(hostname, blobDomains) && port === '';

/** The parts of the path; undefined for one that no blob can have. */
function partsOf({ pathname }: URL): string[] | undefined {
  try {
    const parts = pathname.slice(1).replace(/\/$/, '').split('/').map(decodeURIComponent);
    return parts.every((part) => /^[^\\/\p{Cc}]{1,200}(?<!\.)$/u.test(part)) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** The key of an account is 64 bytes: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage */
function readAccess(reader: InputReader, account: string, protocol: string): Read<BlobAccess> {
  const given = reader.optional('storage-key');
  if (given === undefined && protocol === 'http:')
    return reader.fault('storage-key: required with an http: address, to which no token is sent');
  if (given === undefined) return { kind: 'sign-in' };
  if (/^[A-Za-z\d+/]{86}==$/.test(given)) return { kind: 'key', account, key: given };
  const sas = given.replace(/^\?/, '');
  if (/^[\w.~%=&:+/,-]+$/.test(sas) && /(^|&)sig=[^&]/.test(sas) && /(^|&)sv=/.test(sas)) return { kind: 'sas', sas };
  return reader.fault(
    'storage-key: must be a key of the account (88 characters of Base64), or a SAS (`sv=...&sig=...`). Copy it alone, without an address or a connection string around it',
  );
}

/** Of an address that holds a SAS or a password nothing is shown. */
const couldHoldKey = (text: string): boolean => /[?&;=@#]/.test(text);
