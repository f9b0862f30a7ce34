import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchiveInputs } from '../../../src/inputs/archive.ts';
import type { Destination } from '../../../src/inputs/destination.ts';

const workspace = mkdtempSync(join(tmpdir(), 'destination-'));
const key = Buffer.alloc(64, 'k').toString('base64');
const sas = 'sv=2026-02-06&sr=c&sp=rcdl&se=2027-01-01T00%3A00%3A00Z&sig=abc%2Bd%3D';

function read(given: Record<string, string>, env: Record<string, string> = {}) {
  const token = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' };
  return readArchiveInputs({
    get: (name) => given[name] ?? '',
    redact: (text) => text,
    env: { ...token, ...env, GITHUB_WORKSPACE: workspace },
  });
}

function destinationOf(destination: string, storageKey = '', env = {}): Destination {
  const result = read({ destination, 'storage-key': storageKey }, env);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.inputs.destination;
}

function faultsOf(destination: string, storageKey = ''): string[] {
  const result = read({ destination, 'storage-key': storageKey });
  return 'faults' in result ? result.faults : [];
}

describe('a destination in Blob Storage', () => {
  test.each([
    ['https://stats.blob.core.windows.net/archive', 'https://stats.blob.core.windows.net', ''],
    ['https://stats.blob.core.windows.net/archive/', 'https://stats.blob.core.windows.net', ''],
    ['https://stats.blob.core.windows.net/archive/of/contoso', 'https://stats.blob.core.windows.net', 'of/contoso/'],
    ['https://stats.blob.core.windows.net/archive/100%25/ü', 'https://stats.blob.core.windows.net', '100%/ü/'],
    ['https://stats.blob.core.usgovcloudapi.net/archive', 'https://stats.blob.core.usgovcloudapi.net', ''],
    ['https://stats.blob.core.chinacloudapi.cn/archive', 'https://stats.blob.core.chinacloudapi.cn', ''],
    ['https://stats.z31.blob.storage.azure.net/archive', 'https://stats.z31.blob.storage.azure.net', ''],
    ['https://stats.privatelink.blob.core.windows.net/archive', 'https://stats.privatelink.blob.core.windows.net', ''],
    ['http://127.0.0.1:10000/stats/archive/x', 'http://127.0.0.1:10000/stats', 'x/'],
    ['https://localhost:10000/stats/archive', 'https://localhost:10000/stats', ''],
  ])('%s is taken apart', (name, endpoint, prefix) => {
    const access = { kind: 'key', account: 'stats', key };
    expect(destinationOf(name, key)).toEqual({ kind: 'blob', name, endpoint, container: 'archive', prefix, access });
  });

  test.each([
    ['http://stats.blob.core.windows.net/archive', 'must be https://ACCOUNT'],
    ['https://stats.dfs.core.windows.net/archive', 'must be https://ACCOUNT'],
    ['https://blob.core.windows.net.evil.example/archive', 'must be https://ACCOUNT'],
    ['https://example.com/archive', 'must be https://ACCOUNT'],
    ['abfss://archive@stats.dfs.core.windows.net/', 'must be https://ACCOUNT'],
    ['https://stats.blob.core.windows.net', 'must name a container'],
    ['https://stats.blob.core.windows.net/', 'must name a container'],
    ['http://127.0.0.1:10000/archive', 'must name a container'],
    ['https://stats.blob.core.windows.net/archive//x', 'must name a container'],
    ['https://stats.blob.core.windows.net/archive/x.', 'must name a container'],
    ['https://stats.blob.core.windows.net/Archive', 'lower-case'],
    ['https://stats.blob.core.windows.net/$web', 'lower-case'],
    ['https://stats.blob.core.windows.net/a--b', 'lower-case'],
    ['https://me@stats.blob.core.windows.net/archive', 'before the host'],
    [`https://stats.blob.core.windows.net/archive?${sas}`, '`storage-key`'],
  ])('%s is a fault that says how it must be', (name, fault) => {
    expect(faultsOf(name, key)).toEqual([expect.stringMatching(/^destination: /)]);
    expect(faultsOf(name, key)[0]).toContain(fault);
    expect(faultsOf(name, key)[0]).not.toContain('sig=a');
  });
});

describe('the storage key', () => {
  const address = 'https://stats.blob.core.windows.net/archive';

  test.each([sas, `?${sas}`])('can be a SAS: %s', (given) => {
    expect(destinationOf(address, given)).toMatchObject({ access: { kind: 'sas', sas } });
  });

  test('is not needed where the job can sign in', () => {
    expect(destinationOf(address)).toMatchObject({ access: { kind: 'sign-in' } });
    expect(faultsOf('http://127.0.0.1:10000/stats/archive')).toEqual([expect.stringMatching(/^storage-key: required/)]);
  });

  test.each([
    `DefaultEndpointsProtocol=https;AccountName=stats;AccountKey=${key};EndpointSuffix=core.windows.net`,
    `${address}?${sas}`,
    'c2hvcnQ=',
    'sv=2026-02-06&sp=rcdl',
  ])('%s is refused without being shown', (given) => {
    expect(faultsOf(address, given)).toEqual([expect.stringMatching(/^storage-key: must be a key of the account/)]);
  });

  test('has no use for a folder', () => {
    expect(faultsOf('archive', key)).toEqual([expect.stringMatching(/^storage-key: has no use/)]);
  });
});

describe('a folder', () => {
  test.each(['.', '..', '/tmp', 'a/../..'])('%s outside of the workspace is refused', (name) => {
    expect(faultsOf(name)).toEqual([expect.stringMatching(/^destination: must be a folder inside the workspace/)]);
  });

  test.each([
    [{ visibility: 'public' }, true],
    [{ visibility: 'internal' }, false],
    [{ private: false }, true],
  ])('of the repository %j: public is %s', (repository, isPublic) => {
    const path = join(workspace, 'event.json');
    writeFileSync(path, JSON.stringify({ repository }));
    const expected = { kind: 'folder', name: 'data/archive', path: join(workspace, 'data/archive'), isPublic };
    expect(destinationOf('data/archive', '', { GITHUB_EVENT_PATH: path })).toEqual(expected);
  });
});
