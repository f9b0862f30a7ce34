import type { Agent } from 'node:http';
import { buildConnector, type Dispatcher, Agent as DispatchingAgent, fetch as dispatchingFetch } from 'undici';
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
  const dispatcherFor = byProxy(proxies, tunnelingDispatcher);
  return {
    agent: agentFor,
    // Not the built-in one, which takes no dispatcher of another version of its library.
    fetch: ((url: string, options: object) => {
      const dispatcher = dispatcherFor(url);
      return dispatchingFetch(url, { ...options, ...(dispatcher && { dispatcher }) });
    }) as typeof fetch,
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

function tunnelingDispatcher(proxy: ProxyServer): Dispatcher {
  const secure = buildConnector({});
  return new DispatchingAgent({
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
