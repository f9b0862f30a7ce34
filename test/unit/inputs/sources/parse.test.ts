import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ParsedSources, parseSources, type Sources } from '../../../../src/inputs/sources/parse.ts';
import type { SelectionOptions } from '../../../../src/inputs/sources/selection.ts';
import { createQuote } from '../../../../src/text/redact.ts';
import { processorMs } from '../../../processor-time.ts';
import { listed } from '../../samples.ts';

const parsed = (text: string, where = 'sources.json'): ParsedSources =>
  parseSources(
    text,
    where,
    createQuote((one) => one),
  );

function sourcesOf(written: unknown): Sources {
  const result = parsed(JSON.stringify(written));
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return result.sources;
}

function faultsOf(text: string): string[] {
  const result = parsed(text);
  return 'faults' in result ? result.faults : [];
}

/** Whether an organization with this option leaves a repository out. */
function exclusion(exclude: SelectionOptions['exclude']): (name: string) => boolean {
  const [owner] = sourcesOf({ fullOrgs: [{ orgName: 'o', ...(exclude !== undefined && { exclude }) }] }).owners;
  return (name) => owner?.selects(listed({ name })) === false;
}

test('the sources of the contract are read', () => {
  const { owners, repositories } = sourcesOf({
    fullOrgs: [{ orgName: 'microsoft', exclude: 'FluidExamples,maro' }],
    individualRepos: ['octokit/octokit.rb', 'Azure/azure-cli'],
  });
  expect(owners).toMatchObject([{ kind: 'organization', login: 'microsoft' }]);
  expect(repositories).toEqual(['octokit/octokit.rb', 'Azure/azure-cli']);
});

test('users stand beside organizations and have the same options', () => {
  const { owners } = sourcesOf({ fullOrgs: [{ orgName: 'o' }], users: [{ login: 'ann', exclude: 'blog' }] });
  expect(owners.map(({ kind, login }) => [kind, login])).toEqual([
    ['organization', 'o'],
    ['user', 'ann'],
  ]);
  expect(owners.map(({ selects }) => selects(listed({ name: 'Blog' })))).toEqual([true, false]);
});

test('the sources.json of this repository is a good one', () => {
  const text = readFileSync(new URL('../../../../sources.json', import.meta.url), 'utf8');
  expect(parsed(text)).toHaveProperty('sources');
});

test.each(['fullOrgs', 'users', 'individualRepos'])('%s alone is enough', (key) => {
  const entry = { fullOrgs: { orgName: 'o' }, users: { login: 'ann' }, individualRepos: 'o/r' }[key];
  const { owners, repositories } = sourcesOf({ [key]: [entry] });
  expect(owners.length + repositories.length).toBe(1);
});

test.each(['{}', '{"fullOrgs": []}', '{"fullOrgs": [], "users": [], "individualRepos": []}'])(
  'nothing to do is a fault: %s',
  (text) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining('nothing to do')]);
  },
);

test.each(['koral--/android-gif-drawable', 'LingDong-/shan-shui-inf', 'o/.github', 'o/a.b-c_d', '0/0'])(
  'the name %s, which GitHub can have, is taken',
  (name) => {
    expect(sourcesOf({ individualRepos: [name] }).repositories).toEqual([name]);
  },
);

test.each([
  'o',
  'o/',
  '/r',
  'o/r/s',
  'o/r.git',
  'o/r.Git',
  'o/..',
  'o r/s',
  'https://github.com/o/r',
  'o/r\n',
  'o/r"',
  'ö/r',
  '',
])('the name %j, which GitHub cannot have, is a fault', (name) => {
  expect(faultsOf(JSON.stringify({ individualRepos: [name] }))).toEqual([
    expect.stringContaining('sources.json:1: repository 1 must be a valid owner/repository (found "'),
  ]);
});

