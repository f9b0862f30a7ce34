import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documents, quoted, read, root, rowsAfter } from './documents.ts';

const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> };

test('the README has at most 14 KB', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(14 * 1024);
});

test('each setting of the earlier version has an input', () => {
  const rows = rowsAfter('docs/moving-over.md', '# Moving over from the Azure Functions version');
  expect(rows.length).toBeGreaterThan(15);
  const others = ['repository_dispatch', 'workflow_dispatch', 'schedule'];
  const named = rows
    .flatMap(([, input]) => quoted(input.replaceAll('`on: ', '`')))
    .filter((one) => !others.includes(one));
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(named));
  expect(named.length).toBeGreaterThan(15);
});

test('the options of an owner in the README are those of the schema', () => {
  const { properties } = JSON.parse(read('sources.schema.json')) as {
    properties: Record<string, { items?: { properties?: Record<string, unknown> } }>;
  };
  const named = rowsAfter('README.md', 'An organization or a user can have these options:').flatMap(([option]) =>
    quoted(option),
  );
  for (const list of ['fullOrgs', 'users']) {
    const { orgName, login, ...options } = properties[list]?.items?.properties ?? {};
    expect(orgName ?? login).toBeDefined();
    expect(named.toSorted()).toEqual(Object.keys(options).toSorted());
  }
});

test('the options of `npm start` are those that it has', () => {
  const usage = execFileSync(process.execPath, [join(root, 'scripts/start.ts'), '--help'], { encoding: 'utf8' });
  const all = [...documents.values()].join('\n');
  const named = [...all.matchAll(/npm start -- (--[\w-]+)/g)].map(([, option = '']) => option);
  expect([...new Set(named)]).toEqual(['--repos', '--shards', '--live', '--archive', '--dashboard']);
  for (const option of named) expect(usage).toContain(option);
});

test.each(['CONTRIBUTING.md', 'docs/architecture.md'])('the files and folders that %s names are there', (name) => {
  const text = documents.get(name) ?? '';
  const paths = [...text.matchAll(/[`"]((?:[\w.-]+\/)+(?:[\w-]+\.ts)?|src\/[\w.-]+)[`<]/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(10);
  const isThere = (path: string): boolean =>
    ['', 'src', 'src/store', 'src/github'].some((at) => existsSync(join(root, at, path)));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
