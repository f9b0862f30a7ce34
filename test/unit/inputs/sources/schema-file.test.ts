import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesSchema } from '../../../../src/inputs/sources/schema.ts';

test('the schema that editors read is the one that validates', () => {
  const file = readFileSync(new URL('../../../../sources.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file), 'run: npm run schema').toEqual(sourcesSchema);
});
