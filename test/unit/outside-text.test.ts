import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { failureOfAnswer, refusalOf } from '../../src/github/client/judgment.ts';
import { readPage, readQuery } from '../../src/github/client/results.ts';
import { readEntry, readNode } from '../../src/github/listing/read-listed.ts';
import { inputDefaults } from '../../src/inputs/defaults.ts';
import { meant, suggestion } from '../../src/inputs/nearest.ts';
import { secretsIn } from '../../src/inputs/secrets.ts';
import { parseSources } from '../../src/inputs/sources/parse.ts';
import { isPattern, toList } from '../../src/inputs/sources/selection.ts';
import { endEmail } from '../../src/report/email/email.ts';
import { page } from '../../src/report/page/page.ts';
import { summary } from '../../src/report/summary/summary.ts';
import { textReport } from '../../src/report/text/text.ts';
import { failureOf } from '../../src/store/cosmos/errors.ts';
import { parseRunInfo } from '../../src/store/stored-run.ts';
import { cellText, html, htmlWithCode, logLine, oneLine, visible } from '../../src/text/escape.ts';
import { problemText, sentence } from '../../src/text/format.ts';
import { createQuote, createRedactor, withoutSuspects } from '../../src/text/redact.ts';
import { masksOf } from '../../src/text/secret-forms.ts';
import { faultsIn, faultsOf } from './inputs/given-inputs.ts';
import { finishedRun, report } from './samples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What expressions are stopped by, over and over: words that they look for, and what never becomes one. */
const repeated = [
  ...[
    'a',
    'A',
    '0',
    'aA0',
    ' ',
    '\t',
    '\n',
    '\u00a0',
    'é',
    '😀',
    '\u202e',
    '\0',
    '-',
    '_',
    '.',
    '/',
    ':',
    ';',
    ',',
    '=',
    '@',
  ],
  ...[
    '"',
    "'",
    '`',
    '<',
    '>',
    '&',
    '%',
    '\\',
    '[',
    ']',
    '{',
    '}',
    '(',
    '*',
    '#',
    '`a',
    '::',
    '##[',
    '&amp;',
    '&#x41;',
    '%25',
  ],
  ...[
    '\\u0041',
    '\\\\',
    'eyJ',
    'eyJa.',
    'ghp_',
    'SG.',
    'github_pat_',
    'key=',
    'AccountKey=',
    '?sig=a&',
    'AF:',
    'rel="next",',
  ],
  ...[
    '?page=1',
    '{"a":[',
    '"a",',
    'a b',
    'a,',
    'a: ',
    'code ',
    'status code :',
    'AADSTS1',
    'E_',
    'a@',
    'a/b',
    '[a](b)',
    '\r\n',
  ],
];
const chunk = 2 ** 15;
const megabyte = 2 ** 20;
/** Megabytes of which each has some of these, long enough that what takes the square of its length takes a second. */
const texts = Array.from({ length: Math.ceil((repeated.length * chunk) / megabyte) }, (_, i) =>
  repeated
    .slice((i * megabyte) / chunk, ((i + 1) * megabyte) / chunk)
    .map((one) => one.repeat(Math.ceil(chunk / one.length)).slice(0, chunk))
    .join(''),
);

/** The least milliseconds of the processor in a few tries: that others keep it busy does not count. */
function least(tries: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: tries }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );
}

/** A few passes over a text, letter by letter. */
const linearMs = least(3, () => texts.map((text) => JSON.stringify([...text]).length));

/** Takes at most so many times as long as a few passes do; a second look decides, as the first also compiles. */
function expectLinear(read: (text: string) => unknown, times = 10): void {
  for (const text of texts) {
    const allowedMs = Math.max(200, (times * linearMs) / texts.length);
    const firstMs = least(1, () => read(text));
    if (firstMs > allowedMs)
      expect(firstMs < 10 * allowedMs ? least(2, () => read(text)) : firstMs).toBeLessThan(allowedMs);
  }
}