describe('exclude', () => {
  test('names are told apart by commas, with spaces around them or not', () => {
    const excludes = exclusion(' FluidExamples, maro ,,');
    expect(['FluidExamples', 'maro', 'kept', 'maro2', ''].map(excludes)).toEqual([true, true, false, false, false]);
  });

  test('an array says the same as a string', () => {
    const excludes = exclusion(['FluidExamples', 'maro']);
    expect(['FluidExamples', 'maro', 'kept'].map(excludes)).toEqual([true, true, false]);
  });

  test('case does not matter', () => {
    expect(exclusion('MARO')('maro')).toBe(true);
    expect(exclusion('*-Archive')('OLD-ARCHIVE')).toBe(true);
  });

  test('globs match whole names', () => {
    const excludes = exclusion('*-archive,.git*,v[12]');
    expect(['old-archive', 'archive', 'old-archive-2', '.github', 'v1', 'v3'].map(excludes)).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('a glob matches names with a dot in front too', () => {
    expect(exclusion('*hub')('.github')).toBe(true);
  });

  test('a dot in a name is a dot', () => {
    const excludes = exclusion('octokit.rb');
    expect(['octokit.rb', 'octokit-rb'].map(excludes)).toEqual([true, false]);
  });

  test.each([undefined, '', ' , ', []])('%j leaves nothing out', (exclude) => {
    expect(exclusion(exclude)('anything')).toBe(false);
  });
});

describe('a selection', () => {
  test.each(['*', '**', 'b, *', ['***']])(
    'that leaves everything out is empty, and the line is told: %j',
    (exclude) => {
      const text = `{"fullOrgs": [\n{ "orgName": "o",\n"exclude": ${JSON.stringify(exclude)} }]}`;
      expect(faultsOf(text)).toEqual(['sources.json:3: `exclude` leaves out every repository of "o"']);
    },
  );

  test('that leaves out all that it takes in is empty, in whatever case', () => {
    expect(faultsOf('{"users": [{ "login": "ann", "include": ["a", "B"], "exclude": "A,b" }]}')).toEqual([
      expect.stringContaining('leaves out every repository of "ann"'),
    ]);
    expect(faultsOf('{"users": [{ "login": "ann", "include": ["a", "c"], "exclude": "A,b" }]}')).toEqual([]);
  });

  test('is checked together with everything else', () => {
    const text = '{"fullOrgs": [{ "orgName": "a b", "exclude": "*" },\n{ "orgName": "o", "include": ["!x", 5] }]}';
    expect(faultsOf(text).sort()).toEqual([
      'sources.json:1: `exclude` leaves out every repository of "a b"',
      'sources.json:1: organization 1: `orgName` must be a valid account name (found "a b")',
      'sources.json:2: "!x" is not a repository name or glob',
      'sources.json:2: organization "o": `include` must be a string or an array with names (found ["!x",5])',
    ]);
  });
});

describe('faults', () => {
  test('a value is quoted short, and without what looks like a secret', () => {
    const long = `${'x'.repeat(90)} ghp_0123456789abcdefghij`;
    const faults = faultsOf(JSON.stringify({ individualRepos: [long, 'ghp_0123456789abcdefghij', { a: 1 }] }));
    expect(faults).toEqual([
      `sources.json:1: repository 1 must be a valid owner/repository (found "${'x'.repeat(90)} ***")`,
      'sources.json:1: repository 2 must be a valid owner/repository (found "***")',
      'sources.json:1: repository 3 must be a string (found {"a":1})',
    ]);
  });

  test('of a large file are found in no time', () => {
    const text = JSON.stringify({ individualRepos: Array.from({ length: 20_000 }, (_, i) => `bad ${i}`) }, null, 1);
    const before = processorMs();
    expect(faultsOf(text).at(-1)).toMatch(/^sources\.json:20002: repository 20000 must be .*"bad 19999"/);
    expect(processorMs() - before).toBeLessThan(5_000);
  });

  test('every fault is found at once, each with its line', () => {
    const text = `{
  "fullOrgs": [{ "orgName": "a b" }, { "exclude": "x" }, "o"],
  "users": [{ "login": "ann", "exclude": 5 }],
  "individualRepos": [
    "o/r",
    "o"
  ],
  "repos": []
}`;
    expect(faultsOf(text).sort()).toEqual([
      'sources.json:2: organization 1: `orgName` must be a valid account name (found "a b")',
      'sources.json:2: organization 2: the key "orgName" is missing',
      'sources.json:2: organization 3 must be an object (found "o")',
      'sources.json:3: user "ann": `exclude` must be a string or an array with names (found 5)',
      'sources.json:6: repository 2 must be a valid owner/repository (found "o")',
      expect.stringMatching(/^sources\.json:8: unknown key "repos"/),
    ]);
  });

  test('an unknown key of an organization is a fault, since a wrong "excludes" would exclude nothing', () => {
    expect(faultsOf('{"fullOrgs":[{"orgName":"o",\n"excludes":"x"}]}')).toEqual([
      expect.stringMatching(/^sources\.json:2: organization "o": unknown key "excludes"; did you mean "exclude"\?/),
    ]);
  });

  test.each([
    ['{"fullOrgs":[{"orgname":"o"}]}', 'organization 1: unknown key "orgname"; did you mean "orgName"?'],
    ['{"users":[{"exclude":"x","name":"ann"}]}', 'user 1: unknown key "name"; did you mean "login"?'],
  ])('a mistyped key is one fault, and not a missing one as well: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });

  test('a key that is missing beside another mistyped one makes two', () => {
    expect(faultsOf('{"fullOrgs":[{"excludes":"x"}]}')).toHaveLength(2);
  });

  test.each([
    ['o\u200b/r', 'o\\u{200B}/r'],
    ['o/\u202er', 'o/\\u{202E}r'],
    ['o\u00a0/r', 'o\\u{A0}/r'],
    ['o/r\ufe0f', 'o/r\\u{FE0F}'],
    ['o/r\u{e0041}', 'o/r\\u{E0041}'],
    ['o/r\n', 'o/r\\n'],
    ['o/r\0', 'o/r\\u{0}'],
  ])('a character that nobody sees is shown: %j', (name, shown) => {
    expect(faultsOf(JSON.stringify({ individualRepos: [name] }))).toEqual([expect.stringContaining(`"${shown}"`)]);
  });

  test.each([
    ['micr\u043esoft/r', '"\u043e" (U+043E)'],
    ['octo\u2013org/r', '"\u2013" (U+2013)'],
  ])('a letter that looks like another is named: %s', (name, letter) => {
    expect(faultsOf(JSON.stringify({ individualRepos: [name] }))).toEqual([expect.stringContaining(letter)]);
  });

  test('a duplicated key is a fault, since JSON would drop the first without a word', () => {
    expect(faultsOf('{"individualRepos":["a/b"],\n"individualRepos":["a/c"]}')).toEqual([
      'sources.json:2: the key "individualRepos" is duplicated',
    ]);
    expect(faultsOf('{"users":[{"login":"a","login":"b"}]}')).toEqual([
      'sources.json:1: the key "login" is duplicated',
    ]);
  });

  test.each(['[]', '"o/r"', 'null', '5'])('%s is not an object', (text) => {
    expect(faultsOf(text)).toEqual([`sources.json:1: must be an object (found ${text})`]);
  });

  test.each([
    ['', 1, 'the text is empty'],
    ['{"individualRepos":\n["o/r"]', 2, 'a closing } is missing'],
    ['{"individualRepos":\n["o/r"}', 2, 'a comma is missing before "}"'],
    ['{"users":[{"login":"a"}\n{"login":"b"}]}', 2, 'a comma is missing before "{"'],
    ['{\n"individualRepos" ["o/r"]}', 2, 'a colon is missing before "["'],
    ['{\n"individualRepos": ["o/r"],\n}', 3, 'remove the comma before "}"'],
    ['{"individualRepos": ["o/r",]}', 1, 'remove the comma before "]"'],
    ['{\n// my repositories\n"individualRepos": ["o/r"]}', 2, 'remove the comment'],
    ["{'individualRepos': ['o/r']}", 1, expect.stringContaining('straight double quotes')],
    ['{“individualRepos”: ["o/r"]}', 1, expect.stringContaining('unexpected "“individualRepos”"')],
    ['{"individualRepos": ["o\\w"]}', 1, 'a single \\ in ""o\\w""; write \\\\'],
    ['{"individualRepos":', 1, 'a value is missing at the end'],
    ['individualRepos:\n  - o/r', 1, expect.stringContaining('unexpected "individualRepos"')],
  ])('%j is not JSON, for one reason on one line', (text, line, why) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    const [, place, reason] = /^(.*?): not JSON: (.*)$/.exec(faults[0] ?? '') ?? [];
    expect([place, reason]).toEqual([`sources.json:${line}`, why]);
  });

  test('the place is named as the caller names it', () => {
    expect(parsed('{}', 'sources')).toMatchObject({ faults: [expect.stringMatching(/^sources:1: nothing to do/)] });
  });
});

test.each(['(a+)+$', '+(a)'])('the pattern %s, which no glob for names is, is a fault that names it', (pattern) => {
  const faults = faultsOf(JSON.stringify({ fullOrgs: [{ orgName: 'o', exclude: [pattern] }] }));
  expect(faults).toEqual([expect.stringContaining(`"${pattern}" is not a repository name or glob`)]);
});
