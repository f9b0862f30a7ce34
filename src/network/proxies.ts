import { readBypass } from './bypass.ts';

export interface ProxyServer {
  url: URL;
  /** The variable of the environment that names it. */
  variable: string;
}

/** The proxy for an address; undefined for none. */
export type Proxies = (url: URL) => ProxyServer | undefined;

/**
 * Reads the variables that name proxies, as curl does and the runner: lower case comes first, and `ALL_PROXY` stands in
 * for either of the others; https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
export function readProxies(env: NodeJS.ProcessEnv, fault: (text: string) => void): Proxies {
  const noProxy = firstOf(env, 'no_proxy')?.value ?? '';
  if (noProxy === '*') return () => undefined;
  const isBypassed = readBypass(noProxy);
  const [http, https] = (['http_proxy', 'https_proxy'] as const).map((name) => {
    const found = firstOf(env, name) ?? firstOf(env, 'all_proxy');
    return found && readProxy(found, fault);
  });
  return (url) => (isBypassed(url) ? undefined : url.protocol === 'http:' ? http : https);
}

interface Variable {
  name: string;
  value: string;
}

function firstOf(env: NodeJS.ProcessEnv, lower: string): Variable | undefined {
  const given = [lower, lower.toUpperCase()].map((name) => ({ name, value: (env[name] ?? '').trim() }));
  return given.find(({ value }) => value !== '');
}

const form = 'Use an address such as http://proxy.example:8080';

function readProxy({ name, value }: Variable, fault: (text: string) => void): ProxyServer | undefined {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
  const found = `(found ${shown(value)})`;
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    fault(`${name}: must be the address of an HTTP proxy ${found}. ${form}, or set NO_PROXY to \`*\``);
    return undefined;
  }
  const url = URL.parse(scheme === undefined ? `http://${value}` : value);
  // What follows the port is the rest of a password that has such a character itself.
  if (url?.pathname !== '/' || url.search !== '' || url.hash !== '' || !isDecodable(url)) {
    fault(`${name}: must be the address of a proxy ${found}. ${form}. Percent-encode the user name and the password`);
    return undefined;
  }
  return { url, variable: name };
}

/** Without what could be a password. */
const shown = (value: string): string => `"${value.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1***@').slice(0, 100)}"`;

function isDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
