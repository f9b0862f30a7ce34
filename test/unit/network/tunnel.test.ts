import dns from 'node:dns';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { listen } from '../../../emulators/listen.ts';
import { openTunnel } from '../../../src/network/tunnel.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A proxy that answers each request with this, and then hangs up. */
async function open(answer: string): Promise<unknown> {
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => (answer === 'echo' ? socket.end(reply(200, String(data))) : socket.end(answer)));
  });
  const url = new URL(`http://127.0.0.1:${await listen(server)}`);
  const opened = openTunnel({ url, variable: 'HTTPS_PROXY' }, 'fd00::1', 443);
  return opened.then(
    async (socket) => (await socket.toArray()).join(''),
    (error: NodeJS.ErrnoException) => `${error.message.replace(/:\d{4,}/, '')} (${error.code})`,
  );
}

const reply = (status: number, rest = ''): string => `HTTP/1.1 ${status} Reason\r\n\r\n${rest}`;

test('what the proxy sends on with its answer is not lost', async () => {
  expect(await open('echo')).toMatch(/^CONNECT \[fd00::1\]:443 HTTP\/1.1\r\nHost: \[fd00::1\]:443\r\n/i);
});

test.each([
  [reply(407), 'The proxy 127.0.0.1 of HTTPS_PROXY: HTTP 407 Reason for [fd00::1]:443 (ERR_PROXY)'],
  [reply(302), 'The proxy 127.0.0.1 of HTTPS_PROXY: HTTP 302 Reason for [fd00::1]:443 (ERR_PROXY)'],
  [
    'SSH-2.0-x\r\n\r\n',
    'The proxy 127.0.0.1 of HTTPS_PROXY: Parse Error: Expected HTTP/, RTSP/ or ICE/ (HPE_INVALID_CONSTANT)',
  ],
  ['', 'The proxy 127.0.0.1 of HTTPS_PROXY: socket hang up (ECONNRESET)'],
])('the answer %j is an error that names the variable', async (answer, message) => {
  expect(await open(answer)).toBe(message);
});

test('a proxy that is not there keeps the code of its error', async () => {
  const opened = openTunnel({ url: new URL('http://127.0.0.1:9'), variable: 'all_proxy' }, 'a.example', 443);
  await expect(opened).rejects.toMatchObject({
    message: 'The proxy 127.0.0.1:9 of all_proxy: connect ECONNREFUSED 127.0.0.1:9',
    code: 'ECONNREFUSED',
  });
});

test('a proxy with several addresses that refuse the connection is said to refuse it', async () => {
  const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
  const lookup = (...call: unknown[]): void => (call.at(-1) as (...found: unknown[]) => void)(null, addresses);
  const spy = vi.spyOn(dns, 'lookup').mockImplementation(lookup as never);
  const opened = openTunnel({ url: new URL('http://proxy.test:9'), variable: 'HTTPS_PROXY' }, 'api.test', 443);
  await expect(opened).rejects.toThrow('The proxy proxy.test:9 of HTTPS_PROXY: connect ECONNREFUSED 127.0.0.1:9');
  spy.mockRestore();
});
