import { expect, test } from 'vitest';
import { parseSources } from '../../../src/inputs/sources/parse.ts';
import { createQuote, createRedactor } from '../../../src/text/redact.ts';

const secret = 'the-secret-of-the-job';
const quote = createQuote(createRedactor([secret]));

/** Each line at fault, with a mark under its place. */
function marked(text: string): (string | undefined)[] {
  const parsed = parseSources(text, 'sources.json', quote);
  if ('sources' in parsed) throw new Error('no fault was found');
  expect(parsed.faults.join()).not.toContain('\0');
  return parsed.excerpts.map((one) => one && `${one.line}\n${' '.repeat(one.column)}^`);
}

test.each<[string, string, string[]]>([
  [
    'a mistyped key',
    '{\n  "fullOrgs": [{ "orgName": "o", "exlude": "a" }]\n}',
    ['"fullOrgs": [{ "orgName": "o", "exlude": "a" }]\n                               ^'],
  ],
  ['a bad name', '{\n\t"individualRepos": [\n\t\t"a b"\n\t]\n}\n', ['"a b"\n^']],
  [
    'two in one line',
    '{ "individualRepos": ["a", "b"] }',
    [
      '{ "individualRepos": ["a", "b"] }\n                      ^',
      '{ "individualRepos": ["a", "b"] }\n                           ^',
    ],
  ],
  ['no JSON', '{\n  "fullOrgs": [}\n}', ['"fullOrgs": [}\n             ^']],
])('%s is marked in its line', (_, text, lines) => {
  expect(marked(text)).toEqual(lines);
});

test.each<[string, string]>([
  ['a long line', `{ "individualRepos": ["${'a'.repeat(100)}"] }`],
  ['brackets that never end', '['.repeat(100_000)],
])('%s is not shown', (_, text) => {
  expect(marked(text).filter(Boolean)).toEqual([]);
});

test('a secret in the line is taken out of it', () => {
  const [line] = marked(`{ "individualRepos": ["${secret}", "a"] }`);
  expect(line).toMatch(/^\{ "individualRepos": \["\*\*\*", "a"\] \}\n {22}\^$/);
});
