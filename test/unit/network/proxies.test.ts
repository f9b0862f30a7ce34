import { describe, expect, test } from 'vitest';
import { readProxies } from '../../../src/network/proxies.ts';

function read(env: Record<string, string>) {
  const faults: string[] = [];
  const proxies = readProxies(env, (text) => faults.push(text));
  return { faults, of: (url: string) => proxies(new URL(url)) };
}

test.each([
  [{ HTTPS_PROXY: 'a:1' }, 'HTTPS_PROXY http://a:1/'],
  [{ HTTPS_PROXY: 'a:1', https_proxy: ' http://b ' }, 'https_proxy http://b/'],
  [{ HTTPS_PROXY: 'a:1', https_proxy: '' }, 'HTTPS_PROXY http://a:1/'],
  [{ HTTP_PROXY: 'a:1' }, undefined],
  [{ ALL_PROXY: 'https://a' }, 'ALL_PROXY https://a/'],
  [{ ALL_PROXY: 'c:3', https_proxy: 'HTTP://a:1' }, 'https_proxy http://a:1/'],
  [{ HTTPS_PROXY: '[fd00::1]:3128' }, 'HTTPS_PROXY http://[fd00::1]:3128/'],
  [{ HTTPS_PROXY: 'http://ann:p%40ss@a:1' }, 'HTTPS_PROXY http://ann:p%40ss@a:1/'],
  [{ HTTPS_PROXY: 'ann:p@ss@a:1' }, 'HTTPS_PROXY http://ann:p%40ss@a:1/'],
  [{}, undefined],
])('the variables %j give an https: address the proxy %s', (env, expected) => {
  const { faults, of } = read(env as Record<string, string>);
  const found = of('https://api.github.com/graphql');
  expect(found && `${found.variable} ${found.url}`).toBe(expected);
  expect(faults).toEqual([]);
});

test('an http: address has a proxy of its own', () => {
  const { of } = read({ http_proxy: 'a:1', HTTPS_PROXY: 'b:2' });
  expect(of('http://ghes.example')?.variable).toBe('http_proxy');
  expect(of('https://ghes.example')?.variable).toBe('HTTPS_PROXY');
});

test.each([
  ['socks5://a:1', 'must be the address of an HTTP proxy (found "socks5://a:1")'],
  ['http://', 'must be the address of a proxy (found "http://")'],
  ['proxy host:8080', 'must be the address of a proxy (found "proxy host:8080")'],
  ['::1:3128', 'must be the address of a proxy (found "::1:3128")'],
  ['http://a:99999', 'must be the address of a proxy (found "http://a:99999")'],
  ['http://ann:50%@a:1', 'must be the address of a proxy (found "http://***@a:1")'],
  ['http://ann:1/2@a:1', 'must be the address of a proxy (found "http://***@a:1")'],
  ['http://ann:1#2@a:1', 'must be the address of a proxy (found "http://***@a:1")'],
  ['http://ann:1?2@a:1', 'must be the address of a proxy (found "http://***@a:1")'],
  ['ann:a@b@c/d', 'must be the address of a proxy (found "***@c/d")'],
])('%s is a fault that names the variable, and no password', (value, fault) => {
  for (const name of ['HTTPS_PROXY', 'http_proxy']) {
    expect(read({ [name]: value }).faults).toEqual([
      `${name}: ${fault}. ${value.startsWith('socks') ? 'Use an address such as http://proxy.example:8080, or set NO_PROXY to `*`' : 'Use an address such as http://proxy.example:8080. Percent-encode the user name and the password'}`,
    ]);
  }
  expect(read({ all_proxy: value, HTTP_PROXY: 'a', HTTPS_PROXY: 'b', NO_PROXY: 'x' }).faults).toEqual([]);
  expect(read({ HTTPS_PROXY: value, NO_PROXY: ' * ' }).faults).toEqual([]);
});

describe('NO_PROXY', () => {
  test.each([
    // Names, with what is below them.
    ['ghes.example', 'https://ghes.example', true],
    ['ghes.example', 'https://api.GHES.example/x', true],
    ['ghes.example', 'https://myghes.example', false],
    ['ghes.example', 'https://ghes.example.org', false],
    ['.example', 'https://ghes.example', true],
    ['.ghes.example', 'https://ghes.example', true],
    ['*.example', 'https://ghes.example', true],
    ['GHES.EXAMPLE.', 'https://ghes.example.', true],
    ['a.example, b.example\tc.example', 'https://c.example', true],
    ['https://ghes.example/', 'https://ghes.example', true],
    // Ports.
    ['ghes.example:443', 'https://ghes.example', true],
    ['ghes.example:80', 'http://ghes.example', true],
    ['ghes.example:8443', 'https://ghes.example', false],
    ['.example:8443', 'https://ghes.example:8443', true],
    ['[fd00::1]:8443', 'https://[fd00::1]:8443', true],
    ['[fd00::1]:8443', 'https://[fd00::1]', false],
    ['*:8443', 'https://ghes.example:8443', false],
    // Addresses and ranges of them.
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.1.2.3', 'https://10.1.2.30', false],
    ['10.0.0.0/8', 'https://10.200.1.1:8443', true],
    ['10.0.0.0/8', 'https://11.0.0.1', false],
    ['10.0.0.0/8', 'https://10.example', false],
    ['fd00::1', 'https://[FD00:0::1]', true],
    ['[fd00::1]', 'https://[fd00::1]', true],
    ['fd00::/8', 'https://[fd12:3456::1]', true],
    ['fd00::/8', 'https://[fe80::1]', false],
    // Not a part of everything.
    ['', 'https://ghes.example', false],
    ['.', 'https://ghes.example', false],
    [',,', 'https://ghes.example', false],
    ['10.0.0.0/99', 'https://10.0.0.1', false],
    ['10.0.0.0/', 'https://10.0.0.1', false],
    ['/8', 'https://10.0.0.1', false],
    ['<local>', 'https://ghes.example', false],
    ['x,*', 'https://ghes.example', true],
    // This machine is another one for the proxy.
    ['', 'https://localhost:8081', true],
    ['', 'http://127.0.0.1:1', true],
    ['', 'https://[::1]:1', true],
    ['', 'https://localhost.example', false],
  ])('%j and %s: stays away from the proxy: %s', (noProxy, url, isDirect) => {
    for (const name of ['NO_PROXY', 'no_proxy'])
      expect(read({ all_proxy: 'a:1', [name]: noProxy }).of(url) === undefined).toBe(isDirect);
  });
});
