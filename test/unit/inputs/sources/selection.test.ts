import { expect, test } from 'vitest';
import {
  createSelection,
  isPattern,
  type ListedRepository,
  type SelectionOptions,
  toList,
} from '../../../../src/inputs/sources/selection.ts';
import { processorMs } from '../../../processor-time.ts';
import { listed } from '../../samples.ts';

const selects = (options: SelectionOptions, changes: Partial<ListedRepository>): boolean =>
  createSelection(options)(listed(changes));

test('without options everything is in: archived, forked, template and private repositories too', () => {
  const all = { isArchived: true, isFork: true, isTemplate: true, visibility: 'private' };
  expect(selects({}, all)).toBe(true);
});

test.each([
  ['archived', 'isArchived'],
  ['forks', 'isFork'],
  ['templates', 'isTemplate'],
] as const)('%s: true keeps them, false leaves them out, "only" leaves the others out', (option, property) => {
  const keeps = (kept: boolean | 'only'): boolean[] =>
    [true, false].map((has) => selects({ [option]: kept }, { [property]: has }));
  expect([keeps(true), keeps(false), keeps('only')]).toEqual([
    [true, true],
    [false, true],
    [true, false],
  ]);
});

test('include keeps only the names that match, in whatever case', () => {
  const names = ['azure-cli', 'AZURE-sdk', 'cli'];
  expect(names.map((name) => selects({ include: 'Azure-*' }, { name }))).toEqual([true, true, false]);
  expect(names.map((name) => selects({ include: ['cli'] }, { name }))).toEqual([false, false, true]);
});

test('exclude wins over include', () => {
  expect(selects({ include: 'azure-*', exclude: 'azure-cli' }, { name: 'azure-cli' })).toBe(false);
});

test('visibility may be one or several', () => {
  const visibilities = ['public', 'private', 'internal'];
  const kept = (visibility: string | string[]): boolean[] =>
    visibilities.map((one) => selects({ visibility }, { visibility: one }));
  expect(kept('private')).toEqual([false, true, false]);
  expect(kept(['public', 'internal'])).toEqual([true, false, true]);
});

test('one of the topics is enough, in whatever case', () => {
  const topics = ['Azure', 'cli'];
  expect(selects({ topics }, { topics: ['x', 'azure'] })).toBe(true);
  expect(selects({ topics }, { topics: ['x'] })).toBe(false);
  expect(selects({ topics }, { topics: [] })).toBe(false);
});

test('every option must fit', () => {
  const options: SelectionOptions = { include: 'azure-*', archived: false, visibility: 'public', topics: ['cli'] };
  const fits = { name: 'azure-cli', topics: ['cli'] };
  expect(selects(options, fits)).toBe(true);
  for (const change of [{ name: 'x' }, { isArchived: true }, { visibility: 'private' }, { topics: [] }]) {
    expect(selects(options, { ...fits, ...change })).toBe(false);
  }
});

test('commas within braces are part of a glob, others stand between names', () => {
  expect(toList('{a,b}*, c ,{d,{e,f}}-x,,g')).toEqual(['{a,b}*', 'c', '{d,{e,f}}-x', 'g']);
  expect(toList('a},b')).toEqual(['a}', 'b']);
  const names = ['a1', 'B1', 'c1'];
  expect(names.map((name) => selects({ exclude: '{a,b}*' }, { name }))).toEqual([false, false, true]);
});

test.each(['a', '.github', 'koral--', '*-archive', '**', '[!a]*', '[a-z]?', '{a,b}*', '*-{old,archive}-*'])(
  '%s is a name or a glob for names',
  (text) => expect(isPattern(text)).toBe(true),
);

test.each(['(a+)+$', '+(a|b)', '@(a)', '!a', '!(a)', 'o/r', 'a b', 'a+', 'a|b', 'a\\b', '$', 'x'.repeat(201)])(
  '%s is none: no name has such characters',
  (text) => expect(isPattern(text)).toBe(false),
);

test.each([
  '*a'.repeat(99),
  '{,a}'.repeat(50),
  '{,*a}'.repeat(40),
  '{'.repeat(200),
  `${'{a,'.repeat(40)}${'}'.repeat(40)}`,
])('the glob %s takes a moment, though it can be matched in many ways', (pattern) => {
  expect(isPattern(pattern)).toBe(true);
  const startedAt = processorMs();
  const isKept = createSelection({ include: [pattern] });
  for (let i = 0; i < 20; i++) expect(isKept(listed({ name: `${'a'.repeat(99)}1` }))).toBe(false);
  expect(processorMs() - startedAt).toBeLessThan(1_000);
});

test.each([
  ['*-archive', ['x-archive', '-ARCHIVE'], ['archive', 'x-archives']],
  ['a?c', ['abc', 'a.c'], ['ac', 'abbc']],
  ['[a-c]*', ['b', 'C1'], ['d']],
  ['[!a-c]x', ['dx', '-x'], ['ax', 'x']],
  ['x[]-]', ['x]', 'x-'], ['x']],
  ['{old,new}-{a,b*}', ['old-a', 'new-bc'], ['old-', 'new-ab']],
  ['{a,{b,c}d,}1', ['a1', 'bd1', 'cd1', '1'], ['b1']],
  ['v{1..3}', ['v1', 'v3'], ['v4', 'v{1..3}']],
  ['{a}[b', ['{a}[b'], ['ab', 'a[b']],
  ['**.*', ['.github', 'a.b'], ['github']],
])('the glob %s matches %j and not %j', (pattern, matching, others) => {
  const isKept = (name: string): boolean => selects({ include: [pattern] }, { name });
  expect([...matching, ...others].filter(isKept)).toEqual(matching);
});

test.each<[SelectionOptions, string[]]>([
  [{ exclude: 'x', archived: false, forks: 'only' }, []],
  [{ topics: ['x'] }, ['topics']],
  [{ templates: false }, ['isTemplate']],
  [{ visibility: 'public' }, []],
  [{ visibility: 'private, internal' }, []],
  [{ visibility: 'internal' }, ['visibility']],
  [{ visibility: ['Public', 'Private'] }, ['visibility']],
])('%j depends on %j', (options, needs) => {
  expect(createSelection(options).needs).toEqual(needs);
});
