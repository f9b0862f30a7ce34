import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { troubles } from '../../../src/text/troubles/troubles.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const isOfCatalog = (name: string): boolean => /text.troubles/.test(name);
const all = globSync('src/**/*.ts', { cwd: root });
const files = all.filter((name) => !isOfCatalog(name));
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

  it('has no name twice, in one room or in two', () => {
    const named = all.filter(isOfCatalog).flatMap((name) => textOf(name).match(/^ {2}\w+(?=: \{$)/gm) ?? []);
    expect(named.map((name) => name.trim()).toSorted()).toEqual(Object.keys(troubles).toSorted());
  });

  it('is the only place that holds a remedy', () => {
    const elsewhere = texts.flatMap((text) => text.match(/remedy: ['`][^'`]+/g) ?? []);
    expect(elsewhere).toEqual([]);
  });
});
