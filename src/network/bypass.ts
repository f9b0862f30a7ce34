import { BlockList, isIP } from 'node:net';
import { isLoopback } from './loopback.ts';

type Matches = (url: URL) => boolean;

/**
 * Which addresses `NO_PROXY` keeps away from a proxy: names with all below them, addresses and ranges of addresses, each
 * with a port or without, and `*` for all. What it does not understand is for other programs. A loopback address is this
 * machine for whoever asks for it, and another one for the proxy, so it is never given to one, as the runner has it.
 */
export function readBypass(noProxy: string): Matches {
  const entries = noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(matcherOf);
  return (url) => isLoopback(url.hostname) || entries.some((matches) => matches(url));
}

function matcherOf(entry: string): Matches {
  if (entry === '*') return () => true;
  const bare = entry.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const [, bracketed, named, port] = /^(?:\[([^\]]+)\]|([^:]*))(?::(\d+))?$/.exec(bare) ?? [];
  const host = bracketed ?? named ?? bare;
  const isHost = host.includes('/') || isIP(host) > 0 ? rangeMatcher(host) : nameMatcher(host);
  return (url) => (port === undefined || port === portOf(url)) && isHost(bareHost(url));
}

type IsHost = (host: string) => boolean;

function rangeMatcher(range: string): IsHost {
  const [address = '', prefix] = range.split('/');
  const family = isIP(address);
  const bits = prefix === undefined ? (family === 6 ? 128 : 32) : /^\d+$/.test(prefix) ? Number(prefix) : -1;
  if (family === 0 || bits < 0 || bits > (family === 6 ? 128 : 32)) return () => false;
  const list = new BlockList();
  list.addSubnet(address, bits, familyName(family));
  return (host) => isIP(host) > 0 && list.check(host, familyName(isIP(host)));
}

function nameMatcher(entry: string): IsHost {
  const name = entry.replace(/^\*?\./, '').replace(/\.$/, '');
  return (host) => name !== '' && (host === name || host.endsWith(`.${name}`));
}

const familyName = (family: number): 'ipv4' | 'ipv6' => (family === 6 ? 'ipv6' : 'ipv4');
const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, '');
const portOf = ({ port, protocol }: URL): string => port || (protocol === 'http:' ? '80' : '443');
