import { describe, expect, test } from 'vitest';
import { faultsIn, warningsIn } from './given-inputs.ts';

const mistyped = { 'INPUT_COSMOS-ENDPONT': 'https://a.documents.azure.com', INPUT_COSMOS_KEY: 'x' };

describe('a name that action.yml does not know', () => {
  test('is a warning that names the right one, if that is near and not given', () => {
    expect(warningsIn(mistyped)).toEqual([
      expect.stringMatching(/^cosmos-endpoint: not given, but "cosmos-endpont" is\. .* use `cosmos-endpoint`$/),
      expect.stringMatching(/^cosmos-key: not given, but "cosmos_key" is\. .* use `cosmos-key`$/),
    ]);
    expect(faultsIn(mistyped)).toEqual([]);
  });

  test.each(['true', 'false', 'yes', 'v1'])('refuses no run, whatever its value: %s', (value) => {
    const env = { INPUT_DRY_RUN: value, INPUT_SOURCE: value, INPUT_OUTPUT_DIRECTORY: value };
    expect(faultsIn(env)).toEqual([]);
    expect(warningsIn(env, { sources: '', 'sources-file': 'none.json' })).toHaveLength(3);
  });

  test('is part of the fault of a run that needs the right one', () => {
    expect(faultsIn(mistyped, { 'cosmos-key': 'a2V5' })).toEqual([
      'cosmos-endpoint: required with `cosmos-key` (found "cosmos-endpont" instead)',
    ]);
    expect(warningsIn(mistyped, { 'cosmos-key': 'a2V5' })).toEqual([]);
  });

  test('is ignored if it is far from all, or has no value', () => {
    expect(warningsIn({ INPUT_COLOR: 'red', 'INPUT_COSMOS-ENDPONT': '', HOME: '/root' })).toEqual([]);
  });

  test.each(['COMPANY', 'COMMAND', 'COMPUTE', 'RESOURCES', 'COSMOS-TTL', 'DATABASE', 'TOKEN', 'ENDPOINT'])(
    'is ignored if it is a word of its own: %s',
    (name) => {
      expect(warningsIn({ [`INPUT_${name}`]: 'x' })).toEqual([]);
    },
  );

  test('is a variable of the workflow’s own where the right input is given', () => {
    expect(warningsIn({ INPUT_DRY_RUN: 'true' }, { 'dry-run': 'true' })).toEqual([]);
    expect(warningsIn({ INPUT_DRY_RUN: 'true' })).toHaveLength(1);
  });
});
