import { expect, test } from 'vitest';
import { cosmos, faultsOf, inputsOf } from './given-inputs.ts';

test('names can be hidden only where another store than the files has them', () => {
  expect(faultsOf({ 'private-names': 'hide' })).toEqual(['private-names: `hide` requires `cosmos-endpoint`']);
  expect(inputsOf({ ...cosmos, 'private-names': 'hide' }).privacy.hidesNames).toBe(true);
});
