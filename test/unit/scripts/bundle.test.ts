import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { type Plugin, rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { distFiles } from '../../../scripts/bench/sizes.ts';
import { inAscii } from '../../../scripts/bundle/ascii.ts';
import { leaveOut } from '../../../scripts/bundle/left-out.ts';
import { licensesOf, packagesOf } from '../../../scripts/bundle/licenses.ts';
import { standaloneValidator } from '../../../scripts/bundle/standalone-validator.ts';
import { validateSources } from '../../../src/inputs/sources/validator.ts';
import { fc } from '../../fast-check.ts';

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
    { numRuns: 2_000 },
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
  expect(inAscii('String.raw`e` + `é`')).toBe('String.raw`e` + `\\u00e9`');
});

test('what is left out of the bundle is an empty object, and each name is needed', async () => {
  const bundle = async (code: string): Promise<string> => {
    const entry: Plugin = {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? id : undefined),
      load: (id) => (id === 'entry' ? code : undefined),
    };
    const bundler = await rolldown({ input: 'entry', plugins: [leaveOut(['open', 'mime-db']), entry] });
    const { output } = await bundler.generate({ codeSplitting: false });
    return output[0].code;
  };
  const code = await bundle('import db from \'mime-db\'; console.log(JSON.stringify([db, await import("open")]));');
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })).toBe('[{},{}]\n');
  await expect(bundle("import db from 'mime-db'; console.log(db);")).rejects.toThrow('Nothing imports open.');
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string): string => readFileSync(`${root}${name}`, 'utf8');

test('the licenses of all packages in dist/ are in licenses.txt, with their texts', () => {
  const code = distFiles().filter((file) => file.endsWith('.js'));
  // The bundler names each file above what is left of it.
  const found = code.flatMap((file) => [
    ...read(`dist/${file}`).matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm),
  ]);
  const names = new Set([...found.map(([, name = '']) => name), 'chart.js', 'hyparquet', 'uplot']);
  expect([...names]).toEqual(expect.arrayContaining(['@azure/msal-node', '@opentelemetry/core', 'axios', 'undici']));
  expect(names.size).toBeGreaterThan(100);
  const licenses = `\n${read('dist/licenses.txt')}`;
  const without = [...names].filter((name) => !new RegExp(`\n${name}\n[^\n]*\n[^\n]*[A-Za-z]`).test(licenses));
  expect(without).toEqual([]);
});

test('a package without a file for its license has what its readme says', () => {
  const folders = packagesOf([`${root}node_modules/semaphore/lib/semaphore.js`, `${root}src/index.ts`]);
  expect(folders).toEqual([`${root}node_modules/semaphore`]);
  expect(licensesOf(folders)).toBe('semaphore\n\nLicense\n===\n\nMIT\n');
});