/** Expressions as they stand in the sources, where no comment is. */
const expressions = globSync('src/**/*.{ts,js}', { cwd: root }).flatMap((file) => {
  const code = readFileSync(`${root}${file}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const literals = code.matchAll(
    /(?<=[(,=:[!&|?{;]\s*|^\s*|=> )\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/gm,
  );
  return [...literals].map(([, source = '', flags = '']) => ({ name: `${file} /${source}/${flags}`, source, flags }));
});

test('the expressions of the sources are found', () => {
  expect(expressions.length).toBeGreaterThan(80);
});

test.each(expressions)('a megabyte is no trouble to $name', ({ source, flags }) => {
  const expression = new RegExp(source, flags);
  expectLinear((text) => (expression.global ? text.replace(expression, '') : expression.test(text)));
});

const redact = createRedactor(['a secret/of+some=length', 'another']);
const head = { status: 403, headers: new Headers(), nowMs: 0, date: new Date(0) };
const exchange = (body: unknown) => ({ seconds: 1, answer: { ...head, status: 200, body } });
const failure = (text: string) => ({ repo: text, status: 'github-error' as const, reason: text });
const reportWith = (text: string) =>
  report({
    failures: [failure(text)],
    ownersNotListed: [failure(text)],
    problems: [{ message: text, remedy: text, failsStep: true }],
    findings: [{ about: text, finding: text }],
    changes: { status: 'unknown', reason: text },
    waits: [{ stage: 'querying', startedAt: 0, endedAt: 5_000, why: text }],
  });
const asset = { text: '', sha256: '' };
const quote = createQuote(redact);
const sourcesOf = (text: string): string[] => [
  text,
  JSON.stringify({ individualRepos: [text] }),
  JSON.stringify({ fullOrgs: [{ orgName: text, exclude: text, [text]: 1 }] }),
  JSON.stringify({
    users: [{ login: 'a', exclude: text.slice(0, chunk / 4).match(/.{1,9}/gs), include: [text], topics: [text] }],
  }),
];

describe('a megabyte is no trouble to', () => {
  test.each<[string, (text: string) => unknown]>([
    ['the redactor', redact],
    ['what is told to the runner as a secret', masksOf],
    ['the search for suspects', withoutSuspects],
    ['a quotation', quote],
    ['HTML', html],
    ['HTML with code', htmlWithCode],
    ['a line', oneLine],
    ['a line of the log', logLine],
    ['what nobody sees', visible],
    ['a cell', cellText],
    ['a sentence', sentence],
    ['a problem', (text) => problemText({ message: text, remedy: text })],
    ['the search for the nearest name', (text) => suggestion(text, Object.keys(inputDefaults))],
    ['the search for the name that is meant', (text) => meant(text, Object.keys(inputDefaults))],
    ['a list of names', toList],
    ['the check of a glob', isPattern],
    [
      'the secrets of the environment',
      (text) => secretsIn(() => text, { HTTPS_PROXY: text, A_TOKEN: text, [text]: text }),
    ],
    [
      'a stored run info',
      (text) =>
        parseRunInfo({ ...finishedRun(), failedList: text, id: text, startedAt: text, failures: [failure(text)] }),
    ],
    [
      'an answer of GitHub',
      (text) =>
        [{ message: text }, text, `<${text}`, { errors: [{ message: text }] }].map((body) =>
          failureOfAnswer({ ...head, body }, 'page'),
        ),
    ],
    ['an error of GitHub about one repository', (text) => refusalOf({ message: text, type: text, path: [text] })],
    [
      'an answer with errors',
      (text) => readQuery(exchange({ errors: [{ message: text, path: [text] }], data: { r0: text } })),
    ],
    ['a page of GitHub', (text) => readPage(exchange([text]))],
    [
      'a listed repository',
      (text) => [
        readEntry({ full_name: text, created_at: text, visibility: text, topics: [text] }),
        readNode({ nameWithOwner: text }),
      ],
    ],
    [
      'an error of Cosmos DB',
      (text) =>
        [text, 401, 403, 409].map((code) => failureOf(Object.assign(new Error(text), { code, name: text }), 'create')),
    ],
    ['the job summary', (text) => summary(reportWith(text))],
    ['an email', (text) => endEmail(reportWith(text))],
    ['the log', (text) => textReport(reportWith(text))],
    [
      'the page',
      (text) => page(reportWith(text), { read: 0, rows: [] } as never, { style: asset, library: asset, scripts: [] }),
    ],
  ])('%s', (_, read) => {
    expectLinear(read, 40);
  });

  test('sources.json', () => {
    expectLinear((text) => sourcesOf(text).map((sources) => parseSources(sources, 'sources.json', quote)), 40);
  });

  test.each(Object.keys(inputDefaults))('the input %s', (name) => {
    expectLinear((text) => faultsOf({ 'send-email': 'true', 'publish-event': 'true', [name]: text }, redact), 40);
  });

  test('the names of inputs', () => {
    expectLinear((text) => faultsIn({ [`INPUT_${text}`]: text }), 40);
  });
});

test.each([
  [
    'keys that nobody knows',
    (count: number) => ({
      fullOrgs: [{ orgName: 'a', ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i])) }],
    }),
  ],
  ['owners that are at fault', (count: number) => ({ users: Array.from({ length: count }, () => ({ orgName: 'a' })) })],
  [
    'names left out and taken',
    (count: number) => ({ users: [{ login: 'a', exclude: names(count).reverse(), include: names(count) }] }),
  ],
])('a file with many %s takes no more time for each', (_, sources) => {
  const [few, many] = [1_000, 10_000].map((count) => JSON.stringify(sources(count)));
  const parse = (text = ''): number => least(2, () => parseSources(text, 'sources.json', quote));
  expect(parse(many)).toBeLessThan(10 * 4 * parse(few) + 200);
});

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `name-${i}`);
