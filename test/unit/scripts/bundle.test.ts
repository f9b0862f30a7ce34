import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAscii } from '../../../scripts/bundle/ascii.ts';
import { withoutImports } from '../../../scripts/bundle/left-out.ts';
import { withDependencies } from '../../../scripts/bundle/licenses.ts';
import { standaloneValidator } from '../../../scripts/bundle/standalone-validator.ts';
import { validateSources } from '../../../src/inputs/sources/validator.ts';

const names = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('contoso', 'a/b', '*-archive', 5, null));
const options = fc.record(
  {
    orgName: names,
    login: names,
    exclude: fc.oneof(names, fc.array(names)),
    archived: fc.constantFrom(true, false, 'only', 'yes'),
    visibility: fc.oneof(fc.constantFrom('public', 'secret'), fc.array(fc.constantFrom('private', 'internal', 1))),
    topics: fc.array(names),
    more: fc.anything(),
  },
  { requiredKeys: [] },
);
const sources = fc.record(
  { fullOrgs: fc.array(options), users: fc.array(options), individualRepos: fc.array(names), x: fc.anything() },
  { requiredKeys: [] },
);

test('the standalone validator of the bundle finds the same faults as the schema', () => {
  const made = { exports: {} as typeof validateSources };
  compileFunction(standaloneValidator(), ['module', 'require'])(made, createRequire(import.meta.url));
  const standalone = made.exports;
  const faults: number[] = [];
  fc.assert(
    fc.property(fc.oneof(sources, fc.anything()), (value) => {
      expect(standalone(value)).toBe(validateSources(value));
      expect(standalone.errors).toEqual(validateSources.errors);
      faults.push(validateSources.errors?.length ?? 0);
    }),
    // Fixed, so that it always meets both kinds.
    { numRuns: 2_000, seed: 1 },
  );
  expect(faults.filter((count) => count === 0).length).toBeGreaterThan(10);
  expect(faults.filter((count) => count > 1).length).toBeGreaterThan(10);
});

test('a source in ASCII says the same', () => {
  const source = `
    const café = { 'ß': \`\${'ü'}–\${1}\`, pattern: /^[ä-ö]😀$/u.test('å😀') }; // naïve “comment”
    /* … */ process.stdout.write(JSON.stringify([café, 'x😀y', "it’s".length]));`;
  const run = (text: string): string => execFileSync(process.execPath, ['-e', text], { encoding: 'utf8' });
  const ascii = inAscii(source);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(run(ascii)).toBe(run(source));
});

test('a source that would show its escapes is refused', () => {
  expect(() => inAscii('const raw = String.raw`é`;')).toThrow('String.raw');
});

test('what is left out of the bundle is an empty object, and each name is needed', () => {
  const bundle = [
    'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";',
    'import * as __WEBPACK_EXTERNAL_MODULE_open__ from "open";',
    'module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("mime-db");',
  ].join('\n');
  expect(withoutImports(bundle, ['open', 'mime-db']).split('\n').slice(1)).toEqual([
    'const __WEBPACK_EXTERNAL_MODULE_open__ = {};',
    'module.exports = {};',
  ]);
  expect(() => withoutImports(bundle, ['other'])).toThrow('no longer imports `other`');
});

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

test('the bundle that every run loads has nothing of the exporter of telemetry', () => {
  const bundle = read('dist/index.js');
  expect(bundle.length).toBeGreaterThan(1_000_000);
  for (const name of ['AzureMonitorTraceExporter', 'JsonTraceSerializer', 'resourceFromAttributes'])
    expect(bundle).not.toContain(name);
});

test('a package brings all that it needs, once', () => {
  const names = withDependencies(['@azure/monitor-opentelemetry-exporter'], JSON.parse(read('package-lock.json')));
  expect(names).toEqual(expect.arrayContaining(['@opentelemetry/core', '@opentelemetry/sdk-logs', 'tslib']));
  expect(new Set(names).size).toBe(names.length);
});
