import { describe, expect, test } from 'vitest';
import { faultsIn } from './given-inputs.ts';

describe('a name that action.yml does not know', () => {
  test('is a fault that tells the right one, where that is near', () => {
    expect(faultsIn({ 'INPUT_COSMOS-ENDPONT': 'https://a.documents.azure.com', INPUT_COSMOS_KEY: 'x' })).toEqual([
      expect.stringMatching(/^cosmos-endpoint: misspelled as "cosmos-endpont", /),
      expect.stringMatching(/^cosmos-key: misspelled as "cosmos_key", /),
    ]);
  });

  test('is none of this action’s business where it is far from all, or has no value', () => {
    expect(faultsIn({ INPUT_COLOUR: 'red', 'INPUT_COSMOS-ENDPONT': '', HOME: '/root' })).toEqual([]);
  });

  test.each(['COMPANY', 'COMMAND', 'COMPUTE', 'RESOURCES', 'COSMOS-TTL', 'DATABASE', 'TOKEN', 'ENDPOINT'])(
    'is none where it is a word of its own: %s',
    (name) => {
      expect(faultsIn({ [`INPUT_${name}`]: 'x' })).toEqual([]);
    },
  );

  test('is a variable of the workflow’s own where the right input is given', () => {
    expect(faultsIn({ INPUT_DRY_RUN: 'true' }, { 'dry-run': 'true' })).toEqual([]);
    expect(faultsIn({ INPUT_DRY_RUN: 'true' })).toHaveLength(1);
  });
});
