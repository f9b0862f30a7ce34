import { expect, test } from 'vitest';
import {
  createSelection,
  isPattern,
  type ListedRepository,
  type SelectionOptions,
  toList,
} from '../../../../src/inputs/sources/selection.ts';
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

test('a glob that may be matched in too many ways is refused, and the longest that is not takes a moment', () => {
  expect(isPattern('*a*a*a*a*a')).toBe(false);
  expect(isPattern('{,a}'.repeat(5))).toBe(false);
  const longest = '*a*a*a*a1';
  expect(isPattern(longest)).toBe(true);
  const startedAt = performance.now();
  expect(selects({ include: [longest] }, { name: 'a'.repeat(100) })).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1_500);
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
