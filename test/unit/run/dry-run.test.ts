import { expect, test } from 'vitest';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import { withStore } from '../../../src/run/dry-run.ts';
import { cosmos, inputsOf } from '../inputs/given-inputs.ts';

const queries = { queries: 4, points: 12, resets: 0, seconds: 3 };
const slow = { ...cosmos, 'cosmos-throughput': '49', 'cosmos-ru-per-write': '5' };

test.each<[string, Inputs, object]>([
  ['as the store, if that is slower', inputsOf({ ...slow, compare: 'false' }), { requestUnits: 980, seconds: 20 }],
  ['as the store, which reads for a comparison', inputsOf(slow), { requestUnits: 1_176, seconds: 20 }],
  ['as GitHub, if the store is faster', inputsOf(cosmos), { requestUnits: 1_176, seconds: 3 }],
  ['as GitHub, with a store without limits', inputsOf({ ...slow, 'cosmos-serverless': 'true' }), { seconds: 3 }],
  ['as GitHub, with files alone', inputsOf({}), { seconds: 3 }],
])('a run of 196 repositories takes as long %s', (_, inputs, estimate) => {
  const whole = withStore(queries, 196, inputs);
  expect(whole).toMatchObject({ ...queries, ...estimate });
  expect('requestUnits' in whole).toBe(inputs.cosmos !== undefined);
});
