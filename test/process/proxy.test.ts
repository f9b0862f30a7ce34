import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../emulators/listen.ts';
import { collect } from '../../emulators/scenario.ts';
import { serverless } from './organization.ts';

describe('a proxy', () => {
  let proxy: Server | undefined;
  afterEach(() => proxy?.close());

  it('of the environment carries every request to GitHub', async () => {
    const seen: string[] = [];
    const run = await collect({
      sources: { individualRepos: ['torvalds/linux'], fullOrgs: [{ orgName: 'contoso' }] },
      inputs: { ...serverless, 'cosmos-endpoint': '' },
      services: { github: { owners: [{ login: 'contoso', repositories: ['tools'] }] } },
      prepare: async ({ github, env }) => {
        proxy = await startProxy(github.port, seen);
        const { port } = proxy.address() as AddressInfo;
        // No name server knows this host: only the proxy leads to it.
        Object.assign(env, {
          GITHUB_API_URL: 'http://github.internal:8080',
          GITHUB_GRAPHQL_URL: 'http://github.internal:8080/graphql',
          http_proxy: `http://127.0.0.1:${port}`,
        });
      },
    });
    expect(run.result.exitCode, run.result.log).toBe(0);
    expect(run.result.outputs['total-created']).toBe('2');
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set(['github.internal:8080']));
  });
});

/** Forwards to a port of this machine whatever host is asked for, by CONNECT or by the address in the request line. */
async function startProxy(port: number, seen: string[]): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '');
    seen.push(url.host);
    const path = url.pathname + url.search;
    const onward = httpRequest({ port, host: '127.0.0.1', path, method: incoming.method, headers: incoming.headers });
    onward.on('response', (response: IncomingMessage) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    seen.push(incoming.url ?? '');
    const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    onward.pipe(socket).pipe(onward);
    for (const end of [onward, socket]) end.on('error', () => end.destroy());
  });
  await listen(server);
  return server;
}
