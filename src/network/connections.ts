import type { Agent } from 'node:http';
import type * as Undici from 'undici';
import type { Proxies, ProxyServer } from './proxies.ts';
import { openTunnel, TunnelAgent } from './tunnel.ts';

/** How each address is reached: the same for every client, whatever its library makes of the environment. */
export interface Connections {
  /** For clients that use Node's own; undefined: directly. */
  agent(url: string): Agent | undefined;
  fetch: typeof fetch;
}

export function createConnections(proxies: Proxies): Connections {
  const agentFor = byProxy(proxies, (proxy): Agent => new TunnelAgent(proxy));
  const proxiedFetchFor = byProxy(proxies, proxiedFetch);
  return {
    agent: agentFor,
    fetch: async (url, options) => {
      const proxied = await proxiedFetchFor(String(url));
      return (proxied ?? fetch)(url, options);
    },
  };
}

/** One for each proxy, so that its connections are used again. */
function byProxy<T>(proxies: Proxies, make: (proxy: ProxyServer) => T): (url: string) => T | undefined {
  const made = new Map<ProxyServer, T>();
  return (url) => {
    const proxy = proxies(new URL(url));
    if (proxy && !made.has(proxy)) made.set(proxy, make(proxy));
    return proxy && made.get(proxy);
  };
}

const loadUndici = () => import('undici');

/** Loads what a request to this address is made with, at the start of a step: a file that is missing is no trouble of GitHub. */
export async function loadFetch(proxies: Proxies, url: string): Promise<void> {
  if (proxies(new URL(url))) await loadUndici();
}

/** Not the built-in one, which takes no dispatcher of another version of its library. */
async function proxiedFetch(proxy: ProxyServer): Promise<typeof fetch> {
  const { Agent, buildConnector, fetch: dispatchingFetch } = await loadUndici();
  const dispatcher = tunnelingDispatcher(proxy, { Agent, buildConnector });
  return ((url: string, options: object) => dispatchingFetch(url, { ...options, dispatcher })) as typeof fetch;
}

function tunnelingDispatcher(
  proxy: ProxyServer,
  { Agent, buildConnector }: Pick<typeof Undici, 'Agent' | 'buildConnector'>,
): Undici.Dispatcher {
  const secure = buildConnector({});
  return new Agent({
    connect: (options, callback) => {
      const { hostname, protocol, port } = options;
      openTunnel(proxy, hostname, port || (protocol === 'http:' ? 80 : 443)).then(
        (socket) =>
          protocol === 'http:' ? callback(null, socket) : secure({ ...options, httpSocket: socket }, callback),
        (error: Error) => callback(error, null),
      );
    },
  });
}
