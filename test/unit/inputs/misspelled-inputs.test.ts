import { describe, expect, test } from 'vitest';
import { faultsIn } from './given-inputs.ts';

describe('a name that action.yml does not know', () => {
  test('is a fault that names the right one, if that is near', () => {
    expect(faultsIn({ 'INPUT_COSMOS-ENDPONT': 'https://a.documents.azure.com', INPUT_COSMOS_KEY: 'x' })).toEqual([
      expect.stringMatching(/^cosmos-endpoint: found "cosmos-endpont" .*; use `cosmos-endpoint`$/),
      expect.stringMatching(/^cosmos-key: found "cosmos_key" .*; use `cosmos-key`$/),
    ]);
  });

  test('is ignored if it is far from all, or has no value', () => {
    expect(faultsIn({ INPUT_COLOR: 'red', 'INPUT_COSMOS-ENDPONT': '', HOME: '/root' })).toEqual([]);
  });

  test.each(['COMPANY', 'COMMAND', 'COMPUTE', 'RESOURCES', 'COSMOS-TTL', 'DATABASE', 'TOKEN', 'ENDPOINT'])(
    'is ignored if it is a word of its own: %s',
    (name) => {
      expect(faultsIn({ [`INPUT_${name}`]: 'x' })).toEqual([]);
    },
  );

  test('is a variable of the workflow’s own where the right input is given', () => {
    expect(faultsIn({ INPUT_DRY_RUN: 'true' }, { 'dry-run': 'true' })).toEqual([]);
    expect(faultsIn({ INPUT_DRY_RUN: 'true' })).toHaveLength(1);
  });
});
