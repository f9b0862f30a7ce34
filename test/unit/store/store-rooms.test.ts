import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const store = new URL('../../../src/store/', import.meta.url);

test('only cosmos/ knows Cosmos DB, what it counts in, and how its documents expire', () => {
  const others = globSync('**/*.ts', { cwd: store }).filter((file) => !file.startsWith('cosmos'));
  expect(others.length).toBeGreaterThan(5);
  const words = /cosmos|\bttl|\bpartition/i;
  expect(others.filter((file) => words.test(readFileSync(new URL(file, store), 'utf8')))).toEqual([]);
  expect(readFileSync(new URL('../run/store-answers.ts', store), 'utf8')).not.toMatch(words);
});
