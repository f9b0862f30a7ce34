import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataSpec, definitionOf, runInfoSpec } from '../../../../src/store/cosmos/resources.ts';
import { troubles } from '../../../../src/text/troubles/troubles.ts';

const azure = readFileSync(new URL('../../../../docs/azure.md', import.meta.url), 'utf8');

/** Partition keys and index policies of the commands in a text. */
const commandsIn = (text: string): unknown[] =>
  [...text.matchAll(/--partition-key-path (\/\w+) [\s\\]*--idx '([^']+)'/g)].map(([, key, policy = '']) => ({
    key,
    policy: JSON.parse(policy),
  }));

test.each([
  ['docs/azure.md', azure],
  ['the remedy', troubles.cosmosCreation.remedy],
])('the commands in %s create the containers as the action does', (_, text) => {
  expect(commandsIn(text)).toEqual(
    [dataSpec, runInfoSpec].map((spec) => ({
      key: spec.partitionKey,
      policy: definitionOf({ ...spec, id: 'x', expires: false }).indexingPolicy,
    })),
  );
});
