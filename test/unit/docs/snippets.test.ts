import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, documents, read } from './documents.ts';

const parses = (script: string): void => void execFileSync('bash', ['-n'], { input: script });

describe.each(blocksOf('sh'))('the commands $place', ({ text }) => {
  test('are what a shell accepts, with JSON that is JSON', () => {
    parses(text);
    for (const [, json = ''] of text.matchAll(/'(\{.*\})'/g)) expect(() => JSON.parse(json) as unknown).not.toThrow();
  });
});

test('the scripts of the workflows are what a shell accepts', () => {
  const scripts = blocksOf('yaml').flatMap(({ text }) => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps?: { run?: string }[] }> };
    return Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
  });
  expect(scripts.length).toBeGreaterThan(4);
  for (const script of scripts) parses(script);
});

test.each(blocksOf('json'))('the JSON $place is JSON', ({ text }) => {
  expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test('the commands of npm are scripts of this package, and local-action is one of its packages', () => {
  const { scripts, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const all = [...documents.values()].join('\n');
  const named = [...all.matchAll(/(?:^|`|- run: )npm (?:run )?([a-z-]+)/gm)].map(([, name = '']) => name);
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'emulators', 'tables']));
  const others = ['ci', 'install', 'audit'];
  expect(Object.keys(scripts ?? {})).toEqual(expect.arrayContaining(named.filter((name) => !others.includes(name))));
  expect(devDependencies).toHaveProperty('@github/local-action');
});

test('the queries of DuckDB name fields of the sample document', () => {
  const [, sample] = blocksOf('json', ['README.md']);
  const fields = Object.keys(JSON.parse(sample?.text ?? '') as object);
  const queries = blocksOf('sql', ['docs/examples.md']);
  expect(queries).toHaveLength(2);
  for (const { text } of queries) {
    const outside = text.replaceAll(/'[^']*'/g, '').replaceAll(/ AS \w+/g, '');
    const named = [...outside.matchAll(/\b[a-z]+(?:[A-Z]\w*)\b|\b(?:repo|stars)\b/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(fields).toEqual(expect.arrayContaining(named));
  }
});
