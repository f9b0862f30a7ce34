import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { troubles } from '../../../src/text/troubles.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const texts = globSync('src/**/*.ts', { cwd: root })
  .filter((name) => !name.endsWith('troubles.ts'))
  .map((name) => readFileSync(`${root}${name}`, 'utf8'));

describe('the catalog of troubles', () => {
  it.each(Object.keys(troubles))('%s is said somewhere', (name) => {
    expect(texts.some((text) => new RegExp(`\\btroubles\\.${name}\\b|\\btrouble: '${name}'`).test(text))).toBe(true);
  });

  it('is the only place that holds a remedy', () => {
    const elsewhere = texts.flatMap((text) => text.match(/remedy: ['`][^'`]+/g) ?? []);
    expect(elsewhere).toEqual([]);
  });
});
