import { isBelow } from '../network/clouds.ts';
import { isLoopback } from '../network/loopback.ts';
import type { InputName } from './defaults.ts';
import { faulty, type InputReader, type Read } from './reader.ts';

export interface EndpointRules {
  /** When the input is required. */
  why: string;
  /** What follows the host; nothing if this is absent. */
  path?: { pattern: RegExp; example: string };
  /** The SDKs of Azure look up `[::1]` as if it were a name. */
  takesIpv6?: boolean;
  /** The domains of the service, whose hosts get what is sent to them. */
  domains: readonly string[];
  /** The input with the key that is sent there; empty for a token of the sign-in. */
  key: InputName;
}

/** The address of a service: `https:` anywhere, `http:` for loopback addresses only, and nothing that the service does not expect. */
export function readEndpoint(reader: InputReader, name: InputName, rules: EndpointRules): Read<string> {
  const text = reader.required(name, rules.why);
  if (text === faulty) return faulty;
  const fault = faultIn(URL.parse(text), rules);
  if (fault === undefined) return isTrusted(reader, name, new URL(text).hostname, rules) ? text : faulty;
  return reader.fault(`${name}: ${fault}${couldHoldKey(text) ? '' : ` (found ${reader.quote(text)})`}`);
}

/** A token goes to the service alone that it is for. A key may be for an emulator, or for a gateway before the service. */
function isTrusted(reader: InputReader, name: InputName, host: string, { domains, key }: EndpointRules): boolean {
  if (isLoopback(host) || isBelow(host, domains)) return true;
  if (reader.optional(key) === undefined) {
    const known = domains.map((domain) => `*.${domain}`).join(', ');
    reader.fault(`${name}: no token is sent to ${reader.quote(host)}. Use a host of ${known}, or set \`${key}\``);
    return false;
  }
  reader.warn(`${name}: ${reader.quote(host)} is outside of ${domains[0]}. Check that \`${key}\` is meant for it`);
  return true;
}

function faultIn(url: URL | null, { path, takesIpv6 = false }: EndpointRules): string | undefined {
  const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  // A host takes a semicolon and what follows it, as of a connection string, for a part of its name.
  if (!url || !isSecure || !/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) return 'must be an https: address';
  if (url.username !== '' || url.password !== '') return 'remove the credentials from the URL; use the key input';
  if (url.hostname.startsWith('[') && !takesIpv6) return 'use a host name instead of an IPv6 address';
  const rest = `${url.pathname}${url.search}${url.hash}`;
  if (path) return path.pattern.test(rest) ? undefined : `must end with \`${path.example}\``;
  return rest === '/' ? undefined : 'remove everything after the host';
}

/** A connection string holds a key, and what has neither dot nor colon could be one. */
const couldHoldKey = (text: string): boolean => /[;=@#]/.test(text) || !/[.:]/.test(text);
