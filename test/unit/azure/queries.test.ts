import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { azureFiles } from '../../../scripts/azure-template.ts';

const read = (name: string): string => readFileSync(new URL(`../../../azure/${name}`, import.meta.url), 'utf8');

test('the workbook and the alerts have the queries of azure/queries/, and the template has the workbook', () => {
  for (const [name, text] of Object.entries(azureFiles())) expect(JSON.parse(read(name))).toEqual(JSON.parse(text));
});
