import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { troubles } from '../../../src/text/troubles.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = globSync('src/**/*.ts', { cwd: root }).filter((name) => !name.endsWith('troubles.ts'));
const textOf = (name: string): string => readFileSync(`${root}${name}`, 'utf8');
const texts = files.map(textOf);
const meanings = files.filter((name) => /errors.meanings/.test(name)).map(textOf);

describe('the catalog of troubles', () => {
  it.each(Object.keys(troubles))('%s is said somewhere', (name) => {
    const isMeant = meanings.some((text) => text.includes(`'${name}'`));
    expect(
      isMeant || texts.some((text) => new RegExp(`\\btroubles\\.${name}\\b|\\btrouble: '${name}'`).test(text)),
    ).toBe(true);
  });

  it('is the only place that holds a remedy', () => {
    const elsewhere = texts.flatMap((text) => text.match(/remedy: ['`][^'`]+/g) ?? []);
    expect(elsewhere).toEqual([]);
  });
});
