import { describe, expect, test } from 'vitest';
import { cosmos, faultsOf, inputsOf } from './given-inputs.ts';

describe('Cosmos DB', () => {
  test('the settings arrive with their defaults', () => {
    expect(inputsOf(cosmos).cosmos).toEqual({
      endpoint: 'https://a.documents.azure.com:443/',
      key: 'key',
      database: 'github',
      dataContainer: 'repoStats',
      runInfoContainer: 'runInfo',
      createResources: true,
      serverless: false,
      throughput: 400,
      requestUnitsPerWrite: 5,
      ttlSeconds: undefined,
    });
  });

  test.each(['cosmos-database', 'cosmos-data-container', 'cosmos-run-info-container'] as const)(
    '%s is a name that Cosmos DB accepts',
    (name) => {
      expect(faultsOf({ ...cosmos, [name]: 'n'.repeat(255) })).toEqual([]);
      for (const bad of ['a/b', 'a\\b', 'a#b', 'a?b', 'n'.repeat(256)]) {
        expect(faultsOf({ ...cosmos, [name]: bad })).toEqual([
          expect.stringMatching(new RegExp(`^${name}: .*at most 255 characters`)),
        ]);
      }
    },
  );

  test('the two containers differ', () => {
    expect(faultsOf({ ...cosmos, 'cosmos-data-container': 'runInfo' })).toEqual([
      expect.stringMatching(/^cosmos-run-info-container: must differ/),
    ]);
  });

  test('no key is no fault: the sign-in is by Microsoft Entra ID then', () => {
    expect(inputsOf({ ...cosmos, 'cosmos-key': '' }).cosmos).toMatchObject({ key: undefined });
  });

  test.each([
    ['1', 86_400],
    ['0.5', 43_200],
    ['24000', 2_073_600_000],
  ])('documents that expire after %s days have %i seconds to live, within 32 bits', (days, seconds) => {
    expect(inputsOf({ ...cosmos, 'cosmos-ttl-days': days }).cosmos?.ttlSeconds).toBe(seconds);
    expect(seconds).toBeLessThan(2 ** 31);
  });

  test.each(['0', '-1', '24001', 'never'])('documents do not expire after %s days', (days) => {
    expect(faultsOf({ ...cosmos, 'cosmos-ttl-days': days })).toEqual([
      `cosmos-ttl-days: must be a number above 0, at most 24000 (found "${days}")`,
    ]);
  });

  test.each(['http://localhost:8081', 'http://127.0.0.1:8081/', 'https://10.0.0.1'])(
    '%s is an address to use',
    (endpoint) => {
      expect(inputsOf({ ...cosmos, 'cosmos-endpoint': endpoint }).cosmos?.endpoint).toBe(endpoint);
    },
  );

  test.each([
    'http://a.documents.azure.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'ftp://a',
    'a',
  ])('%s is not: http is for loopback only', (endpoint) => {
    expect(faultsOf({ ...cosmos, 'cosmos-endpoint': endpoint })).toEqual([
      expect.stringMatching(/^cosmos-endpoint: must be an https: address/),
    ]);
  });
});
