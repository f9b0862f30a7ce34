import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { secretsIn } from '../../../src/inputs/secrets.ts';
import { faultsOf, inputsOf } from './given-inputs.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (type: 'pkcs1' | 'pkcs8'): string => privateKey.export({ type, format: 'pem' }) as string;
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
const encrypted = (type: 'pkcs1' | 'pkcs8'): string =>
  privateKey.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }) as string;
const certificate = '-----BEGIN CERTIFICATE-----\nMIIDBTCCAe2gAwIBAgIU\n-----END CERTIFICATE-----';
const openSsh = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----';
const app = (key: string, id = 'Iv23liABCdefGHIjklMN') => ({
  'github-app-client-id': id,
  'github-app-private-key': key,
});

test.each([
  ['PKCS#1', pem('pkcs1')],
  ['PKCS#8', pem('pkcs8')],
  ['line ends as \\n', pem('pkcs1').replaceAll('\n', '\\n')],
  ['line ends as \\r\\n', pem('pkcs8').replaceAll('\n', '\\r\\n')],
  ['line ends of Windows', pem('pkcs1').replaceAll('\n', '\r\n')],
  ['spaces for line ends', pem('pkcs8').replaceAll('\n', ' ')],
  ['no line ends', pem('pkcs1').replaceAll('\n', '')],
])('a key with %s is read', (_, key) => {
  const read = inputsOf(app(key, '123456')).github.app;
  expect(read?.clientId).toBe('123456');
  expect(createPrivateKey(read?.privateKey ?? '').equals(privateKey)).toBe(true);
});

test('without an App there is none', () => {
  expect(inputsOf().github.app).toBeUndefined();
});

test('half an App, and all that is wrong with one, are faults at once, and the key is not quoted', () => {
  expect(faultsOf({ 'github-app-client-id': '1' })).toEqual([
    'github-app-private-key: required with `github-app-client-id`',
  ]);
  expect(faultsOf({ 'github-app-private-key': pem('pkcs1') })).toEqual([
    'github-app-client-id: required with `github-app-private-key`',
  ]);
  const keys: [string, RegExp][] = [
    [openSsh, /is an OpenSSH key/],
    [publicKey, /is a public key\. Use the \.pem file/],
    [certificate, /is a certificate\. Use/],
    [encrypted('pkcs1'), /is an encrypted key\. Use/],
    [encrypted('pkcs8').replaceAll('\n', '\\n'), /is an encrypted key\. Use/],
    ['MIIEowIBAAKCAQEA', /must be the whole \.pem file/],
    [pem('pkcs1').slice(0, 400), /must be the whole \.pem file/],
    [pem('pkcs1').replace(/\n.{64}\n/, '\n'), /cannot be read as a private key/],
    [elliptic.export({ type: 'pkcs8', format: 'pem' }) as string, /must be an RSA key/],
  ];
  for (const [key, fault] of keys) {
    const faults = faultsOf({ ...app(key, 'my app'), 'max-retries': 'x' });
    expect(faults).toEqual([
      'github-app-client-id: must be the App’s client ID or App ID (found "my app")',
      expect.stringMatching(fault),
      expect.stringContaining('max-retries'),
    ]);
    expect(faults.join()).not.toContain(key.slice(40, 60) || key);
  }
});

test('each line of a key is a secret, however the line ends were lost', () => {
  const [, second = ''] = pem('pkcs1').split('\n');
  for (const end of ['\n', '\r\n', '\\n', ' ']) {
    const key = pem('pkcs1').replaceAll('\n', end).trim();
    const found = secretsIn((name) => (name === 'github-app-private-key' ? key : ''), {});
    expect(found).toEqual(expect.arrayContaining([key, second]));
    expect(found.some((one) => one !== key && one.includes('-----'))).toBe(false);
  }
});

test('`allInstallations` without an App is a fault, and its patterns are checked', () => {
  const sources = (allInstallations: unknown) => ({ sources: JSON.stringify({ allInstallations }) });
  expect(faultsOf(sources(true))).toEqual([
    'sources: `allInstallations` requires `github-app-client-id` and `github-app-private-key`',
  ]);
  const withApp = (value: unknown): string[] => faultsOf({ ...app(pem('pkcs1')), ...sources(value) });
  expect(withApp({ exclude: 'one, two-*, three/*-archive' })).toEqual([]);
  expect(withApp({ exclude: ['a/b/c', '!d'] })).toEqual([
    'sources:1: "a/b/c" is not an account, owner/repository or glob',
    'sources:1: "!d" is not an account, owner/repository or glob',
  ]);
  expect(withApp({ excludes: 'x' })).toEqual([
    expect.stringMatching(/`allInstallations` must be true, false, or an object with `exclude`/),
  ]);
  expect(withApp(false)).toEqual([expect.stringContaining('nothing to do')]);
});
