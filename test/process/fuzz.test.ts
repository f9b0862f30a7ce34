import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cosmosVerdicts } from '../../src/errors/verdicts/cosmos.ts';
import { type InputName, inputDefaults } from '../../src/inputs/defaults.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { secretInputs } from '../../src/inputs/secrets.ts';
import { parseSources } from '../../src/inputs/sources/parse.ts';
import { failureOf, storeError } from '../../src/store/cosmos/errors.ts';
import { createQuote } from '../../src/text/redact.ts';
import { fc } from '../fast-check.ts';
import { listed } from '../unit/samples.ts';

/** Always the same, so that what it finds is found again. */
const sample = { numRuns: 500 };
const workspace = mkdtempSync(join(tmpdir(), 'fuzz-'));
const env = { GITHUB_WORKSPACE: workspace, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' };
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const quote = createQuote((one) => one);

const lineEnd = /[\r\n\u2028\u2029]/;

function expectFaults(faults: readonly string[]): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) expect(fault).not.toMatch(lineEnd);
}

/** What sources.json has to be is told by its schema; this looks only at what the rest of the run relies on. */
function expectSources(text: string): void {
  const parsed = parseSources(text, 'sources.json', quote);
  if ('faults' in parsed) {
    expectFaults(parsed.faults);
    return;
  }
  const { owners, repositories } = parsed.sources;
  expect(owners.length + repositories.length).toBeGreaterThan(0);
  for (const name of repositories) expect(name).toMatch(/^[\w-]+\/[\w.-]+$/);
  for (const { login, selects } of owners) {
    expect(login).toMatch(/^[\w-]+$/);
    expect(typeof selects(listed({ name: 'some.name-1' }))).toBe('boolean');
  }
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', ' ', '*', '!x', 'a,b', '**', '[', '@(', '+(a|', '{a,b}', '\\', 'a\nb', '\u2028', 'o/r', 'true'),
);
const names = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.jsonValue());
const options = fc.record(
  { exclude: names, include: names, archived: fc.jsonValue(), visibility: names, topics: names, 'x\n"': text },
  { requiredKeys: [] },
);
const owner = (key: string): fc.Arbitrary<object> =>
  fc.tuple(fc.oneof(text, fc.constant('contoso')), options).map(([login, more]) => ({ [key]: login, ...more }));
const likelySources = fc.record(
  {
    fullOrgs: fc.oneof(fc.array(owner('orgName'), { maxLength: 3 }), fc.jsonValue()),
    users: fc.oneof(fc.array(owner('login'), { maxLength: 2 }), fc.jsonValue()),
    individualRepos: fc.oneof(fc.array(fc.oneof(text, fc.constant('o/r')), { maxLength: 3 }), fc.jsonValue()),
    more: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

describe('sources.json', () => {
  test.each([
    ['any text', fc.string({ unit: 'binary' })],
    ['any JSON', fc.json()],
    ['JSON of about the right shape', likelySources.map((value) => JSON.stringify(value))],
  ])('%s is sources or faults of one line each', (_, arbitrary) => {
    fc.assert(fc.property(arbitrary, expectSources), sample);
  });

  test('a good file that is cut or spoiled anywhere is sources or faults', () => {
    const good = JSON.stringify(
      { fullOrgs: [{ orgName: 'microsoft', exclude: 'a,b*' }], individualRepos: ['o/r'] },
      null,
      1,
    );
    for (let end = 0; end < good.length; end++) expectSources(good.slice(0, end));
    const spoiled = fc
      .tuple(fc.nat({ max: good.length }), fc.nat({ max: 5 }), text)
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    fc.assert(fc.property(spoiled, expectSources), sample);
  });

  test.each([1_000, 10_000, 100_000])('%i brackets deep is a fault', (depth) => {
    for (const nested of ['['.repeat(depth), '['.repeat(depth) + ']'.repeat(depth)])
      expect(parseSources(nested, 'sources.json', quote)).toHaveProperty('faults');
  });

  test.each(['__proto__', 'constructor', 'toString', 'a/b', 'a~0b'])('the unknown key %s is a fault', (key) => {
    for (const written of [`{"${key}":{},"individualRepos":["o/r"]}`, `{"fullOrgs":[{"orgName":"o","${key}":{}}]}`])
      expect(parseSources(written, 'sources.json', quote)).toHaveProperty('faults');
  });
});

const inputNames = Object.keys(inputDefaults) as InputName[];
const secret = 'pl4nted-S3cret/of+this==test';
const inputText = fc.oneof(
  text,
  fc.constantFrom('true', 'false', '0', '1', '65', '-1', '1e3', '0x10', '1.5', '99999999999999999999', 'NaN', '..'),
  fc.constantFrom('https://a.example', 'http://127.0.0.1:1', 'http://a.example', 'a@b.c', 'none', 'a\n::error::b'),
  fc.json(),
);

describe('the inputs', () => {
  const given = fc.record(Object.fromEntries(inputNames.map((name) => [name, inputText])), { requiredKeys: [] });

  test('whatever they are, they are read or faults of one line each', () => {
    fc.assert(
      fc.property(given, (values) => {
        const read = readInputs({ get: (name) => values[name] ?? '', redact: (text) => text, env });
        if ('faults' in read) expectFaults(read.faults);
        else expectInRange(read.inputs);
      }),
      sample,
    );
  });

  test('no fault quotes a secret', () => {
    fc.assert(
      fc.property(given, (values) => {
        const secrets = Object.fromEntries(secretInputs.map((name) => [name, secret]));
        const read = readInputs({
          get: (name) => ({ ...values, ...secrets })[name] ?? '',
          redact: (text) => text,
          env,
        });
        expect(JSON.stringify('faults' in read ? read.faults : [])).not.toContain(secret);
      }),
      sample,
    );
  });
});

function expectInRange(inputs: Extract<ReturnType<typeof readInputs>, { inputs: unknown }>['inputs']): void {
  const { github, coolDownMs, maxRetries, maxFailedPercent, maxMinutes, cosmos, outputDirectory } = inputs;
  const numbers = [github.reposPerQuery, github.concurrency, coolDownMs, maxRetries, maxFailedPercent, maxMinutes];
  for (const number of numbers) expect(Number.isFinite(number) && number >= 0).toBe(true);
  expect(Number.isInteger(github.reposPerQuery) && github.reposPerQuery >= 1).toBe(true);
  expect(maxMinutes).toBeGreaterThan(0);
  expect(cosmos ?? outputDirectory).toBeDefined();
  if (outputDirectory !== undefined) expect(outputDirectory.startsWith(`${workspace}/`)).toBe(true);
}

describe('whatever Cosmos DB or its SDK throws', () => {
  const verdicts = cosmosVerdicts.map(({ verdict }) => verdict);
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  const symbol = fc.string().map((name) => Symbol(name));
  const value = fc.oneof(anything, symbol, fc.constantFrom(400, 401, 403, 404, 408, 409, 412, 413, 429, 449, 500, 503));
  const answer = fc.record(
    { code: value, substatus: value, message: value, retryAfterInMs: value, headers: value, body: value },
    { requiredKeys: [] },
  );
  const error = fc.tuple(fc.string(), answer).map(([message, more]) => Object.assign(new Error(message), more));

  test('is of a known kind, with a reason of one line', () => {
    fc.assert(
      fc.property(fc.oneof(value, answer, error), (thrown) => {
        const failure = failureOf(thrown, 'create');
        expect(verdicts).toContain(failure.verdict);
        if (failure.verdict === 'throttled') {
          expect(Number.isFinite(failure.retryAfterMs) && failure.retryAfterMs > 0).toBe(true);
        }
        expect(typeof failure.reason).toBe('string');
        expect(storeError(failure, 'cannot').remedy).not.toBe('');
      }),
      { numRuns: 5_000 },
    );
  });
});
